import type { Actor, Form, Reading, Statement } from '../src/reading/reading.ts';

/** What a test fills in as far as it needs: nothing said, nobody known. */
export const emptyStatement = (id: string, form: Form): Statement => ({
  id,
  form,
  medium: null,
  content: [],
  frame: [],
  cue: [],
  speaker: null,
  addressee: null,
  sources: [],
  act: 'assert',
  about: [],
  mood: 'none',
  negated: false,
  partOf: null,
  carriedFrom: null,
  said: null,
  due: null,
  confidence: 1,
  evidence: [],
});

export const actorOf = (id: string, name: string): Actor => ({
  id,
  name,
  kind: 'person',
  roles: [],
  country: null,
  mentions: [],
});

export const emptyReading = (text: string): Reading => ({
  wortlaut: 1,
  engine: { version: '0.1.0', weights: 'rules' },
  article: {
    id: 'a',
    textHash: 'b',
    title: null,
    url: null,
    publisher: null,
    author: null,
    published: null,
    language: 'de',
    text,
  },
  statements: [],
  actors: [],
  times: [],
  places: [],
  quantities: [],
  events: [],
  notes: [],
});
