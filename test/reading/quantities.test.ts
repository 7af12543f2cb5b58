import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nounLemma } from '../../src/german/nouns/lemma.ts';
import { parseDocument } from '../../src/language/document.ts';
import { findQuantities } from '../../src/reading/quantities.ts';

const RUNS = process.env.WORTLAUT_LONG === '1' ? 5000 : 200;

/** "span = value unit qualifier"; the upper end of a range behind "..", ? for no value, no qualifier where it is exact. */
const render = (text: string): string =>
  findQuantities(parseDocument(text), [])
    .map(({ start, end, value, max, unit, qualifier }) => {
      const numbers = `${value ?? '?'}${max === null ? '' : `..${max}`}`;
      return `${text.slice(start, end)} = ${numbers} ${unit}${qualifier === 'exact' ? '' : ` ${qualifier}`}`;
    })
    .join('; ');

/** A row is a sentence and below it, indented, what it counts; nothing there where it counts nothing. */
function testRows(rows: string): void {
  const lines = rows.split('\n').filter((line) => line.trim() !== '');
  const indent = lines[0].search(/\S/);
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i].trim();
    const expected = lines[i + 1]?.search(/\S/) > indent ? lines[++i].trim() : '';
    it(text, () => expect(render(text)).toBe(expected));
  }
}

describe('counted nouns', () => {
  testRows(`
    In Norderfelde stehen 830 britische Soldaten.
      830 britische Soldaten = 830 Soldat
    Zwei Bataillone wurden verlegt.
      Zwei Bataillone = 2 Bataillon
    Die Brücke trägt zwei pro-russische Vereine.
      zwei pro-russische Vereine = 2 Verein
    Das Feuer zerstörte dreiundzwanzig Häuser.
      dreiundzwanzig Häuser = 23 Haus
    Die Flut traf 12.500 Menschen.
      12.500 Menschen = 12500 Mensch
    Die Flut traf 12 500 Menschen.
      12 500 Menschen = 12500 Mensch
    Die Flut traf 12\u202f500 Menschen.
      12\u202f500 Menschen = 12500 Mensch
    Die Flut traf 12'500 Menschen.
      12'500 Menschen = 12500 Mensch
    Die Stadt pflanzt 2000 Bäume.
      2000 Bäume = 2000 Baum
    Der Rat hat 27 Mitglieder.
      27 Mitglieder = 27 Mitglied
    Die zwölf Länder stimmten zu.
      zwölf Länder = 12 Land
    Drei schwer verletzte Personen kamen in die Klinik.
      Drei schwer verletzte Personen = 3 Person
    Zwei bewaffnete und maskierte Männer flohen.
      Zwei bewaffnete und maskierte Männer = 2 Mann
    Im Hafen liegen neun zum Umbau vorgesehene Schiffe.
      neun zum Umbau vorgesehene Schiffe = 9 Schiff
    Zwei Kölner Fans liefen auf den Rasen.
      Zwei Kölner Fans = 2 Fan
    Die Polizei nahm sieben Demonstrantinnen fest.
      sieben Demonstrantinnen = 7 Demonstrantin
    Bei dem Unfall gab es vier Verletzte.
      vier Verletzte = 4 Verletzter
    Die Zahl von fünf Toten erschreckte alle.
      fünf Toten = 5 Toter
    Gesucht werden zwei Russen und drei Syrer.
      zwei Russen = 2 Russe; drei Syrer = 3 Syrer
    Der Kreis schließt 14 Filialen und 3 Museen.
      14 Filialen = 14 Filiale; 3 Museen = 3 Museum
    Das Werk streicht 150 Arbeitsplätze.
      150 Arbeitsplätze = 150 Arbeitsplatz
    Der Verlag druckt 40 Übersetzungen.
      40 Übersetzungen = 40 Übersetzung
    Die Wehr kam mit 70 Mann.
      70 Mann = 70 Mann
    Fünf der Männer schwiegen.
      Fünf der Männer = 5 Mann
    Zwei der drei Männer schwiegen.
      Zwei = 2 Mann; drei Männer = 3 Mann
    Drei ihrer Kollegen kündigten.
      Drei ihrer Kollegen = 3 Kollege
    Es waren anderthalb Liter.
      anderthalb Liter = 1.5 Liter
    Die Ernte wog zweieinhalb Tonnen.
      zweieinhalb Tonnen = 2.5 Tonne
    Der Betrieb kaufte zwei Dutzend Eimer.
      zwei Dutzend Eimer = 24 Eimer
    Es kamen ein Dutzend Gäste.
      ein Dutzend Gäste = 12 Gast
  `);
});

