import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyseVerb,
  hasVerb,
  isSeparable,
  joinVerb,
  type VerbReading,
} from '../../src/german/verbs/analyse.ts';
import { conjugate } from '../../src/german/verbs/conjugate.ts';
import { listVerbs } from '../../src/german/verbs/lexicon.ts';
import { isNonVerb } from '../../src/german/verbs/nonverb.ts';
import { visitCells } from '../../src/german/verbs/reading.ts';

const MOODS = { indicative: 'ind', 'konjunktiv-1': 'k1', 'konjunktiv-2': 'k2' } as const;

/** "sagen 3sg past ind", "sagen infinitive": short enough for a table. */
function show({ lemma, form, tense, mood, person, number, known }: VerbReading): string {
  const cell = person === null ? '' : `${person}${number === 'plural' ? 'pl' : 'sg'} `;
  const place = form === 'finite' ? `${cell}${tense} ${MOODS[mood!]}` : cell + form;
  return `${lemma} ${place}${known ? '' : ' ?'}`;
}

const analyse = (word: string) => analyseVerb(word).map(show).sort();

describe('analyseVerb gives all readings of a form', () => {
  test.each<[string, string[]]>([
    [
      'sagen',
      [
        'sagen 1pl present ind',
        'sagen 3pl present ind',
        'sagen 1pl present k1',
        'sagen 3pl present k1',
        'sagen infinitive',
      ],
    ],
    ['sagt', ['sagen 3sg present ind', 'sagen 2pl present ind', 'sagen 2pl imperative']],
    [
      'sage',
      ['sagen 1sg present ind', 'sagen 1sg present k1', 'sagen 3sg present k1', 'sagen 2sg imperative'],
    ],
    ['sagte', ['sagen 1sg past ind', 'sagen 3sg past ind', 'sagen 1sg past k2', 'sagen 3sg past k2']],
    ['gesagt', ['sagen participle']],
    [
      'habe',
      ['haben 1sg present ind', 'haben 1sg present k1', 'haben 3sg present k1', 'haben 2sg imperative'],
    ],
    ['hätte', ['haben 1sg past k2', 'haben 3sg past k2']],
    ['sei', ['sein 1sg present k1', 'sein 3sg present k1', 'sein 2sg imperative']],
    ['seien', ['sein 1pl present k1', 'sein 3pl present k1']],
    ['ist', ['sein 3sg present ind']],
    ['worden', ['werden participle']],
    ['würden', ['werden 1pl past k2', 'werden 3pl past k2']],
    ['könnten', ['können 1pl past k2', 'können 3pl past k2']],
    ['konnten', ['können 1pl past ind', 'können 3pl past ind']],
    ['solle', ['sollen 1sg present k1', 'sollen 3sg present k1']],
    ['müsse', ['müssen 1sg present k1', 'müssen 3sg present k1']],
    ['hilft', ['helfen 3sg present ind']],
    ['half', ['helfen 1sg past ind', 'helfen 3sg past ind']],
    ['hülfe', ['helfen 1sg past k2', 'helfen 3sg past k2']],
    ['hälfe', ['helfen 1sg past k2', 'helfen 3sg past k2']],
    ['hältst', ['halten 2sg present ind']],
    ['lies', ['lesen 2sg imperative']],
    [
      'reist',
      ['reisen 2sg present ind', 'reisen 3sg present ind', 'reisen 2pl present ind', 'reisen 2pl imperative'],
    ],
    [
      'fordre',
      [
        'fordern 1sg present ind',
        'fordern 1sg present k1',
        'fordern 3sg present k1',
        'fordern 2sg imperative',
      ],
    ],
    [
      'kritisiert',
      [
        'kritisieren 3sg present ind',
        'kritisieren 2pl present ind',
        'kritisieren participle',
        'kritisieren 2pl imperative',
      ],
    ],
    ['angekündigt', ['ankündigen participle']],
    ['anzukündigen', ['ankündigen zu-infinitive']],
    ['hinzuzufügen', ['hinzufügen zu-infinitive']],
    [
      'kündigte',
      ['kündigen 1sg past ind', 'kündigen 3sg past ind', 'kündigen 1sg past k2', 'kündigen 3sg past k2'],
    ],
    [
      'missverstanden',
      ['missverstehen 1pl past ind', 'missverstehen 3pl past ind', 'missverstehen participle'],
    ],
    ['sagend', ['sagen present-participle']],
  ])('%s', (word, expected) => {
    expect(analyse(word)).toEqual([...expected].sort());
  });
});

