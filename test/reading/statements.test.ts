import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.ts';
import type { RuleName } from '../../src/reading/rules.ts';
import { renderStatement, renderStatements } from './render.ts';

type Row = readonly [text: string, statements: readonly (readonly string[])[]];
type Gap = readonly [reason: string, text: string, statements: readonly (readonly string[])[]];

/** Every statement of a text, one tuple each: form, speaker, cue, content. */
const statementsOf = (text: string) => renderStatements(text);

describe('the five forms', () => {
  it.each<Row>([
    [
      '„Wir haben das Ziel erreicht“, sagte die Präsidentin.',
      [['direct', 'die Präsidentin = Präsidentin', 'sagte', '„Wir haben das Ziel erreicht“']],
    ],
    [
      'Die Präsidentin sagte, man habe das Ziel erreicht.',
      [['indirect', 'Die Präsidentin = Präsidentin', 'sagte', 'man habe das Ziel erreicht']],
    ],
    [
      'Die Präsidentin sagte, man habe das Ziel erreicht. Der Weg sei lang gewesen.',
      [
        ['indirect', 'Die Präsidentin = Präsidentin', 'sagte', 'man habe das Ziel erreicht'],
        ['indirect-free-indirect', 'Die Präsidentin = Präsidentin', '', 'Der Weg sei lang gewesen.'],
      ],
    ],
    [
      'Die Präsidentin kündigte an, das Ziel zu ändern. Die Mitglieder sollen im Mai abstimmen.',
      [
        ['indirect', 'Die Präsidentin = Präsidentin', 'kündigte an', 'das Ziel zu ändern'],
        ['free-indirect', 'Die Präsidentin = Präsidentin', '', 'Die Mitglieder sollen im Mai abstimmen.'],
      ],
    ],
    [
      'Die Präsidentin forderte mehr Geduld.',
      [['reported', 'Die Präsidentin = Präsidentin', '', 'Die Präsidentin forderte mehr Geduld.']],
    ],
  ])('%s', (text, statements) => expect(statementsOf(text)).toEqual(statements));
});

describe('corner cases', () => {
  it.each([
    [
      'Das Ministerium legte die Bilanz vor. Demnach seien die Ausgaben gesunken.',
      'indirect',
      'Demnach =',
      'Demnach',
      'seien die Ausgaben gesunken',
    ],
    [
      'Die Vorsitzende nannte den Minister einen „Zauderer“.',
      'direct',
      'Die Vorsitzende = Vorsitzende',
      'nannte',
      '„Zauderer“',
    ],
    [
      'Am Freitag wurde bekannt, dass die Bank geprüft wird.',
      'indirect',
      '',
      'wurde bekannt',
      'dass die Bank geprüft wird',
    ],
  ])('%s', (text, ...statement) => expect(statementsOf(text)).toEqual([statement]));
});

describe('one report after another', () => {
  it.each<Row>([
    [
      'Die Opposition kritisierte das Budget. Es sei unsozial, sagte Klubobmann Franz Huber. Finanzministerin Eva Moser wies das zurück. „Wir entlasten Familien“, sagte sie.',
      [
        ['indirect', 'Klubobmann Franz Huber = Franz Huber', 'sagte', 'Es sei unsozial'],
        ['direct', 'sie = Eva Moser', 'sagte', '„Wir entlasten Familien“'],
      ],
    ],
  ])('%s', (text, statements) => expect(statementsOf(text)).toEqual(statements));
});

describe('no statement', () => {
  it.each([
    'Die Übung trägt den Namen „Starke Wand“.',
    'Der Prozess soll am Montag beginnen.',
    'Die Stadt möchte den Platz umbauen.',
    'Der Sprecher wollte das nicht kommentieren.',
    'Der Verein war für eine Stellungnahme nicht zu erreichen.',
  ])('%s', (text) => expect(statementsOf(text)).toEqual([]));
});

