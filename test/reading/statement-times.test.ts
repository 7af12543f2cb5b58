import { describe } from 'vitest';
import { read } from '../../src/reading/read.ts';
import { testRows } from './table.ts';

/** Each statement's act, when it was said and what is due when. Published on a Wednesday. */
function render(text: string): string[][] {
  const { statements, times } = read({ text, published: '2024-05-15' });
  const show = (index: number | null): string =>
    index === null ? '–' : `${text.slice(times[index].start, times[index].end)} ${times[index].value}`;
  return statements.map(({ act, said, due }) => [act, show(said), show(due)]);
}

describe('when it was said and when it is due', () => {
  testRows(
    render,
    `
    Die Ministerin sagte am Montag, die Lage sei ernst.
      assert | Montag 2024-05-13 | –
    Der Sprecher kündigte am Dienstag an, die Halle werde kommende Woche öffnen.
      announce | Dienstag 2024-05-14 | kommende Woche 2024-W21
    Der Minister versprach, dass er bis Ende des Jahres liefert.
      promise | – | Ende des Jahres 2024
    „Wir öffnen am 3. Juni“, kündigte die Leiterin an.
      announce | – | 3. Juni 2024-06-03
    Die Gewerkschaft forderte, dass der Lohn ab Juli steigt.
      demand | – | Juli 2024-07
    Der Chef drohte, das Werk 2026 zu schließen.
      threaten | – | 2026 2026
    Der Sprecher versprach, drei Jahre zu bleiben.
      promise | – | –
    Die Rätin sagte, am Montag sei das Wasser gestiegen.
      assert | – | –
    Die Partei forderte am Montag den Rücktritt des Vorstands.
      demand | Montag 2024-05-13 | –
    Laut der Polizei wurde am Montag ein Auto gestohlen.
      assert | – | –
  `,
  );
});