describe('analyseVerb finds the lemma', () => {
  test.each<[string, string, VerbReading['form'], string | null]>([
    ['ankündigte', 'ankündigen', 'finite', 'an'],
    ['zurückgewiesen', 'zurückweisen', 'participle', 'zurück'],
    ['vorbereitet', 'vorbereiten', 'participle', 'vor'],
    ['anerkannt', 'anerkennen', 'participle', 'an'],
    ['auseinandergesetzt', 'auseinandersetzen', 'participle', 'auseinander'],
    ['bekanntgegeben', 'bekanntgeben', 'participle', 'bekannt'],
    ['umgangen', 'umgehen', 'participle', null],
    ['umgegangen', 'umgehen', 'participle', 'um'],
    ['verstand', 'verstehen', 'finite', null],
    ['widersprach', 'widersprechen', 'finite', null],
    ['beauftragte', 'beauftragen', 'finite', null],
    ['veranlasste', 'veranlassen', 'finite', null],
    ['begleitete', 'begleiten', 'finite', null],
    ['arbeitete', 'arbeiten', 'finite', null],
    ['öffnete', 'öffnen', 'finite', null],
    ['atmet', 'atmen', 'finite', null],
    ['handle', 'handeln', 'finite', null],
    ['bedauerte', 'bedauern', 'finite', null],
    ['erinnert', 'erinnern', 'participle', null],
    ['geerntet', 'ernten', 'participle', null],
    ['gebetet', 'beten', 'participle', null],
    ['kniete', 'knien', 'finite', null],
    ['gesandt', 'senden', 'participle', null],
    ['sendete', 'senden', 'finite', null],
    // Swiss ss for ß, and ß as before 1996
    ['äusserte', 'äußern', 'finite', null],
    ['heisst', 'heißen', 'finite', null],
    ['liess', 'lassen', 'finite', null],
    ['mußte', 'müssen', 'finite', null],
    ['läßt', 'lassen', 'finite', null],
    // capitals at the beginning of a sentence
    ['Kommt', 'kommen', 'finite', null],
    ['SAGTE', 'sagen', 'finite', null],
    // the verb lives on only with its particle; apart from it, it is still found
    ['schüchterte', 'schüchtern', 'finite', null],
    ['eingeschüchtert', 'einschüchtern', 'participle', 'ein'],
  ])('%s → %s', (word, lemma, form, prefix) => {
    const readings = analyseVerb(word);
    expect(readings).toContainEqual(expect.objectContaining({ lemma, form, prefix, known: true }));
  });
});

test.each([
  'heute letzte dritte erste Seite gestern einen gegen wegen neben zwischen oben Leute bereits gut rote',
  'laut dank trotz während ein eine mein weil sondern schon mehr einst längst äußerst schnell gleich offenbar',
  'Regierung Minister Gebäude Sprecher Tisch blau niemand relevante konsequenten unbekannte größte gerecht xyz',
])('no verb forms: %s', (words) => {
  for (const word of words.split(' ')) expect([word, analyse(word)]).toEqual([word, []]);
});

describe('an unknown verb is read by its ending, and says so', () => {
  test.each<[string, string[]]>([
    [
      'fraternisierte',
      [
        'fraternisieren 1sg past ind ?',
        'fraternisieren 3sg past ind ?',
        'fraternisieren 1sg past k2 ?',
        'fraternisieren 3sg past k2 ?',
      ],
    ],
    ['gepimpt', ['pimpen participle ?']],
    ['abgefilmt', ['abfilmen participle ?']],
    ['abzufilmen', ['abfilmen zu-infinitive ?']],
    [
      'zwirnerten',
      [
        'zwirnern 1pl past ind ?',
        'zwirnern 3pl past ind ?',
        'zwirnern 1pl past k2 ?',
        'zwirnern 3pl past k2 ?',
      ],
    ],
  ])('%s', (word, expected) => {
    expect(analyse(word)).toEqual([...expected].sort());
  });

  test('not behind a capital: "Turnieren" is a noun', () => {
    expect(analyse('Turnieren')).toEqual([]);
  });
});

