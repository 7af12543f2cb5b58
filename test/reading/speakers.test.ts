import { describe } from 'vitest';
import { renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** Speakers with all that belongs to their phrase, behind the sign who that is: form, speaker, cue, content. */
const statementsOf = (text: string) => renderStatements(text);

describe('genitives, von and für, brackets', () => {
  testRows(
    statementsOf,
    `
    Der Präsident des Verbandes sagte, die Saison beginne im März.
      indirect | Der Präsident des Verbandes = Präsident des Verbandes | sagte | die Saison beginne im März
    Der Sprecher der Staatsanwaltschaft Linz sagte, es gebe zwei Verdächtige.
      indirect | Der Sprecher der Staatsanwaltschaft Linz = Sprecher der Staatsanwaltschaft Linz | sagte | es gebe zwei Verdächtige
    Ein Sprecher vom Bundesamt für Umwelt sagte, die Werte seien normal.
      indirect | Ein Sprecher vom Bundesamt für Umwelt = Sprecher vom Bundesamt für Umwelt | sagte | die Werte seien normal
    Der Abgeordnete Tobias Brandt (SPD) sagte, der Entwurf sei unfertig.
      indirect | Der Abgeordnete Tobias Brandt (SPD) = Tobias Brandt | sagte | der Entwurf sei unfertig
    Nationalrätin Lea Steiner (FDP/ZH) sagte, das Gesetz sei überholt.
      indirect | Nationalrätin Lea Steiner (FDP/ZH) = Lea Steiner | sagte | das Gesetz sei überholt
    Frankreichs Außenministerin sagte, man sei einig.
      indirect | Frankreichs Außenministerin | sagte | man sei einig
    Viele der Betroffenen sagen, sie hätten keine Warnung erhalten.
      indirect | Viele der Betroffenen = | sagen | sie hätten keine Warnung erhalten
    `,
  );
});

describe('appositions', () => {
  testRows(
    statementsOf,
    `
    Jan Petersen, Vorsitzender des Ausschusses, sagte, die Frist sei zu kurz.
      indirect | Jan Petersen, Vorsitzender des Ausschusses = Jan Petersen | sagte | die Frist sei zu kurz
    Karin Lohse, die Leiterin der Klinik, erklärte, der Betrieb laufe normal.
      indirect | Karin Lohse, die Leiterin der Klinik = Karin Lohse | erklärte | der Betrieb laufe normal
    Die Biologin Karin Lohse erklärte, der Bestand erhole sich.
      indirect | Die Biologin Karin Lohse = Karin Lohse | erklärte | der Bestand erhole sich
    „Wir haben Zeit“, sagte Franz Huber, Obmann des Vereins.
      direct | Franz Huber, Obmann des Vereins = Franz Huber | sagte | „Wir haben Zeit“
    Der 45-jährige Landwirt Franz Huber sagte, der Hof sei verschuldet.
      indirect | Der 45-jährige Landwirt Franz Huber = Franz Huber | sagte | der Hof sei verschuldet
    SPÖ-Klubobfrau Eva Moser sagte, der Antrag werde eingebracht.
      indirect | SPÖ-Klubobfrau Eva Moser = Eva Moser | sagte | der Antrag werde eingebracht
    Prof. Dr. Urs Amrein sagte, die Daten seien eindeutig.
      indirect | Prof. Dr. Urs Amrein = Urs Amrein | sagte | die Daten seien eindeutig
    Peter von der Heide sagte, die Mauer sei alt.
      indirect | Peter von der Heide | sagte | die Mauer sei alt
    Die Ministerin für Bildung, Anna Berg, sagte, die Schulen blieben offen.
      indirect | Die Ministerin für Bildung, Anna Berg = Anna Berg | sagte | die Schulen blieben offen
    Der Vorsitzende des Ausschusses, Jan Petersen, sagte, die Frist sei zu kurz.
      indirect | Der Vorsitzende des Ausschusses, Jan Petersen = Jan Petersen | sagte | die Frist sei zu kurz
    Der für den Bau zuständige Stadtrat Jan Petersen sagte, der Zeitplan halte.
      indirect | Der für den Bau zuständige Stadtrat Jan Petersen = Jan Petersen | sagte | der Zeitplan halte
    `,
  );
});

describe('relative clauses stay outside', () => {
  testRows(
    statementsOf,
    `
    Der Förster, der die Wölfe beobachtet, sagte, es seien fünf Tiere.
      indirect | Der Förster = Förster | sagte | es seien fünf Tiere
    Der Wirt, dessen Lokal brannte, sagte, er habe alles verloren.
      indirect | Der Wirt = Wirt | sagte | er habe alles verloren
    `,
  );
});

describe('several together', () => {
  testRows(
    statementsOf,
    `
    Anna Berg und Jan Petersen sagten, sie hätten sich geeinigt.
      indirect | Anna Berg und Jan Petersen = Anna Berg + Jan Petersen | sagten | sie hätten sich geeinigt
    Die Behörde und die Polizei erklärten, der Antrag sei vollständig.
      indirect | Die Behörde und die Polizei = Behörde + Polizei | erklärten | der Antrag sei vollständig
    Die Behörde und der Verband erklärten, der Antrag sei vollständig.
      indirect | Die Behörde und der Verband = Behörde + Verband | erklärten | der Antrag sei vollständig
    Bund, Länder und Gemeinden teilten mit, dass die Mittel bereitstünden.
      indirect | Bund, Länder und Gemeinden = Bund + Länder + Gemeinden | teilten mit | dass die Mittel bereitstünden
    `,
  );
});

describe('subject in other places', () => {
  testRows(
    statementsOf,
    `
    Im Landtag sagte am Dienstag die Abgeordnete Eva Moser, das Geld reiche nicht.
      indirect | die Abgeordnete Eva Moser = Eva Moser | sagte | das Geld reiche nicht
    Gegenüber der Zeitung sagte er, er bleibe im Amt.
      indirect | er = | sagte | er bleibe im Amt
    Den Abgeordneten sagte die Kanzlerin, die Zeit dränge.
      indirect | die Kanzlerin = Kanzlerin | sagte | die Zeit dränge
    Der Kapitän kam in den Raum und sagte, das Schiff sinke.
      indirect | Der Kapitän = Kapitän | sagte | das Schiff sinke
    Nur wenige Stunden später teilte die Bahn mit, der Verkehr rolle wieder.
      indirect | die Bahn = Bahn | teilte / mit | der Verkehr rolle wieder
    Im Saal saß der Lehrer, der gesagt hatte, die Prüfung sei leicht.
      indirect | der = Lehrer | gesagt hatte | die Prüfung sei leicht
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # the genitive belongs to the pronoun einer
    Einer der beiden Piloten sagte, das Triebwerk habe gebrannt.
      indirect | Einer der beiden Piloten | sagte | das Triebwerk habe gebrannt
    # für belongs to an institute's name
    Der Bestand erhole sich, sagte die Biologin Karin Lohse vom Institut für Gewässerkunde.
      indirect | die Biologin Karin Lohse vom Institut für Gewässerkunde = Karin Lohse | sagte | Der Bestand erhole sich
    # an age behind the name belongs to it
    Der Chef der Bergrettung, Franz Huber, 52, sagte, die Suche gehe weiter.
      indirect | Der Chef der Bergrettung, Franz Huber, 52 = Franz Huber | sagte | die Suche gehe weiter
    # the attribute is no part of the name
    Die im Mai gewählte Präsidentin kündigte an, die Beiträge zu senken.
      indirect | Die im Mai gewählte Präsidentin = Präsidentin | kündigte an | die Beiträge zu senken
    Der aus Graz stammende Regisseur meinte, das Stück sei aktuell.
      indirect | Der aus Graz stammende Regisseur = Regisseur | meinte | das Stück sei aktuell
    Ein an der Suche beteiligter Taucher berichtete, die Sicht sei schlecht.
      indirect | Ein an der Suche beteiligter Taucher = Taucher | berichtete | die Sicht sei schlecht
    # sowohl … als auch joins two speakers
    Sowohl die Polizei als auch die Feuerwehr betonten, es habe keine Gefahr bestanden.
      indirect | Sowohl die Polizei als auch die Feuerwehr = Polizei + Feuerwehr | betonten | es habe keine Gefahr bestanden
    # so with an inverted clause is a frame
    Man habe, so teilte es das Amt mit, alle Vorgaben erfüllt.
      indirect | das Amt = Amt | so teilte es / mit | Man habe / alle Vorgaben erfüllt
    `,
  );
});

describe('what is only told of stands first as object', () => {
  testRows(
    statementsOf,
    `
    Die Zahl der Toten schätzte die Agentur Küstendienst auf drei.
      reported | die Agentur Küstendienst = Küstendienst | | Die Zahl der Toten schätzte die Agentur Küstendienst auf drei.
    Die Äußerungen des Gutachters bezeichnete die Ministerin als Fehler.
      reported | die Ministerin = Ministerin | | Die Äußerungen des Gutachters bezeichnete die Ministerin als Fehler.
    Die Ministerin bezeichnete die Äußerungen des Gutachters als Fehler.
      reported | Die Ministerin = Ministerin | | Die Ministerin bezeichnete die Äußerungen des Gutachters als Fehler.
    `,
  );
});
