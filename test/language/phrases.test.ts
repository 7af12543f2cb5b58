import { describe, expect, it } from 'vitest';
import { renderPhrases } from './render.ts';

describe('heads, number and gender', () => {
  it.each([
    ['Die Ministerin schweigt.', 'Die Ministerin [na f s]'],
    ['Die Gäste warten.', 'Die Gäste [na m p]'],
    ['Jan Petersen schweigt.', 'Jan Petersen [nda - -]'],
    ['Ministerin Anna Berg schweigt.', 'Ministerin Anna Berg [nda f s]'],
  ])('%s', (text, expected) => expect(renderPhrases(text)).toBe(expected));
});

describe('cases by article and adjective', () => {
  it.each([
    ['Er hilft dem Kind.', 'Er [n m s] dem Kind [d n s]'],
    ['Sie dankt der Frau.', 'Sie [na - -] der Frau [gd f s]'],
    ['Britische Soldaten halfen.', 'Britische Soldaten [any m -]'],
  ])('%s', (text, expected) => expect(renderPhrases(text)).toBe(expected));
});

describe('names and what stands beside them', () => {
  it.each([
    ['Der für den Bau zuständige Stadtrat schweigt.', 'Der für den Bau zuständige Stadtrat [ng m s]'],
    ['Die im Mai gewählte Präsidentin schweigt.', 'Die im Mai gewählte Präsidentin [na f s]'],
    ['Die Zeitung „Nordkurier“ schweigt.', 'Die Zeitung „Nordkurier“ [na f s]'],
    ['Sie warf der Regierung „Wortbruch“ vor.', 'Sie [na - -] der Regierung [gd f s] „Wortbruch“ [nda m -]'],
  ])('%s', (text, expected) => expect(renderPhrases(text)).toBe(expected));
});

describe('known gaps', () => {
  it.fails.each([
    ['the weak adjective leaves the nominative only', 'Der alte Mann schläft.', 'Der alte Mann [n m s]'],
    ['den before a singular noun is accusative', 'Er sah den Mann.', 'Er [n m s] den Mann [a m s]'],
    [
      'den before a singular noun is accusative',
      'Er wartet auf den Zug.',
      'Er [n m s] (auf) den Zug [a m -]',
    ],
    ['am holds a dative', 'Er kam am Montag.', 'Er [n m s] (am) Montag [d m -]'],
    [
      'am holds a dative',
      'Er traf am Montag Landrat Jan Petersen.',
      'Er [n m s] (am) Montag [d m -] Landrat Jan Petersen [nda m s]',
    ],
    [
      'im holds a dative',
      'Sie kam im März nach Linz.',
      'Sie [na - -] (im) März [d m -] (nach) Linz [da - -]',
    ],
  ])('%s: %s', (_, text, expected) => expect(renderPhrases(text)).toBe(expected));
});
