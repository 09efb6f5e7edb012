import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentSymbols, type FileSymbol } from '../../../server/features/document-symbols.ts';
import { open } from './marked.ts';

/** The outline, indented; each name with the text that is selected. */
function outline(text: string): string[] {
  const file = open(text);
  const lines = (symbols: readonly FileSymbol[], indent: string): string[] =>
    symbols.flatMap((symbol) => [
      `${indent}${symbol.name} «${file.text.slice(symbol.selection.start, symbol.selection.end)}»`,
      ...lines(symbol.children, `${indent}  `),
    ]);
  return lines(documentSymbols(file, 'en'), '');
}

describe('document symbols', () => {
  it('name resources, containers and named items', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  template:
    spec:
      containers:
        - name: app
          env:
            - name: A
              value: b
---
apiVersion: v1
kind: ConfigMap
`;
    assert.deepEqual(outline(text), ['Deployment shop/web «web»', '  app «app»', '    A «A»', 'ConfigMap «ConfigMap»']);
  });
  it('name task definitions, however they are written', () => {
    assert.deepEqual(outline('{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "a" }] }'), [
      'Task definition web «"web"»',
      '  app «"app"»',
    ]);
    assert.deepEqual(outline('[{ "name": "app", "image": "a", "essential": true }]').slice(1), ['  app «"app"»']);
    assert.deepEqual(
      outline(
        'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: app\n',
      ),
      ['Task definition T «Properties»', '  app «app»'],
    );
  });
  it('are silent about other files', () => {
    assert.deepEqual(outline('services:\n  web:\n    - name: a\n'), []);
  });
  it('keep the selection inside of the symbol, through aliases too', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: &n web\nspec:\n  containers:\n    - name: *n\n';
    const check = (symbol: FileSymbol): void => {
      assert.ok(symbol.range.start <= symbol.selection.start && symbol.selection.end <= symbol.range.end, symbol.name);
      symbol.children.forEach(check);
    };
    documentSymbols(open(text), 'en').forEach(check);
    assert.equal(outline(text).length, 2);
  });
});
