import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  format: 'esm',
  platform: 'neutral',
  target: 'node20',
  dts: { entry: 'src/index.ts' },
  external: [/^node:/],
  clean: true,
});
