import { describe, expect, it } from 'vitest';
import { renderCarried, renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** Statements that carry on with somebody's words, with the one carried on: form, speaker, cue, content, carried. */
const statementsOf = (text: string) => renderStatements(text, renderCarried);

describe('Konjunktiv goes on', () => {
  testRows(
    statementsOf,
    `
    Die Ministerin sagte, die Lage sei ernst. Man müsse mit Engpässen rechnen.
      indirect | Die Ministerin = Ministerin | sagte | die Lage sei ernst |
      indirect-free-indirect | Die Ministerin = Ministerin | | Man müsse mit Engpässen rechnen. | s1
    Der Zeuge sagte aus, er habe nichts gesehen. Die Tür sei offen gewesen. Der Täter habe eine Mütze getragen.
      indirect | Der Zeuge = Zeuge | sagte aus | er habe nichts gesehen |
      indirect-free-indirect | Der Zeuge = Zeuge | | Die Tür sei offen gewesen. Der Täter habe eine Mütze getragen. | s1
    Laut Polizei war der Fahrer betrunken. Er sei ohne Licht gefahren.
      indirect | Polizei | Laut | war der Fahrer betrunken |
      indirect-free-indirect | Polizei | | Er sei ohne Licht gefahren. | s1
    Die Anlage sei sicher, so der Betreiber. Es gebe keinen Anlass zur Sorge.
      indirect | der Betreiber = Betreiber | so | Die Anlage sei sicher |
      indirect-free-indirect | der Betreiber = Betreiber | | Es gebe keinen Anlass zur Sorge. | s1
    „Wir sind vorbereitet“, sagte Landrat Jan Petersen. Die Deiche seien im Herbst erhöht worden.
      direct | Landrat Jan Petersen = Jan Petersen | sagte | „Wir sind vorbereitet“ |
      indirect-free-indirect | Landrat Jan Petersen = Jan Petersen | | Die Deiche seien im Herbst erhöht worden. | s1
    Die Trainerin sagte, sie sei zufrieden. Sie hoffe, dass alle gesund bleiben.
      indirect | Die Trainerin = Trainerin | sagte | sie sei zufrieden |
      indirect-free-indirect | Die Trainerin = Trainerin | | Sie hoffe, dass alle gesund bleiben. | s1
      indirect | Sie = Trainerin | hoffe | dass alle gesund bleiben |
    Der Minister versprach, die Schulen zu sanieren. Dafür stünden zehn Millionen Euro bereit.
      indirect | Der Minister = Minister | versprach | die Schulen zu sanieren |
      indirect-free-indirect | Der Minister = Minister | | Dafür stünden zehn Millionen Euro bereit. | s1
    Die Ärztin sagte, der Patient sei stabil. Er könne, sofern nichts dazwischenkomme, am Freitag nach Hause.
      indirect | Die Ärztin = Ärztin | sagte | der Patient sei stabil |
      indirect-free-indirect | Die Ärztin = Ärztin | | Er könne, sofern nichts dazwischenkomme, am Freitag nach Hause. | s1
    Die Stadträtin erklärte, das Bad werde saniert. Ob es im Sommer öffne, sei noch offen.
      indirect | Die Stadträtin = Stadträtin | erklärte | das Bad werde saniert |
      indirect-free-indirect | Die Stadträtin = Stadträtin | | Ob es im Sommer öffne, sei noch offen. | s1
    Die Landesrätin kritisierte den Entwurf. Er sei unausgereift und schade den Bauern.
      indirect-free-indirect | Die Landesrätin = Landesrätin | | Er sei unausgereift und schade den Bauern. |
    `,
  );
});

describe('an indicative main clause of the narrator ends it', () => {
  testRows(
    statementsOf,
    `
    Der Sprecher sagte, das Werk sei sicher. Die Anlage steht seit 1988 am See.
      indirect | Der Sprecher = Sprecher | sagte | das Werk sei sicher |
    Die Ministerin sagte, die Lage sei ernst. Am Nachmittag reiste sie nach Bern.
      indirect | Die Ministerin = Ministerin | sagte | die Lage sei ernst |
    Die Ministerin sagte, die Lage sei ernst. Der Landrat entgegnete, es fehle nur Geld. Der Bund zahle nichts.
      indirect | Die Ministerin = Ministerin | sagte | die Lage sei ernst |
      indirect | Der Landrat = Landrat | entgegnete | es fehle nur Geld |
      indirect-free-indirect | Der Landrat = Landrat | | Der Bund zahle nichts. | s2
    `,
  );
});

describe('soll goes on with what a source told', () => {
  testRows(
    statementsOf,
    `
    Die Polizei teilte mit, der Mann sei festgenommen worden. Er soll drei Läden überfallen haben.
      indirect | Die Polizei = Polizei | teilte mit | der Mann sei festgenommen worden |
      free-indirect | Die Polizei = Polizei | | Er soll drei Läden überfallen haben. | s1
    Laut Staatsanwaltschaft wurde der Mann in Linz gefasst. Er soll seit Jahren Kunden betrogen haben.
      indirect | Staatsanwaltschaft | Laut | wurde der Mann in Linz gefasst |
      free-indirect | Staatsanwaltschaft | | Er soll seit Jahren Kunden betrogen haben. | s1
    Der Konzern kündigte an, das Werk zu schließen. Die Beschäftigten sollen eine Abfindung erhalten.
      indirect | Der Konzern = Konzern | kündigte an | das Werk zu schließen |
      free-indirect | Der Konzern = Konzern | | Die Beschäftigten sollen eine Abfindung erhalten. | s1
    `,
  );
});

describe('quotations go on', () => {
  testRows(
    statementsOf,
    `
    Die Trainerin war stolz, wie sie sagte. „Das Team hat gekämpft.“
      indirect | sie = Trainerin | wie / sagte | Die Trainerin war stolz |
      direct | sie = Trainerin | | „Das Team hat gekämpft.“ | s1
    „Es wird eng“, sagte der Kassier. Er sei aber zuversichtlich. „Wir schaffen das.“
      direct | der Kassier = Kassier | sagte | „Es wird eng“ |
      indirect-free-indirect | der Kassier = Kassier | | Er sei aber zuversichtlich. | s1
      direct | der Kassier = Kassier | sagte | „Wir schaffen das.“ | s1
    `,
  );
});

describe('marks without a frame go on with the outermost speaker before', () => {
  testRows(
    statementsOf,
    `
    Die Wirtin erzählte, ihr Bruder habe gesagt, der Keller sei trocken. „Der war nie unten.“
      indirect | Die Wirtin = Wirtin | erzählte | ihr Bruder habe gesagt, der Keller sei trocken |
      indirect | ihr Bruder = Bruder | habe gesagt | der Keller sei trocken |
      direct | Die Wirtin = Wirtin | | „Der war nie unten.“ | s1
    `,
  );
});

describe('no statement', () => {
  testRows(
    statementsOf,
    `
    Wenn es regnete, wäre das Feld nass.
    Das wäre beinahe schiefgegangen.
    Das Fest beginnt am Samstag. Um acht Uhr soll die Kapelle spielen.
    Der Bau schreitet voran. Im Herbst soll das Dach fertig sein.
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # Konjunktiv II of the auxiliary goes on with the speech
    Der Anwalt sagte, die Vorwürfe seien haltlos. Zwei Zeugen hätten erklärt, sein Mandant sei zu Hause gewesen.
      indirect | Der Anwalt = Anwalt | sagte | die Vorwürfe seien haltlos |
      indirect-free-indirect | Der Anwalt = Anwalt | | Zwei Zeugen hätten erklärt, sein Mandant sei zu Hause gewesen. | s1
      indirect | Zwei Zeugen | hätten erklärt | sein Mandant sei zu Hause gewesen |
    # an ambiguous past right behind somebody's words goes on with them
    Der Verband warnte vor Engpässen. Schon jetzt fehlten 300 Pflegekräfte.
      reported | Der Verband = Verband | | Der Verband warnte vor Engpässen. |
      indirect-free-indirect | Der Verband = Verband | | Schon jetzt fehlten 300 Pflegekräfte. | s1
    # a modal in second place with its infinitive behind it
    Der Konzern kündigte an, das Werk zu verkaufen. Alle Beschäftigten sollen bleiben.
      indirect | Der Konzern = Konzern | kündigte an | das Werk zu verkaufen |
      free-indirect | Der Konzern = Konzern | | Alle Beschäftigten sollen bleiben. | s1
    `,
  );
});

describe('what soll does not carry on', () => {
  // a soll of the next paragraph, behind sentences of the narrator's, is nobody's whom the last one named
  it('is the speech of another paragraph', () => {
    const text = 'Laut Polizei war die Nacht ruhig.\n\nDer Markt ist alt. Er soll gewachsen sein.';
    expect(statementsOf(text)).toHaveLength(1);
  });
  it('is what nobody told', () => {
    const text = 'Es wurde bekannt, dass dem Hafen ein Radar fehlt. Es soll vor Nebel warnen.';
    expect(statementsOf(text)).toHaveLength(1);
  });
  // the verb takes words only by chance
  it('is a sentence that only begins something', () => {
    const text = 'Die Streifen begannen mit Razzien. Dabei soll ein Laden durchsucht worden sein.';
    expect(statementsOf(text)).toHaveLength(0);
  });
});
