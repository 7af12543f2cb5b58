import fc from 'fast-check';
import type { Form, Reading, Span } from '../../src/reading/reading.ts';
import { actorOf } from '../empty.ts';
import { readingOf } from './fixture.ts';

/** What a terminal obeys: controls, bidi controls, line separators, tags, halves of characters. */
export const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}\p{Cs}]/u;

const PIECES = [
  '\u001b[2J',
  '\u001b]0;x\u0007',
  '\u009b31m',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u0000',
  '\r',
  '\n',
  '\n\n',
  '\t',
  '\ud83d',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  ']]>',
  '&lt;b&gt;&#x202e;',
  '</p></article></style>',
  '[x](javascript:alert(1))',
  '`',
  'Er sagte, ',
  'die Brücke ',
  '„Nein“ ',
];

const hostileText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const FORMS: readonly Form[] = ['direct', 'indirect', 'free-indirect', 'indirect-free-indirect', 'reported'];

const spansIn = (length: number): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.nat({ max: length }), fc.nat({ max: length }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 3 },
  );

/** A Reading whose every string and every span is whatever it likes; spans cross and repeat. */
export const hostileReading: fc.Arbitrary<Reading> = fc
  .tuple(hostileText, hostileText, hostileText)
  .chain(([text, name, title]) =>
    fc
      .array(
        fc.record({
          form: fc.constantFrom(...FORMS),
          content: spansIn(text.length),
          frame: spansIn(text.length),
          cue: spansIn(text.length),
          speaker: spansIn(text.length),
          nested: fc.boolean(),
        }),
        { maxLength: 6 },
      )
      .map((drafts) => {
        const statements = drafts.map(({ form, content, frame, cue, speaker, nested }, k) => ({
          id: `s${k}`,
          form,
          medium: null,
          content,
          frame,
          cue,
          speaker: { spans: speaker, actors: k % 2 === 0 ? ['p'] : [] },
          addressee: { spans: speaker, actors: [] },
          sources: [{ actors: ['p'], spans: [], relation: 'cites' as const }],
          act: 'assert' as const,
          about: [],
          mood: 'none' as const,
          negated: false,
          partOf: nested && k > 0 ? `s${k - 1}` : null,
          carriedFrom: null,
          said: null,
          due: null,
          confidence: 1,
          evidence: [{ part: 'form' as const, rule: name, reason: title }],
        }));
        const reading = readingOf(text, statements, [actorOf('p', name)], {
          title,
          publisher: name,
          url: `javascript:${title}`,
          language: name,
        });
        return {
          ...reading,
          notes: [{ span: { start: 0, end: 0 }, statement: null, message: title, rule: name }],
        };
      }),
  );
