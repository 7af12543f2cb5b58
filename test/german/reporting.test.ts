import { describe, expect, it } from 'vitest';
import {
  type Complement,
  isPhraseNoun,
  type ReportingAct,
  type ReportingMedium,
  reportingAdjective,
  reportingNoun,
  reportingPhrases,
  reportingVerb,
} from '../../src/german/reporting.ts';
import adjectives from '../../src/german/reporting-adjectives.json' with { type: 'json' };
import nouns from '../../src/german/reporting-nouns.json' with { type: 'json' };
import phrases from '../../src/german/reporting-phrases.json' with { type: 'json' };
import verbs from '../../src/german/reporting-verbs.json' with { type: 'json' };

describe('reportingVerb', () => {
  it.each<[lemma: string, act: ReportingAct, medium: ReportingMedium, takes: Complement, sure: 1 | 2]>([
    // „Wir fangen an“, sagte die Leiterin.
    ['sagen', 'assert', 'speech', 'quote', 2],
    // Sie erklärte, das Werk bleibe offen.
    ['erklären', 'assert', 'speech-writing', 'konjunktiv', 2],
    // Der Verein kündigt Proteste an.
    ['ankündigen', 'announce', 'speech-writing', 'noun', 2],
    // Er schrieb, dass er komme.
    ['schreiben', 'assert', 'writing', 'clause', 2],
    // Die Firma hofft auf Aufträge.
    ['hoffen', 'hope', 'speech-thought', 'auf', 2],
    // Der Chor befürchtet das Ende.
    ['befürchten', 'fear', 'speech-thought', 'noun', 2],
    // Das Amt warnt vor Glatteis.
    ['warnen', 'warn', 'speech-writing', 'vor', 2],
    // Er bezeichnete den Plan als Unfug.
    ['bezeichnen', 'assert', 'speech-writing', 'als', 2],
    // Sie nannte den Plan „Unfug“.
    ['nennen', 'assert', 'speech-writing', 'predicative', 2],
    // Der Anwalt widersprach der Darstellung.
    ['widersprechen', 'deny', 'speech-writing', 'dative', 2],
    // Er bezichtigte den Nachbarn der Lüge.
    ['bezichtigen', 'accuse', 'speech-writing', 'genitive', 2],
    // Sie weigerte sich, zu zahlen.
    ['weigern', 'refuse', 'speech-writing', 'infinitive', 2],
    // „Na also“, lachte sie.
    ['lachen', 'assert', 'speech', 'quote', 1],
    // Das Gericht entschied, dass die Brücke bleibt.
    ['entscheiden', 'announce', 'speech-writing', 'clause', 1],
    // Die Stadt urgiert die Antwort (österreichisch).
    ['urgieren', 'demand', 'speech-writing', 'noun', 2],
  ])('%s: %s, %s, takes %s', (lemma, act, medium, complement, sure) => {
    const verb = reportingVerb(lemma);
    expect(verb).toMatchObject({ lemma, act, medium });
    expect(verb?.takes[complement]).toBe(sure);
  });

  it.each<[lemma: string, complement: Complement]>([
    // "Er fragte, er komme" is no German: a question takes ob
    ['fragen', 'konjunktiv'],
    // "Das Fest feiern" is no report, "als Erfolg feiern" is one
    ['bitten', 'noun'],
    ['appellieren', 'noun'],
    ['widersprechen', 'noun'],
    ['weigern', 'noun'],
  ])('%s takes no %s', (lemma, complement) => {
    expect(reportingVerb(lemma)?.takes[complement]).toBeUndefined();
  });

  it.each(['sein', 'haben', 'gehen', 'treffen', 'bauen', 'stattfinden', '', 'constructor'])(
    'knows no report in %j',
    (lemma) => {
      expect(reportingVerb(lemma)).toBeNull();
    },
  );

  it('tells how the addressee stands', () => {
    expect(reportingVerb('auffordern')?.to).toEqual(['accusative']); // fordert die Stadt auf
    expect(reportingVerb('vorwerfen')?.to).toEqual(['dative']); // wirft der Stadt vor
    expect(reportingVerb('appellieren')?.to).toEqual(['an']); // appelliert an die Stadt
    expect(reportingVerb('fordern')?.to).toEqual(['von']); // fordert von der Stadt
    expect(reportingVerb('kritisieren')?.to).toBeUndefined(); // kritisiert die Stadt: the object is no addressee
  });

  it('tells sich and the correlate', () => {
    expect(reportingVerb('beschweren')).toMatchObject({ reflexive: true, correlate: ['darüber'] });
    expect(reportingVerb('äußern')?.reflexive).toBe('optional');
    expect(reportingVerb('hinweisen')?.correlate).toEqual(['darauf']);
    // "Er geht, dass …" is nothing, "Er geht davon aus, dass …" is a report
    expect(reportingVerb('ausgehen')).toMatchObject({ correlate: ['davon'], correlateRequired: true });
    expect(reportingVerb('sprechen')).toMatchObject({
      correlate: ['davon', 'darüber'],
      correlateRequired: true,
    });
    expect(reportingVerb('warnen')?.correlateRequired).toBeUndefined();
  });

  it('finds Swiss spelling under the same lemma', () => {
    expect(reportingVerb('äussern')).toBe(reportingVerb('äußern'));
    expect(reportingVerb('äussern')?.lemma).toBe('äußern');
    expect(reportingVerb('begrüssen')?.lemma).toBe('begrüßen');
  });
});

