/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TR UL'.split(
    ' ',
  ),
);

/** Elements that hold no sentence of the article: captions and credits would be read as if they went on with the text. */
const PASSED_OVER = new Set(
  'ASIDE AUDIO BUTTON CANVAS DIALOG FIGURE FOOTER FORM HEAD IFRAME INPUT MATH NAV NOSCRIPT OBJECT PICTURE SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

const ELEMENT = 1;
const TEXT = 3;

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';

/**
 * The text under `root` as a reader sees it: paragraphs with an empty line between them, white space
 * as HTML folds it. Soft hyphens and zero-width spaces go: "Bundes&shy;tag" is one word.
 * Walks without recursion; how deep the markup nests is the page's choice.
 */
export function renderParagraphs(root: Node): string {
  const paragraphs: string[] = [];
  let current: string[] = [];
  const flush = (): void => {
    if (current.length === 0) return;
    const text = current
      .join('')
      .replace(/ +/g, ' ')
      .replace(/ ?\n ?/g, '\n');
    current = [];
    for (const paragraph of text.split(/\n{2,}/))
      if (paragraph.trim() !== '') paragraphs.push(paragraph.trim());
  };
  const stack: (Node | typeof flush)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (typeof node === 'function') node();
    else if (node.nodeType === TEXT) {
      const text = (node.nodeValue ?? '').replace(/[\u00ad\u200b\ufeff]+/g, '').replace(/[ \t\n\r\f]+/g, ' ');
      if (text !== '') current.push(text);
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const name = element.tagName.toUpperCase();
      if (PASSED_OVER.has(name) || isHidden(element)) continue;
      if (name === 'BR') current.push('\n');
      else if (name === 'TD' || name === 'TH') current.push(' ');
      if (BLOCKS.has(name)) {
        flush();
        stack.push(flush);
      }
      for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push(child);
    }
  }
  flush();
  return paragraphs.join('\n\n');
}
