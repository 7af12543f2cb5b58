import type { ReadingPart } from '../export/parts.ts';
import type { Reading } from '../reading/reading.ts';

export const FORMATS = ['table', 'json', 'ndjson', 'html', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export interface FormatOptions {
  readonly explain: boolean;
  readonly width: number;
  readonly colour: boolean;
  /** What the table shows; the other formats hold all of it. */
  readonly show: readonly ReadingPart[];
  /** Whether the input is one that may hold several articles: its JSON is an array even for one. */
  readonly many: boolean;
}

/** How Readings become one output as they come, one at a time. */
export interface Renderer {
  /** The Reading with what has to stand before it; `index` counts from 0. */
  readonly render: (reading: Reading, index: number) => string;
  /** What closes the output after `count` Readings. */
  readonly finish: (count: number) => string;
}

async function loadJson({ many }: FormatOptions): Promise<Renderer> {
  const { renderJson } = await import('../export/json.ts');
  return {
    render: (reading, index) =>
      many ? `${index === 0 ? '[' : ','}\n${renderJson(reading)}` : `${renderJson(reading)}\n`,
    finish: (count) => (many ? (count === 0 ? '[]\n' : '\n]\n') : ''),
  };
}

async function loadNdjson(): Promise<Renderer> {
  const { renderNdjson } = await import('../export/json.ts');
  return { render: (reading) => `${renderNdjson(reading)}\n`, finish: () => '' };
}

async function loadTable(options: FormatOptions): Promise<Renderer> {
  const { renderTable } = await import('../export/table.ts');
  return {
    render: (reading, index) => (index === 0 ? '' : '\n\n') + renderTable(reading, options),
    finish: () => '',
  };
}

async function loadMarkdown(options: FormatOptions): Promise<Renderer> {
  const { renderMarkdown } = await import('../export/markdown.ts');
  return {
    render: (reading, index) => (index === 0 ? '' : '\n') + renderMarkdown(reading, options),
    finish: () => '',
  };
}

async function loadPage(options: FormatOptions): Promise<Renderer> {
  const { renderPageArticle, renderPageFoot, renderPageHead } = await import('../export/page.ts');
  const { renderTitle } = await import('../export/phrases.ts');
  return {
    render: (reading, index) =>
      (index === 0 ? renderPageHead(options.many ? 'Redewiedergabe' : renderTitle(reading)) : '') +
      renderPageArticle(reading, index + 1, options),
    finish: (count) => (count === 0 ? '' : renderPageFoot()),
  };
}

/** Each format is loaded when it is asked for: a table must not wait for the page's style. */
export const loadRenderer = (format: Format, options: FormatOptions): Promise<Renderer> =>
  ({ table: loadTable, json: loadJson, ndjson: loadNdjson, html: loadPage, markdown: loadMarkdown })[format](
    options,
  );
