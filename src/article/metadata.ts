import { parsePublished } from './published.ts';

export interface Metadata {
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** What the page gave as its date where that is none. */
  readonly badDate: string | null;
  readonly language: string | null;
  /** Whether the page says that everybody may read it; null where it says nothing. */
  readonly free: boolean | null;
  /** The text as the page's own JSON-LD has it; few pages do. */
  readonly body: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A metadata string on one line, null where it is empty or none. */
const line = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  const text = value.slice(0, 2000).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
};

const isArticleType = (type: unknown): boolean =>
  listOf(type).some((one) => typeof one === 'string' && /(?:Article|NewsPosting|BlogPosting)$/.test(one));

/** Every object in the page's JSON-LD, also under @graph, two levels deep. */
function findJsonLd(document: Document): Json[] {
  const objects: Json[] = [];
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]')).slice(
    0,
    50,
  )) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    for (const one of listOf(parsed)) {
      if (!isObject(one)) continue;
      objects.push(one);
      for (const inner of [...listOf(one['@graph']), one.mainEntity, one.mainEntityOfPage])
        if (isObject(inner)) objects.push(inner);
    }
  }
  return objects;
}

const namesIn = (value: unknown): string[] =>
  listOf(value)
    .map((one) => line(isObject(one) ? one.name : one))
    .filter((name): name is string => name !== null && !/^https?:/i.test(name));

const joined = (names: readonly string[]): string | null =>
  names.length === 0 ? null : [...new Set(names)].join(', ');

function metaReader(document: Document): (...names: string[]) => string | null {
  const contents = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll('meta'))) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const content = line(meta.getAttribute('content'));
    if (name !== '' && content !== null && !contents.has(name)) contents.set(name, content);
  }
  return (...names) => {
    for (const name of names) if (contents.has(name)) return contents.get(name)!;
    return null;
  };
}

const webAddress = (value: unknown): string | null => {
  const address = line(isObject(value) ? value['@id'] : value);
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
};

/** "Stadtrat streitet – Morgenblatt" without the outlet, where the page's title carries it. */
function withoutPublisher(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null || !title.endsWith(publisher)) return title;
  const cut = title.slice(0, -publisher.length).replace(/\s*[-–—|•:·]\s*$/, '');
  return cut === '' ? title : cut;
}

/** What the page says of itself: JSON-LD first, then Open Graph, then plain meta elements, then what is visible. */
export function findMetadata(document: Document): Metadata {
  const objects = findJsonLd(document);
  const article = objects.find((one) => isArticleType(one['@type'])) ?? {};
  const meta = metaReader(document);
  const publisher =
    joined(namesIn(article.publisher)) ??
    meta('og:site_name', 'publisher', 'dc.publisher', 'application-name', 'article:publisher');
  const dates = [
    line(article.datePublished),
    meta(
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'pubdate',
      'last-modified',
    ),
    line(document.querySelector('[itemprop="datePublished"]')?.getAttribute('content')),
    line(
      document
        .querySelector('article time[datetime], main time[datetime], time[datetime]')
        ?.getAttribute('datetime'),
    ),
  ].filter((date): date is string => date !== null);
  const published = dates.map(parsePublished).find((date) => date !== null) ?? null;
  const heading = line(document.querySelector('h1')?.textContent);
  const locale = meta('og:locale')?.replace('_', '-') ?? null;
  const free = article.isAccessibleForFree;
  return {
    title:
      line(article.headline) ??
      withoutPublisher(meta('og:title', 'twitter:title', 'dc.title'), publisher) ??
      heading ??
      withoutPublisher(line(document.querySelector('title')?.textContent), publisher),
    url:
      webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      webAddress(meta('og:url')) ??
      webAddress(article.url) ??
      webAddress(article.mainEntityOfPage),
    publisher: publisher === null || /^https?:/i.test(publisher) ? null : publisher,
    author:
      joined(namesIn(article.author)) ??
      joined(namesIn(meta('author', 'dc.creator', 'article:author'))) ??
      line(document.querySelector('[rel="author"], [itemprop="author"]')?.textContent),
    published,
    badDate: published === null ? (dates[0] ?? null) : null,
    language:
      line(article.inLanguage) ??
      line(document.documentElement?.getAttribute('lang')) ??
      locale ??
      meta('language', 'dc.language'),
    free: free === undefined ? null : !/^false$/i.test(String(free)),
    body:
      typeof article.articleBody === 'string' && article.articleBody.trim() !== ''
        ? article.articleBody
        : null,
  };
}