describe('known gaps', () => {
  it.fails.each<Gap>([
    [
      'marked words behind a noun in the dative are no name of it',
      'Der Verein warf der Stadt „Untätigkeit“ vor.',
      [['direct', 'Der Verein', 'warf / vor', '„Untätigkeit“']],
    ],
    [
      'the impersonal es belongs to the cue',
      'Es wurde bekannt, dass der Direktor zurücktritt.',
      [['indirect', '', 'Es wurde bekannt', 'dass der Direktor zurücktritt']],
    ],
    [
      'the noun takes the infinitive, the verb takes the noun',
      'Die Forderung der Fraktion, die Steuer zu senken, lehnte der Minister ab.',
      [
        [
          'reported',
          'der Minister',
          '',
          'Die Forderung der Fraktion, die Steuer zu senken, lehnte der Minister ab.',
        ],
        ['indirect', 'der Fraktion', 'Die Forderung', 'die Steuer zu senken'],
      ],
    ],
    [
      'the kind of body belongs to its name',
      'Die Kantonspolizei Bern teilte am Sonntag mit, ein Wanderer sei abgestürzt. Der Mann sei mit Kollegen unterwegs gewesen. Laut Bergrettung war der Weg vereist. „Da oben ist es jetzt sehr gefährlich“, sagte Bergführer Urs Amrein.',
      [
        [
          'indirect',
          'Die Kantonspolizei Bern = Kantonspolizei Bern',
          'teilte / mit',
          'ein Wanderer sei abgestürzt',
        ],
        [
          'indirect-free-indirect',
          'Die Kantonspolizei Bern = Kantonspolizei Bern',
          '',
          'Der Mann sei mit Kollegen unterwegs gewesen.',
        ],
        ['indirect', 'Bergrettung', 'Laut', 'war der Weg vereist'],
        ['direct', 'Bergführer Urs Amrein = Urs Amrein', 'sagte', '„Da oben ist es jetzt sehr gefährlich“'],
      ],
    ],
  ])('%s: %s', (_, text, statements) => expect(statementsOf(text)).toEqual(statements));
});

