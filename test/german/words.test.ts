import { describe, expect, test } from 'vitest';
import { isAdjective } from '../../src/german/words/adjectives.ts';
import {
  findAttributionAdverb,
  findAttributionPreposition,
  findContinuation,
  findCorrelate,
  isHedge,
  isSourceNoun,
} from '../../src/german/words/attribution.ts';
import { closedClasses, type WordClass } from '../../src/german/words/closed.ts';
import { isNumberWord, parseNumberWord, parseOrdinalStem } from '../../src/german/words/numbers.ts';

const tags = (lower: string): string[] =>
  [...new Set(closedClasses(lower).map((reading) => reading.tag))].sort();

const cells = (lower: string, tag: string): string[] =>
  closedClasses(lower)
    .filter((reading) => reading.tag === tag)
    .map(({ case: cases, gender, number, person }: WordClass) =>
      [cases?.join(','), gender?.join(','), number, person]
        .filter((feature) => feature !== undefined)
        .join(' '),
    )
    .sort();

describe('closedClasses', () => {
  test.each<[word: string, expected: string[]]>([
    ['der', ['ART', 'PDS', 'PRELS']],
    ['dessen', ['PDAT', 'PDS', 'PRELAT', 'PRELS']],
    ['dieser', ['PDAT', 'PDS']],
    ['derjenige', ['PDAT', 'PDS']],
    ['denselben', ['PDAT', 'PDS']],
    ['welcher', ['PRELAT', 'PRELS', 'PWAT', 'PWS']],
    ['wessen', ['PWAT', 'PWS']],
    ['man', ['PIS']],
    ['kein', ['PIAT']],
    ['keiner', ['PIAT', 'PIS']],
    ['alle', ['PIDAT', 'PIS']],
    ['meine', ['PPOSAT', 'PPOSS']],
    ['meinige', ['PPOSS']],
    ['unserem', ['PPOSAT', 'PPOSS']],
    ['sich', ['PRF']],
    ['einander', ['PRF']],
    ['mich', ['PPER', 'PRF']],
    ['im', ['APPRART']],
    ['aufs', ['ADV', 'APPRART']],
    ['laut', ['APPR']],
    ['zufolge', ['APPO', 'APPR']],
    ['dass', ['KOUS']],
    ['sondern', ['KON']],
    ['um', ['ADV', 'APPR', 'KOUI', 'KOUS', 'PTKVZ']],
    ['zu', ['ADV', 'APPR', 'APZR', 'PTKA', 'PTKVZ', 'PTKZU']],
    ['als', ['APPR', 'KOKOM', 'KON', 'KOUI', 'KOUS']],
    ['nicht', ['PTKNEG']],
    ['worüber', ['PWAV']],
    ['darauf', ['PAV']],
    ['ausserdem', ['PAV']],
    ['warum', ['PWAV']],
    ['gestern', ['ADV']],
    ['allerdings', ['ADV']],
    ['unterdessen', ['ADV', 'PAV']],
    ['montags', ['ADV']],
    ['seinerzeit', ['ADV']],
    ['acht', ['CARD', 'PTKVZ']],
    ['zweiundzwanzig', ['CARD']],
    ['10.000', ['CARD']],
    ['3,5', ['CARD']],
    ['igitt', ['ITJ']],
  ])('%s', (word, expected) => {
    expect(tags(word)).toEqual(expected);
  });

  test.each([
    'haus',
    'sagen',
    'schön­heit',
    'constructor',
    '__proto__',
    'minister',
    '',
    'beweise',
    'personalausweise',
  ])('open class: %s', (word) => {
    expect(closedClasses(word)).toEqual([]);
  });

  test.each<[word: string, tag: string, expected: string[]]>([
    ['der', 'ART', ['gen plural', 'gen,dat f singular', 'nom m singular']],
    ['der', 'PRELS', ['dat f singular', 'nom m singular']],
    ['den', 'ART', ['acc m singular', 'dat plural']],
    ['einem', 'ART', ['dat m,n singular']],
    ['ein', 'ART', ['nom m singular', 'nom,acc n singular']],
    ['keine', 'PIAT', ['nom,acc f singular', 'nom,acc plural']],
    ['diesem', 'PDAT', ['dat m,n singular']],
    ['ihren', 'PPOSAT', ['acc m singular 3', 'dat plural 3']],
    ['unser', 'PPOSAT', ['nom m singular 1', 'nom,acc n singular 1']],
    ['eure', 'PPOSAT', ['nom,acc f singular 2', 'nom,acc plural 2']],
    ['sie', 'PPER', ['nom,acc f singular 3', 'nom,acc plural 3']],
    ['ihr', 'PPER', ['dat f singular 3', 'nom plural 2']],
    ['uns', 'PRF', ['dat,acc plural 1']],
    ['im', 'APPRART', ['dat m,n singular']],
    ['zur', 'APPRART', ['dat f singular']],
    ['auf', 'APPR', ['dat,acc']],
    ['durch', 'APPR', ['acc']],
    ['angesichts', 'APPR', ['gen']],
    ['zufolge', 'APPO', ['dat']],
    ['beide', 'PIDAT', ['nom,acc plural']],
  ])('%s as %s', (word, tag, expected) => {
    expect(cells(word, tag)).toEqual(expected);
  });

  test.each([
    'überraschenderweise',
    'stellenweise',
    'erwiesenermaßen',
    'ostwärts',
    'gewerkschaftlicherseits',
    'sicherheitshalber',
    'siebzehnmal',
    'dreizehntens',
  ])('adverb by rule or spelling: %s', (word) => {
    expect(tags(word)).toContain('ADV');
  });
});

