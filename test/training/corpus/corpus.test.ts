import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../training/corpus/check.ts';
import { CORPUS } from '../../../training/corpus/folder.ts';
import { loadRows } from '../../../training/corpus/rows.ts';

describe('the corpus', () => {
  it('is as its data statement says', () => {
    const { problems } = checkCorpus();
    expect(problems).toEqual([]);
  });

  it('is parted into what may be trained on and what is held out', () => {
    const [all, train, heldOut] = (['all', 'train', 'held-out'] as const).map((share) =>
      loadRows(share).map(({ id }) => id),
    );
    expect([...train, ...heldOut].sort()).toEqual(all);
    expect(heldOut).toHaveLength(Math.round(all.length / 4));
  });

  it('shows in its README the tables that the check prints', () => {
    const readme = readFileSync(join(CORPUS, 'README.md'), 'utf8');
    for (const table of checkCorpus().report.split('\n\n')) expect(readme).toContain(table);
  });

  it('is found wanting where a file is changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wortlaut-corpus-'));
    cpSync(CORPUS, folder, { recursive: true });
    const [one, two] = loadRows('all', folder).map(({ id }) => id);
    const path = (part: string, id: string): string => join(folder, part, `${id}.txt`);
    rmSync(path('readings/second', one));
    writeFileSync(path('articles', two), readFileSync(path('articles', two), 'utf8').replace(/\. /u, '! '));
    mkdirSync(join(folder, 'build'), { recursive: true });
    const { problems } = checkCorpus(folder);
    expect(problems).toContainEqual(expect.stringContaining(`${one}: no second reading`));
    expect(problems).toContainEqual(expect.stringContaining(`${two}: the text of the two readings differs`));
    rmSync(folder, { recursive: true });
  });
});