describe('act, mood and negation', () => {
  it.each([
    [
      'Die Behörde dementierte, dass Daten verloren gingen.',
      'deny',
      'indicative',
      false,
      'indirect',
      'Die Behörde = Behörde',
      'dementierte',
      'dass Daten verloren gingen',
    ],
    [
      'Der Sprecher bestätigte, dass der Zug nicht fährt.',
      'confirm',
      'indicative',
      true,
      'indirect',
      'Der Sprecher = Sprecher',
      'bestätigte',
      'dass der Zug nicht fährt',
    ],
    [
      'Der Konzern kündigte an, keine Stellen zu streichen.',
      'announce',
      'infinitive',
      true,
      'indirect',
      'Der Konzern = Konzern',
      'kündigte an',
      'keine Stellen zu streichen',
    ],
    [
      'Die Ministerin versprach, die Schule zu sanieren.',
      'promise',
      'infinitive',
      false,
      'indirect',
      'Die Ministerin = Ministerin',
      'versprach',
      'die Schule zu sanieren',
    ],
    [
      'Der Nachbar bot an, die Tiere zu füttern.',
      'offer',
      'infinitive',
      false,
      'indirect',
      'Der Nachbar = Nachbar',
      'bot an',
      'die Tiere zu füttern',
    ],
    [
      'Die Gewerkschaft forderte, dass der Lohn steige.',
      'demand',
      'konjunktiv-1',
      false,
      'indirect',
      'Die Gewerkschaft = Gewerkschaft',
      'forderte',
      'dass der Lohn steige',
    ],
    [
      'Die Firma weigerte sich, den Schaden zu bezahlen.',
      'refuse',
      'infinitive',
      false,
      'indirect',
      'Die Firma = Firma',
      'weigerte sich',
      'den Schaden zu bezahlen',
    ],
    [
      'Der Arzt warnte, die Klinik sei überlastet.',
      'warn',
      'konjunktiv-1',
      false,
      'indirect',
      'Der Arzt = Arzt',
      'warnte',
      'die Klinik sei überlastet',
    ],
    [
      'Die Gruppe drohte, die Straße zu blockieren.',
      'threaten',
      'infinitive',
      false,
      'indirect',
      'Die Gruppe = Gruppe',
      'drohte',
      'die Straße zu blockieren',
    ],
    [
      'Die Anklage warf ihm vor, Geld veruntreut zu haben.',
      'accuse',
      'infinitive',
      false,
      'indirect',
      'Die Anklage = Anklage',
      'warf / vor',
      'Geld veruntreut zu haben',
    ],
    [
      'Der Verband kritisierte, das Gesetz helfe niemandem.',
      'criticise',
      'konjunktiv-1',
      false,
      'indirect',
      'Der Verband = Verband',
      'kritisierte',
      'das Gesetz helfe niemandem',
    ],
    [
      'Die Direktorin lobte, dass alle geholfen haben.',
      'praise',
      'ambiguous',
      false,
      'indirect',
      'Die Direktorin = Direktorin',
      'lobte',
      'dass alle geholfen haben',
    ],
    [
      'Der Trainer hofft, dass die Abwehr hält.',
      'hope',
      'indicative',
      false,
      'indirect',
      'Der Trainer = Trainer',
      'hofft',
      'dass die Abwehr hält',
    ],
    [
      'Die Bäuerin befürchtet, dass die Ernte ausfällt.',
      'fear',
      'indicative',
      false,
      'indirect',
      'Die Bäuerin = Bäuerin',
      'befürchtet',
      'dass die Ernte ausfällt',
    ],
    [
      'Die Bank erwartet, dass die Zinsen fallen.',
      'expect',
      'ambiguous',
      false,
      'indirect',
      'Die Bank = Bank',
      'erwartet',
      'dass die Zinsen fallen',
    ],
    [
      'Der Richter fragte, ob der Zeuge anwesend sei.',
      'ask',
      'konjunktiv-1',
      false,
      'indirect',
      'Der Richter = Richter',
      'fragte',
      'ob der Zeuge anwesend sei',
    ],
    [
      'Die Kommission schlug vor, den Weg zu sperren.',
      'propose',
      'infinitive',
      false,
      'indirect',
      'Die Kommission = Kommission',
      'schlug vor',
      'den Weg zu sperren',
    ],
    [
      'Der Bürgermeister sagte, er hätte früher handeln müssen.',
      'assert',
      'konjunktiv-2',
      false,
      'indirect',
      'Der Bürgermeister = Bürgermeister',
      'sagte',
      'er hätte früher handeln müssen',
    ],
    [
      'Der Wirt sagte, die Gäste kämen gern.',
      'assert',
      'konjunktiv-2',
      false,
      'indirect',
      'Der Wirt = Wirt',
      'sagte',
      'die Gäste kämen gern',
    ],
    [
      'Die Eltern sagten, die Kinder spielten im Hof.',
      'assert',
      'ambiguous',
      false,
      'indirect',
      'Die Eltern = Eltern',
      'sagten',
      'die Kinder spielten im Hof',
    ],
    [
      'Der Minister vereinbarte mit dem Land, die Kosten zu teilen.',
      'agree',
      'infinitive',
      false,
      'indirect',
      'Der Minister = Minister',
      'vereinbarte',
      'die Kosten zu teilen',
    ],
  ])('%s', (text, act, mood, negated, ...statement) => {
    const reading = read({ text });
    expect(statementsOf(text)).toEqual([statement]);
    expect(reading.statements[0]).toMatchObject({ act, mood, negated });
  });

  it.fails.each([
    [
      'niemanden negates as niemand does',
      'Die Nachbarin sagte, sie habe niemanden gesehen.',
      'assert',
      'konjunktiv-1',
      true,
    ],
  ])('known gap, %s: %s', (_, text, act, mood, negated) => {
    expect(read({ text }).statements[0]).toMatchObject({ act, mood, negated });
  });
});

type Case = readonly [text: string, form: string, speaker: string, cue: string, content: string];

