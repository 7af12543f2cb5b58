/**
 * Every rule by which a part of a statement is decided, with the sentence that `--explain` shows.
 * `{}` stands for the words of the article that the rule rests on. The German example follows.
 */
export const RULES = {
  // Form and content by a reporting clause
  'frame-before-clause': '{} leitet den Nebensatz ein, der sagt, was gesagt wurde.', // "Er sagte, dass es regne."
  'frame-before-konjunktiv': 'Nach {} folgt ein Hauptsatz im Konjunktiv: Er gibt das Gesagte wieder.', // "Er sagte, es regne."
  'frame-before-indicative': 'Nach {} folgt ein Hauptsatz ohne dass: Er gibt das Gesagte wieder.', // "Er sagte, es regnet."
  'frame-before-infinitive': 'Der Infinitiv mit zu hängt von {} ab.', // "Sie versprach, zu kommen."
  'frame-after': 'Die Redeeinleitung {} steht hinter dem, was gesagt wurde.', // "Es regne, sagte er."
  'frame-around': 'Die Redeeinleitung {} folgt auf einen vorangestellten Nebensatz.', // "Dass es regne, sagte er."
  'noun-before-clause': 'Das Nomen {} nimmt das Gesagte als Nebensatz.', // "die Forderung, die Steuer zu senken"
  'colon-before-clause': 'Hinter dem Doppelpunkt steht, was {} ankündigt.', // "Er betonte: Das sei falsch."
  // Attribution without a verb
  laut: '{} weist den Satz einer Quelle zu.', // "Laut Polizei regnete es."
  nach: '{} mit einem Nomen des Sagens weist den Satz einer Quelle zu.', // "Nach Angaben der Polizei regnete es."
  zufolge: '{} hinter der Quelle weist ihr den Satz zu.', // "Der Polizei zufolge regnete es."
  so: '{} mit dem Namen dahinter nennt, wer spricht.', // "Es regne, so die Polizei."
  wie: 'Der Vergleichssatz {} nennt, wer es gesagt hat.', // "Wie die Polizei mitteilte, regnete es."
  wonach: '{} schließt an, was die Quelle sagt.', // "einen Bericht, wonach es regnete"
  demnach: '{} weist zurück auf die zuvor genannte Quelle.', // "Demnach regnete es."
  'pointing-back': '{} weist auf den Satz davor zurück, der das Gesagte enthält.', // "Dies teilte die Polizei mit."
  // Quotation marks
  'quote-colon': 'Die Anführung folgt auf {} und Doppelpunkt.', // "Er sagte: „Es regnet.“"
  'quote-frame-after': 'Auf die Anführung folgt {}.', // "„Es regnet“, sagte er."
  'quote-in-clause': 'Die Anführung steht in einem Satz mit {}.', // "Er nannte es „Unsinn“."
  'quote-in-statement': 'Wörtliche Stelle in einer Wiedergabe.', // "Es sei „Unsinn“, sagte er."
  'quote-attribution': 'Neben der Anführung steht {} als Quelle.', // "„Es regnet“ – Polizei"
  'quote-carried-on': 'Ein ganzer Satz in Anführungszeichen ohne Einleitung führt die Rede davor fort.', // "„Es regnet.“"
  'quote-alone': 'Ein ganzer Satz in Anführungszeichen ohne Einleitung.',
  interview: 'Frage und Antwort wechseln: {} spricht.', // "ZEITUNG: Regnet es? MEIER: Ja."
  headline: 'Name und Doppelpunkt in einer Überschrift: {} spricht.', // "Meier: Es regnet"
  // Without a frame
  'konjunktiv-carried-on': 'Ein Satz im Konjunktiv ({}) ohne Einleitung führt die Rede davor fort.', // "Es werde weiter regnen."
  'konjunktiv-alone':
    'Ein Satz im Konjunktiv ({}) ohne Einleitung gibt Rede wieder; wessen, steht nicht dabei.',
  'soll-carried-on': '{} erzählt weiter, was die Quelle davor sagt.', // "Der Mann soll geflohen sein."
  // Reported
  'reported-noun': '{} mit dem, was gesagt wurde, als Objekt.', // "Sie forderte den Rücktritt."
  'reported-preposition': '{} mit dem, was gesagt wurde, hinter der Präposition.', // "Er warnte vor Regen."
  'reported-als': '{} gibt ein Urteil wieder.', // "Sie bezeichnete es als Fehler."
  'reported-phrase': 'Die Wendung {} gibt eine Äußerung wieder.', // "Sie übte Kritik an dem Plan."
  // Speakers
  subject: 'Das Subjekt von {} spricht.',
  agent: 'Bei {} im Passiv spricht, wer mit von oder durch genannt ist.',
  'elided-subject': 'Vor und steht das Subjekt, das auch für {} gilt.', // "X kam und sagte, …"
  document: 'Das Gesagte steht in {}.', // "heißt es in einer Erklärung"
  attribution: 'Die Quelle steht bei {}.',
  'same-speaker': 'Es spricht weiter, wer zuvor sprach.',
  'speaker-nearby': 'Der Satz nennt niemanden; der nächste Sprecher im Text ist {}.',
  addressee: '{} nennt, an wen sich das Gesagte richtet.',
  cited: '{} nennt, worauf sich die Quelle beruft.',
  // Acts
  'act-of-cue': 'Die Art der Äußerung folgt aus {}.',
  'act-of-content': 'Die Art der Äußerung folgt aus dem Gesagten: {}.', // "Er sagte, die Stadt müsse zahlen."
  // What no rule decides
  learned: 'Aus Beispielen gelernt; am meisten sprachen dafür: [].', // "das Verb „warnen“, das erste Wort „vor“"
} as const satisfies Readonly<Record<string, string>>;

export type RuleName = keyof typeof RULES;

/** The sentence for people: the rule's reason with the article's words filled in; [] takes reasons as they are. */
export function explainRule(rule: RuleName, words: string): string {
  return RULES[rule].replace('[]', () => words).replace('{}', () => (words === '' ? 'es' : `„${words}“`));
}
