import { describe } from 'vitest';
import { renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** Every statement of a text, one tuple each: form, speaker, cue, content. */
const statementsOf = (text: string) => renderStatements(text);

describe('the five forms', () => {
  testRows(
    statementsOf,
    `
    „Wir haben das Ziel erreicht“, sagte die Präsidentin.
      direct | die Präsidentin = Präsidentin | sagte | „Wir haben das Ziel erreicht“
    Die Präsidentin sagte, man habe das Ziel erreicht.
      indirect | Die Präsidentin = Präsidentin | sagte | man habe das Ziel erreicht
    Die Präsidentin sagte, man habe das Ziel erreicht. Der Weg sei lang gewesen.
      indirect | Die Präsidentin = Präsidentin | sagte | man habe das Ziel erreicht
      indirect-free-indirect | Die Präsidentin = Präsidentin | | Der Weg sei lang gewesen.
    Die Präsidentin kündigte an, das Ziel zu ändern. Die Mitglieder sollen im Mai abstimmen.
      indirect | Die Präsidentin = Präsidentin | kündigte an | das Ziel zu ändern
      free-indirect | Die Präsidentin = Präsidentin | | Die Mitglieder sollen im Mai abstimmen.
    Die Präsidentin forderte mehr Geduld.
      reported | Die Präsidentin = Präsidentin | | Die Präsidentin forderte mehr Geduld.
    `,
  );
});

describe('corner cases', () => {
  testRows(
    statementsOf,
    `
    Das Ministerium legte die Bilanz vor. Demnach seien die Ausgaben gesunken.
      indirect | Demnach = | Demnach | seien die Ausgaben gesunken
    Die Vorsitzende nannte den Minister einen „Zauderer“.
      direct | Die Vorsitzende = Vorsitzende | nannte | „Zauderer“
    Am Freitag wurde bekannt, dass die Bank geprüft wird.
      indirect | | wurde bekannt | dass die Bank geprüft wird
    `,
  );
});

describe('one report after another', () => {
  testRows(
    statementsOf,
    `
    Die Opposition kritisierte das Budget. Es sei unsozial, sagte Klubobmann Franz Huber. Finanzministerin Eva Moser wies das zurück. „Wir entlasten Familien“, sagte sie.
      indirect | Klubobmann Franz Huber = Franz Huber | sagte | Es sei unsozial
      direct | sie = Eva Moser | sagte | „Wir entlasten Familien“
    `,
  );
});

describe('no statement', () => {
  testRows(
    statementsOf,
    `
    Die Übung trägt den Namen „Starke Wand“.
    Der Prozess soll am Montag beginnen.
    Die Stadt möchte den Platz umbauen.
    Der Sprecher wollte das nicht kommentieren.
    Der Verein war für eine Stellungnahme nicht zu erreichen.
    Die Kantonspolizei Bern teilte am Sonntag mit, ein Wanderer sei abgestürzt. Der Mann sei mit Kollegen unterwegs gewesen. Laut Bergrettung war der Weg vereist. „Da oben ist es jetzt sehr gefährlich“, sagte Bergführer Urs Amrein.
      indirect | Die Kantonspolizei Bern = Kantonspolizei Bern | teilte / mit | ein Wanderer sei abgestürzt
      indirect-free-indirect | Die Kantonspolizei Bern = Kantonspolizei Bern | | Der Mann sei mit Kollegen unterwegs gewesen.
      indirect | Bergrettung | Laut | war der Weg vereist
      direct | Bergführer Urs Amrein = Urs Amrein | sagte | „Da oben ist es jetzt sehr gefährlich“
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # where the marked words are all that is told there is no reported around them
    Der Verein warf der Stadt „Untätigkeit“ vor.
      direct | Der Verein = Verein | warf / vor | „Untätigkeit“
    # the impersonal es belongs to the cue
    Es wurde bekannt, dass der Direktor zurücktritt.
      indirect | | Es wurde bekannt | dass der Direktor zurücktritt
    # the noun takes the infinitive, the verb takes the noun
    Die Forderung der Fraktion, die Steuer zu senken, lehnte der Minister ab.
      reported | der Minister = Minister | | Die Forderung der Fraktion, die Steuer zu senken, lehnte der Minister ab.
      indirect | der Fraktion = Fraktion | Die Forderung | die Steuer zu senken
    `,
  );
});
