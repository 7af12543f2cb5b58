import { describe, expect, it } from 'vitest';
import type { Source, Statement } from '../../src/reading/reading.ts';
import {
  type AcceptanceArticle,
  type ExpectedStatement,
  judgeAcceptance,
} from '../../training/measure/acceptance.ts';
import { renderAcceptance } from '../../training/measure/acceptance-report.ts';
import { sameActor } from '../../training/measure/names.ts';
import { readingOf, sourceOf, spanOf, statementOf } from './reading-of.ts';

describe('sameActor', () => {
  it.each([
    { found: 'Jana Petersen', expected: 'Jana Petersen', same: true },
    { found: 'Ministerin Jana Petersen', expected: 'Jana Petersen', same: true },
    { found: 'Petersen', expected: 'Jana Petersen', same: false },
    { found: 'das norländische Außenministerium', expected: 'norländisches Außenministerium', same: true },
    { found: 'dem norländischen Außenministerium', expected: 'norländisches Außenministerium', same: true },
    { found: 'norländisches Innenministerium', expected: 'norländisches Außenministerium', same: false },
    { found: 'Tagblatt', expected: 'das Tagblatt', same: true },
    { found: 'einer Quelle im Rathaus', expected: 'eine Quelle im Rathaus', same: true },
    { found: '', expected: '', same: false },
  ])('$found stands for $expected: $same', ({ found, expected, same }) => {
    expect(sameActor(found, expected)).toBe(same);
  });
});

const TEXT =
  'Das Fest sei „wunderbar“ gewesen, sagte Petersen. Es komme wieder. Auch der Regen habe aufgehört. ' +
  'Petersen und Holm erklärten, dass sie bleiben. Die „Möwe“ liege im Hafen, meldet die Agentur Norda unter Berufung auf das Hafenamt.';

const expected = (
  key: string,
  form: ExpectedStatement['form'],
  words: string,
  sources: string[],
  rest: Partial<ExpectedStatement> = {},
): ExpectedStatement => ({
  key,
  form,
  content: [spanOf(TEXT, words)],
  sources,
  joint: false,
  sentences: null,
  ...rest,
});

const FREE = ['Es komme wieder.', 'Auch der Regen habe aufgehört.'];

const ARTICLE: AcceptanceArticle = {
  title: null,
  published: '2024-05-01',
  language: 'de',
  text: TEXT,
  statements: [
    expected('fest', 'indirect', 'Das Fest sei „wunderbar“ gewesen', ['Jana Petersen']),
    expected('wunderbar', 'direct', '„wunderbar“', ['Jana Petersen']),
    expected('frei', 'indirect-free-indirect', FREE.join(' '), ['Jana Petersen'], {
      sentences: FREE.map((words) => spanOf(TEXT, words)),
    }),
    expected('bleiben', 'indirect', 'dass sie bleiben', ['Jana Petersen', 'Ole Holm'], { joint: true }),
    expected('hafen', 'indirect', 'Die „Möwe“ liege im Hafen', ['Norda', 'Hafenamt']),
  ],
  actors: [],
  notQuotations: [spanOf(TEXT, '„Möwe“')],
};

const NAMES = ['Jana Petersen', 'Ole Holm', 'Norda', 'Hafenamt'];

const found = (form: Statement['form'], words: string, sources: Source[]): Statement =>
  statementOf(form, [spanOf(TEXT, words)], { sources });

const PETERSEN = [sourceOf('Jana Petersen')];
const ALL = [
  found('indirect', 'Das Fest sei „wunderbar“ gewesen', PETERSEN),
  found('direct', '„wunderbar“', PETERSEN),
  found('indirect-free-indirect', FREE.join(' '), PETERSEN),
  found('indirect', 'dass sie bleiben', [sourceOf('Jana Petersen', 'Ole Holm')]),
  found('indirect', 'Die „Möwe“ liege im Hafen', [sourceOf('Norda'), sourceOf('Hafenamt')]),
];

