import { describe } from 'vitest';
import { read } from '../../src/index.ts';
import { renderActor, renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** Who speaks under a pronoun, a role, a surname; behind the sign the name: form, speaker, cue, content. */
const statementsOf = (text: string) => renderStatements(text);

describe('pronouns by gender and number', () => {
  testRows(
    statementsOf,
    `
    Die Trainerin Eva Moser lobte das Team. „Wir waren stark“, sagte sie.
      direct | sie = Eva Moser | sagte | „Wir waren stark“
    Die Polizei sperrte die Straße. Sie teilte mit, der Verkehr werde umgeleitet.
      indirect | Sie = Polizei | teilte mit | der Verkehr werde umgeleitet
    Jan Petersen rief Tobias Brandt an. Dieser sagte, er komme später.
      indirect | Dieser = Tobias Brandt | sagte | er komme später
    Ministerin Anna Berg traf am Montag Landrat Jan Petersen. Sie sagte, die Brücke werde gebaut.
      indirect | Sie = Anna Berg | sagte | die Brücke werde gebaut
    Ministerin Anna Berg traf am Montag Landrat Jan Petersen. Er sagte, die Brücke werde gebaut.
      indirect | Er = Jan Petersen | sagte | die Brücke werde gebaut
    Franz Huber leitet den Betrieb. Sein Vater habe ihn gegründet, sagte er.
      indirect | er = Franz Huber | sagte | Sein Vater habe ihn gegründet
    `,
  );
});

describe('roles and ages that stand for a name', () => {
  testRows(
    statementsOf,
    `
    Die Schauspielerin Lea Steiner kommt zum Festival. Die 45-Jährige sagte, sie freue sich.
      indirect | Die 45-Jährige = Lea Steiner | sagte | sie freue sich
    Der SPD-Abgeordnete Tobias Brandt lehnt den Plan ab. Der SPD-Politiker sagte, das Geld fehle.
      indirect | Der SPD-Politiker = Tobias Brandt | sagte | das Geld fehle
    Bürgermeisterin Anna Berg stellte den Plan vor. Die Rathauschefin sagte, er koste wenig.
      indirect | Die Rathauschefin = Anna Berg | sagte | er koste wenig
    Der Trainer Jonas Huber und die Spielerin Eva Moser kamen. Der Trainer sagte, die Partie sei offen.
      indirect | Der Trainer = Jonas Huber | sagte | die Partie sei offen
    Innenminister Tobias Brandt reiste nach Salzburg. Der Minister sagte, die Grenze bleibe offen.
      indirect | Der Minister = Tobias Brandt | sagte | die Grenze bleibe offen
    `,
  );
});

describe('surnames', () => {
  testRows(
    statementsOf,
    `
    Landrätin Anna Berg besuchte die Schule. Berg sagte, das Dach werde erneuert.
      indirect | Berg = Anna Berg | sagte | das Dach werde erneuert
    Jan Petersen leitet die Klinik. „Wir brauchen Betten“, sagte Petersen.
      direct | Petersen = Jan Petersen | sagte | „Wir brauchen Betten“
    Der Arzt Jan Petersen kam spät. Laut Petersen war der Zug verspätet.
      indirect | Petersen = Jan Petersen | Laut | war der Zug verspätet
    Anna Berg und Jan Petersen stritten. Petersens Sprecherin sagte, der Streit sei beigelegt.
      indirect | Petersens Sprecherin | sagte | der Streit sei beigelegt
    `,
  );
});

describe('whoever spoke before', () => {
  testRows(
    statementsOf,
    `
    Das Innenministerium kündigte Kontrollen an. Man wolle die Sicherheit erhöhen, hieß es.
      reported | Das Innenministerium = Innenministerium | | Das Innenministerium kündigte Kontrollen an.
      indirect | = Innenministerium | hieß es | Man wolle die Sicherheit erhöhen
    Der „Nordkurier“ veröffentlichte am Montag ein Gespräch. Das Blatt berichtet, der Vorstand trete zurück.
      indirect | Das Blatt = Nordkurier | berichtet | der Vorstand trete zurück
    `,
  );
});

describe('pronouns that mean several', () => {
  testRows(
    statementsOf,
    `
    Jan Petersen und Anna Berg leiten das Institut. Sie sagen, die Daten seien sicher.
      indirect | Sie = Jan Petersen + Anna Berg | sagen | die Daten seien sicher
    Die Demonstranten zogen durch die Stadt. Sie forderten den Rücktritt des Ministers.
      reported | Sie = Demonstranten | | Sie forderten den Rücktritt des Ministers.
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # für belongs to an office's name
    Das Bundesamt für Umwelt hat die Seen geprüft. Die Behörde teilte mit, das Wasser sei sauber.
      indirect | Die Behörde = Bundesamt für Umwelt | teilte mit | das Wasser sei sauber
    # darin points at the report: whose report it is speaks
    Die Klinik legte einen Bericht vor. Darin heißt es, die Zahl der Fälle steige.
      indirect | = Klinik | heißt es | die Zahl der Fälle steige
    `,
  );
});

/** Name, kind, roles and country of whoever speaks first. */
function speakerOf(text: string): readonly (readonly string[])[] {
  const reading = read({ text });
  const [id] = reading.statements[0]?.speaker?.actors ?? [];
  return id === undefined ? [] : [renderActor(reading, id)];
}

describe('name, kind, roles and country', () => {
  testRows(
    speakerOf,
    `
    Die Polizei sagte, die Straße sei frei.
      Polizei | organisation | |
    Das Innenministerium teilte mit, die Grenze bleibe offen.
      Innenministerium | government | |
    Ministerin Anna Berg sagte, die Brücke werde gebaut.
      Anna Berg | person | Ministerin |
    Die Zeitung „Nordkurier“ berichtete, der Trainer gehe.
      Nordkurier | outlet | | DE
    Eine Quelle im Ministerium sagte, die Entscheidung sei gefallen.
      Eine Quelle im Ministerium | unnamed | |
    Norwegen kündigte an, die Grenze zu öffnen.
      Norwegen | state | | NO
    Die Schweiz kündigte an, die Grenze zu öffnen.
      Schweiz | state | | CH
    Die Demonstranten forderten, den Minister zu entlassen.
      Demonstranten | group | |
    Laut einem Gutachten ist die Mauer stabil.
      Gutachten | document | |
    Experten sagten, der Hang sei instabil.
      Experten | group | |
    Norwegens Außenministerin Anna Berg sagte, man sei einig.
      Anna Berg | person | Außenministerin of Norwegen | NO
    Der Präsident des Verbandes, Jan Petersen, sagte, die Saison beginne im März.
      Jan Petersen | person | Präsident of Verband |
    Jan Petersen, Chef der Firma Nordbau, sagte, die Lage sei gut.
      Jan Petersen | person | Chef of Nordbau |
    Die Gewerkschaft Bau kündigte an, zu streiken.
      Gewerkschaft Bau | organisation | |
    `,
  );
});

describe('known gaps in name, kind, roles and country', () => {
  testGaps(
    speakerOf,
    `
    # one person without a name
    Ein Anwohner sagte, es habe gebrannt.
      Anwohner | unnamed | |
    # an agency is an outlet
    Die Agentur Nordpress meldete, der Flughafen sei zu.
      Nordpress | outlet | |
    `,
  );
});
