// Everything that a terminal obeys instead of showing it (C0, DEL, C1), that turns the direction of
// what comes after (bidi marks, embeddings, overrides, isolates), that breaks or hides (line and
// paragraph separator, zero-width and soft characters, interlinear and tag characters), and halves of characters.
const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

function renderObeyed(character: string): string {
  const code = character.codePointAt(0)!;
  if (code === 9 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return ' ';
  // "Bundes\u00adtag": invisible wherever it stands well, so nothing is lost without it.
  if (code === 0xad || code === 0x200b || code === 0xfeff || code === 0x2060) return '';
  // The pictures of the control characters: ESC becomes "␛".
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** Text of others for a terminal or a Markdown page: on one line, nothing in it steers where it is shown. */
export const renderHarmless = (text: string): string => text.replace(OBEYED, renderObeyed);
