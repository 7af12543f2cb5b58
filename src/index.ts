export type { Article } from './article/article.ts';
export { read } from './reading/read.ts';
export type * from './reading/reading.ts';