describe('number words', () => {
  test.each<[word: string, value: number]>([
    ['null', 0],
    ['eins', 1],
    ['zwo', 2],
    ['zwölf', 12],
    ['siebzehn', 17],
    ['dreißig', 30],
    ['einundzwanzig', 21],
    ['hundert', 100],
    ['hundertfünf', 105],
    ['zweihundertfünfzig', 250],
    ['neunzehnhundertneunundachtzig', 1989],
    ['tausend', 1000],
    ['tausendundeins', 1001],
    ['zwölftausenddreihundert', 12_300],
    ['anderthalb', 1.5],
    ['zweieinhalb', 2.5],
  ])('%s', (word, value) => {
    expect(parseNumberWord(word)).toBe(value);
    expect(isNumberWord(word)).toBe(true);
  });

  test.each([
    'ein',
    'eine',
    'und',
    'einsundzwanzig',
    'einstausend',
    'zwölfundzwanzig',
    'hunderte',
    'hundertschaft',
    'undzwanzig',
  ])('no number: %s', (word) => {
    expect(isNumberWord(word)).toBe(false);
  });

  test.each<[stem: string, value: number | null]>([
    ['erst', 1],
    ['dritt', 3],
    ['siebt', 7],
    ['acht', 8],
    ['zwölft', 12],
    ['zwanzigst', 20],
    ['hundertst', 100],
    ['hunderterst', 101],
    ['dreit', null],
    ['zwanzigt', null],
    ['zweist', null],
  ])('ordinal stem %s', (stem, value) => {
    expect(parseOrdinalStem(stem)).toBe(value);
  });
});

