import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { read } from '../src/reading/read.ts';
import { articleOf, besideCorpora, loadQuotations } from '../training/measure/corpus.ts';

const file = besideCorpora('design', 'reading.schema.json');
const there = existsSync(file);

const ARTICLES = [
  { text: '' },
  {
    text: 'Petersen.',
    title: null,
    url: 'https://example.org/1',
    publisher: 'Norder Blatt',
    published: '2024-05-01',
  },
  {
    text:
      'Das Fest sei „wunderbar“ gewesen, sagte Bürgermeisterin Jana Petersen am Freitag in Bonn. Es komme wieder. ' +
      'Rund 200 bis 300 Menschen hätten gefeiert. Der Rat kritisierte die Kosten. Der Hafen solle im Juni öffnen, ' +
      'meldet die Agentur Norda unter Berufung auf das Hafenamt. „Wir danken allen“, rief Holm den Gästen zu.',
    published: '2024-05-04',
  },
];

describe.skipIf(!there)(`the reading keeps to its schema (skipped where ${file} is not there)`, () => {
  const schema = there ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

  const breaches = (reading: unknown): string[] => {
    if (validate(reading)) return [];
    return validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  it.each(ARTICLES)('of $text', (article) => {
    expect(breaches(read(article))).toEqual([]);
  });

  it('of the first articles of the corpus, also as JSON', () => {
    for (const row of loadQuotations('dev')?.slice(0, 50) ?? []) {
      expect(breaches(JSON.parse(JSON.stringify(read(articleOf(row)))))).toEqual([]);
    }
  });

  it('and the schema does object to what is none', () => {
    const reading = read(ARTICLES[0]);
    expect(breaches({ ...reading, wortlaut: 2 })).toEqual(['/wortlaut must be equal to constant']);
    expect(breaches({ ...reading, more: [] })).toHaveLength(1);
    expect(breaches({ ...reading, times: undefined })).not.toEqual([]);
  });
});
