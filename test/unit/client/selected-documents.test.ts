import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onlySelectedDocuments } from '../../../client/selected-documents.ts';

const text = 'a: 1\n---\nb: 2\nc: 3\n---\nd: 4\n';

const cases: { name: string; first: number; last: number; kept: string }[] = [
  { name: 'within the first document', first: 0, last: 0, kept: 'a: 1\n\n\n\n\n\n' },
  { name: 'on a line of the second', first: 3, last: 3, kept: '\n---\nb: 2\nc: 3\n\n\n' },
  { name: 'on the separator, which begins a document', first: 1, last: 1, kept: '\n---\nb: 2\nc: 3\n\n\n' },
  { name: 'across two documents', first: 2, last: 5, kept: '\n---\nb: 2\nc: 3\n---\nd: 4\n' },
  { name: 'everything', first: 0, last: 6, kept: text },
];

for (const { name, first, last, kept } of cases) {
  test(`a selection ${name} keeps the documents it touches on their lines`, () => {
    assert.equal(onlySelectedDocuments(text, first, last), kept);
  });
}
