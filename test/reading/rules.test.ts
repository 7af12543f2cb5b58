import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.ts';
import type { RuleName } from '../../src/reading/rules.ts';
import { renderStatement } from './render.ts';
import { parseRows } from './table.ts';

/** Each rule with texts and, below each, a statement that the rule decides: form, speaker, cue, content. */
const CASES: Readonly<Record<Exclude<RuleName, 'learned'>, string>> = {
  'frame-before-clause': `
    Die Feuerwehr teilte mit, dass niemand verletzt wurde.
      indirect | Die Feuerwehr = Feuerwehr | teilte mit | dass niemand verletzt wurde
    Die Ärztin fragte, ob der Patient Fieber habe.
      indirect | Die Ärztin = Ärztin | fragte | ob der Patient Fieber habe
  `,
  'frame-before-konjunktiv': `
    Der Pilot sagte, das Triebwerk habe gebrannt.
      indirect | Der Pilot = Pilot | sagte | das Triebwerk habe gebrannt
    Die Kapitänin meinte, das Schiff sei zu alt.
      indirect | Die Kapitänin = Kapitänin | meinte | das Schiff sei zu alt
  `,
  'frame-before-indicative': `
    Der Wirt sagt, er hat nichts gehört.
      indirect | Der Wirt = Wirt | sagt | er hat nichts gehört
    Die Händlerin glaubt, der Markt erholt sich bald.
      indirect | Die Händlerin = Händlerin | glaubt | der Markt erholt sich bald
  `,
  'frame-before-infinitive': `
    Die Stadt versprach, den Park zu öffnen.
      indirect | Die Stadt = Stadt | versprach | den Park zu öffnen
    Der Betreiber drohte, die Anlage abzuschalten.
      indirect | Der Betreiber = Betreiber | drohte | die Anlage abzuschalten
  `,
  'frame-after': `
    Die Pässe seien gesperrt, meldete die Polizei.
      indirect | die Polizei = Polizei | meldete | Die Pässe seien gesperrt
    Der See ist sauber, sagt die Biologin.
      indirect | die Biologin = Biologin | sagt | Der See ist sauber
  `,
  'frame-around': `
    Dass Geld fehlt, bestätigte der Kassier.
      indirect | der Kassier = Kassier | bestätigte | Dass Geld fehlt
    Ob das Dach hält, fragte der Hauswart.
      indirect | der Hauswart = Hauswart | fragte | Ob das Dach hält
  `,
  'noun-before-clause': `
    Der Film beruht auf der Behauptung, der König sei vergiftet worden.
      indirect | | der Behauptung | der König sei vergiftet worden
    Im Streit um die Forderung, das Tempo zu senken, gibt es Bewegung.
      indirect | | die Forderung | das Tempo zu senken
  `,
  'colon-before-clause': `
    Die Richterin stellte klar: Das Urteil sei gültig.
      indirect | Die Richterin = Richterin | stellte klar | Das Urteil sei gültig
    Der Obmann betonte: Man habe alle Regeln befolgt.
      indirect | Der Obmann = Obmann | betonte | Man habe alle Regeln befolgt
  `,
  laut: `
    Laut Gutachten ist die Mauer stabil.
      indirect | Gutachten | Laut | ist die Mauer stabil
    Der Wagen war laut Polizei zu schnell.
      indirect | Polizei | laut | Der Wagen war / zu schnell
    Der Wagen war laut Zeugen zu schnell.
      indirect | Zeugen | laut | Der Wagen war / zu schnell
  `,
  nach: `
    Nach Angaben der Bahn rollt der Verkehr wieder.
      indirect | Angaben der Bahn = Bahn | Nach | rollt der Verkehr wieder
    Das Feuer brach nach Einschätzung der Fachleute im Dach aus.
      indirect | Einschätzung der Fachleute = Fachleute | nach | Das Feuer brach / im Dach aus
  `,
  zufolge: `
    Der Zeitung zufolge tritt der Trainer zurück.
      indirect | Der Zeitung = Zeitung | zufolge | tritt der Trainer zurück
    Ersten Berichten zufolge gab es zwei Verletzte.
      indirect | Ersten Berichten = Erste Berichte | zufolge | gab es zwei Verletzte
    Dem Verband zufolge fehlen 300 Pflegekräfte.
      indirect | Dem Verband = Verband | zufolge | fehlen 300 Pflegekräfte
  `,
  so: `
    Der Bestand erhole sich, so die Forscherin.
      indirect | die Forscherin = Forscherin | so | Der Bestand erhole sich
    „Das reicht nicht“, so die Obfrau.
      direct | die Obfrau = Obfrau | so | „Das reicht nicht“
  `,
  wie: `
    Wie die Polizei mitteilte, war die Straße glatt.
      indirect | die Polizei = Polizei | Wie / mitteilte | war die Straße glatt
    Die Fähre fiel aus, wie die Reederei bestätigte.
      indirect | die Reederei = Reederei | wie / bestätigte | Die Fähre fiel aus
  `,
  wonach: `
    Es gibt Hinweise, wonach der Täter verletzt ist.
      indirect | Hinweise = | wonach | der Täter verletzt ist
    Der Sprecher bestätigte den Bericht, wonach das Werk schließt.
      indirect | den Bericht = Bericht | wonach | das Werk schließt
  `,
  demnach: `
    Der Rat stellte den Plan vor. Demnach steigt die Gebühr.
      indirect | Demnach = Rat | Demnach | steigt die Gebühr
    Die Behörde nannte Zahlen. Demnach seien die Seen sauberer geworden.
      indirect | Demnach = Behörde | Demnach | seien die Seen sauberer geworden
  `,
  'pointing-back': `
    Der Pass bleibt gesperrt. Dies teilte der Kanton mit.
      indirect | der Kanton = Kanton | teilte / mit | Der Pass bleibt gesperrt / Dies
    Der Schaden ist hoch. Das sagte die Försterin am Montag.
      indirect | die Försterin = Försterin | sagte | Der Schaden ist hoch / Das
  `,
  'quote-colon': `
    Die Försterin sagte: „Der Wald ist krank.“
      direct | Die Försterin = Försterin | sagte | „Der Wald ist krank.“
    Der Imker meinte: «Den Bienen geht es gut.»
      direct | Der Imker = Imker | meinte | «Den Bienen geht es gut.»
  `,
  'quote-frame-after': `
    „Der Wald ist krank“, sagte die Försterin.
      direct | die Försterin = Försterin | sagte | „Der Wald ist krank“
    «Den Bienen geht es gut», meinte der Imker.
      direct | der Imker = Imker | meinte | «Den Bienen geht es gut»
  `,
  'quote-in-clause': `
    Die Försterin nannte den Zustand „dramatisch“.
      direct | Die Försterin = Försterin | nannte | „dramatisch“
    Der Imker nannte die Zahlen „erfreulich“.
      direct | Der Imker = Imker | nannte | „erfreulich“
  `,
  'quote-in-statement': `
    Die Försterin sagte, der Zustand sei „dramatisch“.
      direct | Die Försterin = Försterin | sagte | „dramatisch“
    Der Imker meinte, die Zahlen seien „erfreulich“.
      direct | Der Imker = Imker | meinte | „erfreulich“
  `,
  'quote-attribution': `
    „Der Wald ist krank“ – Karin Lohse
      direct | Karin Lohse | | „Der Wald ist krank“
    „Wir bleiben hier“ (Anna Berg)
      direct | Anna Berg | | „Wir bleiben hier“
  `,
  'quote-carried-on': `
    Die Försterin sagte, der Wald sei krank. „Das sieht jeder.“
      direct | Die Försterin = Försterin | | „Das sieht jeder.“
    Der Imker sagte, der Honig sei gut. „Das schmeckt man.“
      direct | Der Imker = Imker | | „Das schmeckt man.“
  `,
  'quote-alone': `
    „Wir haben die Hoffnung nicht aufgegeben.“
      direct | |  | „Wir haben die Hoffnung nicht aufgegeben.“
    «Hier hat früher niemand abgeschlossen.»
      direct | |  | «Hier hat früher niemand abgeschlossen.»
  `,
  interview: `
    ZEITUNG: Frau Lohse, ist der Wald krank?¶LOHSE: Ja, sehr.¶ZEITUNG: Was hilft?¶LOHSE: Regen und Zeit.
      direct | LOHSE = Lohse | | Ja, sehr.
    NORDKURIER: Herr Huber, wann öffnet die Hütte?¶HUBER: Im Juni.¶NORDKURIER: Kommt das Wasser noch?¶HUBER: Bis Mai sicher.
      direct | HUBER = Huber | | Im Juni.
  `,
  headline: `
    Lohse: Der Wald ist krank¶¶Die Försterin Karin Lohse stellte ihren Bericht vor.
      indirect | Lohse = Karin Lohse | | Der Wald ist krank
    Landrat Petersen: Brücke bleibt gesperrt¶¶Die Sanierung dauert länger.
      indirect | Landrat Petersen = Petersen | | Brücke bleibt gesperrt
  `,
  'konjunktiv-carried-on': `
    Der Imker sagte, der Honig sei gut. Es gebe aber wenig davon.
      indirect-free-indirect | Der Imker = Imker | | Es gebe aber wenig davon.
    Laut Polizei war die Straße glatt. Der Fahrer sei unverletzt.
      indirect-free-indirect | Polizei | | Der Fahrer sei unverletzt.
  `,
  'konjunktiv-alone': `
    Der Fahrer sei ohne Licht gefahren.
      indirect-free-indirect | |  | Der Fahrer sei ohne Licht gefahren.
    Man habe die Kinder gewarnt.
      indirect-free-indirect | |  | Man habe die Kinder gewarnt.
  `,
  'soll-carried-on': `
    Die Polizei teilte mit, der Dieb sei gefasst. Er soll zehn Räder gestohlen haben.
      free-indirect | Die Polizei = Polizei | | Er soll zehn Räder gestohlen haben.
    Der Konzern kündigte an, das Werk zu verkaufen. Die Beschäftigten sollen eine Prämie erhalten.
      free-indirect | Der Konzern = Konzern | | Die Beschäftigten sollen eine Prämie erhalten.
  `,
  'reported-noun': `
    Der Imker forderte ein Verbot des Mittels.
      reported | Der Imker = Imker | | Der Imker forderte ein Verbot des Mittels.
    Die Bahn kündigte höhere Preise an.
      reported | Die Bahn = Bahn | | Die Bahn kündigte höhere Preise an.
  `,
  'reported-preposition': `
    Die Försterin warnte vor Waldbränden.
      reported | Die Försterin = Försterin | | Die Försterin warnte vor Waldbränden.
    Der Konzern drohte mit einer Klage.
      reported | Der Konzern = Konzern | | Der Konzern drohte mit einer Klage.
  `,
  'reported-als': `
    Die Försterin bezeichnete den Sommer als Glücksfall.
      reported | Die Försterin = Försterin | | Die Försterin bezeichnete den Sommer als Glücksfall.
    Der Imker bezeichnete das Mittel als Gift.
      reported | Der Imker = Imker | | Der Imker bezeichnete das Mittel als Gift.
  `,
  'reported-phrase': `
    Der Minister stellte eine Lösung in Aussicht.
      reported | Der Minister = Minister | | Der Minister stellte eine Lösung in Aussicht.
    Der Verein zog eine positive Bilanz.
      reported | Der Verein = Verein | | Der Verein zog eine positive Bilanz.
  `,
  subject: `
    Der Chirurg erklärte, die Operation sei gelungen.
      indirect | Der Chirurg = Chirurg | erklärte | die Operation sei gelungen
    Am Abend sagte die Sprecherin, es gebe Strom.
      indirect | die Sprecherin = Sprecherin | sagte | es gebe Strom
  `,
  agent: `
    Von der Polizei wurde bestätigt, dass es zwei Verletzte gab.
      indirect | der Polizei = Polizei | wurde bestätigt | dass es zwei Verletzte gab
    Der Frau wurde von der Bank mitgeteilt, das Konto sei gesperrt.
      indirect | der Bank = Bank | wurde / mitgeteilt | das Konto sei gesperrt
  `,
  'elided-subject': `
    Der Kapitän kam in den Raum und sagte, das Schiff sinke.
      indirect | Der Kapitän = Kapitän | sagte | das Schiff sinke
    Die Försterin zeigte auf die Bäume und sagte, hier wachse nichts mehr.
      indirect | Die Försterin = Försterin | sagte | hier wachse nichts mehr
  `,
  document: `
    In dem Gutachten heißt es, die Mauer sei stabil.
      indirect | dem Gutachten = Gutachten | heißt es | die Mauer sei stabil
    Die Frist sei zu kurz, heißt es in dem Brief.
      indirect | dem Brief = Brief | heißt es | Die Frist sei zu kurz
  `,
  attribution: `
    Laut Feuerwehr ist der Brand gelöscht.
      indirect | Feuerwehr | Laut | ist der Brand gelöscht
    Der Polizei zufolge ist die Lage ruhig.
      indirect | Der Polizei = Polizei | zufolge | ist die Lage ruhig
  `,
  'same-speaker': `
    Der Chirurg sagte, die Operation sei gelungen. Der Patient sei wach.
      indirect-free-indirect | Der Chirurg = Chirurg | | Der Patient sei wach.
    Die Försterin sagte, der Wald sei krank. „Das sieht jeder.“
      direct | Die Försterin = Försterin | | „Das sieht jeder.“
  `,
  'speaker-nearby': `
    Der Patient sei wach. Die Operation sei gelungen, sagte der Chirurg.
      indirect-free-indirect | der Chirurg = Chirurg | | Der Patient sei wach.
    Der Wald sei krank. Es fehle an Regen, sagte die Försterin.
      indirect-free-indirect | die Försterin = Försterin | | Der Wald sei krank.
  `,
  addressee: `
    Der Botschafter versicherte dem Minister, die Grenze bleibe offen.
      indirect | Der Botschafter = Botschafter | versicherte | die Grenze bleibe offen
    Die Opposition warf der Regierung vor, Geld zu verschwenden.
      indirect | Die Opposition = Opposition | warf / vor | Geld zu verschwenden
  `,
  cited: `
    Das Radio meldete unter Berufung auf die Polizei, der Täter sei gefasst.
      indirect | Das Radio = Radio | meldete | der Täter sei gefasst
    Die Zeitung berichtet unter Verweis auf Regierungskreise, der Minister trete zurück.
      indirect | Die Zeitung = Zeitung | berichtet | der Minister trete zurück
  `,
  'act-of-cue': `
    Die Bahn versprach, pünktlicher zu werden.
      indirect | Die Bahn = Bahn | versprach | pünktlicher zu werden
    Der Arzt warnte, die Grippe komme früh.
      indirect | Der Arzt = Arzt | warnte | die Grippe komme früh
  `,
  'act-of-content': `
    Der Wirt sagte, die Stadt müsse den Schaden zahlen.
      indirect | Der Wirt = Wirt | sagte | die Stadt müsse den Schaden zahlen
    Die Pächterin sagte, sie werde gegen den Bescheid klagen.
      indirect | Die Pächterin = Pächterin | sagte | sie werde gegen den Bescheid klagen
  `,
};

/** The statements of a text that rest on the rule. */
function findByRule(text: string, rule: string): readonly (readonly string[])[] {
  const reading = read({ text });
  return reading.statements
    .filter(({ evidence }) => evidence.some((ground) => ground.rule === rule))
    .map((statement) => renderStatement(reading, statement));
}

describe.each(Object.entries(CASES))('%s', (rule, table) => {
  it.each(parseRows(table))('%s', (text, [statement]) =>
    expect(findByRule(text, rule)).toContainEqual(statement),
  );
});
