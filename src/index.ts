export type { Article } from './article/article.ts';
export {
  type AnalysedName,
  type AnalysedSentence,
  type AnalysedWord,
  type Engine,
  type EngineOptions,
  loadEngine,
} from './engine.ts';
export { renderJson, renderNdjson } from './export/json.ts';
export { type MarkdownOptions, renderMarkdown } from './export/markdown.ts';
export { type PageOptions, renderPage } from './export/page.ts';
export { renderTable, type TableOptions } from './export/table.ts';
export { read } from './reading/read.ts';
export type * from './reading/reading.ts';