describe('units and money', () => {
  testRows(`
    Die Schleuse kostet neun Millionen Euro.
      neun Millionen Euro = 9000000 Euro
    Der Umbau kostet 2,4 Mio. Euro.
      2,4 Mio. Euro = 2400000 Euro
    Der Fonds umfasst 1,5 Milliarden US-Dollar.
      1,5 Milliarden US-Dollar = 1500000000 US-Dollar
    Der Fonds umfasst 3 Mrd. €.
      3 Mrd. € = 3000000000 Euro
    Die Karte kostet 3.000,50 €.
      3.000,50 € = 3000.5 Euro
    Die Karte kostet CHF 500 im Jahr.
      CHF 500 = 500 Franken
    Die Karte kostet $ 30 im Jahr.
      $ 30 = 30 Dollar
    Die Karte kostet 20.50 Franken.
      20.50 Franken = 20.5 Franken
    Eine Million Franken fehlt.
      Eine Million Franken = 1000000 Franken
    Es fehlt eine halbe Million Euro.
      eine halbe Million Euro = 500000 Euro
    Die Steuer steigt um 2,5 Prozent.
      2,5 Prozent = 2.5 Prozent
    Die Steuer steigt um 19 %.
      19 % = 19 Prozent
    Die Steuer steigt um 3%.
      3% = 3 Prozent
    Die Partei verlor drei Prozentpunkte.
      drei Prozentpunkte = 3 Prozentpunkt
    Der Weg ist 12 km lang.
      12 km = 12 Kilometer
    Es war minus vier Grad kalt.
      vier Grad = 4 Grad
    Es waren 30 Grad Celsius.
      30 Grad Celsius = 30 Grad
    Es verbrannten 80 Hektar Wald.
      80 Hektar = 80 Hektar
    Das Werk liefert 800 Megawatt.
      800 Megawatt = 800 Megawatt
    Das Land fördert 3 Millionen Barrel.
      3 Millionen Barrel = 3000000 Barrel
    Der See hat 5 km² Fläche.
      5 km² = 5 Quadratkilometer
    Es kostete im Vorjahr 39 Milliarden Euro, nun 44 Milliarden mehr.
      39 Milliarden Euro = 39000000000 Euro; 44 Milliarden = 44000000000 Euro
    Es fehlen nur ein Prozent und ein Meter.
      ein Prozent = 1 Prozent; ein Meter = 1 Meter
    Der Kurs fiel auf null Prozent.
      null Prozent = 0 Prozent
  `);
});

describe('ranges and fractions', () => {
  testRows(`
    Es kamen 200 bis 300 Gäste.
      200 bis 300 Gäste = 200..300 Gast
    Es kamen 200–300 Gäste.
      200–300 Gäste = 200..300 Gast
    Es kamen zwischen 200 und 300 Gäste.
      200 und 300 Gäste = 200..300 Gast
    Es kamen 10- bis 15.000 Gäste.
      10- bis 15.000 Gäste = 10000..15000 Gast
    Es kostet zwei bis drei Millionen Euro.
      zwei bis drei Millionen Euro = 2000000..3000000 Euro
    Es kommen zwei oder drei Busse.
      zwei oder drei Busse = 2..3 Bus
    Ein Drittel der Sitze blieb leer.
      Ein Drittel = ${1 / 3} Anteil
    Drei Viertel der Sitze blieben leer.
      Drei Viertel = 0.75 Anteil
    Die Hälfte der Sitze blieb leer.
      Hälfte = 0.5 Anteil
    Mehr als die Hälfte der Sitze blieb leer.
      Hälfte = 0.5 Anteil more-than
    Fast zwei Drittel der Wähler stimmten zu.
      zwei Drittel = ${2 / 3} Anteil less-than
  `);
});

