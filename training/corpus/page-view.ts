/** The HTML of the page for correcting; the marked text itself is shown as every Reading is. */
import { escapeHtml, escapeMarkup } from '../../src/export/escape.ts';
import { renderPage } from '../../src/export/page.ts';
import { toReading } from './convert.ts';
import type { MarkedArticle } from './marked.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100vh; }
  header { display: flex; gap: 1rem; flex-wrap: wrap; align-items: baseline; padding: .5rem 1rem; border-bottom: 1px solid #8888; }
  header h1 { font-size: 1rem; margin: 0; flex: 1; }
  main.edit { display: grid; grid-template: minmax(0, 1fr) / repeat(2, minmax(0, 1fr)); }
  main.edit > * { min-width: 0; min-height: 0; }
  iframe { border: 0; width: 100%; height: 100%; background: Canvas; }
  section { display: grid; grid-template-rows: 1fr auto; border-left: 1px solid #8888; }
  textarea { width: 100%; box-sizing: border-box; border: 0; padding: 1rem; font: 14px/1.5 ui-monospace, monospace; resize: none; background: Canvas; color: CanvasText; }
  #problems { margin: 0; padding: .5rem 1rem .5rem 2rem; max-height: 30vh; overflow: auto; border-top: 1px solid #8888; }
  #problems button { font: inherit; text-align: left; border: 0; background: none; color: inherit; cursor: pointer; text-decoration: underline; }
  table { border-collapse: collapse; margin: 1rem; }
  td:first-child { white-space: nowrap; }
  td, th { text-align: left; padding: .15rem .75rem .15rem 0; }
  td.number, th.number { text-align: right; }
  @media (max-width: 50rem) { main.edit { grid-template: auto / minmax(0, 1fr); } body { height: auto; } iframe, textarea { height: 70vh; } }`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
${body}
</html>`;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly statements: number;
  readonly problems: number;
}

export function renderList(entries: readonly Entry[]): string {
  const rows = entries.map(
    ({ id, title, statements, problems }) =>
      `<tr><td><a href="/article/${escapeHtml(id)}">${escapeHtml(id)}</a><td>${escapeHtml(title)}<td class="number">${statements}<td class="number">${problems || ''}`,
  );
  return page(
    'Korpus',
    `<header><h1>Korpus: ${entries.length} Artikel <span lang="en">(corpus, articles)</span></h1></header>
<main><table><thead><tr><th>Artikel<th>Titel<th class="number">Aussagen <span lang="en">(statements)</span><th class="number">Fehler <span lang="en">(problems)</span></thead>
<tbody>${rows.join('\n')}</tbody></table></main>`,
  );
}

export function renderEditor(
  id: string,
  source: string,
  { before, after }: { readonly before: string | null; readonly after: string | null },
): string {
  const link = (to: string | null, words: string): string =>
    to === null ? '' : `<a href="/article/${escapeHtml(to)}">${words}</a>`;
  return page(
    id,
    `<header><a href="/">Korpus</a><h1>${escapeHtml(id)}</h1>${link(before, '← voriger')} ${link(after, 'nächster →')}
<button id="save" type="button" title="Strg+S (Ctrl+S)">Speichern <span lang="en">(save)</span></button><output id="state" role="status"></output></header>
<main class="edit"><iframe id="preview" title="Der Artikel mit seinen Stimmen (the article with its voices)" sandbox></iframe>
<section><textarea id="source" spellcheck="false" aria-label="Der Artikel mit seinen Klammern (source)">
${escapeMarkup(source)}</textarea><ol id="problems" aria-label="Fehler (problems)"></ol></section></main>
<script src="/client.js" type="module"></script>`,
  );
}

export const renderPreview = (article: MarkedArticle): string => renderPage(toReading(article));
