import { describe } from 'vitest';
import { read } from '../../src/index.ts';
import { renderActor } from './render.ts';
import { testRows } from './table.ts';

/** Every actor of a text: name, kind, roles, country, and behind them the words that mean it. */
function actorsOf(text: string): readonly (readonly string[])[] {
  const reading = read({ text });
  return reading.actors.map((actor) => [
    ...renderActor(reading, actor.id),
    actor.mentions.map(({ start, end }) => text.slice(start, end)).join(' / '),
  ]);
}

describe('roles and what they belong to', () => {
  testRows(
    actorsOf,
    `
    Der norwegische Außenminister Jan Petersen reiste ab.
      Jan Petersen | person | Außenminister of Norwegen | NO | Der norwegische Außenminister Jan Petersen
      Norwegen | state | | NO | norwegische
    US-Außenministerin Anna Berg reiste ab.
      Anna Berg | person | US-Außenministerin of Vereinigte Staaten | US | US-Außenministerin Anna Berg
      Vereinigte Staaten | state | | US | US
    NATO-Generalsekretär Jan Petersen lobte die Übung.
      Jan Petersen | person | NATO-Generalsekretär of NATO | | NATO-Generalsekretär Jan Petersen
      NATO | organisation | | | NATO
    Anna Berg, Vorsitzende der Gewerkschaft Bau, trat zurück.
      Anna Berg | person | Vorsitzende of Gewerkschaft Bau | | Anna Berg / Vorsitzende
      Gewerkschaft Bau | organisation | | | der Gewerkschaft Bau
    Ein Sprecher des Innenministeriums trat zurück.
      Sprecher des Innenministeriums | unnamed | Sprecher of Innenministerium | | Ein Sprecher
      Innenministerium | government | | | des Innenministeriums
    Die Polizeisprecherin Anna Berg reiste ab.
      Anna Berg | person | Polizeisprecherin of Polizei | | Die Polizeisprecherin Anna Berg
      Polizei | organisation | | | Polizei
    Das Innenministerium reagierte verhalten. Man prüfe das, sagte Sprecher Jan Petersen.
      Innenministerium | government | | | Das Innenministerium
      Jan Petersen | person | Sprecher of Innenministerium | | Sprecher Jan Petersen
    Der Direktor der Behörde (XYA), Jan Petersen, reiste ab.
      Behörde (XYA) | organisation | | | der Behörde / XYA
      Jan Petersen | person | Direktor of Behörde (XYA) | | Der Direktor / Jan Petersen
    Der Vorsitzende des Ausschusses Jan Petersen reiste ab.
      Jan Petersen | person | Vorsitzende | | Der Vorsitzende / Jan Petersen
    `,
  );
});

describe('governments, states and places', () => {
  testRows(
    actorsOf,
    `
    Oslo warnte vor dem Abkommen. In Oslo begann eine Messe. Die norwegische Regierung lehnt es ab.
      norwegische Regierung | government | | NO | Oslo / Die norwegische Regierung
    Der Kreml drohte mit Folgen. Moskau schickte Schiffe.
      Kreml | government | | RU | Der Kreml / Moskau
    Brüssel lehnte den Antrag ab. Die Europäische Union prüft ihn.
      Europäische Union | organisation | | | Brüssel / Die Europäische Union
    Norwegen verlegte Schiffe. In Norwegen schneite es.
      Norwegen | state | | NO | Norwegen
    Anna Berg wohnt in Norwegen.
      Anna Berg | person | | | Anna Berg
    Die Vereinten Nationen kritisierten Norwegen.
      Vereinte Nationen | organisation | | | Die Vereinten Nationen
      Norwegen | state | | NO | Norwegen
    `,
  );
});

describe('whose it is, and not who it is', () => {
  testRows(
    actorsOf,
    `
    Die Regierung Norwegens reiste ab.
      Regierung Norwegens | government | | NO | Die Regierung
      Norwegen | state | | NO | Norwegens
    Der König Norwegens, Jan Petersen, reiste ab.
      Norwegen | state | | NO | Norwegens
      Jan Petersen | person | König of Norwegen | NO | Der König / Jan Petersen
    Der behandelnde Arzt Bergs reiste ab. Anna Berg schlief.
      behandelnder Arzt Bergs | unnamed | Arzt | | Der behandelnde Arzt
      Anna Berg | person | | | Anna Berg
    Anna Berg schlief. Der behandelnde Arzt Bergs sagte, die Lage sei gut. Er reiste ab.
      Anna Berg | person | | | Anna Berg / Bergs
      behandelnder Arzt Bergs | unnamed | Arzt | | Der behandelnde Arzt / Er
    Jan Petersen ist Kandidat von Anna Berg.
      Jan Petersen | person | | | Jan Petersen
      Anna Berg | person | | | Anna Berg
    `,
  );
});