describe('qualifiers', () => {
  testRows(`
    Rund 200 Menschen kamen.
      200 Menschen = 200 Mensch about
    Etwa zehn Prozent fehlen.
      zehn Prozent = 10 Prozent about
    Es kamen ca. 40 Gäste.
      40 Gäste = 40 Gast about
    Es kamen knapp 40 Gäste.
      40 Gäste = 40 Gast less-than
    Es kamen fast 40 Gäste.
      40 Gäste = 40 Gast less-than
    Es kamen weniger als 40 Gäste.
      40 Gäste = 40 Gast less-than
    Es kamen gut 40 Gäste.
      40 Gäste = 40 Gast more-than
    Es kamen mehr als 40 Gäste.
      40 Gäste = 40 Gast more-than
    Es kamen nicht mehr als 40 Gäste.
      40 Gäste = 40 Gast at-most
    Es kamen über 40 Gäste.
      40 Gäste = 40 Gast more-than
    Der Rat sprach über zwei Vorschläge.
      zwei Vorschläge = 2 Vorschlag
    Unter zehn Bewerbern wurde sie gewählt.
      zehn Bewerbern = 10 Bewerber
    Die Quote liegt unter zehn Prozent.
      zehn Prozent = 10 Prozent less-than
    Es kamen mindestens 40 Gäste.
      40 Gäste = 40 Gast at-least
    Es kamen bis zu 40 Gäste.
      40 Gäste = 40 Gast at-most
    Es kamen höchstens 40 Gäste.
      40 Gäste = 40 Gast at-most
    Es kamen maximal insgesamt 40 Gäste.
      40 Gäste = 40 Gast at-most
    Es kamen 40 oder mehr Gäste.
      40 oder mehr Gäste = 40 Gast at-least
    Hunderte Menschen kamen.
      Hunderte Menschen = ? Mensch hundreds
    Hunderte weitere Soldaten kamen.
      Hunderte weitere Soldaten = ? Soldat hundreds
    Tausende von Menschen kamen.
      Tausende von Menschen = ? Mensch thousands
    Dutzende Häuser brannten.
      Dutzende Häuser = ? Haus dozens
    Mehrere Hundert Schüler kamen.
      Mehrere Hundert Schüler = ? Schüler hundreds
    Ein paar tausend Euro fehlen.
      Ein paar tausend Euro = ? Euro thousands
    Zehntausende Demonstranten kamen.
      Zehntausende Demonstranten = ? Demonstrant thousands
    Millionen Menschen hungern.
      Millionen Menschen = 1000000 Mensch more-than
    Es fehlen mehrere hundert Millionen Euro.
      mehrere hundert Millionen Euro = 100000000 Euro more-than
  `);
});

describe('one', () => {
  testRows(`
    Es gab einen Toten und zwei Verletzte.
      einen Toten = 1 Toter; zwei Verletzte = 2 Verletzter
    Mindestens ein Haus brannte ab.
      ein Haus = 1 Haus at-least
    Eine Person wurde verletzt.
      Eine Person = 1 Person
    Zwei Männer und eine Frau wurden gerettet.
      Zwei Männer = 2 Mann; eine Frau = 1 Frau
    Ein Mann betrat das Rathaus.
    Eine Sprecherin nannte ein Beispiel.
    Nur eine Frage blieb offen.
    Ein Mensch mit Ideen braucht Geduld.
  `);
});

describe('what is left out stands before', () => {
  testRows(`
    In Estland stehen 830 britische Soldaten. Dort sollen weitere 140 folgen.
      830 britische Soldaten = 830 Soldat; weitere 140 = 140 Soldat
    Zwölf Menschen starben, 23 wurden verletzt.
      Zwölf Menschen = 12 Mensch; 23 = 23 Mensch
    Ein Mensch wurde getötet und mehr als 30 wurden verletzt.
      Ein Mensch = 1 Mensch; 30 = 30 Mensch more-than
    Es kamen 30 Autoren, davon 20 aus Wien.
      30 Autoren = 30 Autor; 20 = 20 Autor
    Es kamen 30 Autoren, zwei von ihnen lasen.
      30 Autoren = 30 Autor; zwei = 2 Autor
    Mit 345 zu 20 Stimmen wurde das Gesetz beschlossen.
      345 = 345 Stimme; 20 Stimmen = 20 Stimme
    Es gab 345 Ja- und 20 Nein-Stimmen.
      345 Ja- = 345 Ja-Stimme; 20 Nein-Stimmen = 20 Nein-Stimme
    Die Zahl der Opfer stieg auf 280.
      280 = 280 Opfer
    Die Anzahl der neuen Anmeldungen betrug etwa 266.700.
      266.700 = 266700 Anmeldung about
  `);
});

