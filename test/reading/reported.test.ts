import { describe } from 'vitest';
import { renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** Utterances told in free form: form, speaker, cue, content. */
const statementsOf = (text: string) => renderStatements(text);

describe('noun as object', () => {
  testRows(
    statementsOf,
    `
    Die Gewerkschaft forderte den Rücktritt des Vorstands.
      reported | Die Gewerkschaft = Gewerkschaft | | Die Gewerkschaft forderte den Rücktritt des Vorstands.
    Der Konzern kündigte Preiserhöhungen an.
      reported | Der Konzern = Konzern | | Der Konzern kündigte Preiserhöhungen an.
    Die Bundesrätin versprach rasche Hilfe.
      reported | Die Bundesrätin = Bundesrätin | | Die Bundesrätin versprach rasche Hilfe.
    Der Gemeinderat schlug einen Kompromiss vor.
      reported | Der Gemeinderat = Gemeinderat | | Der Gemeinderat schlug einen Kompromiss vor.
    Die Anwältin beantragte Freispruch.
      reported | Die Anwältin = Anwältin | | Die Anwältin beantragte Freispruch.
    Der Staatsanwalt verlangt sechs Jahre Haft.
      reported | Der Staatsanwalt = Staatsanwalt | | Der Staatsanwalt verlangt sechs Jahre Haft.
    Die Stadträtin hat eine lückenlose Aufklärung zugesagt.
      reported | Die Stadträtin = Stadträtin | | Die Stadträtin hat eine lückenlose Aufklärung zugesagt.
    `,
  );
});

describe('behind a preposition', () => {
  testRows(
    statementsOf,
    `
    Der Verband warnte vor steigenden Mieten.
      reported | Der Verband = Verband | | Der Verband warnte vor steigenden Mieten.
    Die Ministerin sprach von einem Rückschlag.
      reported | Die Ministerin = Ministerin | | Die Ministerin sprach von einem Rückschlag.
    Der Vermittler pochte auf die Einhaltung der Waffenruhe.
      reported | Der Vermittler = Vermittler | | Der Vermittler pochte auf die Einhaltung der Waffenruhe.
    Der Konzern drohte mit Entlassungen.
      reported | Der Konzern = Konzern | | Der Konzern drohte mit Entlassungen.
    Die Mieter klagen über Schimmel in den Wohnungen.
      reported | Die Mieter = Mieter | | Die Mieter klagen über Schimmel in den Wohnungen.
    `,
  );
});

describe('als', () => {
  testRows(
    statementsOf,
    `
    Der Richter bezeichnete den Zeugen als unglaubwürdig.
      reported | Der Richter = Richter | | Der Richter bezeichnete den Zeugen als unglaubwürdig.
    Die Umweltverbände bezeichneten den Beschluss als Rückschritt.
      reported | Die Umweltverbände = Umweltverbände | | Die Umweltverbände bezeichneten den Beschluss als Rückschritt.
    Die Trainerin bezeichnete die Lage als ernst.
      reported | Die Trainerin = Trainerin | | Die Trainerin bezeichnete die Lage als ernst.
    `,
  );
});

describe('phrases', () => {
  testRows(
    statementsOf,
    `
    Der Abgeordnete stellte eine Steuersenkung in Aussicht.
      reported | Der Abgeordnete = Abgeordnete | | Der Abgeordnete stellte eine Steuersenkung in Aussicht.
    Die Ministerin zeigte sich bestürzt über den Tod der Bergleute.
      reported | Die Ministerin = Ministerin | | Die Ministerin zeigte sich bestürzt über den Tod der Bergleute.
    Der Verein zog eine positive Bilanz.
      reported | Der Verein = Verein | | Der Verein zog eine positive Bilanz.
    `,
  );
});

describe('passive', () => {
  testRows(
    statementsOf,
    `
    Von der Opposition wurde der Rücktritt des Ministers gefordert.
      reported | der Opposition = Opposition | | Von der Opposition wurde der Rücktritt des Ministers gefordert.
    `,
  );
});

describe('a clause beside another statement', () => {
  testRows(
    statementsOf,
    `
    Der Verein forderte mehr Geld und kündigte weitere Proteste an.
      reported | Der Verein = Verein | | Der Verein forderte mehr Geld
      reported | Der Verein = Verein | | und kündigte weitere Proteste an
    `,
  );
});

describe('no statement', () => {
  testRows(
    statementsOf,
    `
    Der Konzern forderte im vergangenen Jahr drei Verletzte zutage.
    Der Sturm forderte zwei Menschenleben.
    Der Trainer wechselte in der Pause dreimal.
    Die Polizei warnte mit Blaulicht.
    Die Ministerin begrüßte die Gäste am Flughafen.
    Das Ministerium dementierte den Bericht der Zeitung.
    Der Präsident verurteilte den Angriff aufs Schärfste.
    Die Opposition kritisierte die Pläne der Regierung scharf.
    Die Gewerkschaft übte Kritik an dem Sparplan.
    Der Nationalrat sprach sich gegen das Verbot aus.
    Der Vorschlag wurde von den Verbänden scharf kritisiert.
    Augenzeugen berichteten von lauten Knallgeräuschen.
      reported | Augenzeugen | | Augenzeugen berichteten von lauten Knallgeräuschen.
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # a plural noun behind a role is a phrase of its own, no surname: "der Minister" and "Kontrollen"
    Während einer Pressekonferenz in Linz kündigte der Minister Kontrollen an.
      reported | der Minister = Minister | | Während einer Pressekonferenz in Linz kündigte der Minister Kontrollen an.
    # für says what was pleaded for
    Der Landeshauptmann plädierte für eine Verschiebung der Wahl.
      reported | Der Landeshauptmann = Landeshauptmann | | Der Landeshauptmann plädierte für eine Verschiebung der Wahl.
    # als says what was said
    Die Behörde wies die Vorwürfe als haltlos zurück.
      reported | Die Behörde = Behörde | | Die Behörde wies die Vorwürfe als haltlos zurück.
    # the noun takes the infinitive, the verb takes the noun
    Die Forderung der Fraktion, die Gebühr zu senken, lehnte der Stadtrat ab.
      reported | der Stadtrat = Stadtrat | | Die Forderung der Fraktion, die Gebühr zu senken, lehnte der Stadtrat ab.
      indirect | der Fraktion = Fraktion | Die Forderung | die Gebühr zu senken
    Den Vorschlag, das Bad zu schließen, wies die Bürgermeisterin zurück.
      reported | die Bürgermeisterin = Bürgermeisterin | | Den Vorschlag, das Bad zu schließen, wies die Bürgermeisterin zurück.
      indirect | | Den Vorschlag | das Bad zu schließen
    `,
  );
});
