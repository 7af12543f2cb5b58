import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openOutput } from '../../src/cli/output.ts';
import { showProgress } from '../../src/cli/progress.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe('progress', () => {
  test('counts on a terminal, at most ten times a second', () => {
    const to = terminal(true);
    let time = 0;
    const progress = showProgress(to, () => time);
    for (let k = 0; k < 100; k += 1) {
      time += 10;
      progress.step();
    }
    progress.clear();
    expect(to.written.length).toBe(11);
    expect(to.written[9]).toContain('100 Artikel gelesen');
    expect(to.written[10]).toBe('\r\u001b[K');
  });

  test('is silent for one article and where nobody looks', () => {
    const one = terminal(true);
    showProgress(one, () => Number.MAX_SAFE_INTEGER).step();
    const file = terminal(false);
    const progress = showProgress(file, () => 0);
    progress.step();
    progress.step();
    expect([one.written, file.written]).toEqual([[], []]);
  });
});

describe('output', () => {
  test('waits until there is room', async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    const output = openOutput(stream);
    let written = false;
    const writing = output.write('lang genug').then((more) => {
      written = true;
      return more;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(written).toBe(false);
    stream.resume();
    expect(await writing).toBe(true);
  });

  test('says when nobody reads any longer', async () => {
    const stream = new PassThrough();
    const output = openOutput(stream);
    stream.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await output.write('x')).toBe(false);
  });
});