/** Each rule with the statements that it decides. */
const CASES: Readonly<Record<RuleName, readonly [Case, Case, ...Case[]]>> = {
  'frame-before-clause': [
    [
      'Die Feuerwehr teilte mit, dass niemand verletzt wurde.',
      'indirect',
      'Die Feuerwehr = Feuerwehr',
      'teilte mit',
      'dass niemand verletzt wurde',
    ],
    [
      'Die Ärztin fragte, ob der Patient Fieber habe.',
      'indirect',
      'Die Ärztin = Ärztin',
      'fragte',
      'ob der Patient Fieber habe',
    ],
  ],
  'frame-before-konjunktiv': [
    [
      'Der Pilot sagte, das Triebwerk habe gebrannt.',
      'indirect',
      'Der Pilot = Pilot',
      'sagte',
      'das Triebwerk habe gebrannt',
    ],
    [
      'Die Kapitänin meinte, das Schiff sei zu alt.',
      'indirect',
      'Die Kapitänin = Kapitänin',
      'meinte',
      'das Schiff sei zu alt',
    ],
  ],
  'frame-before-indicative': [
    ['Der Wirt sagt, er hat nichts gehört.', 'indirect', 'Der Wirt = Wirt', 'sagt', 'er hat nichts gehört'],
    [
      'Die Händlerin glaubt, der Markt erholt sich bald.',
      'indirect',
      'Die Händlerin = Händlerin',
      'glaubt',
      'der Markt erholt sich bald',
    ],
  ],
  'frame-before-infinitive': [
    [
      'Die Stadt versprach, den Park zu öffnen.',
      'indirect',
      'Die Stadt = Stadt',
      'versprach',
      'den Park zu öffnen',
    ],
    [
      'Der Betreiber drohte, die Anlage abzuschalten.',
      'indirect',
      'Der Betreiber = Betreiber',
      'drohte',
      'die Anlage abzuschalten',
    ],
  ],
  'frame-after': [
    [
      'Die Pässe seien gesperrt, meldete die Polizei.',
      'indirect',
      'die Polizei = Polizei',
      'meldete',
      'Die Pässe seien gesperrt',
    ],
    [
      'Der See ist sauber, sagt die Biologin.',
      'indirect',
      'die Biologin = Biologin',
      'sagt',
      'Der See ist sauber',
    ],
  ],
  'frame-around': [
    [
      'Dass Geld fehlt, bestätigte der Kassier.',
      'indirect',
      'der Kassier = Kassier',
      'bestätigte',
      'Dass Geld fehlt',
    ],
    [
      'Ob das Dach hält, fragte der Hauswart.',
      'indirect',
      'der Hauswart = Hauswart',
      'fragte',
      'Ob das Dach hält',
    ],
  ],
  'noun-before-clause': [
    [
      'Der Film beruht auf der Behauptung, der König sei vergiftet worden.',
      'indirect',
      '',
      'der Behauptung',
      'der König sei vergiftet worden',
    ],
    [
      'Im Streit um die Forderung, das Tempo zu senken, gibt es Bewegung.',
      'indirect',
      '',
      'die Forderung',
      'das Tempo zu senken',
    ],
  ],
  'colon-before-clause': [
    [
      'Die Richterin stellte klar: Das Urteil sei gültig.',
      'indirect',
      'Die Richterin = Richterin',
      'stellte klar',
      'Das Urteil sei gültig',
    ],
    [
      'Der Obmann betonte: Man habe alle Regeln befolgt.',
      'indirect',
      'Der Obmann = Obmann',
      'betonte',
      'Man habe alle Regeln befolgt',
    ],
  ],
  laut: [
    ['Laut Gutachten ist die Mauer stabil.', 'indirect', 'Gutachten', 'Laut', 'ist die Mauer stabil'],
    ['Der Wagen war laut Zeugen zu schnell.', 'indirect', 'Zeugen', 'laut', 'Der Wagen war / zu schnell'],
  ],
  nach: [
    [
      'Nach Angaben der Bahn rollt der Verkehr wieder.',
      'indirect',
      'Angaben der Bahn = Bahn',
      'Nach',
      'rollt der Verkehr wieder',
    ],
    [
      'Das Feuer brach nach Einschätzung der Fachleute im Dach aus.',
      'indirect',
      'Einschätzung der Fachleute = Fachleute',
      'nach',
      'Das Feuer brach / im Dach aus',
    ],
  ],
  zufolge: [
    [
      'Der Zeitung zufolge tritt der Trainer zurück.',
      'indirect',
      'Der Zeitung = Zeitung',
      'zufolge',
      'tritt der Trainer zurück',
    ],
    [
      'Ersten Berichten zufolge gab es zwei Verletzte.',
      'indirect',
      'Ersten Berichten = Erste Berichte',
      'zufolge',
      'gab es zwei Verletzte',
    ],
  ],
  so: [
    [
      'Der Bestand erhole sich, so die Forscherin.',
      'indirect',
      'die Forscherin = Forscherin',
      'so',
      'Der Bestand erhole sich',
    ],
    ['„Das reicht nicht“, so die Obfrau.', 'direct', 'die Obfrau = Obfrau', 'so', '„Das reicht nicht“'],
  ],
  wie: [
    [
      'Wie die Polizei mitteilte, war die Straße glatt.',
      'indirect',
      'die Polizei = Polizei',
      'Wie / mitteilte',
      'war die Straße glatt',
    ],
    [
      'Die Fähre fiel aus, wie die Reederei bestätigte.',
      'indirect',
      'die Reederei = Reederei',
      'wie / bestätigte',
      'Die Fähre fiel aus',
    ],
  ],
  wonach: [
    [
      'Es gibt Hinweise, wonach der Täter verletzt ist.',
      'indirect',
      'Hinweise',
      'wonach',
      'der Täter verletzt ist',
    ],
    [
      'Der Sprecher bestätigte den Bericht, wonach das Werk schließt.',
      'indirect',
      'den Bericht = Bericht',
      'wonach',
      'das Werk schließt',
    ],
  ],
  demnach: [
    [
      'Der Rat stellte den Plan vor. Demnach steigt die Gebühr.',
      'indirect',
      'Demnach =',
      'Demnach',
      'steigt die Gebühr',
    ],
    [
      'Die Behörde nannte Zahlen. Demnach seien die Seen sauberer geworden.',
      'indirect',
      'Demnach =',
      'Demnach',
      'seien die Seen sauberer geworden',
    ],
  ],
  'pointing-back': [
    [
      'Der Pass bleibt gesperrt. Dies teilte der Kanton mit.',
      'indirect',
      'der Kanton = Kanton',
      'teilte / mit',
      'Der Pass bleibt gesperrt / Dies',
    ],
    [
      'Der Schaden ist hoch. Das sagte die Försterin am Montag.',
      'indirect',
      'die Försterin = Försterin',
      'sagte',
      'Der Schaden ist hoch / Das',
    ],
  ],
  'quote-colon': [
    [
      'Die Försterin sagte: „Der Wald ist krank.“',
      'direct',
      'Die Försterin = Försterin',
      'sagte',
      '„Der Wald ist krank.“',
    ],
    [
      'Der Imker meinte: «Den Bienen geht es gut.»',
      'direct',
      'Der Imker = Imker',
      'meinte',
      '«Den Bienen geht es gut.»',
    ],
  ],
  'quote-frame-after': [
    [
      '„Der Wald ist krank“, sagte die Försterin.',
      'direct',
      'die Försterin = Försterin',
      'sagte',
      '„Der Wald ist krank“',
    ],
    [
      '«Den Bienen geht es gut», meinte der Imker.',
      'direct',
      'der Imker = Imker',
      'meinte',
      '«Den Bienen geht es gut»',
    ],
  ],
  'quote-in-clause': [
    [
      'Die Försterin nannte den Zustand „dramatisch“.',
      'direct',
      'Die Försterin = Försterin',
      'nannte',
      '„dramatisch“',
    ],
    ['Der Imker nannte die Zahlen „erfreulich“.', 'direct', 'Der Imker = Imker', 'nannte', '„erfreulich“'],
  ],
  'quote-in-statement': [
    [
      'Die Försterin sagte, der Zustand sei „dramatisch“.',
      'direct',
      'Die Försterin = Försterin',
      'sagte',
      '„dramatisch“',
    ],
    [
      'Der Imker meinte, die Zahlen seien „erfreulich“.',
      'direct',
      'Der Imker = Imker',
      'meinte',
      '„erfreulich“',
    ],
  ],
  'quote-attribution': [
    ['„Der Wald ist krank“ – Karin Lohse', 'direct', 'Karin Lohse', '', '„Der Wald ist krank“'],
    ['„Wir bleiben hier“ (Anna Berg)', 'direct', 'Anna Berg', '', '„Wir bleiben hier“'],
  ],
  'quote-carried-on': [
    [
      'Die Försterin sagte, der Wald sei krank. „Das sieht jeder.“',
      'direct',
      'Die Försterin = Försterin',
      '',
      '„Das sieht jeder.“',
    ],
    [
      'Der Imker sagte, der Honig sei gut. „Das schmeckt man.“',
      'direct',
      'Der Imker = Imker',
      '',
      '„Das schmeckt man.“',
    ],
  ],
  'quote-alone': [
    [
      '„Wir haben die Hoffnung nicht aufgegeben.“',
      'direct',
      '',
      '',
      '„Wir haben die Hoffnung nicht aufgegeben.“',
    ],
    [
      '«Hier hat früher niemand abgeschlossen.»',
      'direct',
      '',
      '',
      '«Hier hat früher niemand abgeschlossen.»',
    ],
  ],
  interview: [
    [
      'ZEITUNG: Frau Lohse, ist der Wald krank?\nLOHSE: Ja, sehr.\nZEITUNG: Was hilft?\nLOHSE: Regen und Zeit.',
      'direct',
      'LOHSE',
      '',
      'Ja, sehr.',
    ],
    [
      'NORDKURIER: Herr Huber, wann öffnet die Hütte?\nHUBER: Im Juni.\nNORDKURIER: Kommt das Wasser noch?\nHUBER: Bis Mai sicher.',
      'direct',
      'HUBER',
      '',
      'Im Juni.',
    ],
  ],
  headline: [
    [
      'Lohse: Der Wald ist krank\n\nDie Försterin stellte ihren Bericht vor.',
      'direct',
      'Lohse',
      '',
      'Der Wald ist krank',
    ],
    [
      'Landrat Petersen: Brücke bleibt gesperrt\n\nDie Sanierung dauert länger.',
      'direct',
      'Landrat Petersen',
      '',
      'Brücke bleibt gesperrt',
    ],
  ],
  'konjunktiv-carried-on': [
    [
      'Der Imker sagte, der Honig sei gut. Es gebe aber wenig davon.',
      'indirect-free-indirect',
      'Der Imker = Imker',
      '',
      'Es gebe aber wenig davon.',
    ],
    [
      'Laut Polizei war die Straße glatt. Der Fahrer sei unverletzt.',
      'indirect-free-indirect',
      'Polizei',
      '',
      'Der Fahrer sei unverletzt.',
    ],
  ],
  'konjunktiv-alone': [
    [
      'Der Fahrer sei ohne Licht gefahren.',
      'indirect-free-indirect',
      '',
      '',
      'Der Fahrer sei ohne Licht gefahren.',
    ],
    ['Man habe die Kinder gewarnt.', 'indirect-free-indirect', '', '', 'Man habe die Kinder gewarnt.'],
  ],
  'soll-carried-on': [
    [
      'Die Polizei teilte mit, der Dieb sei gefasst. Er soll zehn Räder gestohlen haben.',
      'free-indirect',
      'Die Polizei = Polizei',
      '',
      'Er soll zehn Räder gestohlen haben.',
    ],
    [
      'Der Konzern kündigte an, das Werk zu verkaufen. Die Beschäftigten sollen eine Prämie erhalten.',
      'free-indirect',
      'Der Konzern = Konzern',
      '',
      'Die Beschäftigten sollen eine Prämie erhalten.',
    ],
  ],
  'reported-noun': [
    [
      'Der Imker forderte ein Verbot des Mittels.',
      'reported',
      'Der Imker = Imker',
      '',
      'Der Imker forderte ein Verbot des Mittels.',
    ],
    [
      'Die Bahn kündigte höhere Preise an.',
      'reported',
      'Die Bahn = Bahn',
      '',
      'Die Bahn kündigte höhere Preise an.',
    ],
  ],
  'reported-preposition': [
    [
      'Die Försterin warnte vor Waldbränden.',
      'reported',
      'Die Försterin = Försterin',
      '',
      'Die Försterin warnte vor Waldbränden.',
    ],
    [
      'Der Konzern drohte mit einer Klage.',
      'reported',
      'Der Konzern = Konzern',
      '',
      'Der Konzern drohte mit einer Klage.',
    ],
  ],
  'reported-als': [
    [
      'Die Försterin bezeichnete den Sommer als Glücksfall.',
      'reported',
      'Die Försterin = Försterin',
      '',
      'Die Försterin bezeichnete den Sommer als Glücksfall.',
    ],
    [
      'Der Imker bezeichnete das Mittel als Gift.',
      'reported',
      'Der Imker = Imker',
      '',
      'Der Imker bezeichnete das Mittel als Gift.',
    ],
  ],
  'reported-phrase': [
    [
      'Der Minister stellte eine Lösung in Aussicht.',
      'reported',
      'Der Minister = Minister',
      '',
      'Der Minister stellte eine Lösung in Aussicht.',
    ],
    [
      'Der Verein zog eine positive Bilanz.',
      'reported',
      'Der Verein = Verein',
      '',
      'Der Verein zog eine positive Bilanz.',
    ],
  ],
  subject: [
    [
      'Der Chirurg erklärte, die Operation sei gelungen.',
      'indirect',
      'Der Chirurg = Chirurg',
      'erklärte',
      'die Operation sei gelungen',
    ],
    [
      'Am Abend sagte die Sprecherin, es gebe Strom.',
      'indirect',
      'die Sprecherin = Sprecherin',
      'sagte',
      'es gebe Strom',
    ],
  ],
  agent: [
    [
      'Von der Polizei wurde bestätigt, dass es zwei Verletzte gab.',
      'indirect',
      'der Polizei = Polizei',
      'wurde bestätigt',
      'dass es zwei Verletzte gab',
    ],
    [
      'Der Frau wurde von der Bank mitgeteilt, das Konto sei gesperrt.',
      'indirect',
      'der Bank = Bank',
      'wurde / mitgeteilt',
      'das Konto sei gesperrt',
    ],
  ],
  'elided-subject': [
    [
      'Der Kapitän kam in den Raum und sagte, das Schiff sinke.',
      'indirect',
      'Der Kapitän',
      'sagte',
      'das Schiff sinke',
    ],
    [
      'Die Försterin zeigte auf die Bäume und sagte, hier wachse nichts mehr.',
      'indirect',
      'Die Försterin',
      'sagte',
      'hier wachse nichts mehr',
    ],
  ],
  document: [
    [
      'In dem Gutachten heißt es, die Mauer sei stabil.',
      'indirect',
      'dem Gutachten = Gutachten',
      'heißt es',
      'die Mauer sei stabil',
    ],
    [
      'Die Frist sei zu kurz, heißt es in dem Brief.',
      'indirect',
      'dem Brief = Brief',
      'heißt es',
      'Die Frist sei zu kurz',
    ],
  ],
  attribution: [
    ['Laut Feuerwehr ist der Brand gelöscht.', 'indirect', 'Feuerwehr', 'Laut', 'ist der Brand gelöscht'],
    [
      'Der Polizei zufolge ist die Lage ruhig.',
      'indirect',
      'Der Polizei = Polizei',
      'zufolge',
      'ist die Lage ruhig',
    ],
  ],
  'same-speaker': [
    [
      'Der Chirurg sagte, die Operation sei gelungen. Der Patient sei wach.',
      'indirect-free-indirect',
      'Der Chirurg = Chirurg',
      '',
      'Der Patient sei wach.',
    ],
    [
      'Die Försterin sagte, der Wald sei krank. „Das sieht jeder.“',
      'direct',
      'Die Försterin = Försterin',
      '',
      '„Das sieht jeder.“',
    ],
  ],
  'speaker-nearby': [
    [
      'Der Patient sei wach. Die Operation sei gelungen, sagte der Chirurg.',
      'indirect-free-indirect',
      'der Chirurg = Chirurg',
      '',
      'Der Patient sei wach.',
    ],
    [
      'Der Wald sei krank. Es fehle an Regen, sagte die Försterin.',
      'indirect-free-indirect',
      'die Försterin = Försterin',
      '',
      'Der Wald sei krank.',
    ],
  ],
  addressee: [
    [
      'Der Botschafter versicherte dem Minister, die Grenze bleibe offen.',
      'indirect',
      'Der Botschafter = Botschafter',
      'versicherte',
      'die Grenze bleibe offen',
    ],
    [
      'Die Opposition warf der Regierung vor, Geld zu verschwenden.',
      'indirect',
      'Die Opposition = Opposition',
      'warf / vor',
      'Geld zu verschwenden',
    ],
  ],
  cited: [
    [
      'Das Radio meldete unter Berufung auf die Polizei, der Täter sei gefasst.',
      'indirect',
      'Das Radio',
      'meldete',
      'der Täter sei gefasst',
    ],
    [
      'Die Zeitung berichtet unter Verweis auf Regierungskreise, der Minister trete zurück.',
      'indirect',
      'Die Zeitung',
      'berichtet',
      'der Minister trete zurück',
    ],
  ],
  'act-of-cue': [
    [
      'Die Bahn versprach, pünktlicher zu werden.',
      'indirect',
      'Die Bahn = Bahn',
      'versprach',
      'pünktlicher zu werden',
    ],
    [
      'Der Arzt warnte, die Grippe komme früh.',
      'indirect',
      'Der Arzt = Arzt',
      'warnte',
      'die Grippe komme früh',
    ],
  ],
};

