import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

// The word lists are a megabyte: JSON.parse reads them in half the time that the same object takes as source.
const parsedJson = {
  name: 'parsed-json',
  load(id: string) {
    if (!id.endsWith('.json') || id.endsWith('package.json')) return null;
    const list = JSON.stringify(JSON.parse(readFileSync(id, 'utf8')));
    // The gazetteer is one long text, which is read once as source and twice through JSON.parse.
    const code = id.endsWith('gazetteer.json') ? list : `JSON.parse(${JSON.stringify(list)})`;
    return { code: `export default ${code};`, moduleType: 'js' as const };
  },
};

// A text in which every character fits one byte takes half the memory as source: the others are written as escapes.
const oneByteSource = {
  name: 'one-byte-source',
  generateBundle(_: unknown, bundle: Readonly<Record<string, { type: string; code?: string }>>) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || chunk.code === undefined) continue;
      chunk.code = chunk.code.replace(
        /[\u0100-\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

export default defineConfig([
  // The library runs in a browser as it does in Node: nothing in it may come from Node.
  {
    entry: { index: 'src/index.ts' },
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    plugins: [parsedJson, oneByteSource],
    dts: true,
    clean: true,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  },
  // The command's own dependencies are bundled, so that it starts from one small file; what only
  // an HTML page needs stays outside and is loaded when one comes.
  {
    entry: { cli: 'src/cli/main.ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [parsedJson, oneByteSource],
    dts: false,
    clean: false,
    deps: { alwaysBundle: ['commander', 'kysely', 'get-east-asian-width', /^@noble\//], onlyBundle: false },
    outExtensions: () => ({ js: '.js' }),
  },
]);