describe('a company under its kind', () => {
  testRows(
    actorsOf,
    `
    Der Energieversorger „Nordlicht“ erhöht die Preise. Das Unternehmen sucht Personal.
      Nordlicht | organisation | | | Der Energieversorger „Nordlicht“ / Das Unternehmen
    Der Energieversorger „Nordlicht“ erhöht die Preise. Das Unternehmen aus Oslo sucht Personal.
      Nordlicht | organisation | | | Der Energieversorger „Nordlicht“
      Unternehmen | organisation | | | Das Unternehmen
    Die Firma Nordbau baut ein Haus. Dieses Unternehmen sucht Personal.
      Nordbau | organisation | | | Die Firma Nordbau / Dieses Unternehmen
    `,
  );
});

describe('a possessive of its own subject, a pronoun of a thing', () => {
  testRows(
    actorsOf,
    `
    Die Vermieter reisten ab. Bisher sind 300 Gäste betroffen, denn so viele haben ihren Wagen angemeldet.
      Vermieter | group | | | Die Vermieter
    Die Förster reisten ab. Die Zweige sind so stark, dass sie jeden Schnee tragen.
      Förster | group | | | Die Förster
    Die Gewerkschaft Bau reiste ab. Die Schweiz hat ihre Grenzen geschlossen.
      Gewerkschaft Bau | organisation | | | Die Gewerkschaft Bau
      Schweiz | state | | CH | Die Schweiz / ihre
    Anna Berg gab eine Erklärung ab, die auf ihrer Seite stand.
      Anna Berg | person | | | Anna Berg / ihrer
    `,
  );
});

describe('every mention of one actor', () => {
  testRows(
    actorsOf,
    `
    Anna Berg lobte ihre Mannschaft. Sie feierte.
      Anna Berg | person | | | Anna Berg / ihre / Sie
    Jan Petersen sah sein Haus. Es brannte. Ein Nachbar rief ihn an.
      Jan Petersen | person | | | Jan Petersen / sein / ihn
      Nachbar | unnamed | Nachbar | | Ein Nachbar
    Regierungschef Jan Petersen reiste ab. Der Ministerpräsident kehrte zurück.
      Jan Petersen | person | Regierungschef | | Regierungschef Jan Petersen / Der Ministerpräsident
    Ein 43-Jähriger prallte gegen einen Baum. Der Fahrer starb.
      43-Jähriger | unnamed | | | Ein 43-Jähriger / Der Fahrer
    Die Organisation für Sicherheit und Zusammenarbeit in Europa (OSZE) warnte. Die OSZE reiste ab.
      Organisation für Sicherheit und Zusammenarbeit in Europa | organisation | | | Die Organisation für Sicherheit und Zusammenarbeit in Europa / OSZE / Die OSZE
    `,
  );
});

describe('who is nobody', () => {
  testRows(
    actorsOf,
    `
    Die Feuerwehr rückte aus. Die Bahn ist drei Kilometer lang.
      Feuerwehr | organisation | | | Die Feuerwehr
    Er fuhr mit seinem BMW gegen einen Baum.
    Der Zug fuhr nach Santiago.
    „Kein Mensch kennt das“, stand auf dem Plakat.
    Das Haus liegt in der Stadt Nordheim.
    `,
  );
});

/** Names of those whom each statement speaks of. */
function aboutOf(text: string): readonly (readonly string[])[] {
  const { statements, actors } = read({ text });
  return statements.map(({ content, about }) => [
    content.map(({ start, end }) => text.slice(start, end)).join(' / '),
    about.map((id) => actors.find((actor) => actor.id === id)?.name).join(' + '),
  ]);
}

describe('whom a statement speaks of', () => {
  testRows(
    aboutOf,
    `
    Jan Petersen sagte, die Lage sei gut.
      die Lage sei gut |
    Jan Petersen sagte, er habe Anna Berg gesehen.
      er habe Anna Berg gesehen | Jan Petersen + Anna Berg
    Anna Berg warnte vor einem Angriff auf Norwegen.
      Anna Berg warnte vor einem Angriff auf Norwegen. | Norwegen
    Die Polizei teilte mit, Norwegen habe Jan Petersen ausgeliefert.
      Norwegen habe Jan Petersen ausgeliefert | Norwegen + Jan Petersen
    `,
  );
});