describe('reportingNoun', () => {
  it.each<[word: string, lemma: string]>([
    ['Forderung', 'Forderung'],
    ['Forderungen', 'Forderung'],
    ['Vorwürfen', 'Vorwurf'],
    ['Vorwurfes', 'Vorwurf'],
    ['Berichten', 'Bericht'],
    ['Zugeständnisses', 'Zugeständnis'],
    ['Geständnissen', 'Geständnis'],
    ['Glaubens', 'Glaube'],
    ['Gedanken', 'Gedanke'],
    ['Beschluß', 'Beschluss'],
    ['Äusserung', 'Äußerung'],
    // compounds by their last part
    ['Medienberichten', 'Bericht'],
    ['Polizeiangaben', 'Angabe'],
    ['TV-Interview', 'Interview'],
    ['US-Geheimdienstberichte', 'Bericht'],
    ['Abschlusserklärung', 'Erklärung'],
    ['Schlussworten', 'Schlusswort'],
    ['Rücktrittsforderungen', 'Forderung'],
    ['Frontalangriff', 'Angriff'],
  ])('%s → %s', (word, lemma) => {
    expect(reportingNoun(word)?.lemma).toBe(lemma);
  });

  it.each([
    'Passwort',
    'Herausforderung',
    'Luftangriff',
    'Bombenangriffe',
    'Heirat',
    'Monat',
    'Gericht',
    'Fahrplan',
    'Beruf',
    'berichten', // the verb
    'Haus',
    'Bericht-',
    '-',
    '',
    'toString',
  ])('%j is none', (word) => {
    expect(reportingNoun(word)).toBeNull();
  });

  it('knows the verb behind it and whether nach makes it a source', () => {
    expect(reportingNoun('Drohung')).toMatchObject({ verb: 'drohen', act: 'threaten', nach: false });
    // nach Angaben der Feuerwehr
    expect(reportingNoun('Angaben')).toMatchObject({ verb: 'angeben', act: 'assert', nach: true });
    // die Sorge um den Wald
    expect(reportingNoun('Sorge')?.takes.um).toBe(2);
    // die Forderung nach mehr Geld, die Forderung, Geld zu geben
    expect(reportingNoun('Forderung')?.takes).toMatchObject({ nach: 2, infinitive: 2, clause: 2 });
  });
});

describe('reportingAdjective', () => {
  it.each<[word: string, act: ReportingAct, verb: string]>([
    ['überzeugt', 'assert', 'zeigen'], // Die Leiterin zeigte sich überzeugt, dass …
    ['besorgt', 'fear', 'äußern'], // Der Verband äußerte sich besorgt.
    ['zuversichtlich', 'expect', 'geben'], // Der Trainer gab sich zuversichtlich.
    ['bestürzt', 'criticise', 'zeigen'],
    ['dankbar', 'thank', 'zeigen'],
    ['gesprächsbereit', 'agree', 'zeigen'],
  ])('%s: %s with %s', (word, act, verb) => {
    const adjective = reportingAdjective(word);
    expect(adjective?.act).toBe(act);
    expect(adjective?.verbs).toContain(verb);
  });

  it.each(['rot', 'wichtig', 'notwendig', ''])('%j is none', (word) => {
    expect(reportingAdjective(word)).toBeNull();
  });
});

