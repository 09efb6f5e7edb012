import assert from 'node:assert/strict';
import { it } from 'node:test';
import { firstSentences } from '../../../server/features/first-sentences.ts';

const table: [name: string, text: string, most: number, expected: string][] = [
  ['a short text', 'One. Two.', 50, 'One. Two.'],
  ['only what fits', 'One is here. Two is there. Three is far.', 27, 'One is here. Two is there. …'],
  ['at least one sentence', 'This one is a little longer. Two.', 20, 'This one is a little longer. …'],
  ['a cut in a very long one', `${'word '.repeat(30)}end.`, 20, 'word word word word …'],
  ['no cut in code', 'A `very long piece of code that goes on and on and on` here.', 20, 'A …'],
  [
    'no cut in a link',
    'Read the [page with a long title](https://a.example/b) for more of it and of this.',
    20,
    'Read the …',
  ],
  ['no list', 'One of these:\n- a\n- b', 50, 'One of these: …'],
  ['no list in a line', 'One of these: \\* A: this. \\* B: that.', 50, 'One of these: …'],
  ['no links to more', 'One. More info: https://a.example/ Two.', 50, 'One. …'],
  ['nothing else', 'See https://a.example/', 50, ''],
  ['abbreviations', 'A thing, e.g. Something. Two.', 25, 'A thing, e.g. Something. …'],
];
for (const [name, text, most, expected] of table) {
  it(`takes the first sentences: ${name}`, () => assert.equal(firstSentences(text, most), expected));
}
