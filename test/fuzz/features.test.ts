import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultContext } from '../../server/context.ts';
import { codeActions } from '../../server/features/code-actions.ts';
import { complete } from '../../server/features/completion.ts';
import { checkFile } from '../../server/features/diagnostics.ts';
import { documentSymbols, type FileSymbol } from '../../server/features/document-symbols.ts';
import { hover } from '../../server/features/hover.ts';
import { openFile } from '../../server/syntax/open-file.ts';
import fc from '../property.ts';

const SEEDS = [
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web # 🚢\nspec:\n  replicas: "2"\n  template:\n    spec:\n      containers:\n        - name: &n a\n          image: {{ .x }}\n        - *n\n',
  'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec: { containers: [ { name: a } ] }\n---\r\nkind: Service\r\n',
  '{ "family": "a", "containerDefinitions": [{ "name": "b", "image": "c", "cpu": "1", }] }',
  'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Cpu: !Ref C\n      ContainerDefinitions:\n        - Name: !Sub "a${B}"\n',
  '[{ "name": "a", "image": "b", "essential": true }]',
];

/** Texts as they are on the way from one right text to another: cut, doubled, with odd characters in them. */
const damaged = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.oneof(
          fc.string({ maxLength: 4 }),
          fc.constantFrom(
            '\n',
            '\t',
            '  ',
            '- ',
            ': ',
            '{',
            '}',
            '[',
            ']',
            '"',
            "'",
            '|',
            '>',
            '&a ',
            '*a',
            '<<: ',
            '---\n',
            '{{',
            '#',
            '🚢',
            '\u0000',
            '\r',
          ),
        ),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([seed, cuts]) =>
    cuts.reduce((text, [at, length, added]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + added + text.slice(start + length);
    }, seed),
  );
const texts = fc.oneof(
  { weight: 4, arbitrary: damaged },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

function checkSymbol(symbol: FileSymbol, length: number): void {
  const { range, selection } = symbol;
  assert.ok(0 <= range.start && range.start <= selection.start && selection.end <= range.end && range.end <= length);
  assert.ok(symbol.name !== '');
  for (const child of symbol.children) checkSymbol(child, length);
}

describe('any text, at any offset', () => {
  for (const language of ['yaml', 'json'] as const) {
    it(`is survived by every feature: ${language}`, () => {
      fc.assert(
        fc.property(texts, fc.nat(), (text, at) => {
          const file = openFile('file:///a', language, text);
          for (const { range } of checkFile(file, defaultContext)) {
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
            assert.doesNotMatch(text.slice(range.start, range.end).slice(0, -1), /\n/);
          }
          for (const symbol of documentSymbols(file, 'en')) checkSymbol(symbol, text.length);
          const offset = at % (text.length + 1);
          const hovered = hover(file, offset, defaultContext, () => undefined, '2026-11-22');
          if (hovered) assert.ok(hovered.range.start <= offset && offset <= hovered.range.end);
          const completed = complete(file, offset, defaultContext, { snippets: true });
          if (completed) assert.ok(completed.range.start <= offset && offset <= completed.range.end);
          codeActions(file, { start: offset, end: offset }, defaultContext);
        }),
        { numRuns: 600 },
      );
    });
  }
});