const judge = (statements: Statement[]) => {
  const reading = readingOf(TEXT, statements, NAMES);
  const { verdicts, tooMany, takenForSpeech } = judgeAcceptance(ARTICLE, reading);
  const keys = (test: 'read' | 'attributed' | 'chain') =>
    verdicts.filter((verdict) => verdict[test]).map((verdict) => verdict.expected.key);
  const report = renderAcceptance(ARTICLE, reading, { verdicts, tooMany, takenForSpeech });
  return {
    read: keys('read'),
    attributed: keys('attributed'),
    chain: keys('chain'),
    tooMany,
    takenForSpeech,
    report,
  };
};

const KEYS = ['fest', 'wunderbar', 'frei', 'bleiben', 'hafen'];
const replace = (at: number, ...statements: Statement[]): Statement[] => ALL.toSpliced(at, 1, ...statements);

describe('judgeAcceptance', () => {
  it('finds nothing to object to where all is as expected', () => {
    const verdict = judge(ALL);
    expect([verdict.read, verdict.attributed, verdict.chain]).toEqual([KEYS, KEYS, KEYS]);
    expect([verdict.tooMany, verdict.takenForSpeech]).toEqual([[], []]);
    expect(verdict.report).toBe(
      'read 5 of 5, attributed 5 of 5, whole chain of sources 5 of 5\n' +
        'too many: 0; names in quotation marks taken for direct speech: 0 of 1',
    );
  });

  it('finds nothing read in an empty reading', () => {
    const verdict = judge([]);
    expect([verdict.read, verdict.attributed, verdict.chain]).toEqual([[], [], []]);
    expect(verdict.report.match(/^NOT READ/gm)).toHaveLength(5);
  });

  it('counts free sentences in a row as one statement or one a sentence, nothing between', () => {
    const each = FREE.map((words) => found('indirect-free-indirect', words, PETERSEN));
    expect(judge(replace(2, ...each))).toMatchObject({ read: KEYS, attributed: KEYS, tooMany: [] });
    const half = judge(replace(2, each[0]));
    expect(half.read).not.toContain('frei');
  });

  it('wants the same form', () => {
    const { read, tooMany, report } = judge(
      replace(0, found('reported', 'Das Fest sei „wunderbar“ gewesen', PETERSEN)),
    );
    expect(read).toEqual(KEYS.slice(1));
    expect(tooMany).toHaveLength(1);
    expect(report).toContain('NOT READ  fest (indirect): best content F1 same form 0.0, any form 100.0');
  });

  it('lets one statement stand for one only', () => {
    const { tooMany } = judge([...ALL, ALL[0]]);
    expect(tooMany).toHaveLength(1);
  });

  it('tells the last source from the whole chain', () => {
    const short = judge(replace(4, found('indirect', 'Die „Möwe“ liege im Hafen', [sourceOf('Hafenamt')])));
    expect(short.attributed).toContain('hafen');
    expect(short.chain).not.toContain('hafen');
    expect(short.report).toContain('CHAIN  hafen (indirect): expected Norda → Hafenamt, found Hafenamt');
    const wrong = judge(replace(4, found('indirect', 'Die „Möwe“ liege im Hafen', [sourceOf('Norda')])));
    expect(wrong.attributed).not.toContain('hafen');
  });

  it('wants both where two speak together, in one link', () => {
    const one = judge(replace(3, found('indirect', 'dass sie bleiben', PETERSEN)));
    expect(one.attributed).not.toContain('bleiben');
    const inARow = [sourceOf('Jana Petersen'), sourceOf('Ole Holm')];
    expect(judge(replace(3, found('indirect', 'dass sie bleiben', inARow))).chain).not.toContain('bleiben');
  });

  it('notices a name in quotation marks that was taken for speech', () => {
    const { takenForSpeech, tooMany } = judge([...ALL, found('direct', '„Möwe“', [])]);
    expect(takenForSpeech).toEqual([spanOf(TEXT, '„Möwe“')]);
    expect(tooMany).toHaveLength(1);
  });
});
