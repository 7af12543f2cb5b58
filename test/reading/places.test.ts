import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/language/document.ts';
import { isLocative } from '../../src/reading/locative.ts';
import { findPlaces } from '../../src/reading/places/find.ts';

/** What is found, as "words = name country"; the words only where they are not the name. */
function placesOf(text: string): string {
  return findPlaces(parseDocument(text))
    .map(({ start, end, name, country }) => {
      const words = text.slice(start, end);
      return `${words === name ? name : `${words} = ${name}`} ${country ?? '-'}`;
    })
    .join(' | ');
}

const table = (rows: readonly (readonly [text: string, places: string])[]): void => {
  it.each(rows.map((row) => [...row] as const))('%s', (text, places) => {
    expect(placesOf(text)).toBe(places);
  });
};

describe('where something happens, goes to and comes from', () => {
  table([
    ['In Bamberg brannte ein Lager.', 'Bamberg DE'],
    ['Der Zug fährt nach Salzburg.', 'Salzburg AT'],
    ['Die Soldaten kommen aus Rumänien und Bulgarien.', 'Rumänien RO | Bulgarien BG'],
    ['In Hamburg, Köln und Leipzig wurde gestreikt.', 'Hamburg DE | Köln DE | Leipzig DE'],
    ['Er reiste in die Türkei.', 'Türkei TR'],
    ['Das Schiff lag im Hafen von Genua.', 'Genua IT'],
    ['Der Bus fährt von Basel nach Zürich.', 'Basel CH | Zürich CH'],
    ['Die Straße führt durch Bamberg.', 'Bamberg DE'],
    ['Der Unfall geschah zwischen Köln und Bonn.', 'Köln DE | Bonn DE'],
    ['Nördlich von Aleppo wird gekämpft.', 'Aleppo SY'],
    ['Die Panzer stehen an der Grenze zur Ukraine.', 'Ukraine UA'],
    ['Die Truppen stehen an der Grenze der Mitgliedstaaten Polen und Litauen.', 'Polen PL | Litauen LT'],
    ['Das Boot kenterte vor Lampedusa.', 'Lampedusa IT'],
    ['Die Regierung in Moskau schweigt.', 'Moskau RU'],
    ['Der Stau reicht im Raum Köln bis zur Brücke.', 'Köln DE'],
    ['Die Stadt Halle plant ein Bad.', 'Halle = Halle (Saale) DE'],
    ['Er lebt auf Kuba.', 'Kuba CU'],
    ['Auf Sizilien brennen Wälder.', 'Sizilien IT'],
    ['Die Armee bombardierte Aleppo.', 'Aleppo SY'],
    ['Der Präsident verließ Moskau am Abend.', 'Moskau RU'],
    ['Der Flughafen Frankfurt bleibt geschlossen.', 'Frankfurt = Frankfurt am Main DE'],
    ['In St. Louis fiel der Strom aus.', 'St. Louis US'],
    ['Im Kernkraftwerk Brunsbüttel gab es einen Brand.', 'Brunsbüttel DE'],
  ]);
});

describe('villages', () => {
  table([
    ['In Solnhofen brannte eine Scheune.', 'Solnhofen DE'],
    ['Die Scheune liegt zwischen Bamberg und Untermerzbach.', 'Bamberg DE | Untermerzbach DE'],
    ['Herr Kerber traf Untermerzbach nicht.', ''],
    ['In Bars darf geraucht werden.', ''],
    ['Er stieß auf einen neuen Deal.', ''],
    ['Über der Stadt Santa del Cerro stand Rauch.', 'Santa -'],
    ['Ein Gericht in Virginia tagte.', 'Virginia US'],
    ['Das Boot lag an der Elbe.', 'Elbe -'],
  ]);
});

describe('regions, waters, mountains', () => {
  table([
    ['Der Konflikt im Osten der Ukraine dauert an.', 'Osten der Ukraine = Ostukraine UA'],
    ['Im Norden Syriens wurde gekämpft.', 'Norden Syriens = Nordsyrien SY'],
    ['Im Süden des Irak starben zwei Menschen.', 'Süden des Irak = Südirak IQ'],
    ['In Nordnigeria wurden Dörfer überfallen.', 'Nordnigeria NG'],
    ['In Süd-Chile bebte die Erde.', 'Süd-Chile = Südchile CL'],
    ['Im Gazastreifen fehlt Wasser.', 'Gazastreifen PS'],
    ['In Kaschmir gab es Gefechte.', 'Kaschmir IN'],
    ['Im Donbass schweigen die Waffen.', 'Donbass UA'],
    ['In Bayern und Kalifornien regnet es.', 'Bayern DE | Kalifornien US'],
    ['Ein Hotel am Genfer See wurde verkauft.', 'Genfer See = Genfersee CH'],
    ['Die Elbe trat über die Ufer.', 'Elbe -'],
    ['Am Main stehen Häuser.', 'Main DE'],
    ['Im Schwarzen Meer fahren Schiffe.', 'Schwarzen Meer = Schwarzes Meer -'],
    ['Bergsteiger starben am Matterhorn.', 'Matterhorn -'],
    ['Im Nahen Osten wächst die Sorge.', 'Nahen Osten = Naher Osten -'],
    ['Im Westen Frankreichs stürmt es.', 'Westen Frankreichs = Westfrankreich FR'],
  ]);
});