/** Rule and words of each note. */
const notesOf = (text: string): readonly (readonly string[])[] =>
  read({ text }).notes.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]);

describe('hearsay', () => {
  testRows(
    notesOf,
    `
    Der Mann soll durch das Fenster geflohen sein.
      hearsay | Der Mann soll durch das Fenster geflohen sein
    Die Arbeiten sollen im Mai beginnen.
    Die Brücke soll bis Mai gebaut worden sein.
    Laut Polizei soll der Mann geflohen sein.
    Die Polizei sagte, sie suche einen Mann. Er soll geflohen sein.
    `,
  );
});

describe('names of descriptions', () => {
  testRows(
    actorsOf,
    `
    Das Tor wurde von Wärtern bewacht.
      Wärter | group | | | Wärtern
    Einige Abgeordnete protestierten.
      Abgeordnete | group | | | Einige Abgeordnete
    Ein Demonstrant warf einen Stein.
      Demonstrant | unnamed | Demonstrant | | Ein Demonstrant
    In der Nacht wurde ein Passant von vier Männern angegriffen.
      Passant | unnamed | Passant | | ein Passant
      vier Männer | group | | | vier Männern
    Später brachten ihn Angehörige in ein Klinikum.
      Angehörige | group | | | Angehörige
    Der Sprecher des Velmer Konzerns widersprach.
      Sprecher des Velmer Konzerns | unnamed | Sprecher of Velmer Konzern | | Der Sprecher
      Velmer Konzern | organisation | | | des Velmer Konzerns
    Am Abend protestierten Händler- und Bauernverbände.
      Händler- und Bauernverbände | organisation | | | Händler- und Bauernverbände
    `,
  );
});

describe('names with numbers and particles', () => {
  testRows(
    actorsOf,
    `
    Königin Mathilda II. kam nach Velm. Mathilda winkte.
      Mathilda II. | person | | | Königin Mathilda II. / Mathilda
    Der Innenminister Thomas de Ronville kündigte ein Gesetz an.
      Thomas de Ronville | person | Innenminister | | Der Innenminister Thomas de Ronville
    `,
  );
});

describe('who has something done to them', () => {
  testRows(
    actorsOf,
    `
    Bei dem Anschlag in Velm wurden 14 Menschen getötet.
      14 Menschen | group | | | 14 Menschen
    Die Direktorin Anna Berg verkündete den Rücktritt von ihren Ämtern.
      Anna Berg | person | Direktorin | | Die Direktorin Anna Berg / ihren
    `,
  );
});

describe('firms by the last word of their names', () => {
  testRows(
    actorsOf,
    `
    Auf der Liste stehen die Brehm Corp., die Fluggesellschaft Nordlicht Airlines und die Osthafen Studios.
      Brehm Corp. | organisation | | | die Brehm Corp.
      Nordlicht Airlines | organisation | | | die Fluggesellschaft Nordlicht Airlines
      Osthafen Studios | organisation | | | die Osthafen Studios
    `,
  );
});

describe('firms called without their form', () => {
  testRows(
    actorsOf,
    `
    Die Nortal GmbH wuchs. Nach Angaben von Nortal steigt der Umsatz.
      Nortal GmbH | organisation | | | Die Nortal GmbH / Nortal
    Die Jorwerke AG wuchs. Sie sagte, der Umsatz steige.
      Jorwerke AG | organisation | | | Die Jorwerke AG / Sie
    `,
  );
});

describe('states that only tell where somebody is from', () => {
  testRows(
    actorsOf,
    `
    Die norwegische Sängerin Anna Berg trat in Velm auf.
      Anna Berg | person | Sängerin | NO | Die norwegische Sängerin Anna Berg
    `,
  );
});

describe('whose child it is, and where nobody comes from', () => {
  testRows(
    actorsOf,
    `
    Petersens Tochter sagte, das sei falsch.
      Petersens Tochter | unnamed | Tochter | | Petersens Tochter
    Fahrgäste aus großer Höhe klagten, niemand habe geholfen.
      Fahrgäste | group | | | Fahrgäste
    Der Rat für Umwelt (RFU) sagte, das sei falsch. Der RFU warnte.
      Rat für Umwelt | organisation | | | Der Rat / RFU / Der RFU
    Ein Sturm traf den US-Bundesstaat Virginia.
    Bundespräsident Jan Petersen reiste ab.
      Jan Petersen | person | Bundespräsident | | Bundespräsident Jan Petersen
    `,
  );
});
