import { describe, expect, it } from 'vitest';
import { renderVerbs } from './render.ts';

describe('one verb', () => {
  it.each([
    ['Die Polizei teilte die Zahlen mit.', 'teilte mit | mitteilen | ambiguous'],
    ['Er sagt nichts.', 'sagt | sagen | indicative'],
    ['Er komme später.', 'komme | kommen | konjunktiv-1'],
    ['Die Gäste kämen später.', 'kämen | kommen | konjunktiv-2'],
    ['Die Kinder spielten im Hof.', 'spielten | spielen | ambiguous'],
    ['Die Frist läuft am Freitag ab.', 'läuft ab | ablaufen | indicative'],
    ['Der Rat lehnte den Antrag ab.', 'lehnte ab | ablehnen | ambiguous'],
    ['Die Stadt räumte den Fehler ein.', 'räumte ein | einräumen | ambiguous'],
    ['Die Lage sei ernst.', 'sei | sein | konjunktiv-1'],
    ['Das Dach ist sicher.', 'ist | sein | indicative'],
    ['Er verhalte sich ruhig.', 'verhalte | verhalten | konjunktiv-1'],
  ])('%s', (text, expected) => expect(renderVerbs(text)).toBe(expected));
});

describe('perfect and future', () => {
  it.each([
    ['Die Ministerin hat Hilfe angekündigt.', 'hat angekündigt | ankündigen | indicative'],
    ['Er sei am Morgen abgereist.', 'sei abgereist | abreisen | konjunktiv-1'],
    ['Sie hätten nichts gewusst.', 'hätten gewusst | wissen | konjunktiv-2'],
    ['Der Zug wird morgen fahren.', 'wird fahren | fahren | indicative'],
    ['Der Zug werde morgen fahren.', 'werde fahren | fahren | konjunktiv-1'],
  ])('%s', (text, expected) => expect(renderVerbs(text)).toBe(expected));
});

describe('passive', () => {
  it.each([
    ['Der Antrag wurde abgelehnt.', 'wurde abgelehnt | ablehnen | indicative | passive'],
    ['Der Mann ist verhaftet worden.', 'ist verhaftet worden | verhaften | indicative | passive'],
    ['Die Straße werde gesperrt.', 'werde gesperrt | sperren | konjunktiv-1 | passive'],
    ['Die Brücke soll saniert werden.', 'soll saniert werden | sanieren | indicative | passive'],
    ['Der Plan müsse geändert werden.', 'müsse geändert werden | ändern | konjunktiv-1 | passive'],
    ['Dem Mann wird Betrug vorgeworfen.', 'wird vorgeworfen | vorwerfen | indicative | passive'],
  ])('%s', (text, expected) => expect(renderVerbs(text)).toBe(expected));
});

describe('modals', () => {
  it.each([
    ['Die Bahn will den Preis senken.', 'will senken | senken | indicative'],
    ['Er könne nicht schlafen.', 'könne schlafen | schlafen | konjunktiv-1'],
    ['Sie hätte früher handeln müssen.', 'hätte handeln müssen | handeln | konjunktiv-2'],
    ['Der Täter soll geflohen sein.', 'soll geflohen sein | fliehen | indicative'],
    ['Der Sprecher ließ das offen.', 'ließ offen | offenlassen | indicative'],
  ])('%s', (text, expected) => expect(renderVerbs(text)).toBe(expected));
});

describe('known gaps', () => {
  it.fails.each([
    [
      'würden with an infinitive is no passive',
      'Sie würden gern bleiben.',
      'würden bleiben | bleiben | konjunktiv-2',
    ],
    [
      'a modal in second place with its infinitive behind it',
      'Alle Beschäftigten sollen bleiben.',
      'sollen bleiben | bleiben | ambiguous',
    ],
  ])('%s: %s', (_, text, expected) => expect(renderVerbs(text)).toBe(expected));
});
