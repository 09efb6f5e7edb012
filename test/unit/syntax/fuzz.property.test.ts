import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/syntax/apply-edits.ts';
import { openDocument } from '../../../server/syntax/open-document.ts';
import { openFile } from '../../../server/syntax/open-file.ts';
import { formatPointer } from '../../../server/syntax/pointer.ts';
import { printJson } from '../../../server/syntax/print-json.ts';
import { printYaml } from '../../../server/syntax/print-yaml.ts';
import { isUnknown, valueAt } from '../../../server/syntax/value.ts';
import fc from '../../property.ts';
import { anyObject, pathsOf } from './arbitrary.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);

/** Pieces that mean something to a parser, in any order. */
const pieces = fc.constantFrom(
  'a',
  'b: ',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\n    ',
  '  ',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  ' # ',
  '|',
  '>-',
  '&a ',
  '*a',
  '<<: ',
  '!Ref ',
  '!GetAtt ',
  '!x ',
  '? ',
  '---\n',
  '...\n',
  '%',
  '@',
  '${',
  '}',
  '{{ ',
  ' }}',
  '{%',
  '%}',
  '<A>',
  '$(B)',
  '\\',
  '\r',
  '\r\n',
  '\0',
  '🚢',
  '日',
  '\ud800',
  '\ufeff',
  '1',
  'true',
  '/*',
  '*/',
  '//',
  '":',
);
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyObject, fc.nat(), fc.nat(), pieces)
      .map(([value, at, length, piece]) => damaged(printYaml(value), at, length % 5, piece)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyObject, fc.nat(), fc.nat(), pieces)
      .map(([value, at, length, piece]) => damaged(printJson(value), at, length % 5, piece)),
  },
);

function damaged(text: string, at: number, length: number, piece: string): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + length);
}

for (const language of ['yaml', 'json'] as const) {
  test(`any text can be opened, asked about at any offset, located and edited: ${language}`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const file = openFile('file:///x', language, text);
        for (const { start, document } of file.documents) {
          assert.equal(text.slice(start, start + document.text.length), document.text);
          for (const { range, message } of document.problems) {
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= document.text.length, message);
          }
          for (let offset = 0; offset <= document.text.length; offset++) {
            const { pointer } = document.placeAt(offset);
            assert.ok(pointer === '' || pointer.startsWith('/'));
          }
          for (const path of pathsOf(document.value).slice(0, 50)) {
            const pointer = formatPointer(path);
            const location = document.locate(pointer);
            assert.ok(location, pointer);
            assert.ok(location.value.end <= document.text.length && location.value.start <= location.value.end);
            for (const kind of ['set', 'remove', 'rename', 'insert', 'append']) {
              applyEdits(document, [{ kind, pointer, value: 1, key: 'k', members: { k: 1 }, item: 1 } as never]);
            }
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test(`the text of every member means that member: ${language}`, () => {
    fc.assert(
      fc.property(anyObject, (value) => {
        const text = language === 'yaml' ? `${printYaml(value)}\n` : printJson(value);
        const document = openDocument(text, language);
        assert.deepEqual(document.value, value);
        for (const path of pathsOf(value)) {
          const location = document.locate(formatPointer(path));
          assert.ok(location);
          const member = valueAt(document.value, path.map(String));
          const column = location.value.start - (text.lastIndexOf('\n', location.value.start - 1) + 1);
          const slice = text.slice(location.value.start, location.value.end);
          // A block that is cut out keeps its indentation, and a text block its last line break.
          const again = openDocument(language === 'yaml' ? `${' '.repeat(column)}${slice}\n` : slice, language);
          assert.ok(!isUnknown(member));
          if (location.value.end > location.value.start) assert.deepEqual(again.value, member);
          else assert.equal(member, null);
        }
      }),
      { numRuns: RUNS },
    );
  });
}

test('opening twice, with and without the cache of trees, gives the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const first = openDocument(text, 'yaml');
      for (let i = 0; i < 20; i++) openDocument(`x: ${i}`, 'yaml');
      const places = Array.from({ length: text.length + 1 }, (_, offset) => first.placeAt(offset));
      const second = openDocument(text, 'yaml');
      assert.deepEqual(second.problems, first.problems);
      assert.deepEqual(
        places,
        Array.from({ length: text.length + 1 }, (_, offset) => second.placeAt(offset)),
      );
    }),
    { numRuns: Math.ceil(RUNS / 5) },
  );
});