describe('numbers that count nothing', () => {
  testRows(`
    Das Treffen begann um 20 Uhr.
    Das Treffen begann um 20.30 Uhr.
    Das Treffen dauerte drei Stunden.
    Er saß vier Jahre und drei Monate in Haft.
    Sie ist 35 Jahre alt.
    Der 35-Jährige schwieg.
    Der Vertrag gilt seit 2004.
    Im Jahr 2004 zog sie um.
    Am 20. Mai 2004 zog sie um.
    Am 20.05.2004 zog sie um.
    Die Saison 2004/2005 war lang.
    Der Verein gewann mit 2:1.
    Der Verein gewann 6–4 im letzten Satz.
    Das regelt § 5 der Satzung.
    Das regelt Artikel 3 der Satzung.
    Das regelt Absatz 2 der Satzung.
    Die Kanzlei sitzt in 10115 Berlin.
    Die Nummer lautet 0351 4715 20.
    Der Verein liegt auf Platz drei.
    Der dritte Versuch gelang.
    Die Boeing 737 landete sicher.
    Das Modell G 8 kommt im Herbst.
    Die Linie U2 fährt wieder.
    Die Rakete S-400 wurde getestet.
    Windows 10 ist veraltet.
    Flug 338 hatte Verspätung.
    „Vier Hochzeiten“ läuft im Kino.
    Sie sprachen unter vier Augen.
    Er forderte null Toleranz.
    Müller, 35, schwieg.
    Die beiden Staaten schwiegen.
    In der zweiten Hälfte fiel kein Tor.
    Die 2,6%ige Rendite lockt.
    Er bat zum zweiten Mal um Hilfe.
    Die neunziger Jahre waren gut.
    Das zweite Viertel der Stadt ist laut.
    Die Zahl 13 bringt Pech.
    Gib acht auf die Stufen.
    Kapitel 4 handelt von Schleusen.
    Autobahn 6 ist gesperrt.
    Das Abkommen von 1951 gilt.
    Die Wohnung hat die Hausnummer 16.
    1. Der Rat tagt. 2. Die Presse wartet.
    Es war dreimal so teuer.
  `);
});

describe('gaps', () => {
  it.fails('„Fünf Freunde“ without marks is a title, and nothing tells it but knowing the title', () =>
    expect(render('Er liest TKKG oder Fünf Freunde.')).toBe(''));
  it.fails('"darunter ein Polizist": one of those counted before', () =>
    expect(render('Vier Menschen starben, darunter ein Polizist.')).toContain('ein Polizist'));
});

test.each([
  ['Soldaten', 'Soldat'],
  ['Menschen', 'Mensch'],
  ['Arbeitsplätze', 'Arbeitsplatz'],
  ['Großstädten', 'Großstadt'],
  ['Schwerverletzte', 'Schwerverletzter'],
  ['US-Bürgerinnen', 'US-Bürgerin'],
  ['Neuübersetzungen', 'Neuübersetzung'],
  ['Alternativen', 'Alternative'],
  ['Kleinbussen', 'Kleinbus'],
  ['Deutschen', 'Deutscher'],
  ['Israelis', 'Israeli'],
  ['Ereignisse', 'Ereignis'],
  ['Ministerien', 'Ministerium'],
])('the dictionary form of %s is %s', (form, lemma) => {
  expect(nounLemma(form)).toBe(lemma);
});

test.each([
  'Millionen',
  '500',
  'ein paar',
  'zwei bis',
  'zwischen zwei und',
  '3 von',
  'Zahl der',
  'rund',
  '12 -',
])('a text of nothing but %s is read in no more than its length, and to finite numbers', (words) => {
  const text = `zwei ${`${words} `.repeat(20_000)}Menschen`;
  for (const { value, max } of findQuantities(parseDocument(text), []))
    expect(Number.isFinite(value ?? 0) && Number.isFinite(max ?? 0)).toBe(true);
});

test('what lies in a time is no quantity', () => {
  const text = 'Die drei Tage währende Messe zog 40 Gäste an.';
  const time = { start: text.indexOf('40'), end: text.indexOf('40') + 2 };
  expect(findQuantities(parseDocument(text), [time])).toEqual([]);
  expect(findQuantities(parseDocument(text), [{ start: 4, end: 13 }])).toHaveLength(1);
  // What stands before the number belongs to the quantity as well
  expect(findQuantities(parseDocument('Es kostet € 500.'), [{ start: 10, end: 11 }])).toEqual([]);
});

test('quantities of any text are in order, in range, apart from each other and from times', () => {
  const word = fc.constantFrom(
    ...'12 12.500 zwei ein eine Million Mio. Euro % bis – und oder von der Hälfte mehr als rund Hunderte weitere'.split(
      ' ',
    ),
    ...'Soldaten 2004 20.30 Jahre € $ ( ) , . : / - ½ 000 §'.split(' '),
  );
  const sentence = fc.array(fc.oneof({ weight: 4, arbitrary: word }, fc.string()), { maxLength: 25 });
  fc.assert(
    fc.property(sentence, fc.nat(40), fc.nat(12), (words, start, length) => {
      const text = words.join(' ');
      const times = start + length <= text.length && length > 0 ? [{ start, end: start + length }] : [];
      let end = 0;
      for (const quantity of findQuantities(parseDocument(text), times)) {
        expect(quantity.start).toBeGreaterThanOrEqual(end);
        expect(quantity.end).toBeGreaterThan(quantity.start);
        end = quantity.end;
        expect(end).toBeLessThanOrEqual(text.length);
        expect(quantity.unit).not.toBe('');
        if (quantity.max !== null) expect(quantity.max).toBeGreaterThan(quantity.value!);
        for (const time of times) expect(quantity.end <= time.start || quantity.start >= time.end).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});
