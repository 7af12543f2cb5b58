import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, editBetween, verbLemma } from '../../../src/language/learned/lemmas.ts';
import { splitContractions } from '../../../src/language/learned/syntactic-words.ts';

describe('edits', () => {
  it.each([
    ['Tische', 'Tisch', '1+'],
    ['Häuser', 'Haus', '5+aus'],
    ['Tisch', 'Tisch', '0+'],
  ])('%s → %s is %s', (form, lemma, edit) => {
    expect(editBetween(form, lemma)).toBe(edit);
  });

  it('lead from the form to the lemma', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (form, lemma) => {
        expect(applyEdit(form, editBetween(form, lemma))).toBe(lemma);
      }),
    );
  });

  it('never leave nothing', () => {
    expect(applyEdit('ab', '3+')).toBe('ab');
  });
});

describe('verbLemma', () => {
  it.each([
    ['ging', 'VVFIN', 'gehen'],
    ['angekündigt', 'VVPP', 'ankündigen'],
    ['anzukündigen', 'VVIZU', 'ankündigen'],
    ['wären', 'VAFIN', 'sein'],
    ['müsse', 'VMFIN', 'müssen'],
    ['reden', 'VVINF', 'reden'],
  ])('%s as %s is %s', (form, stts, lemma) => {
    expect(verbLemma(form, stts)).toBe(lemma);
  });
});

describe('splitContractions', () => {
  it('makes two words of one and remembers where they stood', () => {
    expect(splitContractions(['Zum', 'Glück', 'im', 'Mai'])).toEqual({
      forms: ['Zu', 'dem', 'Glück', 'in', 'dem', 'Mai'],
      token: Int32Array.from([0, 0, 1, 2, 2, 3]),
    });
  });

  it('takes any token', () => {
    expect(splitContractions(['constructor', '']).forms).toEqual(['constructor', '']);
  });
});