/** Cases that no statement rests on yet, with the reason. */
const GAPS: Readonly<Record<string, string>> = {
  'laut: Der Wagen war laut Zeugen zu schnell.': 'a description in the plural is named in the plural',
  'zufolge: Ersten Berichten zufolge gab es zwei Verletzte.':
    'a description in the dative is named in the nominative',
  'interview: ZEITUNG: Frau Lohse, ist der Wald krank?\nLOHSE: Ja, sehr.\nZEITUNG: Was hilft?\nLOHSE: Regen und Zeit.':
    "question and answer with the speakers' names",
  'interview: NORDKURIER: Herr Huber, wann öffnet die Hütte?\nHUBER: Im Juni.\nNORDKURIER: Kommt das Wasser noch?\nHUBER: Bis Mai sicher.':
    "question and answer with the speakers' names",
  'headline: Lohse: Der Wald ist krank\n\nDie Försterin stellte ihren Bericht vor.':
    "a headline's name and colon",
  'headline: Landrat Petersen: Brücke bleibt gesperrt\n\nDie Sanierung dauert länger.':
    "a headline's name and colon",
  'elided-subject: Der Kapitän kam in den Raum und sagte, das Schiff sinke.': 'the rule gives no ground yet',
  'elided-subject: Die Försterin zeigte auf die Bäume und sagte, hier wachse nichts mehr.':
    'the rule gives no ground yet',
  'cited: Das Radio meldete unter Berufung auf die Polizei, der Täter sei gefasst.':
    'a link behind unter Berufung auf',
  'cited: Die Zeitung berichtet unter Verweis auf Regierungskreise, der Minister trete zurück.':
    'a link behind unter Verweis auf',
};

/** The statements of a text that rest on the rule. */
function findByRule(text: string, rule: string): readonly (readonly string[])[] {
  const reading = read({ text });
  return reading.statements
    .filter(({ evidence }) => evidence.some((ground) => ground.rule === rule))
    .map((statement) => renderStatement(reading, statement));
}

describe('every rule decides what it says', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    for (const [text, ...statement] of cases) {
      const name = `${rule}: ${text}`;
      const gap = GAPS[name];
      const test = gap === undefined ? it : it.fails;
      test(gap === undefined ? name : `${name} (${gap})`, () =>
        expect(findByRule(text, rule)).toContainEqual(statement),
      );
    }
  }
});
