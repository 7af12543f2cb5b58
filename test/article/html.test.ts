import { describe, expect, test } from 'vitest';
import { findCharset, parseHtml } from '../../src/article/html.ts';

const PARAGRAPHS = [
  'Der Stadtrat von Harnsee hat am Dienstag über die neue Brücke gestritten. Sie koste zu viel, sagte der Kämmerer Jan Petersen am Abend vor den Ausschüssen.',
  '„Das ist zu viel“, sagte er. Die Opposition widersprach ihm und verwies darauf, dass das Land die Hälfte der Kosten übernehme, wie das Ministerium zugesagt habe.',
  'Die Bürgermeisterin sagte, sie habe mit dem Ministerium gesprochen, und es werde eine Lösung geben, die allen gerecht werde. Am Ende stimmten 20 Räte dafür.',
];

const page = (head: string, body = PARAGRAPHS.map((one) => `<p>${one}</p>`).join('')): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8">${head}</head><body><nav>Start Politik Sport</nav><article><h1>Rat streitet über Brücke</h1>${body}</article><footer>Impressum</footer></body></html>`;

const load = (html: string | Uint8Array) => parseHtml('p.html', Buffer.from(html));

describe('a page becomes an article', () => {
  test('its text is the paragraphs and nothing around them', async () => {
    const body = `<figure><img src="x"><figcaption>Foto: Archiv</figcaption></figure><p>Der Stadt&shy;rat von Harnsee hat am
      Dienstag über die neue Brücke gestritten.<br>Sie koste   <b>zu</b>&nbsp;viel.</p><script>alert(1)</script><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p><aside>Mehr zum Thema</aside>`;
    expect(await load(page('', body))).toMatchObject({
      article: {
        text: `Der Stadtrat von Harnsee hat am Dienstag über die neue Brücke gestritten.\nSie koste zu\u00a0viel.\n\n${PARAGRAPHS[1]}\n\n${PARAGRAPHS[2]}`,
        title: 'Rat streitet über Brücke',
        language: 'de',
      },
      notes: [],
    });
  });

  const jsonLd = (value: object): string =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  test.each([
    [
      'JSON-LD in a graph',
      jsonLd({
        '@graph': [
          { '@type': 'WebSite', name: 'x' },
          {
            '@type': ['NewsArticle'],
            headline: 'Kopf',
            author: [{ name: 'Ute Falk' }, 'Ole Brink'],
            publisher: { name: 'Harnseer Bote' },
            datePublished: '2024-03-05T10:15:00+0100',
            mainEntityOfPage: { '@id': 'https://example.org/a' },
          },
        ],
      }),
      {
        title: 'Kopf',
        author: 'Ute Falk, Ole Brink',
        publisher: 'Harnseer Bote',
        published: '2024-03-05T10:15:00+01:00',
        url: 'https://example.org/a',
      },
    ],
    [
      'Open Graph',
      '<meta property="og:title" content="Kopf – Harnseer Bote"><meta property="og:site_name" content="Harnseer Bote"><meta property="article:published_time" content="2024-03-05"><meta property="article:author" content="https://example.org/falk"><meta property="og:url" content="https://example.org/b">',
      {
        title: 'Kopf',
        publisher: 'Harnseer Bote',
        published: '2024-03-05',
        author: null,
        url: 'https://example.org/b',
      },
    ],
    [
      'plain meta elements',
      '<meta name="date" content="2024-03-05"><meta name="author" content="Ute Falk"><link rel="canonical" href="https://example.org/c">',
      { author: 'Ute Falk', published: '2024-03-05', url: 'https://example.org/c', publisher: null },
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type": </script>',
      { title: 'Rat streitet über Brücke' },
    ],
    ['an address that is no web page', '<link rel="canonical" href="javascript:alert(1)">', { url: null }],
  ])('metadata from %s', async (_name, head, article) => {
    expect(await load(page(head))).toMatchObject({ article });
  });

  test('the visible date, and a note where it is none', async () => {
    const dated = (date: string): string =>
      page('', `<time datetime="${date}">x</time>${PARAGRAPHS.map((one) => `<p>${one}</p>`).join('')}`);
    expect(await load(dated('2024-03-05'))).toMatchObject({
      article: { published: '2024-03-05' },
      notes: [],
    });
    expect(await load(dated('neulich'))).toMatchObject({
      article: { published: null },
      notes: [{ rule: 'field' }],
    });
  });

  test.each([
    ['<meta charset="iso-8859-1">', 'iso-8859-1'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">', 'windows-1252'],
    ['<p>charset=utf-8', null],
  ])('charset: %s', (head, charset) => {
    expect(findCharset(Buffer.from(head))).toBe(charset);
  });

  test('a Latin-1 page', async () => {
    const html = page('')
      .replace('<meta charset="utf-8">', '<meta charset="iso-8859-1">')
      .replace(/[„“]/g, '"');
    expect(await parseHtml('p', Buffer.from(html, 'latin1'))).toMatchObject({
      article: { text: PARAGRAPHS.join('\n\n').replace(/[„“]/g, '"') },
      notes: [],
    });
  });

  test('a fragment without html and body', async () => {
    expect(await load(`<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`)).toMatchObject({
      article: { text: `${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}` },
    });
  });

  test.each([
    '<p>Der Rat hat <b>das <i>nicht</b> gesagt',
    '<<<>>>Der Rat hat das nicht gesagt',
    '<html><body><table><p>Der Rat hat das nicht gesagt',
  ])('broken HTML: %s', async (html) => {
    const loaded = await load(html);
    expect('article' in loaded && loaded.article.text).toContain('gesagt');
  });
});

describe('what is no article', () => {
  test.each([
    [
      'consent',
      '<p>Bitte stimmen Sie zu: Alle akzeptieren, oder mit dem Pur-Abo werbefrei lesen. Unsere Partner …</p>',
    ],
    [
      'paywall',
      `<p>${PARAGRAPHS[0]}</p><p>Jetzt weiterlesen mit dem Digital-Abo. Sie haben bereits ein Abo?</p>`,
    ],
  ])('%s', async (rule, body) => {
    expect(await load(page('', body))).toMatchObject({ fault: { rule } });
  });

  test('a teaser that says that it is paid; a whole text that says so is read with a note', async () => {
    const paid =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
    expect(await load(page(paid))).toMatchObject({ fault: { rule: 'paywall' } });
    const long = Array.from({ length: 6 }, () => PARAGRAPHS.map((one) => `<p>${one}</p>`).join('')).join('');
    expect(await load(page(paid, long))).toMatchObject({ notes: [{ rule: 'paywall' }] });
  });

  test('a banner beside a whole article is none', async () => {
    const banner =
      '<div class="cookie-banner"><p>Alle akzeptieren. Datenschutz-Einstellungen. Pur-Abo.</p></div>';
    expect(await load(page('').replace('<nav>', `${banner}<nav>`))).toMatchObject({
      article: { text: PARAGRAPHS.join('\n\n') },
    });
  });

  test('an empty page', async () => {
    expect(await load('<html><body></body></html>')).toMatchObject({ fault: { rule: 'empty' } });
  });

  test.each([
    ['deep', `<body>${'<div>'.repeat(20_000)}x`],
    ['wide', '<p>x'.repeat(100_000)],
    ['deep and wide', `<body>${`${'<div>'.repeat(390)}x${'</div>'.repeat(390)}`.repeat(70)}`],
  ])('a trap: %s', async (_name, html) => {
    const started = performance.now();
    expect(await load(html)).toMatchObject({ fault: { rule: 'html-limit' } });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
