import { expect, test } from 'vitest';
import { run } from './run.ts';

const TEXT = 'Die Feuerwehr kam mit 70 Mann. Zwei Häuser brannten ab.\n';

test('--show tells what the table shows', async () => {
  const { status, out } = await run(['read', '--engine', 'rules', '--show', 'quantities', '-'], TEXT);
  expect(status).toBe(0);
  expect(out).toMatch(/^70 Mann +70 Mann$/m);
  expect(out).toMatch(/^Zwei Häuser +2 Haus$/m);
  expect(out).not.toContain('Äußerung');
});

test('--show refuses what it does not know', async () => {
  const { status, err } = await run(['read', '--show', 'statements,prices', '-'], TEXT);
  expect(status).toBe(2);
  expect(err).toContain('„prices“');
});
