import { describe, expect, it } from 'vitest';
import { renderClauses } from './render.ts';

describe('main and subordinate', () => {
  it.each([
    ['Er sagte, dass es regne.', 'main: Er sagte | subordinate: dass es regne'],
    ['Er sagte, es regne.', 'main: Er sagte | main: es regne'],
    ['Er sagte, die Zahl der Fälle steige.', 'main: Er sagte | main: die Zahl der Fälle steige'],
    ['Dass es regne, sagte er nicht.', 'subordinate: Dass es regne | main: sagte er nicht'],
    ['Es regne, sagte er.', 'main: Es regne | verb-first: sagte er'],
    ['Der Minister, sagte er, sei krank.', 'main: Der Minister … sei krank | verb-first: sagte er'],
    ['Wenn es regnet, bleibt die Bahn stehen.', 'subordinate: Wenn es regnet | main: bleibt die Bahn stehen'],
  ])('%s', (text, expected) => expect(renderClauses(text)).toBe(expected));
});

describe('relative, interrogative and comparative', () => {
  it.each([
    ['Der Mann, der das Feuer sah, rief an.', 'main: Der Mann … rief an | relative: der das Feuer sah'],
    ['Die Stadt, in der sie lebt, wächst.', 'main: Die Stadt … wächst | relative: in der sie lebt'],
    ['Sie fragte, wer den Brand gelegt habe.', 'main: Sie fragte | interrogative: wer den Brand gelegt habe'],
    ['Er weiß nicht, warum sie ging.', 'main: Er weiß nicht | interrogative: warum sie ging'],
    [
      'Wie die Polizei mitteilte, schlief der Fahrer.',
      'comparative: Wie die Polizei mitteilte | main: schlief der Fahrer',
    ],
    ['Er lief so schnell, wie er konnte.', 'main: Er lief so schnell | comparative: wie er konnte'],
  ])('%s', (text, expected) => expect(renderClauses(text)).toBe(expected));
});

describe('infinitives', () => {
  it.each([
    ['Er versprach, die Brücke zu bauen.', 'main: Er versprach | infinitive: die Brücke zu bauen'],
    ['Er kam, um zu helfen.', 'main: Er kam | infinitive: um zu helfen'],
    [
      'Die Forderung, die Steuer zu senken, blieb.',
      'main: Die Forderung … blieb | infinitive: die Steuer zu senken',
    ],
    ['Ohne zu zögern, half sie.', 'infinitive: Ohne zu zögern | main: half sie'],
  ])('%s', (text, expected) => expect(renderClauses(text)).toBe(expected));
});

describe('coordination', () => {
  it.each([
    ['Sie kam und sagte, es gebe Streit.', 'main: Sie kam | main: und sagte | main: es gebe Streit'],
    ['Es regnet und der Wind weht stark.', 'main: Es regnet | main: und der Wind weht stark'],
    [
      'Er sagte, dass es regne und dass er bleibe.',
      'main: Er sagte | subordinate: dass es regne | subordinate: und dass er bleibe',
    ],
    ['Die Polizei und die Feuerwehr kamen.', 'main: Die Polizei und die Feuerwehr kamen'],
  ])('%s', (text, expected) => expect(renderClauses(text)).toBe(expected));
});

describe('insertions', () => {
  it.each([
    ['Der Rat (er tagt im Mai) schweigt.', 'main: Der Rat (er tagt im Mai) schweigt'],
    ['Anna Berg, die Leiterin, schweigt.', 'main: Anna Berg … die Leiterin … schweigt'],
  ])('%s', (text, expected) => expect(renderClauses(text)).toBe(expected));
});

describe('known gaps', () => {
  it.fails.each([
    [
      'behind a condition with its verb first the main clause is main',
      'Sollte es regnen, bleibt er.',
      'verb-first: Sollte es regnen | main: bleibt er',
    ],
    [
      'wie opens a question behind a verb of saying',
      'Er erklärte, wie das Gerät funktioniert.',
      'main: Er erklärte | interrogative: wie das Gerät funktioniert',
    ],
    [
      'um without a zu-infinitive is a preposition',
      'Die Kosten sind, so der Rat, um ein Drittel gestiegen.',
      'main: Die Kosten sind … um ein Drittel gestiegen | fragment: so der Rat',
    ],
  ])('%s: %s', (_, text, expected) => expect(renderClauses(text)).toBe(expected));
});
