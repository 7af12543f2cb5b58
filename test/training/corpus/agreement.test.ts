import { describe, expect, it } from 'vitest';
import { pairReadings, renderDifferences, renderLabelAgreement } from '../../../training/corpus/agreement.ts';
import { parseMarked } from '../../../training/corpus/marked.ts';
import { BRIDGE } from './article.ts';

const parse = (file: string) => parseMarked('bruecke-01', file).article;
const compare = (second: string) => pairReadings(parse(BRIDGE), parse(second));

describe('two readings of an article', () => {
  it('agree where nothing differs', () => {
    const same = compare(BRIDGE);
    expect(same.pairs.every(({ gold, found }) => gold !== null && found !== null)).toBe(true);
    expect(renderDifferences(same)).toBe('bruecke-01: no difference');
    expect(renderLabelAgreement([same])).toMatch(/chain of sources\s*\|\s*9 \|\s*9 \|\s*100\.0/);
  });

  it('may not have different texts', () => {
    expect(() => compare(BRIDGE.replace('marode', 'morsch'))).toThrow(/bruecke-01: .*character \d+/);
  });

  it('show what only one has, and which words and labels differ', () => {
    const second = BRIDGE.replace(
      '[5 Der Bund soll das Geld im Mai überweisen.]',
      'Der Bund soll das Geld im Mai überweisen.',
    )
      .replace('= 5 free-indirect writing announce from 4\n', '')
      .replace('= 1 indirect speech warn', '= 1 indirect speech criticise')
      .replace(
        '[1s@petersen Der Vorsitzende des Bauausschusses, Jan Petersen]',
        'Der Vorsitzende des Bauausschusses, [1s@petersen Jan Petersen]',
      );
    const shown = renderDifferences(compare(second));
    expect(shown).toContain('only first:  5 free-indirect');
    expect(shown).toContain('act: 1 warn, 2 criticise');
    expect(shown).toMatch(/speaker: 1 Der Vorsitzende des Bauausschusses, Jan Petersen\n.*2 Jan Petersen/);
  });

  it('call an actor the same by name, whatever the id', () => {
    const second = BRIDGE.replaceAll('@petersen', '@p').replace('Jan Petersen | Vors', 'Petersen | Vors');
    expect(renderDifferences(compare(second))).toBe('bruecke-01: no difference');
    const other = BRIDGE.replace('person | Jan Petersen', 'person | Jan Hansen');
    expect(renderDifferences(compare(other))).toContain('chain: 1 Jan Petersen says, 2 Jan Hansen says');
  });
});
