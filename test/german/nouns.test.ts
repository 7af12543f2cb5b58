import { describe, expect, it } from 'vitest';
import countries from '../../src/german/nouns/countries.json' with { type: 'json' };
import {
  describeCapital,
  describeCountry,
  describeDemonym,
  findCountryAt,
} from '../../src/german/nouns/countries.ts';
import { describeNoun, nounGender } from '../../src/german/nouns/describe.ts';
import firstNames from '../../src/german/nouns/first-names.json' with { type: 'json' };
import person from '../../src/german/nouns/kinds/person.json' with { type: 'json' };
import { firstNameGender, isNameParticle, isTitle } from '../../src/german/nouns/names.ts';
import {
  describeOrganisation,
  findOrganisationAt,
  organisationFirstWords,
} from '../../src/german/nouns/organisations.ts';
import { describeOutlet, findOutletAt, outletFirstWords } from '../../src/german/nouns/outlets.ts';

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));

describe('describeNoun', () => {
  // word, lemma, kind, gender, number, role
  const nouns = [
    ['Minister', 'Minister', 'person', 'm', 'either', true],
    ['Ministers', 'Minister', 'person', 'm', 'singular', true],
    ['Ministern', 'Minister', 'group', 'm', 'plural', true],
    ['Ministerin', 'Ministerin', 'person', 'f', 'singular', true],
    ['Ministerinnen', 'Ministerin', 'group', 'f', 'plural', true],
    ['US-Außenministerin', 'US-Außenministerin', 'person', 'f', 'singular', true],
    ['Bundeskanzlers', 'Bundeskanzler', 'person', 'm', 'singular', true],
    ['Präsidenten', 'Präsident', 'person', 'm', 'either', true],
    ['Polizeisprechers', 'Polizeisprecher', 'person', 'm', 'singular', true],
    ['Ex-Präsidentin', 'Ex-Präsidentin', 'person', 'f', 'singular', true],
    ['CDU-Chef', 'CDU-Chef', 'person', 'm', 'singular', true],
    ['Ärztin', 'Ärztin', 'person', 'f', 'singular', true],
    ['Ärzten', 'Arzt', 'group', 'm', 'plural', true],
    ['Staatsanwältin', 'Staatsanwältin', 'person', 'f', 'singular', true],
    ['Kollegin', 'Kollegin', 'person', 'f', 'singular', true],
    ['Herausforderin', 'Herausforderin', 'person', 'f', 'singular', true],
    ['Bischöfe', 'Bischof', 'group', 'm', 'plural', true],
    ['Nachbarn', 'Nachbar', 'person', 'm', 'either', true],
    ['Vater', 'Vater', 'person', 'm', 'singular', false],
    ['Töchter', 'Tochter', 'group', 'f', 'plural', false],
    ['Mitarbeiter', 'Mitarbeiter', 'person', 'm', 'either', true],
    ['Verbraucher', 'Verbraucher', 'person', 'm', 'either', false],
    ['Opfern', 'Opfer', 'group', 'n', 'plural', false],
    // adjectives turned nouns: only the article tells, but -er and -em are of a man
    ['Abgeordnete', 'Abgeordnete', 'person', null, 'either', true],
    ['Abgeordneter', 'Abgeordneter', 'person', 'm', 'singular', true],
    ['Parteivorsitzenden', 'Parteivorsitzende', 'person', null, 'either', true],
    ['Angeklagter', 'Angeklagter', 'person', 'm', 'singular', false],
    ['Beschuldigte', 'Beschuldigte', 'person', null, 'either', false],
    ['Beamter', 'Beamter', 'person', 'm', 'singular', true],
    ['Polizeibeamtin', 'Polizeibeamtin', 'person', 'f', 'singular', true],
    ['45-Jährige', '45-Jährige', 'person', null, 'either', false],
    ['45-Jähriger', '45-Jähriger', 'person', 'm', 'singular', false],
    ['Fünfzigjährigen', 'Fünfzigjährige', 'person', null, 'either', false],
    // of whom news speaks in the plural
    ['Demonstranten', 'Demonstrant', 'group', 'm', 'either', false],
    ['Demonstrantin', 'Demonstrantin', 'person', 'f', 'singular', false],
    ['Augenzeugen', 'Augenzeuge', 'group', 'm', 'either', false],
    ['Politiker:innen', 'Politiker', 'group', null, 'plural', true],
    ['KollegInnen', 'Kollege', 'group', null, 'plural', true],
    ['Opposition', 'Opposition', 'group', 'f', 'singular', false],
    ['Leuten', 'Leute', 'group', null, 'plural', false],
    ['Regierungskreisen', 'Regierungskreise', 'group', null, 'plural', false],
    ['Rettungskräfte', 'Rettungskraft', 'group', 'f', 'plural', false],
    ['Behörden', 'Behörde', 'organisation', 'f', 'plural', false],
    ['Landeskriminalamtes', 'Landeskriminalamt', 'organisation', 'n', 'singular', false],
    ['Grossbäckerei', 'Grossbäckerei', 'organisation', 'f', 'singular', false],
    ['Stadtrates', 'Stadtrat', 'organisation', 'm', 'singular', false],
    ['Stadträtin', 'Stadträtin', 'person', 'f', 'singular', true],
    ['Verbände', 'Verband', 'organisation', 'm', 'plural', false],
    ['Museen', 'Museum', 'organisation', 'n', 'plural', false],
    ['Firmen', 'Firma', 'organisation', 'f', 'plural', false],
    ['Außenministeriums', 'Außenministerium', 'government', 'n', 'singular', false],
    ['Landesregierungen', 'Landesregierung', 'government', 'f', 'plural', false],
    ['Boulevardblatt', 'Boulevardblatt', 'outlet', 'n', 'singular', false],
    ['Nachrichtenagenturen', 'Nachrichtenagentur', 'outlet', 'f', 'plural', false],
    ['Zeitungsberichten', 'Zeitungsbericht', 'document', 'm', 'plural', false],
    ['Gesetzentwürfe', 'Gesetzentwurf', 'document', 'm', 'plural', false],
    ['Gutachten', 'Gutachten', 'document', 'n', 'either', false],
    ['Mitgliedstaaten', 'Mitgliedstaat', 'state', 'm', 'plural', false],
    ['Nachbarländern', 'Nachbarland', 'state', 'n', 'plural', false],
  ] as const;
  it.each(nouns)('%s', (word, lemma, kind, gender, number, role) => {
    expect(describeNoun(word)).toMatchObject({ lemma, kind, gender, number, role });
  });

  it.each(
    (
      'Haus Montag Prozent Wasser Ende Computer Sommer Hammer Kalender Termin Magen Medizin Berlin Stefan Hoffmann ' +
      'Angebote Gebote Verrat Vorrat Apparat Tausender Lautsprecher Russland Frankreich Europa Osteuropa Bereich ' +
      'Kinderrechte Wiedereinführung Emissionen Fregatte Konstante Arbeitsbereich Information minister 35-jährige Kinder- 45'
    ).split(' '),
  )('%s is no actor', (word) => {
    expect(describeNoun(word)).toBeNull();
  });

  it('takes any string', () => {
    for (const word of [
      '',
      '-',
      'ß',
      'ẞ',
      'A',
      'İ',
      '\ud800',
      'Innen',
      ':innen',
      'X'.repeat(100_000),
      '---',
      'Ä-',
    ]) {
      expect(describeNoun(word)).toBeNull();
      expect(() => nounGender(word)).not.toThrow();
    }
  });

  it('knows 1,500 persons', () => {
    const listed = [person.roles, person.persons, person.kin].flatMap((lists) =>
      Object.values(lists).flatMap(words),
    );
    expect(new Set(listed).size).toBeGreaterThan(1500);
    for (const word of words(person.crowds)) {
      // "Aufständisch-" stands in the list without the ending of its adjective.
      expect(describeNoun(word) ?? describeNoun(`${word}e`), word).not.toBeNull();
    }
  });
});

