import type { Article } from './article.ts';
import { findLanguage } from './language.ts';
import { type ArticleNote, fault, type Loaded, note } from './loaded.ts';

const SENTENCE_LIMIT = 1_000_000;
const END = /[.!?…:;\n]/;

const isGerman = (language: string): boolean => /^de(?:[-_]|$)/i.test(language);

/** Start of a stretch of a million code units in which no sentence ends, -1 for none. */
function findEndlessSentence(text: string): number {
  if (text.length < SENTENCE_LIMIT) return -1;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (END.test(text[at]!)) start = at + 1;
    else if (at - start >= SENTENCE_LIMIT) return start;
  }
  return -1;
}

/** The first surrogate without its other half, -1 for none: `"\ud83d"` in a cut-off JSON string. */
export function findLoneSurrogate(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(at + 1);
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) at += 1;
    else return at;
  }
  return -1;
}

function findTextNotes(text: string): ArticleNote[] {
  const notes: ArticleNote[] = [];
  const surrogate = findLoneSurrogate(text);
  if (surrogate >= 0) {
    notes.push(
      note(
        'lone-surrogate',
        surrogate,
        surrogate + 1,
        'Hier steht ein halbes Zeichen (ein Surrogat ohne seine zweite Hälfte); der Text wurde vermutlich zerschnitten.',
        'Half a character stands here (a surrogate without its other half); the text was probably cut.',
      ),
    );
  }
  const endless = findEndlessSentence(text);
  if (endless >= 0) {
    notes.push(
      note(
        'no-sentence-end',
        endless,
        endless,
        'Ab hier endet über eine Million Zeichen lang kein Satz; das ist kaum ein Artikel.',
        'No sentence ends here for more than a million characters; this is hardly an article.',
      ),
    );
  }
  return notes;
}

/**
 * Every source ends here: the article with its language and what is doubtful about its text,
 * or a fault where there is no text at all.
 */
export function checkArticle(place: string, article: Article, earlier: readonly ArticleNote[] = []): Loaded {
  const { text } = article;
  if (text.trim() === '')
    return fault(
      place,
      'empty',
      'keinen Text gefunden, einen Artikel erwartet. Die Quelle ist leer.',
      'found no text, expected an article. The source is empty.',
    );
  const notes = [...earlier, ...findTextNotes(text)];
  const declared = article.language ?? null;
  // Templates call themselves English and carry German; what the words say goes before what the page says.
  const language = findLanguage(text) ?? declared;
  if (language !== null && !isGerman(language)) {
    notes.push(
      note(
        'language',
        0,
        0,
        `Der Text ist wohl nicht deutsch (${language}); Wortlaut liest Deutsch, Äußerungen können fehlen.`,
        `The text is probably not German (${language}); Wortlaut reads German, statements may be missing.`,
      ),
    );
  }
  const kept =
    declared !== null && language !== null && isGerman(declared) === isGerman(language) ? declared : language;
  return { place, article: kept === null ? article : { ...article, language: kept }, notes };
}