describe('several places of one name', () => {
  table([
    ['In Frankfurt am Main wurde gewählt.', 'Frankfurt am Main DE'],
    ['In Frankfurt/Oder wurde gewählt.', 'Frankfurt = Frankfurt (Oder) DE'],
    ['In Frankfurt (Oder) wurde gewählt.', 'Frankfurt (Oder) DE'],
    ['In Frankfurt wurde gewählt.', 'Frankfurt = Frankfurt am Main DE'],
    ['In Halle (Westfalen) wurde gewählt.', 'Halle (Westfalen) DE'],
    ['In Georgien wurde gewählt.', 'Georgien GE'],
    ['Im US-Bundesstaat Georgien wurde gewählt.', 'Georgien = Georgia US'],
    ['In Neustadt in Sachsen wurde gewählt.', 'Neustadt in Sachsen DE'],
    ['Im Bundesstaat Washington brennt der Wald.', 'Washington US'],
    ['In Paris, Texas, steht ein Turm.', 'Paris US | Texas US'],
    ['In Paris steht ein Turm.', 'Paris FR'],
    ['In der Schweizer Stadt Freiburg wurde gewählt.', 'Freiburg CH'],
    ['In Bad Homburg wird gebaut.', 'Bad Homburg = Bad Homburg vor der Höhe DE'],
  ]);

  it('tells the town of Washington from the state by where it lies', () => {
    const [state] = findPlaces(parseDocument('Im Bundesstaat Washington brennt der Wald.'));
    const [town] = findPlaces(parseDocument('In Washington wurde gewählt.'));
    expect(state.longitude).toBeLessThan(-100);
    expect(town.longitude).toBeGreaterThan(-80);
  });
});

describe('states and capitals that act are no places', () => {
  table([
    ['Moskau warnte vor neuen Raketen.', ''],
    ['Berlin will mehr Geld geben.', ''],
    ['Russland fordert den Abzug der Truppen.', ''],
    ['Die USA kündigten Sanktionen an.', ''],
    ['Die Forderungen an die USA bleiben bestehen.', ''],
    ['Die Gespräche mit Russland und China scheiterten.', ''],
    ['Deutschland liefert Waffen an Israel.', ''],
    ['Der Präsident der Ukraine kam verspätet.', ''],
    ['Das Vertrauen zwischen Russland und Polen sinkt.', ''],
    ['Sanktionen gegen Iran treffen die Wirtschaft.', ''],
    ['Die russische Regierung tagt.', ''],
    ['Die Ukraine-Krise dauert an.', ''],
    ['Brüssel hat Klage gegen Ungarn eingereicht.', ''],
    ['Bayern fordert strengere Regeln.', ''],
    ['Polen liegt an der Weichsel.', 'Polen PL | Weichsel PL'],
  ]);
});

describe('words, people, clubs, papers that are called like a place', () => {
  table([
    ['Das Essen in Essen schmeckt.', 'Essen DE'],
    ['Er kam bei Regen.', ''],
    ['Alles lief nach Plan.', ''],
    ['Paris Hilton kam nach Köln.', 'Köln DE'],
    ['Frau Berlin lebt in Hof.', 'Hof DE'],
    ['Bayern München gewann gegen den SC Freiburg.', ''],
    ['Die „Berliner Zeitung“ druckt in Potsdam.', 'Potsdam DE'],
    ['Das Landgericht Köln gab der Klage statt.', ''],
    ['In der Halle spielte die Musik.', ''],
    ['Die Hamas bekannte sich zu dem Anschlag.', ''],
    ['Der Jupiter ist der größte Planet.', ''],
    ['Die Kinder singen in Singen.', 'Singen DE'],
  ]);
});

describe('datelines, brackets, parts of towns, unlisted towns', () => {
  table([
    ['BERLIN (dpa) – Die Regierung tagt.', 'BERLIN = Berlin DE'],
    ['Genf, 3. Mai (dpa) – Die Minister trafen sich.', 'Genf CH'],
    ['In Berlin-Kreuzberg brannte ein Auto.', 'Berlin-Kreuzberg DE'],
    ['Die Moskau-Reise wurde abgesagt.', ''],
    ['In der französischen Gemeinde Laguiole wurde eingebrochen.', 'Laguiole FR'],
    ['Er wuchs in Wapakoneta (Ohio) auf.', 'Ohio US'],
  ]);
});

describe('place or actor by grammar alone', () => {
  it.each([
    ['In Moskau wurde verhandelt.', 'Moskau', true],
    ['Moskau lehnte ab.', 'Moskau', false],
    ['Truppen aus Rumänien und Bulgarien kamen.', 'Bulgarien', true],
    ['Verträge mit Rumänien und Bulgarien liefen aus.', 'Bulgarien', false],
    ['Der Sturm zog über Polen hinweg.', 'Polen', true],
    ['Russland und China widersprachen.', 'China', false],
    ['Die Fähre kommt von Griechenland nach Italien.', 'Griechenland', true],
    ['Der Brief von Griechenland blieb liegen.', 'Griechenland', false],
  ])('%s %s: %s', (text, word, locative) => {
    const document = parseDocument(text);
    expect(isLocative(document, document.tokens.word.indexOf(word))).toBe(locative);
  });
});

describe('any text', () => {
  it('gives places in order, inside the text, that do not overlap', () => {
    const words = fc.constantFrom(
      'in',
      'Frankfurt',
      'am',
      'Main',
      '(',
      'Oder',
      ')',
      ',',
      'und',
      'Osten',
      'der',
      'Ukraine',
      'St.',
      'Georgien',
      '.',
      '/',
      'Berlin-',
      '\n\n',
      'BERLIN',
      '–',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (value) => {
        let last = 0;
        for (const { start, end, name, latitude, longitude } of findPlaces(parseDocument(value))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(value.length);
          expect(name).not.toBe('');
          expect(Math.abs(latitude ?? 0)).toBeLessThanOrEqual(90);
          expect(Math.abs(longitude ?? 0)).toBeLessThanOrEqual(180);
          last = end;
        }
      }),
    );
  });
});