describe('isAdjective', () => {
  test.each<[word: string, lemma: string, ending: string, degree: string]>([
    ['gut', 'gut', '', 'positive'],
    ['guten', 'gut', 'en', 'positive'],
    ['besser', 'gut', '', 'comparative'],
    ['besten', 'gut', 'en', 'superlative'],
    ['allerbeste', 'gut', 'e', 'superlative'],
    ['sicher', 'sicher', '', 'positive'],
    ['sicherer', 'sicher', 'er', 'positive'],
    ['hohe', 'hoch', 'e', 'positive'],
    ['höheren', 'hoch', 'en', 'comparative'],
    ['höchste', 'hoch', 'e', 'superlative'],
    ['größten', 'groß', 'en', 'superlative'],
    ['ältere', 'alt', 'e', 'comparative'],
    ['schöner', 'schön', 'er', 'positive'],
    ['schöneren', 'schön', 'en', 'comparative'],
    ['schönste', 'schön', 'e', 'superlative'],
    ['leise', 'leise', '', 'positive'],
    ['leisen', 'leise', 'en', 'positive'],
    ['dunkle', 'dunkel', 'e', 'positive'],
    ['teure', 'teuer', 'e', 'positive'],
    ['teuersten', 'teuer', 'en', 'superlative'],
    ['trockenes', 'trocken', 'es', 'positive'],
    ['akzeptablen', 'akzeptabel', 'en', 'positive'],
    ['wirtschaftspolitischen', 'wirtschaftspolitisch', 'en', 'positive'],
    ['klimafreundlichere', 'klimafreundlich', 'e', 'comparative'],
    ['kremlnahen', 'kremlnah', 'en', 'positive'],
    ['unechte', 'unecht', 'e', 'positive'],
    ['letzte', 'letzt', 'e', 'positive'],
    ['dritten', 'dritt', 'en', 'positive'],
    ['zwanzigsten', 'zwanzigst', 'en', 'positive'],
    ['siebziger', 'siebziger', '', 'positive'],
    ['13.', '13.', '', 'positive'],
    ['deutsch-französische', 'deutsch-französisch', 'e', 'positive'],
    ['20-jährige', '20-jährig', 'e', 'positive'],
    ['grosse', 'groß', 'e', 'positive'],
    ['lila', 'lila', '', 'positive'],
    ['bekannte', 'bekannt', 'e', 'positive'],
  ])('%s', (word, lemma, ending, degree) => {
    expect(isAdjective(word)).toEqual({ lemma, ending, degree });
  });

  test.each([
    'könig',
    'gesellschaft',
    'botschaft',
    'zeigen',
    'steigen',
    'bestätigen',
    'beschleunigen',
    'anzukündigen',
    'ermöglichen',
    'veröffentlichen',
    'verheimlichen',
    'vereinheitlichen',
    'verglichen',
    'erreichen',
    'einzureichen',
    'aufgreifen',
    'auszuweiten',
    'erklären',
    'bestellen',
    'strahlen',
    'auslösen',
    'umarmen',
    'beliefern',
    'österreich',
    'nämlich',
    'bezüglich',
    'zwischen',
    'machst',
    'ober',
    'hinter',
    'schulden',
    'leiden',
    'diejenigen',
    'constructor',
    '',
  ])('none: %s', (word) => {
    expect(isAdjective(word)).toBeNull();
  });

  test('any string is answered', () => {
    for (const odd of ['-', '--', 'ß', 'ss', '😀e', 'e'.repeat(10_000), '.', '1-', '\u0000en']) {
      expect(isAdjective(odd)).toBeNull();
      expect(closedClasses(odd)).toBeInstanceOf(Array);
    }
  });
});

describe('attribution', () => {
  test('prepositions say on which side of the source they stand', () => {
    expect(findAttributionPreposition('laut')).toEqual({
      before: ['dat', 'gen'],
      after: [],
      needsSourceNoun: false,
    });
    expect(findAttributionPreposition('zufolge')).toEqual({
      before: ['gen'],
      after: ['dat'],
      needsSourceNoun: false,
    });
    expect(findAttributionPreposition('nach')?.needsSourceNoun).toBe(true);
    expect(findAttributionPreposition('mit')).toBeNull();
    expect(findAttributionPreposition('toString')).toBeNull();
  });

  test.each([
    ['demnach', 'anaphoric'],
    ['wonach', 'relative'],
    ['wie', 'clause'],
    ['hingegen', 'contrast'],
    ['angeblich', 'hedge'],
    ['gestern', null],
  ])('%s is %s', (word, role) => {
    expect(findAttributionAdverb(word)).toBe(role);
    expect(isHedge(word)).toBe(role === 'hedge');
  });

  test.each([
    ['darauf', 'auf', true],
    ['davon', 'von', true],
    ['darüber', 'über', true],
    ['dagegen', 'gegen', false],
  ])('correlate %s', (word, preposition, inCue) => {
    expect(findCorrelate(word)).toEqual({ preposition, inCue });
  });

  test.each<[head: string, kind: string | null, length: number]>([
    ['zudem seien die kosten gestiegen', 'addition', 1],
    ['darüber hinaus seien die kosten gestiegen', 'addition', 2],
    ['im gegensatz dazu sei der plan billig', 'contrast', 3],
    ['demnach habe niemand gefragt', 'manner', 1],
    ['dabei habe er nichts gesehen', 'time', 1],
    ['deshalb müsse man handeln', 'consequence', 1],
    ['darüber habe man geredet', null, 0],
    ['die kosten seien gestiegen', null, 0],
  ])('%s', (head, kind, length) => {
    expect(findContinuation(head.split(' '))).toEqual(kind === null ? null : { kind, length });
  });

  test.each([
    'angaben',
    'ansicht',
    'berichts',
    'polizeiangaben',
    'unternehmensangaben',
    'medienberichten',
    'zeugen',
    'vorwürfen',
    'einschätzung',
    'regierungskreisen',
    'medien',
    'erkenntnissen',
  ])('source noun: %s', (noun) => {
    expect(isSourceNoun(noun)).toBe(true);
  });

  test.each(['spiel', 'jahren', 'absicht', 'landkreis', 'fahrplan', 'hause'])(
    'no source noun: %s',
    (noun) => {
      expect(isSourceNoun(noun)).toBe(false);
    },
  );
});