describe('lemmas', () => {
  test.each([
    'sagen',
    'ankündigen',
    'verstehen',
    'zurückweisen',
    'bekanntgeben',
    'kritisieren',
    'hinausposaunen',
  ])('hasVerb %s', (lemma) => expect(hasVerb(lemma)).toBe(true));
  test.each(['schüchtern', 'tischeln', 'Regierung', 'blauen', 'constructor', ''])('not hasVerb %s', (lemma) =>
    expect(hasVerb(lemma)).toBe(false),
  );
  test.each([
    ['ankündigen', { prefix: 'an', base: 'kündigen' }],
    ['anerkennen', { prefix: 'an', base: 'erkennen' }],
    ['herausfinden', { prefix: 'heraus', base: 'finden' }],
    ['verkünden', null],
    ['überraschen', null],
    ['antworten', null],
  ])('isSeparable %s', (lemma, split) => expect(isSeparable(lemma)).toEqual(split));
  test.each([
    ['kündigen', 'an', 'ankündigen'],
    ['weisen', 'zurück', 'zurückweisen'],
    ['geben', 'Bekannt', 'bekanntgeben'],
    ['sagen', 'und', null],
    ['sagen', 'ver', null],
    ['', 'an', null],
  ])('joinVerb %s + %s', (base, particle, joined) => expect(joinVerb(base, particle)).toBe(joined));
});

describe('conjugate', () => {
  test('writes out a separable strong verb', () => {
    const paradigm = conjugate('zurücktreten');
    expect(paradigm).toMatchObject({
      present: [
        ['zurücktrete'],
        ['zurücktrittst'],
        ['zurücktritt'],
        ['zurücktreten'],
        ['zurücktretet'],
        ['zurücktreten'],
      ],
      past: [
        ['zurücktrat'],
        ['zurücktratst', 'zurücktratest'],
        ['zurücktrat'],
        ['zurücktraten'],
        ['zurücktratet'],
        ['zurücktraten'],
      ],
      konjunktiv2: [
        ['zurückträte'],
        ['zurückträtest'],
        ['zurückträte'],
        ['zurückträten'],
        ['zurückträtet'],
        ['zurückträten'],
      ],
      infinitive: ['zurücktreten'],
      zuInfinitive: ['zurückzutreten'],
      participle: ['zurückgetreten'],
      presentParticiple: ['zurücktretend'],
      imperative: { singular: ['tritt zurück'], plural: ['tretet zurück'] },
    });
  });
  test.each([
    ['sein', 'gewesen', 'zu sein'],
    ['hängen', 'gehangen gehängt', 'zu hängen'],
    ['übersetzen', 'übersetzt übergesetzt', 'zu übersetzen überzusetzen'],
    ['betteln', 'gebettelt', 'zu betteln'],
    ['prophezeien', 'prophezeit', 'zu prophezeien'],
    ['schmieren', 'geschmiert', 'zu schmieren'],
    ['vergessen', 'vergessen', 'zu vergessen'],
    ['beibehalten', 'beibehalten', 'beizubehalten'],
  ])('%s: %s, %s', (lemma, participle, zuInfinitive) => {
    const paradigm = conjugate(lemma)!;
    expect(paradigm.participle.join(' ')).toBe(participle);
    expect(paradigm.zuInfinitive.join(' ')).toBe(zuInfinitive);
  });
  test('knows only what the lists know', () => {
    expect(conjugate('blauen')).toBeNull();
    expect(conjugate('')).toBeNull();
  });
});

test('every form of every verb is read back as that verb in that cell', () => {
  const lost: string[] = [];
  let verbs = 0;
  for (const lemma of listVerbs()) {
    verbs++;
    const paradigm = conjugate(lemma);
    if (paradigm === null || !hasVerb(lemma)) {
      lost.push(lemma);
      continue;
    }
    visitCells(paradigm, (form, cell) => {
      // two words ("zu sagen"), or one that practically never is a verb ("laut")
      if (form.includes(' ') || isNonVerb(form)) return;
      const found = analyseVerb(form).some(
        (reading) =>
          reading.known &&
          reading.lemma === lemma &&
          reading.form === cell.form &&
          reading.tense === cell.tense &&
          reading.mood === cell.mood &&
          reading.person === cell.person &&
          reading.number === cell.number,
      );
      if (!found) lost.push(`${lemma}: ${form}`);
    });
  }
  expect(lost).toEqual([]);
  expect(verbs).toBeGreaterThan(7_000);
}, 30_000);

test('any string is read without throwing, and the same each time', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'genstvrzuäß') })),
      (word) => {
        const readings = analyseVerb(word);
        expect(analyseVerb(word)).toBe(readings);
        const rest = readings.filter((reading) => reading.prefix !== null);
        for (const reading of rest) expect(reading.lemma.startsWith(reading.prefix!)).toBe(true);
      },
    ),
  );
});
