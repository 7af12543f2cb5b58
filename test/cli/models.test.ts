import { describe, expect, test } from 'vitest';
import { READERS } from '../../src/cli/readers.ts';
import { run } from './run.ts';

const TEXT = 'Die Ministerin sagte, die Brücke werde im Mai eröffnet.';

describe('wortlaut models', () => {
  test('lists what can read, each with its licence, origin and scores', async () => {
    const { status, out, err } = await run(['models']);
    expect([status, err]).toEqual([0, '']);
    const blocks = out.trim().split('\n\n');
    expect(blocks.map((block) => /^\w+/.exec(block)![0])).toEqual([...READERS]);
    for (const block of blocks) expect(block).toMatch(/Lizenz.*gelernt aus.*learned from.*Joint \d/s);
  });
});

describe('--engine', () => {
  test.each(READERS)('%s reads, and says so', async (engine) => {
    const { status, out, err } = await run(['read', '--engine', engine, '--format', 'ndjson', '-'], TEXT);
    expect(status).toBe(0);
    expect(JSON.parse(out).engine.weights).toBe(engine);
    expect(err).toBe(
      engine === 'research'
        ? 'wortlaut: research, CC BY-NC-SA 4.0, nicht kommerziell / not for commercial use\n'
        : '',
    );
  });

  test('open is the default', async () => {
    const { out } = await run(['read', '--format', 'ndjson', '-'], TEXT);
    expect(JSON.parse(out).engine.weights).toBe('open');
  });
});