describe('nounGender', () => {
  const genders = {
    m: 'Montag Sozialismus Lehrling Vorsprung Anfänge Wettbewerb Bereich Minister Hammer Fälle Rückzug Wohnungsbau',
    f: 'Hoffnung Freiheiten Nation Möglichkeit Wirtschaft Fahrt Universität Ministerin Emissionen Geschichte Mauer Kenntnis',
    n: 'Mädchen Parlament Fenster Wachstum Projekt Verzeichnisses Treffen Dörfer Prozent Land Gefängnis Konten',
  } as const;
  for (const [gender, list] of Object.entries(genders)) {
    it.each(list.split(' '))(`%s is ${gender}`, (word) => expect(nounGender(word)).toBe(gender));
  }
  it.each(['Leute', 'Abgeordnete', 'Eltern', 'Xyz'])('%s tells no gender', (word) =>
    expect(nounGender(word)).toBeNull(),
  );
});

describe('names', () => {
  it.each([
    ['Angela', 'f'],
    ['Angelas', 'f'],
    ['Hans', 'm'],
    ['Karl-Heinz', 'm'],
    ['Anne-Marie', 'f'],
    ['Jean-Claude', 'm'],
    ['Mehmet', 'm'],
    ['Ayşe', 'f'],
    ['Wolodymyr', 'm'],
    ['Abdullah', 'm'],
    ['Fatima', 'f'],
    ['Søren', 'm'],
    ['Giulia', 'f'],
    ['Kim', 'either'],
    ['Haus', null],
    ['Berlin-Besuch', null],
    ['Meier', null],
  ] as const)('%s: %s', (name, gender) => expect(firstNameGender(name)).toBe(gender));

  it('knows 2,500 first names, each once', () => {
    const names = [...words(firstNames.m), ...words(firstNames.f), ...words(firstNames.either)];
    expect(names.length).toBeGreaterThan(2500);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['Dr.', 'Prof', 'Herr', 'Herrn', 'Frau', 'Freiherr', 'Scheich', 'Papst'])('%s is a title', (word) =>
    expect(isTitle(word)).toBe(true),
  );
  it.each(['Minister', 'Haus', 'von'])('%s is no title', (word) => expect(isTitle(word)).toBe(false));
  it.each(['von', 'van', 'de', 'der', 'al-', 'al', 'bin', 'Ben', 'di', 'da', 'zu', "d'", 'Von'])(
    '%s is a particle',
    (word) => expect(isNameParticle(word)).toBe(true),
  );
  it.each(['Haus', 'ab-', 'mit', ''])('%j is no particle', (word) =>
    expect(isNameParticle(word)).toBe(false),
  );
});

describe('outlets', () => {
  it.each([
    ['Süddeutsche Zeitung', 'Süddeutsche Zeitung', 'newspaper', 'f', 'DE'],
    ['Süddeutschen Zeitung', 'Süddeutsche Zeitung', 'newspaper', 'f', 'DE'],
    ['Neuen Zürcher Zeitung', 'Neue Zürcher Zeitung', 'newspaper', 'f', 'CH'],
    ['SZ', 'Süddeutsche Zeitung', 'newspaper', 'f', 'DE'],
    ['Spiegels', 'Spiegel', 'magazine', 'm', 'DE'],
    ['Spiegel Online', 'Spiegel Online', 'online', 'n', 'DE'],
    ['dpa', 'Deutsche Presse-Agentur', 'agency', 'f', 'DE'],
    ['Reuters', 'Reuters', 'agency', 'f', 'GB'],
    ['Xinhua', 'Xinhua', 'agency', 'f', 'CN'],
    ['New York Times', 'New York Times', 'newspaper', 'f', 'US'],
    ['BBC', 'BBC', 'broadcaster', 'f', 'GB'],
    ['Bayerischen Rundfunks', 'BR', 'broadcaster', 'm', 'DE'],
    ['ZDF', 'ZDF', 'broadcaster', 'n', 'DE'],
    ['Standard', 'Standard', 'newspaper', 'm', 'AT'],
    ['Salzburger Nachrichten', 'Salzburger Nachrichten', 'newspaper', null, 'AT'],
  ] as const)('%s', (words, name, kind, gender, country) => {
    expect(describeOutlet(words)).toMatchObject({ name, kind, gender, country });
  });

  it('keeps the name as written, and says where it is an ordinary word', () => {
    expect(describeOutlet('FAZ')).toMatchObject({ written: 'FAZ', ordinary: false });
    expect(describeOutlet('Süddeutschen Zeitung')?.written).toBe('Süddeutsche Zeitung');
    expect(describeOutlet('Welt')?.ordinary).toBe(true);
  });

  it.each(['bild', 'Zeitung', 'Neue', '', ' ', 'Österreich'])('%j is no outlet', (words) =>
    expect(describeOutlet(words)).toBeNull(),
  );

  it('finds the longest name in a sentence', () => {
    const sentence = 'wie die Neue Zürcher Zeitung am Sonntag schrieb'.split(' ');
    expect(findOutletAt(sentence, 2)).toMatchObject({ length: 3, outlet: { name: 'Neue Zürcher Zeitung' } });
    expect(findOutletAt(['Spiegel', 'Online'], 0)).toMatchObject({ length: 2 });
    expect(findOutletAt(sentence, 0)).toBeNull();
    expect(findOutletAt(sentence, 99)).toBeNull();
    expect(outletFirstWords().get('dpa')).toBe(1);
    expect(outletFirstWords().size).toBeGreaterThan(400);
  });
});

describe('organisations', () => {
  it.each([
    ['Weißen Hauses', 'Weißes Haus', 'government', 'n', 'singular', 'US'],
    ['Weiße Haus', 'Weißes Haus', 'government', 'n', 'singular', 'US'],
    ['Kremls', 'Kreml', 'government', 'm', 'singular', 'RU'],
    ['Auswärtigen Amtes', 'Auswärtiges Amt', 'government', 'n', 'singular', 'DE'],
    ['SPD', 'Sozialdemokratische Partei Deutschlands', 'organisation', 'f', 'singular', 'DE'],
    ['Grünen', 'Bündnis 90/Die Grünen', 'organisation', null, 'plural', 'DE'],
    [
      'Internationalen Atomenergiebehörde',
      'Internationale Atomenergiebehörde',
      'organisation',
      'f',
      'singular',
      null,
    ],
    ['Internationale Währungsfonds', 'Internationaler Währungsfonds', 'organisation', 'm', 'singular', null],
    ['Vereinten Nationen', 'Vereinte Nationen', 'organisation', null, 'plural', null],
    ['EZB', 'Europäische Zentralbank', 'organisation', 'f', 'singular', null],
    ['Taliban', 'Taliban', 'group', null, 'plural', 'AF'],
    ['Hamas', 'Hamas', 'group', 'f', 'singular', 'PS'],
    ['Microsoft', 'Microsoft', 'organisation', 'n', 'singular', 'US'],
  ] as const)('%s', (words, name, kind, gender, number, country) => {
    expect(describeOrganisation(words)).toMatchObject({ name, kind, gender, number, country });
  });

  it('says which names are ordinary words too', () => {
    expect(describeOrganisation('Union')?.ordinary).toBe(true);
    expect(describeOrganisation('Nato')).toMatchObject({ ordinary: false, written: 'Nato' });
    expect(describeOrganisation('Haus')).toBeNull();
    expect(organisationFirstWords().size).toBeGreaterThan(600);
    expect(findOrganisationAt(['Human', 'Rights', 'Watch', 'warnt'], 0)).toMatchObject({ length: 3 });
  });
});

describe('countries', () => {
  it.each([
    ['Russlands', 'RU', 'n', 'singular', false],
    ['USA', 'US', null, 'plural', true],
    ['Vereinigten Staaten', 'US', null, 'plural', true],
    ['Großbritannien', 'GB', 'n', 'singular', false],
    ['Vereinigten Königreichs', 'GB', 'n', 'singular', true],
    ['Belarus', 'BY', 'n', 'singular', false],
    ['Weißrussland', 'BY', 'n', 'singular', false],
    ['Türkei', 'TR', 'f', 'singular', true],
    ['Irans', 'IR', 'm', 'singular', true],
    ['Bundesrepublik', 'DE', 'f', 'singular', true],
    ['Demokratischen Republik Kongo', 'CD', 'f', 'singular', true],
    ['Niederlanden', 'NL', null, 'plural', true],
  ] as const)('%s', (words, iso, gender, number, article) => {
    expect(describeCountry(words)).toMatchObject({ iso, gender, number, article });
  });

  it.each([
    ['russischen', 'RU', 'adjective', null, null],
    ['US-amerikanische', 'US', 'adjective', null, null],
    ['Britischer', 'GB', 'adjective', null, null],
    ['Moskauer', 'RU', 'adjective', null, null],
    ['Russe', 'RU', 'inhabitant', 'm', 'singular'],
    ['Russen', 'RU', 'inhabitant', 'm', 'either'],
    ['Russinnen', 'RU', 'inhabitant', 'f', 'plural'],
    ['Französin', 'FR', 'inhabitant', 'f', 'singular'],
    ['Iraner', 'IR', 'inhabitant', 'm', 'either'],
    ['Ukrainern', 'UA', 'inhabitant', 'm', 'plural'],
    ['Israelis', 'IL', 'inhabitant', 'm', 'either'],
    ['Ungarn', 'HU', 'inhabitant', 'm', 'either'],
    ['Deutsche', 'DE', 'inhabitant', null, 'either'],
    ['Deutscher', 'DE', 'inhabitant', 'm', 'singular'],
    ['Exil-Iraner', 'IR', 'inhabitant', 'm', 'either'],
  ] as const)('%s', (word, iso, kind, gender, number) => {
    expect(describeDemonym(word)).toEqual({ iso, kind, gender, number });
  });

  it.each(['Haus', 'komisch', 'Minister', 'Montag', ''])('%j is no demonym', (word) =>
    expect(describeDemonym(word)).toBeNull(),
  );

  it.each([
    ['Moskau', 'RU'],
    ['Kiews', 'UA'],
    ['Buenos Aires', 'AR'],
    ['Washington', 'US'],
  ])('%s', (words, iso) => expect(describeCapital(words)?.iso).toBe(iso));

  it('finds names of several words in a sentence', () => {
    expect(findCountryAt('in den Vereinigten Arabischen Emiraten'.split(' '), 2)).toMatchObject({
      length: 3,
    });
    expect(findCountryAt(['Bosnien', 'und', 'Herzegowina'], 0)).toMatchObject({
      length: 3,
      country: { iso: 'BA' },
    });
  });

  it('knows the names that the platform knows', () => {
    const names = new Intl.DisplayNames('de', { type: 'region' });
    const plain = (name: string) =>
      name
        .replaceAll('-', ' ')
        .replace(/ \(.*\)|St\. |Saint /g, '')
        .toLowerCase();
    const unlike = countries.filter(({ iso, names: own }) => {
      const written = Object.values(own).flat().map(plain);
      return !written.includes(plain(names.of(iso) ?? ''));
    });
    // "Sonderverwaltungsregion Hongkong", "Spitzbergen und Jan Mayen": no news calls them so.
    expect(unlike.map(({ iso }) => iso)).toEqual(['HK', 'MO', 'SJ']);
    expect(new Set(countries.map(({ iso }) => iso)).size).toBe(countries.length);
  });
});
