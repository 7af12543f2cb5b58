import { describe } from 'vitest';
import { renderFrame, renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** Statements that a reporting clause introduces, closes or interrupts: form, speaker, cue, content, frame. */
const statementsOf = (text: string) => renderStatements(text, renderFrame);

describe('verb before its clause', () => {
  testRows(
    statementsOf,
    `
    Die Polizei teilte mit, dass die Straße bis Freitag gesperrt bleibe.
      indirect | Die Polizei = Polizei | teilte mit | dass die Straße bis Freitag gesperrt bleibe | Die Polizei teilte mit,
    Der Sprecher erklärte am Abend, alle Passagiere seien wohlauf.
      indirect | Der Sprecher = Sprecher | erklärte | alle Passagiere seien wohlauf | Der Sprecher erklärte am Abend,
    Die Ministerin betonte, es gebe keinen Grund zur Sorge.
      indirect | Die Ministerin = Ministerin | betonte | es gebe keinen Grund zur Sorge | Die Ministerin betonte,
    Das Gericht stellte fest, dass der Vertrag ungültig sei.
      indirect | Das Gericht = Gericht | stellte fest | dass der Vertrag ungültig sei | Das Gericht stellte fest,
    Die Behörde bestätigte, dass zwei Mitarbeiter freigestellt wurden.
      indirect | Die Behörde = Behörde | bestätigte | dass zwei Mitarbeiter freigestellt wurden | Die Behörde bestätigte,
    Der Verein fragte an, ob die Halle im Winter frei sei.
      indirect | Der Verein = Verein | fragte an | ob die Halle im Winter frei sei | Der Verein fragte an,
    Der Trainer glaubt, dass die Mannschaft den Aufstieg schafft.
      indirect | Der Trainer = Trainer | glaubt | dass die Mannschaft den Aufstieg schafft | Der Trainer glaubt,
    Der Wirt sagt, er hat von dem Streit nichts bemerkt.
      indirect | Der Wirt = Wirt | sagt | er hat von dem Streit nichts bemerkt | Der Wirt sagt,
    Die Stadt hat angekündigt, dass die Bäder im Mai öffnen.
      indirect | Die Stadt = Stadt | hat angekündigt | dass die Bäder im Mai öffnen | Die Stadt hat angekündigt,
    Am Montag hatte der Vorstand noch behauptet, die Kasse sei gut gefüllt.
      indirect | der Vorstand = Vorstand | hatte / behauptet | die Kasse sei gut gefüllt | Am Montag hatte der Vorstand noch behauptet,
    Der Anwalt behauptete, sein Mandant sei unschuldig.
      indirect | Der Anwalt = Anwalt | behauptete | sein Mandant sei unschuldig | Der Anwalt behauptete,
    Weil die Zeit drängt, erklärte der Landrat, dass er das Geld vorstrecken werde.
      indirect | der Landrat = Landrat | erklärte | dass er das Geld vorstrecken werde | Weil die Zeit drängt, erklärte der Landrat,
    Die Ministerin, die am Dienstag in Graz eintraf, sagte, die Hilfe komme bald an.
      indirect | Die Ministerin = Ministerin | sagte | die Hilfe komme bald an | Die Ministerin, die am Dienstag in Graz eintraf, sagte,
    Die Reporterin sagte, der Bürgermeister von Linz trete zurück.
      indirect | Die Reporterin = Reporterin | sagte | der Bürgermeister von Linz trete zurück | Die Reporterin sagte,
    Die Ärztin stuft das Risiko als gering ein, sagte sie.
      indirect | sie = Ärztin | sagte | Die Ärztin stuft das Risiko als gering ein | , sagte sie
    Die Stadträtin erläuterte, wie das Geld verteilt werden soll.
      indirect | Die Stadträtin = Stadträtin | erläuterte | wie das Geld verteilt werden soll | Die Stadträtin erläuterte,
    Die Klinik teilte mit, die Zahl der Fälle steige.
      indirect | Die Klinik = Klinik | teilte mit | die Zahl der Fälle steige | Die Klinik teilte mit,
    Das Gericht erklärte, wie es zu dem Urteil kam.
      indirect | Das Gericht = Gericht | erklärte | wie es zu dem Urteil kam | Das Gericht erklärte,
    `,
  );
});

describe('verb with its infinitive', () => {
  testRows(
    statementsOf,
    `
    Der Konzern versprach, die Löhne im Herbst zu erhöhen.
      indirect | Der Konzern = Konzern | versprach | die Löhne im Herbst zu erhöhen | Der Konzern versprach,
    Die Gemeinde drohte, die Brücke zu sperren.
      indirect | Die Gemeinde = Gemeinde | drohte | die Brücke zu sperren | Die Gemeinde drohte,
    Die Firma bestritt, von den Mängeln gewusst zu haben.
      indirect | Die Firma = Firma | bestritt | von den Mängeln gewusst zu haben | Die Firma bestritt,
    Der Kanton kündigte an, die Strasse im Frühling zu sanieren.
      indirect | Der Kanton = Kanton | kündigte an | die Strasse im Frühling zu sanieren | Der Kanton kündigte an,
    Die Stadträtin forderte den Bund auf, mehr Geld bereitzustellen.
      indirect | Die Stadträtin = Stadträtin | forderte / auf | mehr Geld bereitzustellen | Die Stadträtin forderte den Bund auf,
    Der Bürgermeister bat die Anwohner, die Fenster geschlossen zu halten.
      indirect | Der Bürgermeister = Bürgermeister | bat | die Fenster geschlossen zu halten | Der Bürgermeister bat die Anwohner,
    Der Verband lehnt es ab, über einzelne Fälle zu sprechen.
      indirect | Der Verband = Verband | lehnt / ab | über einzelne Fälle zu sprechen | Der Verband lehnt es ab,
    `,
  );
});

describe('correlates and particles', () => {
  testRows(
    statementsOf,
    `
    Der Amtsarzt wies darauf hin, dass die Impfung freiwillig sei.
      indirect | Der Amtsarzt = Amtsarzt | wies darauf hin | dass die Impfung freiwillig sei | Der Amtsarzt wies darauf hin,
    Die Ermittler gehen davon aus, dass das Feuer im Keller ausbrach.
      indirect | Die Ermittler = Ermittler | gehen davon aus | dass das Feuer im Keller ausbrach | Die Ermittler gehen davon aus,
    Der Bürgermeister verwies darauf, dass der Bund die Kosten trägt.
      indirect | Der Bürgermeister = Bürgermeister | verwies darauf | dass der Bund die Kosten trägt | Der Bürgermeister verwies darauf,
    Die Opposition pocht darauf, dass das Gutachten veröffentlicht wird.
      indirect | Die Opposition = Opposition | pocht darauf | dass das Gutachten veröffentlicht wird | Die Opposition pocht darauf,
    Der Verband teilte am Mittwoch nach einer Sitzung des Vorstands in Graz mit, dass die Saison abgebrochen werde.
      indirect | Der Verband = Verband | teilte / mit | dass die Saison abgebrochen werde | Der Verband teilte am Mittwoch nach einer Sitzung des Vorstands in Graz mit,
    Der Verein räumte ein, dass die Kasse leer ist.
      indirect | Der Verein = Verein | räumte ein | dass die Kasse leer ist | Der Verein räumte ein,
    Die Fachleute warnten davor, den Hang zu betreten.
      indirect | Die Fachleute = Fachleute | warnten davor | den Hang zu betreten | Die Fachleute warnten davor,
    `,
  );
});

describe('verb behind what was said', () => {
  testRows(
    statementsOf,
    `
    Die Straße bleibe bis Freitag gesperrt, teilte die Polizei mit.
      indirect | die Polizei = Polizei | teilte / mit | Die Straße bleibe bis Freitag gesperrt | , teilte die Polizei mit
    Man habe alles getan, beteuerte der Konzernchef.
      indirect | der Konzernchef = Konzernchef | beteuerte | Man habe alles getan | , beteuerte der Konzernchef
    Die Verhandlungen würden fortgesetzt, kündigte der Vermittler an.
      indirect | der Vermittler = Vermittler | kündigte / an | Die Verhandlungen würden fortgesetzt | , kündigte der Vermittler an
    Die Lage sei ernst, weil das Wasser steige, und man müsse mit Evakuierungen rechnen, sagte der Einsatzleiter.
      indirect | der Einsatzleiter = Einsatzleiter | sagte | Die Lage sei ernst, weil das Wasser steige, und man müsse mit Evakuierungen rechnen | , sagte der Einsatzleiter
    Das Land werde die Kosten nicht allein tragen können, sagte Finanzlandesrätin Eva Moser, die den Entwurf am Freitag vorstellte.
      indirect | Finanzlandesrätin Eva Moser = Eva Moser | sagte | Das Land werde die Kosten nicht allein tragen können | , sagte Finanzlandesrätin Eva Moser, die den Entwurf am Freitag vorstellte
    Die Brücke muss saniert werden, sagt Landrat Jan Petersen.
      indirect | Landrat Jan Petersen = Jan Petersen | sagt | Die Brücke muss saniert werden | , sagt Landrat Jan Petersen
    Er habe, obwohl er gewarnt worden sei, die Leiter benutzt, sagte der Richter.
      indirect | der Richter = Richter | sagte | Er habe, obwohl er gewarnt worden sei, die Leiter benutzt | , sagte der Richter
    Das Wasser sei sauber, sagte am Montag Landrat Jan Petersen.
      indirect | Landrat Jan Petersen = Jan Petersen | sagte | Das Wasser sei sauber | , sagte am Montag Landrat Jan Petersen
    Die Lage sei ernst, räumte die Stadträtin am Dienstag im Gemeinderat ein.
      indirect | die Stadträtin = Stadträtin | räumte / ein | Die Lage sei ernst | , räumte die Stadträtin am Dienstag im Gemeinderat ein
    `,
  );
});

describe('verb between two parts', () => {
  testRows(
    statementsOf,
    `
    Der Minister, sagte sein Sprecher, sei auf dem Weg der Besserung.
      indirect | sein Sprecher = Sprecher | sagte | Der Minister / sei auf dem Weg der Besserung | , sagte sein Sprecher,
    Die Halle sei marode, sagte die Architektin, und müsse abgerissen werden.
      indirect | die Architektin = Architektin | sagte | Die Halle sei marode / und müsse abgerissen werden | , sagte die Architektin,
    `,
  );
});

describe('clause in first place', () => {
  testRows(
    statementsOf,
    `
    Dass die Brücke saniert werden muss, hatte der Landrat bereits im Mai angekündigt.
      indirect | der Landrat = Landrat | hatte / angekündigt | Dass die Brücke saniert werden muss | , hatte der Landrat bereits im Mai angekündigt
    Den Zaun bis Juni zu reparieren, versprach die Gemeinde.
      indirect | die Gemeinde = Gemeinde | versprach | Den Zaun bis Juni zu reparieren | , versprach die Gemeinde
    Dass Akten fehlen, räumt auch das Ministerium ein.
      indirect | das Ministerium = Ministerium | räumt / ein | Dass Akten fehlen | , räumt auch das Ministerium ein
    `,
  );
});

describe('colon before a clause', () => {
  testRows(
    statementsOf,
    `
    Der Verein stellte klar: Das Fest sei nur verschoben worden.
      indirect | Der Verein = Verein | stellte klar | Das Fest sei nur verschoben worden | Der Verein stellte klar:
    Die Richterin betonte: Die Beweise seien erdrückend.
      indirect | Die Richterin = Richterin | betonte | Die Beweise seien erdrückend | Die Richterin betonte:
    `,
  );
});

describe('passive', () => {
  testRows(
    statementsOf,
    `
    Von der Staatsanwaltschaft wurde bestätigt, dass gegen den Mann ermittelt werde.
      indirect | der Staatsanwaltschaft = Staatsanwaltschaft | wurde bestätigt | dass gegen den Mann ermittelt werde | Von der Staatsanwaltschaft wurde bestätigt,
    Dem Angeklagten wird vorgeworfen, mehrere Kunden betrogen zu haben.
      indirect | | wird vorgeworfen | mehrere Kunden betrogen zu haben | Dem Angeklagten wird vorgeworfen,
    Befürchtet wird, dass weitere Hänge abrutschen.
      indirect | | Befürchtet wird | dass weitere Hänge abrutschen | Befürchtet wird,
    Es wird vermutet, dass ein Kurzschluss den Brand auslöste.
      indirect | | Es wird vermutet | dass ein Kurzschluss den Brand auslöste | Es wird vermutet,
    Der Frau wurde von der Klinik zugesichert, sie könne bald nach Hause.
      indirect | der Klinik = Klinik | wurde / zugesichert | sie könne bald nach Hause | Der Frau wurde von der Klinik zugesichert,
    `,
  );
});

describe('light verbs with their noun', () => {
  testRows(
    statementsOf,
    `
    Die Gewerkschaft erhob den Vorwurf, der Vorstand habe Zahlen geschönt.
      indirect | Die Gewerkschaft = Gewerkschaft | erhob den Vorwurf | der Vorstand habe Zahlen geschönt | Die Gewerkschaft erhob den Vorwurf,
    Der Minister äußerte die Hoffnung, dass bald Ruhe einkehre.
      indirect | Der Minister = Minister | äußerte die Hoffnung | dass bald Ruhe einkehre | Der Minister äußerte die Hoffnung,
    Der Sachverständige vertrat die Auffassung, das Dach sei nicht mehr zu retten.
      indirect | Der Sachverständige = Sachverständige | vertrat die Auffassung | das Dach sei nicht mehr zu retten | Der Sachverständige vertrat die Auffassung,
    Die Direktorin gab zu Protokoll, sie habe von der Absprache nichts gewusst.
      indirect | Die Direktorin = Direktorin | gab zu Protokoll | sie habe von der Absprache nichts gewusst | Die Direktorin gab zu Protokoll,
    Die Partei stellte in Aussicht, den Beitrag zu senken.
      indirect | Die Partei = Partei | stellte in Aussicht | den Beitrag zu senken | Die Partei stellte in Aussicht,
    Der Rektor ist der Meinung, dass die Prüfung zu leicht war.
      indirect | Der Rektor = Rektor | ist der Meinung | dass die Prüfung zu leicht war | Der Rektor ist der Meinung,
    `,
  );
});

describe('adjectives', () => {
  testRows(
    statementsOf,
    `
    Die Trainerin zeigte sich überzeugt, dass das Team noch besser werden könne.
      indirect | Die Trainerin = Trainerin | zeigte sich überzeugt | dass das Team noch besser werden könne | Die Trainerin zeigte sich überzeugt,
    Die Landesrätin gab sich zuversichtlich, dass die Frist eingehalten werde.
      indirect | Die Landesrätin = Landesrätin | gab sich zuversichtlich | dass die Frist eingehalten werde | Die Landesrätin gab sich zuversichtlich,
    Die Forscher sind überzeugt davon, dass der Gletscher verschwindet.
      indirect | Die Forscher = Forscher | sind überzeugt davon | dass der Gletscher verschwindet | Die Forscher sind überzeugt davon,
    Der Bürgermeister ist sicher, dass die Bürger zustimmen.
      indirect | Der Bürgermeister = Bürgermeister | ist sicher | dass die Bürger zustimmen | Der Bürgermeister ist sicher,
    `,
  );
});

describe('noun with its clause', () => {
  testRows(
    statementsOf,
    `
    Der Streit entzündete sich an der Behauptung, die Anlage sei sicher.
      indirect | | der Behauptung | die Anlage sei sicher | Der Streit entzündete sich an der Behauptung,
    Das Ministerium reagierte auf den Vorwurf, es habe Akten vernichtet.
      indirect | | den Vorwurf | es habe Akten vernichtet | Das Ministerium reagierte auf den Vorwurf,
    Trotz der Ankündigung des Konzerns, das Werk zu schließen, gingen die Verhandlungen weiter.
      indirect | des Konzerns = Konzern | der Ankündigung | das Werk zu schließen | Trotz der Ankündigung des Konzerns, / , gingen die Verhandlungen weiter
    `,
  );
});

describe('frames that belong together', () => {
  testRows(
    statementsOf,
    `
    Der Minister sagte, der Botschafter habe ihm versichert, dass die Grenze offen bleibe.
      indirect | Der Minister = Minister | sagte | der Botschafter habe ihm versichert, dass die Grenze offen bleibe | Der Minister sagte,
      indirect | der Botschafter = Botschafter | habe / versichert | dass die Grenze offen bleibe | der Botschafter habe ihm versichert,
    Das Spiel werde nachgeholt, sagte Präsident Jonas Huber und kündigte eine Untersuchung an.
      indirect | Präsident Jonas Huber = Jonas Huber | sagte | Das Spiel werde nachgeholt | , sagte Präsident Jonas Huber
      reported | Präsident Jonas Huber = Jonas Huber | | und kündigte eine Untersuchung an |
    Die Ministerin lobte die Helfer und sagte, der Einsatz sei noch nicht beendet.
      indirect | Die Ministerin = Ministerin | sagte | der Einsatz sei noch nicht beendet | und sagte,
    Die Kanzlei wies die Vorwürfe zurück und erklärte, ihr Mandant werde sich wehren.
      indirect | Die Kanzlei = Kanzlei | erklärte | ihr Mandant werde sich wehren | und erklärte,
    Der Sprecher sagte, der Zug sei entgleist, nachdem er ein Signal überfahren habe, und zwei Wagen seien umgestürzt.
      indirect | Der Sprecher = Sprecher | sagte | der Zug sei entgleist, nachdem er ein Signal überfahren habe, und zwei Wagen seien umgestürzt | Der Sprecher sagte,
    Die Bundesrätin sagte, das Gesetz sei fertig und werde im Herbst beraten.
      indirect | Die Bundesrätin = Bundesrätin | sagte | das Gesetz sei fertig und werde im Herbst beraten | Die Bundesrätin sagte,
    Der Konzern hält daran fest, dass das Werk schliesst und dass 300 Stellen wegfallen.
      indirect | Der Konzern = Konzern | hält daran fest | dass das Werk schliesst und dass 300 Stellen wegfallen | Der Konzern hält daran fest,
    `,
  );
});

describe('no statement', () => {
  testRows(
    statementsOf,
    `
    Die Ministerinnen trafen sich am Sonntag in Bregenz.
    Die Eröffnung des Museums soll am 1. November stattfinden.
    Der Konzern will im nächsten Jahr ein zweites Werk bauen.
    Das Ministerium wollte das nicht kommentieren.
    Die Börse reagierte zurückhaltend.
    Sein Auftritt ließ aufhorchen.
    Der Zug hielt an, weil ein Baum auf den Schienen lag.
    Nach dem Treffen fuhr die Ministerin nach Graz.
    Wer den Wagen gefahren hat, ist unklar.
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # der Bezirk is an authority, not a place
    Der Bezirk räumte nach langem Zögern gegenüber der Zeitung ein, die Messwerte nie geprüft zu haben.
      indirect | Der Bezirk = Bezirk | räumte / ein | die Messwerte nie geprüft zu haben | Der Bezirk räumte nach langem Zögern gegenüber der Zeitung ein,
    # um without a zu-infinitive is a preposition
    Die Kosten seien, erklärte der Projektleiter, um ein Drittel gestiegen.
      indirect | der Projektleiter = Projektleiter | erklärte | Die Kosten seien / um ein Drittel gestiegen | , erklärte der Projektleiter,
    # a weil-clause in the Konjunktiv behind the frame goes on with the content
    Das Dach sei undicht, sagte der Hauswart, weil nie jemand geprüft habe.
      indirect | der Hauswart = Hauswart | sagte | Das Dach sei undicht / weil nie jemand geprüft habe | , sagte der Hauswart,
    # behind a condition with its verb first the main clause is main
    Sollte es regnen, sagte der Trainer, werde das Spiel verschoben.
      indirect | der Trainer = Trainer | sagte | Sollte es regnen / werde das Spiel verschoben | , sagte der Trainer,
    # the impersonal es belongs to the cue
    Es wurde bekannt, dass der Verein verkauft werden soll.
      indirect | | Es wurde bekannt | dass der Verein verkauft werden soll | Es wurde bekannt,
    # zu dem is zum: the article stands between preposition and noun
    Die Kommission kam zu dem Schluss, dass der Damm sicher sei.
      indirect | Die Kommission = Kommission | kam zu dem Schluss | dass der Damm sicher sei | Die Kommission kam zu dem Schluss,
    # a verb in the indicative goes on with the narrator's own clause
    Er sagte, die Gespräche seien beendet, verließ aber den Saal nicht.
      indirect | Er = | sagte | die Gespräche seien beendet | Er sagte,
    # sich etwas versprechen is no promise
    Der Verein verspricht sich davon mehr Mitglieder.
    `,
  );
});