describe('reportingPhrases', () => {
  it.each<[verb: string, part: string, act: ReportingAct]>([
    ['üben', 'Kritik', 'criticise'],
    ['erheben', 'Vorwurf', 'accuse'],
    ['bringen', 'zum Ausdruck', 'assert'],
    ['stellen', 'in Aussicht', 'announce'],
    ['führen', 'ins Feld', 'assert'],
    ['sein', 'der Meinung', 'assert'],
    ['geben', 'zu Protokoll', 'assert'],
    ['geben', 'zu bedenken', 'warn'],
    ['geben', 'zu verstehen', 'assert'],
    ['lassen', 'verlauten', 'assert'],
    ['geben', 'bekannt', 'announce'],
    ['halten', 'für möglich', 'assert'],
    ['schlagen', 'Alarm', 'warn'],
    ['richten', 'Appell', 'demand'],
    ['äußern', 'Hoffnung', 'hope'],
    ['bitten', 'um Entschuldigung', 'apologise'],
    ['sein', 'die Rede', 'assert'],
  ])('%s: %s (%s)', (verb, part, act) => {
    const written = reportingPhrases(verb).map(({ before, noun, words, infinitive, act: done }) => ({
      part: [before, noun, words, infinitive].filter((piece) => piece !== null).join(' '),
      act: done,
    }));
    expect(written).toContainEqual({ part, act });
  });

  it('is empty where a verb has none, and finds Swiss spelling', () => {
    expect(reportingPhrases('schwimmen')).toEqual([]);
    expect(reportingPhrases('äussern')).toBe(reportingPhrases('äußern'));
  });

  it('knows a head noun in its forms', () => {
    const accuse = reportingPhrases('erheben').find(({ noun }) => noun === 'Vorwurf')!;
    expect(isPhraseNoun(accuse, 'Vorwürfe')).toBe(true); // erhob schwere Vorwürfe
    expect(isPhraseNoun(accuse, 'Vorwurf')).toBe(true);
    expect(isPhraseNoun(accuse, 'Vorwand')).toBe(false);
    const criticise = reportingPhrases('üben').find(({ noun }) => noun === 'Kritik')!;
    expect(isPhraseNoun(criticise, 'Systemkritik')).toBe(true);
    expect(isPhraseNoun(criticise, 'Kritiker')).toBe(false);
    const announced = reportingPhrases('geben').find(({ words }) => words === 'bekannt')!;
    expect(isPhraseNoun(announced, 'bekannt')).toBe(false);
  });
});

const ACTS = (
  'assert deny confirm announce promise offer demand refuse warn threaten accuse criticise praise thank ' +
  'apologise condemn hope fear expect ask propose agree'
).split(' ');
const MEDIA = ['speech', 'writing', 'thought', 'speech-writing', 'speech-thought', 'writing-thought'];
const COMPLEMENTS =
  'quote clause konjunktiv infinitive noun dative genitive predicative als vor von über gegen für zu auf nach mit an um in'.split(
    ' ',
  );
const SLOTS = ['dative', 'accusative', 'an', 'bei', 'gegenüber', 'mit', 'von', 'zu'];

interface Entry {
  readonly act: string;
  readonly medium: string;
  readonly takes: Readonly<Record<string, number>>;
  readonly to?: readonly string[];
  readonly reflexive?: unknown;
  readonly passive?: unknown;
}

const entriesOf = (lexicon: unknown): [string, Entry][] => Object.entries(lexicon as Record<string, Entry>);

describe('the four lists', () => {
  it.each<[name: string, entries: [string, Entry][], atLeast: number]>([
    ['verbs', entriesOf(verbs), 900],
    ['nouns', entriesOf(nouns), 200],
    ['adjectives', entriesOf(adjectives), 80],
    ['phrases', entriesOf(phrases), 250],
  ])('%s hold only what the types say', (_name, entries, atLeast) => {
    expect(entries.length).toBeGreaterThanOrEqual(atLeast);
    const wrong = entries.filter(([, { act, medium, takes, to = [], reflexive, passive }]) => {
      const slots = Object.entries(takes);
      if (!ACTS.includes(act) || !MEDIA.includes(medium) || slots.length === 0) return true;
      if (slots.some(([slot, sure]) => !COMPLEMENTS.includes(slot) || (sure !== 1 && sure !== 2)))
        return true;
      if (to.some((slot) => !SLOTS.includes(slot))) return true;
      // what is always reflexive has no passive: "es wurde sich geweigert" is no news German
      return reflexive === true && passive === true;
    });
    expect(wrong).toEqual([]);
  });

  it('name only verbs that are in the list of verbs', () => {
    const entries = Object.entries(nouns as Record<string, { verb: string | null }>);
    const unknown = entries.filter(([, { verb }]) => verb !== null && reportingVerb(verb) === null);
    expect(unknown).toEqual([]);
  });

  it('give each phrase exactly one second part', () => {
    const all = [...new Set((phrases as { verbs: string[] }[]).flatMap((row) => row.verbs))].flatMap(
      (verb) => [...reportingPhrases(verb)],
    );
    expect(all.length).toBeGreaterThan(1000);
    const wrong = all.filter(
      ({ noun, words, infinitive }) => [noun, words, infinitive].filter((part) => part !== null).length !== 1,
    );
    expect(wrong).toEqual([]);
  });
});
