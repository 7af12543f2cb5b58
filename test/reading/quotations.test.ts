import { describe } from 'vitest';
import { renderFrame, renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** Statements in quotation marks: form, speaker, cue, content, frame. */
const statementsOf = (text: string) => renderStatements(text, renderFrame);

describe('frame and colon before', () => {
  testRows(
    statementsOf,
    `
    Der Trainer sagte: „Wir haben alles gegeben.“
      direct | Der Trainer = Trainer | sagte | „Wir haben alles gegeben.“ | Der Trainer sagte:
    Die Bäuerin Maria Lechner meinte: „Ohne Regen wird das nichts.“
      direct | Die Bäuerin Maria Lechner = Maria Lechner | meinte | „Ohne Regen wird das nichts.“ | Die Bäuerin Maria Lechner meinte:
    Der Gemeindepräsident erklärte: «Die Strasse bleibt zu.»
      direct | Der Gemeindepräsident = Gemeindepräsident | erklärte | «Die Strasse bleibt zu.» | Der Gemeindepräsident erklärte:
    Der Wirt rief den Gästen zu: "Alle raus hier!"
      direct | Der Wirt = Wirt | rief / zu | "Alle raus hier!" | Der Wirt rief den Gästen zu:
    In der Mitteilung heißt es: „Die Produktion ruht bis auf Weiteres.“
      direct | der Mitteilung = Mitteilung | heißt es | „Die Produktion ruht bis auf Weiteres.“ | In der Mitteilung heißt es:
    Die Direktorin sagte der Zeitung „Seepost“: „Wir prüfen das.“
      direct | Die Direktorin = Direktorin | sagte | „Wir prüfen das.“ | Die Direktorin sagte der Zeitung „Seepost“:
    Der Kommandant fragte: „Wer hat den Alarm ausgelöst?“
      direct | Der Kommandant = Kommandant | fragte | „Wer hat den Alarm ausgelöst?“ | Der Kommandant fragte:
    Jan Petersen wörtlich: „Das war ein Fehler.“
      direct | Jan Petersen | | „Das war ein Fehler.“ | Jan Petersen wörtlich:
    `,
  );
});

describe('frame behind', () => {
  testRows(
    statementsOf,
    `
    „Das ist ein guter Tag für die Stadt“, sagte Bürgermeisterin Anna Berg.
      direct | Bürgermeisterin Anna Berg = Anna Berg | sagte | „Das ist ein guter Tag für die Stadt“ | , sagte Bürgermeisterin Anna Berg
    „Wann kommt endlich Hilfe?“, fragte eine Anwohnerin.
      direct | eine Anwohnerin = Anwohnerin | fragte | „Wann kommt endlich Hilfe?“ | , fragte eine Anwohnerin
    „Raus hier!“, rief der Hüttenwart.
      direct | der Hüttenwart = Hüttenwart | rief | „Raus hier!“ | , rief der Hüttenwart
    «Das überrascht mich nicht», sagt Stadtrat Beat Frei.
      direct | Stadtrat Beat Frei = Beat Frei | sagt | «Das überrascht mich nicht» | , sagt Stadtrat Beat Frei
    "Wir geben nicht auf", betonte die Kapitänin.
      direct | die Kapitänin = Kapitänin | betonte | "Wir geben nicht auf" | , betonte die Kapitänin
    »Der Markt ist leergefegt«, klagt der Händler.
      direct | der Händler = Händler | klagt | »Der Markt ist leergefegt« | , klagt der Händler
    „Das war knapp“, so der Torwart.
      direct | der Torwart = Torwart | so | „Das war knapp“ | , so der Torwart
    „Wir sind bereit“, heißt es in dem Brief.
      direct | dem Brief = Brief | heißt es | „Wir sind bereit“ | , heißt es in dem Brief
    „Wir sind am Limit. Es fehlt an allem“, sagte die Pflegerin.
      direct | die Pflegerin = Pflegerin | sagte | „Wir sind am Limit. Es fehlt an allem“ | , sagte die Pflegerin
    „Die Lage ist stabil“, wird ein Arzt zitiert.
      direct | ein Arzt = Arzt | wird / zitiert | „Die Lage ist stabil“ | , wird ein Arzt zitiert
    „Wir sind bereit“, zitierte die Zeitung einen Offizier.
      direct | einen Offizier = Offizier | zitierte | „Wir sind bereit“ | , zitierte die Zeitung einen Offizier
    „Wir bleiben hier“ – Anna Berg, Anwohnerin
      direct | Anna Berg, Anwohnerin = Anna Berg | | „Wir bleiben hier“ | – Anna Berg, Anwohnerin
    „Nein“, sagte sie.
      direct | sie = | sagte | „Nein“ | , sagte sie
    `,
  );
});

describe('frame around', () => {
  testRows(
    statementsOf,
    `
    „Wir haben“, sagte der Trainer, „alles gegeben.“
      direct | der Trainer = Trainer | sagte | „Wir haben“ | , sagte der Trainer,
      direct | der Trainer = Trainer | sagte | „alles gegeben.“ | , sagte der Trainer,
    `,
  );
});

describe('in a clause that judges', () => {
  testRows(
    statementsOf,
    `
    Der Minister nannte den Vorschlag einen „schlechten Witz“.
      direct | Der Minister = Minister | nannte | „schlechten Witz“ | Der Minister nannte den Vorschlag einen
    Der Verband sprach von einer „Katastrophe“.
      direct | Der Verband = Verband | sprach von | „Katastrophe“ | Der Verband sprach von einer
    Die Ärztin warnte vor einem „Kollaps“ der Notaufnahmen.
      direct | Die Ärztin = Ärztin | warnte vor | „Kollaps“ | Die Ärztin warnte vor einem / der Notaufnahmen
    Der Anwalt bezeichnete das Urteil als „Skandal“.
      direct | Der Anwalt = Anwalt | bezeichnete / als | „Skandal“ | Der Anwalt bezeichnete das Urteil als
    `,
  );
});

describe('inside another statement', () => {
  testRows(
    statementsOf,
    `
    Der Sprecher sagte, man habe „keine Eile“.
      indirect | Der Sprecher = Sprecher | sagte | man habe „keine Eile“ | Der Sprecher sagte,
      direct | Der Sprecher = Sprecher | sagte | „keine Eile“ | Der Sprecher sagte,
    Die Lage sei „außer Kontrolle“, sagte der Bürgermeister.
      indirect | der Bürgermeister = Bürgermeister | sagte | Die Lage sei „außer Kontrolle“ | , sagte der Bürgermeister
      direct | der Bürgermeister = Bürgermeister | sagte | „außer Kontrolle“ | , sagte der Bürgermeister
    Laut Polizei war die Fahrweise „lebensgefährlich“.
      indirect | Polizei | Laut | war die Fahrweise „lebensgefährlich“ | Laut Polizei
      direct | Polizei | Laut | „lebensgefährlich“ | Laut Polizei
    Der Verein forderte „ein Ende der Ausreden“.
      direct | Der Verein = Verein | forderte | „ein Ende der Ausreden“ | Der Verein forderte
    `,
  );
});

describe('over sentences and paragraphs', () => {
  testRows(
    statementsOf,
    `
    Die Trainerin sagte: „Wir haben verdient gewonnen. Das Team war stark.“
      direct | Die Trainerin = Trainerin | sagte | „Wir haben verdient gewonnen. Das Team war stark.“ | Die Trainerin sagte:
    „Das ist falsch“, sagte die Ministerin. „Wir prüfen den Fall.“
      direct | die Ministerin = Ministerin | sagte | „Das ist falsch“ | , sagte die Ministerin
      direct | die Ministerin = Ministerin | sagte | „Wir prüfen den Fall.“ | , sagte die Ministerin
    „Es wird kalt“, sagte der Meteorologe. „Die Nächte werden frostig.“
      direct | der Meteorologe = Meteorologe | sagte | „Es wird kalt“ | , sagte der Meteorologe
      direct | der Meteorologe = Meteorologe | sagte | „Die Nächte werden frostig.“ | , sagte der Meteorologe
    Der Minister trat am Abend vor die Presse.¶„Wir werden die Grenze offen halten. Das ist unsere Pflicht“, sagte er.
      direct | er = Minister | sagte | „Wir werden die Grenze offen halten. Das ist unsere Pflicht“ | , sagte er
    `,
  );
});

describe('headlines', () => {
  testRows(
    statementsOf,
    `
    Petersen: „Wir geben nicht auf“¶¶Der Verein kämpft um die Lizenz.
      direct | Petersen | | „Wir geben nicht auf“ | Petersen:
    `,
  );
});

describe('no statement', () => {
  testRows(
    statementsOf,
    `
    Das Schiff „Hoffnung“ lief am Montag aus.
    Der Film „Der lange Weg“ läuft ab Donnerstag im Kino.
    Die Zeitung „Nordkurier“ erscheint seit 1950.
    Die Ausstellung trägt den Titel „Licht und Schatten“.
    Das Lokal heißt „Zum Hirschen“.
    Die Operation „Nordwind“ begann im März.
    Der Rat teilte mit, dass das Lokal „zum wilden hirsch“ schließt.
      indirect | Der Rat = Rat | teilte mit | dass das Lokal „zum wilden hirsch“ schließt | Der Rat teilte mit,
    Kanton Zürich: «Die Lage ist ernst»¶¶Der Regierungsrat hat am Mittwoch getagt.
      direct | Kanton Zürich | | «Die Lage ist ernst» | Kanton Zürich:
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # sich belongs to the cue
    Der Zeuge erinnerte sich: „Der Mann sagte ‚Lauf weg!‘ und verschwand.“
      direct | Der Zeuge = Zeuge | erinnerte sich | „Der Mann sagte ‚Lauf weg!‘ und verschwand.“ | Der Zeuge erinnerte sich:
    # where the marked words are all that is told there is no reported around them
    Die Opposition warf der Regierung „Wortbruch“ vor.
      direct | Die Opposition = Opposition | warf / vor | „Wortbruch“ | Die Opposition warf der Regierung / vor
    # a comma inside the marks tears the quotation from its clause
    Die Siegerin sprach von „einem Tag, den ich nie vergessen werde“.
      direct | Die Siegerin = Siegerin | sprach von | „einem Tag, den ich nie vergessen werde“ | Die Siegerin sprach von
    `,
  );
});
