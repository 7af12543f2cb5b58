import type { Article } from './article.ts';
import { checkArticle } from './check.ts';
import { decodeText } from './encoding.ts';
import { findGate } from './gate.ts';
import { type ArticleNote, fault, type Loaded, note } from './loaded.ts';
import { findMetadata, type Metadata } from './metadata.ts';
import { renderParagraphs } from './paragraphs.ts';

/** A news page has some thousand elements, a live blog some ten thousand. */
const ELEMENT_LIMIT = 60_000;
const DEPTH_LIMIT = 400;
const TREE_LIMIT = 1_500_000;
const BODY_MINIMUM = 200;

/** What the banners of consent providers call themselves. */
const BANNERS = ['cookie', 'consent', 'cmp-', 'gdpr', 'onetrust', 'usercentrics', 'didomi', 'sp_message']
  .flatMap((name) => [`[id*="${name}" i]`, `[class*="${name}" i]`])
  .join(',');

/** What the page's own head says of its encoding: `<meta charset="iso-8859-1">`. */
export function findCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{1,40})/i.exec(head)?.[1] ?? null;
}

/** How many tags open, by their looks: to turn a trap away before a parser has built it. */
function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const unit = html.charCodeAt(at + 1) | 0x20;
    if (unit >= 97 && unit <= 122) count += 1;
  }
  return count;
}

/** How deep the elements nest, and all their depths together: what walking up from each of them would cost. */
function measureTree(root: Node): { deepest: number; total: number } {
  let deepest = 0;
  let total = 0;
  let depth = 0;
  let node: Node | null = root;
  while (node !== null) {
    total += depth;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      if (depth > deepest) deepest = depth;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  return { deepest, total };
}

const tooComplex = (place: string, german: string, english: string): Loaded =>
  fault(
    place,
    'html-limit',
    `${german} gefunden, eine Artikelseite erwartet. Bitte den Text des Artikels allein speichern.`,
    `found ${english}, expected an article page. Please save the article's text alone.`,
  );

const gateFault = (place: string, gate: 'consent' | 'paywall'): Loaded =>
  gate === 'consent'
    ? fault(
        place,
        'consent',
        'eine Einwilligungsseite (Cookies) gefunden, einen Artikel erwartet. Bitte im Browser zustimmen oder ablehnen und die Seite danach speichern.',
        'found a consent page (cookies), expected an article. Please accept or refuse in a browser and save the page after that.',
      )
    : fault(
        place,
        'paywall',
        'eine Bezahlschranke gefunden, einen ganzen Artikel erwartet; der Anriss wird nicht gelesen. Bitte angemeldet speichern.',
        'found a paywall, expected a whole article; the teaser is not read. Please save the page while signed in.',
      );

/** A banner must not be read as the article's first paragraph; what holds the article itself is none. */
function removeBanners(document: Document): void {
  for (const banner of Array.from(document.querySelectorAll(BANNERS))) {
    if (
      !/^(?:html|body|main|article)$/i.test(banner.tagName) &&
      banner.querySelector('article, main, h1') === null
    )
      banner.remove();
  }
}

/** The article's own part of the page, else the whole; readability rearranges the document, so this comes last. */
async function findBody(document: Document, whole: string): Promise<string> {
  const { Readability } = await import('@mozilla/readability');
  removeBanners(document);
  try {
    const content = new Readability(document, {
      serializer: (node) => node,
      charThreshold: BODY_MINIMUM,
    }).parse()?.content;
    const text = content ? renderParagraphs(content) : '';
    return text === '' ? whole : text;
  } catch {
    return whole;
  }
}

/** The headline has a field of its own; as the text's first paragraph it would be read as its first sentence. */
const withoutHeadline = (text: string, title: string | null): string =>
  title !== null && text.startsWith(`${title}\n\n`) ? text.slice(title.length + 2) : text;

function metadataNotes(metadata: Metadata): ArticleNote[] {
  const notes: ArticleNote[] = [];
  if (metadata.badDate !== null) {
    const found = metadata.badDate.slice(0, 40);
    notes.push(
      note(
        'field',
        0,
        0,
        `Das Datum der Seite zählt als fehlend: „${found}“ gefunden, ein Datum wie 2022-01-21 erwartet.`,
        `The page's date counts as missing: found "${found}", expected a date such as 2022-01-21.`,
      ),
    );
  }
  if (metadata.free === false) {
    notes.push(
      note(
        'paywall',
        0,
        0,
        'Die Seite nennt sich kostenpflichtig; es kann sein, dass der Text nicht ganz da ist.',
        'The page says that it is paid; the text may not be complete.',
      ),
    );
  }
  return notes;
}

/** An HTML page becomes an article: the text without what stands around it, and what the page says of itself. */
export async function parseHtml(place: string, bytes: Uint8Array): Promise<Loaded> {
  const decoded = decodeText(bytes, findCharset(bytes));
  if ('fault' in decoded) return { place, fault: decoded.fault };
  const tags = countTags(decoded.text);
  if (tags > ELEMENT_LIMIT) return tooComplex(place, `${tags} HTML-Elemente`, `${tags} HTML elements`);
  const { parseHTML } = await import('linkedom');
  const source = /<(?:html|body)[\s>]/i.test(decoded.text)
    ? decoded.text
    : `<html><body>${decoded.text}</body></html>`;
  const document = parseHTML(source).document as unknown as Document;
  const { deepest, total } = measureTree(document);
  if (deepest > DEPTH_LIMIT || total > TREE_LIMIT)
    return tooComplex(place, `${deepest} HTML-Ebenen`, `${deepest} levels of HTML`);
  const metadata = findMetadata(document);
  const page = document.body === null ? '' : renderParagraphs(document.body);
  const found = withoutHeadline(await findBody(document, page), metadata.title);
  const text =
    found.length < BODY_MINIMUM && metadata.body !== null && metadata.body.length > found.length
      ? metadata.body
      : found;
  if (text === metadata.body && metadata.body.length >= 2 * BODY_MINIMUM)
    return articleOf(place, text, metadata, decoded.notes);
  const gate = findGate(text, page, metadata.free);
  return gate === null ? articleOf(place, text, metadata, decoded.notes) : gateFault(place, gate);
}

function articleOf(place: string, text: string, metadata: Metadata, notes: readonly ArticleNote[]): Loaded {
  const { title, url, publisher, author, published, language } = metadata;
  const article: Article = { text, title, url, publisher, author, published, language };
  // Offsets of the decoding lie on the page, not on the text taken out of it.
  const moved = notes.map((one) => ({ ...one, span: { start: 0, end: 0 } }));
  return checkArticle(place, article, [...moved, ...metadataNotes(metadata)]);
}
