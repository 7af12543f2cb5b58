import { describe } from 'vitest';
import { renderFrame, renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** Statements beside laut, nach, zufolge, so, wie, wonach, demnach: form, speaker, cue, content, frame. */
const statementsOf = (text: string) => renderStatements(text, renderFrame);

describe('laut and gemäß', () => {
  testRows(
    statementsOf,
    `
    Laut Polizei war der Fahrer zu schnell unterwegs.
      indirect | Polizei | Laut | war der Fahrer zu schnell unterwegs | Laut Polizei
    Der Fahrer war laut Polizei zu schnell unterwegs.
      indirect | Polizei | laut | Der Fahrer war / zu schnell unterwegs | laut Polizei
    Das Haus soll laut dem Eigentümer im Sommer abgerissen werden.
      indirect | dem Eigentümer = Eigentümer | laut | Das Haus soll / im Sommer abgerissen werden | laut dem Eigentümer
    Im Mai kamen laut Statistik Austria weniger Gäste als im Vorjahr.
      indirect | Statistik Austria | laut | Im Mai kamen / weniger Gäste als im Vorjahr | laut Statistik Austria
    Laut Bürgermeister Jan Petersen sind alle Bewohner in Sicherheit.
      indirect | Bürgermeister Jan Petersen = Jan Petersen | Laut | sind alle Bewohner in Sicherheit | Laut Bürgermeister Jan Petersen
    Gemäß Staatsanwaltschaft besteht Fluchtgefahr.
      indirect | Staatsanwaltschaft | Gemäß | besteht Fluchtgefahr | Gemäß Staatsanwaltschaft
    Gemäß der Verordnung sind Hunde an der Leine zu führen.
      indirect | der Verordnung = Verordnung | Gemäß | sind Hunde an der Leine zu führen | Gemäß der Verordnung
    Gemäss einer Mitteilung der Kantonspolizei entstand ein Sachschaden von 20'000 Franken.
      indirect | einer Mitteilung der Kantonspolizei = Kantonspolizei | Gemäss | entstand ein Sachschaden von 20'000 Franken | Gemäss einer Mitteilung der Kantonspolizei
    `,
  );
});

describe('nach with a noun of saying', () => {
  testRows(
    statementsOf,
    `
    Nach Angaben des Innenministeriums kamen 3000 Menschen.
      indirect | Angaben des Innenministeriums = Innenministerium | Nach | kamen 3000 Menschen | Nach Angaben des Innenministeriums
    Der Schaden beläuft sich nach Angaben der Feuerwehr auf 40.000 Euro.
      indirect | Angaben der Feuerwehr = Feuerwehr | nach | Der Schaden beläuft sich / auf 40.000 Euro | nach Angaben der Feuerwehr
    Nach Einschätzung der Meteorologin Karin Lohse bleibt es trocken.
      indirect | Einschätzung der Meteorologin Karin Lohse = Karin Lohse | Nach | bleibt es trocken | Nach Einschätzung der Meteorologin Karin Lohse
    Nach den Worten des Ministers wird die Steuer nicht erhöht.
      indirect | den Worten des Ministers = Minister | Nach | wird die Steuer nicht erhöht | Nach den Worten des Ministers
    Nach Auffassung des Gerichts war die Kündigung rechtswidrig.
      indirect | Auffassung des Gerichts = Gericht | Nach | war die Kündigung rechtswidrig | Nach Auffassung des Gerichts
    Aus Sicht der Opposition reicht der Entwurf nicht aus.
      indirect | Sicht der Opposition = Opposition | Aus | reicht der Entwurf nicht aus | Aus Sicht der Opposition
    Nach eigenen Angaben hat der Verein 2000 Mitglieder.
      indirect | eigenen Angaben = Verein | Nach | hat der Verein 2000 Mitglieder | Nach eigenen Angaben
    Die Frau war nach Polizeiangaben auf dem Weg zur Arbeit.
      indirect | Polizeiangaben = Polizei | nach | Die Frau war / auf dem Weg zur Arbeit | nach Polizeiangaben
    Seiner Meinung nach ist der Vertrag nichtig.
      indirect | Seiner Meinung = | nach | ist der Vertrag nichtig | Seiner Meinung nach
    `,
  );
});

describe('zufolge', () => {
  testRows(
    statementsOf,
    `
    Der Polizei zufolge war die Strasse nass.
      indirect | Der Polizei = Polizei | zufolge | war die Strasse nass | Der Polizei zufolge
    Einem Bericht der «Seepost» zufolge will der Konzern 300 Stellen streichen.
      indirect | Einem Bericht der «Seepost» = Seepost | zufolge | will der Konzern 300 Stellen streichen | Einem Bericht der «Seepost» zufolge
    Angaben der Behörden zufolge ist die Lage ruhig.
      indirect | Angaben der Behörden = Behörden | zufolge | ist die Lage ruhig | Angaben der Behörden zufolge
    Medienberichten zufolge ist der Torwart verletzt.
      indirect | Medienberichten = Medien | zufolge | ist der Torwart verletzt | Medienberichten zufolge
    Ersten Erkenntnissen zufolge lief der Hund auf die Fahrbahn.
      indirect | Ersten Erkenntnissen = erste Erkenntnisse | zufolge | lief der Hund auf die Fahrbahn | Ersten Erkenntnissen zufolge
    `,
  );
});

describe('so', () => {
  testRows(
    statementsOf,
    `
    Die Anlage sei sicher, so der Betreiber.
      indirect | der Betreiber = Betreiber | so | Die Anlage sei sicher | , so der Betreiber
    Man werde die Kritik ernst nehmen, so Stadträtin Lea Steiner.
      indirect | Stadträtin Lea Steiner = Lea Steiner | so | Man werde die Kritik ernst nehmen | , so Stadträtin Lea Steiner
    Die Mängel, so die Prüfer, seien seit Jahren bekannt.
      indirect | die Prüfer = Prüfer | so | Die Mängel / seien seit Jahren bekannt | , so die Prüfer,
    Die Ursache ist noch unklar, so ein Sprecher der Feuerwehr.
      indirect | ein Sprecher der Feuerwehr = Sprecher der Feuerwehr | so | Die Ursache ist noch unklar | , so ein Sprecher der Feuerwehr
    Der Preis steige weiter, so Ökonom Urs Amrein von der Universität Zürich.
      indirect | Ökonom Urs Amrein von der Universität Zürich = Urs Amrein | so | Der Preis steige weiter | , so Ökonom Urs Amrein von der Universität Zürich
    `,
  );
});

describe('wie', () => {
  testRows(
    statementsOf,
    `
    Wie die Polizei mitteilte, blieb der Fahrer unverletzt.
      indirect | die Polizei = Polizei | Wie / mitteilte | blieb der Fahrer unverletzt | Wie die Polizei mitteilte,
    Der Zug war, wie die Bahn am Morgen bestätigte, pünktlich abgefahren.
      indirect | die Bahn = Bahn | wie / bestätigte | Der Zug war / pünktlich abgefahren | , wie die Bahn am Morgen bestätigte,
    Das Konzert fällt aus, wie der Veranstalter mitteilt.
      indirect | der Veranstalter = Veranstalter | wie / mitteilt | Das Konzert fällt aus | , wie der Veranstalter mitteilt
    Wie es aus dem Rathaus heißt, fehlt das Geld für den Umbau.
      indirect | dem Rathaus = Rathaus | Wie es / heißt | fehlt das Geld für den Umbau | Wie es aus dem Rathaus heißt,
    Wie vom Ministerium zu erfahren war, tritt der Staatssekretär zurück.
      indirect | Ministerium | Wie / zu erfahren war | tritt der Staatssekretär zurück | Wie vom Ministerium zu erfahren war,
    Wie aus einem internen Papier hervorgeht, wusste der Vorstand von den Mängeln.
      indirect | einem internen Papier = internes Papier | Wie / hervorgeht | wusste der Vorstand von den Mängeln | Wie aus einem internen Papier hervorgeht,
    `,
  );
});

describe('wonach, demnach, heißt es', () => {
  testRows(
    statementsOf,
    `
    In dem Schreiben heißt es, die Lieferung verzögere sich.
      indirect | dem Schreiben = Schreiben | heißt es | die Lieferung verzögere sich | In dem Schreiben heißt es,
    Die Lieferung verzögere sich, heißt es in dem Schreiben.
      indirect | dem Schreiben = Schreiben | heißt es | Die Lieferung verzögere sich | , heißt es in dem Schreiben
    Es hieß, die Gespräche seien gescheitert.
      indirect | | Es hieß | die Gespräche seien gescheitert | Es hieß,
    Man wolle die Zahlen prüfen, heisst es beim Kanton.
      indirect | Kanton | heisst es | Man wolle die Zahlen prüfen | , heisst es beim Kanton
    Es handle sich um einen Einzelfall, hieß es aus dem Ministerium.
      indirect | dem Ministerium = Ministerium | hieß es | Es handle sich um einen Einzelfall | , hieß es aus dem Ministerium
    Die Polizei prüft Hinweise, wonach der Täter geflohen ist.
      indirect | Hinweise = | wonach | der Täter geflohen ist | Die Polizei prüft Hinweise, wonach
    Es gibt Berichte, wonach Soldaten desertiert seien.
      indirect | Berichte | wonach | Soldaten desertiert seien | Es gibt Berichte, wonach
    Die Firma wies einen Bericht zurück, wonach sie Löhne kürzen wolle.
      indirect | einen Bericht = Bericht | wonach | sie Löhne kürzen wolle | Die Firma wies einen Bericht zurück, wonach
    `,
  );
});

describe('pointing back over the stop', () => {
  testRows(
    statementsOf,
    `
    Die Brücke wird gesperrt. Das teilte das Amt am Montag mit.
      indirect | das Amt = Amt | teilte / mit | Die Brücke wird gesperrt / Das | teilte das Amt am Montag mit
    Das Ministerium legte am Montag einen Bericht vor. Demnach seien die Kosten gestiegen.
      indirect | Demnach = Ministerium | Demnach | seien die Kosten gestiegen | Demnach
    Die Behörde veröffentlichte die Zahlen. Demnach kamen mehr Gäste als im Vorjahr.
      indirect | Demnach = Behörde | Demnach | kamen mehr Gäste als im Vorjahr | Demnach
    Der Damm hält. Dies bestätigte die Leiterin des Krisenstabs, Karin Lohse.
      indirect | die Leiterin des Krisenstabs, Karin Lohse = Karin Lohse | bestätigte | Der Damm hält / Dies | bestätigte die Leiterin des Krisenstabs, Karin Lohse
    `,
  );
});

describe('no statement', () => {
  testRows(
    statementsOf,
    `
    Der Motor war sehr laut.
    Nach dem Spiel feierten die Fans in der Stadt.
    Nach Kritik aus der Bevölkerung wurde der Plan geändert.
    Der Zug fährt nach Bern.
    Der Winter war lang, so lang wie seit Jahren nicht.
    Er lief so schnell, wie er konnte.
    Die Preise stiegen stärker, als Fachleute erwartet hatten.
    Das Mädchen rief laut um Hilfe.
    Nach Informationen der „Seepost“ plant der Konzern den Verkauf der Sparte.
      indirect | Informationen der „Seepost“ = Seepost | Nach | plant der Konzern den Verkauf der Sparte | Nach Informationen der „Seepost“
    Wie die Zeitung „Nordkurier“ berichtet, wird der Bahnhof verkauft.
      indirect | die Zeitung „Nordkurier“ = Nordkurier | Wie / berichtet | wird der Bahnhof verkauft | Wie die Zeitung „Nordkurier“ berichtet,
    Nach Ansicht von Fachleuten ist das Dach nicht zu retten.
      indirect | Ansicht von Fachleuten = Fachleute | Nach | ist das Dach nicht zu retten | Nach Ansicht von Fachleuten
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # Universität belongs to the name, the town alone is none
    Laut einer Studie der Universität Bern schlafen Jugendliche zu wenig.
      indirect | einer Studie der Universität Bern = Universität Bern | Laut | schlafen Jugendliche zu wenig | Laut einer Studie der Universität Bern
    # two nouns without an article are two phrases
    Die Polizei sperrte die Straße, weil laut Feuerwehr Gas austrat.
      indirect | Feuerwehr | laut | weil / Gas austrat | laut Feuerwehr
    # a place behind the source is no part of it
    Wegen des Brands, der laut Feuerwehr im Keller begann, blieb die Schule zu.
      indirect | Feuerwehr | laut | der / im Keller begann | laut Feuerwehr
    # a description in the dative is named in the nominative
    Die Bahn will die Strecke einem Insider zufolge 2027 eröffnen.
      indirect | einem Insider = Insider | zufolge | Die Bahn will die Strecke / 2027 eröffnen | einem Insider zufolge
    # the name behind the role is the actor
    Wie der Geschäftsführer der Genossenschaft, Urs Amrein, am Freitag sagte, fehlen 40 Wohnungen.
      indirect | der Geschäftsführer der Genossenschaft, Urs Amrein = Urs Amrein | Wie / sagte | fehlen 40 Wohnungen | Wie der Geschäftsführer der Genossenschaft, Urs Amrein, am Freitag sagte,
    `,
  );
});
