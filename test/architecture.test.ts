import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms in the order in which data flows through them: each imports only from those before it. */
const ROOMS = ['article', 'german', 'language', 'reading', 'ledger', 'export', 'server', 'cli'];

const source = join(import.meta.dirname, '..', 'src');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => normalize(name));

const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    const targets = [...text.matchAll(/ from '(\.[^']+\.ts)';/g)];
    return [file, targets.map(([, target]) => normalize(join(dirname(file), target)))];
  }),
);

const roomOf = (file: string): number => ROOMS.indexOf(file.split(/[\\/]/)[0]);

describe('the house', () => {
  it('finds its files', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...imports.values()].flat().filter((file) => !imports.has(file))).toEqual([]);
  });

  it('imports run one way between the rooms', () => {
    const upward = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => roomOf(file) >= 0 && roomOf(target) > roomOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('has no circles', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps what the browser gets free of Node', () => {
    const reached = new Set<string>();
    const reach = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const target of imports.get(file) ?? []) reach(target);
    };
    reach('index.ts');
    const fromNode = [...reached].filter((file) =>
      / from 'node:/.test(readFileSync(join(source, file), 'utf8')),
    );
    expect(fromNode).toEqual([]);
  });
});
