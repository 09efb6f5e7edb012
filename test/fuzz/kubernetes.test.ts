import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultContext } from '../../server/context.ts';
import { checkKubernetes } from '../../server/kubernetes/check.ts';
import { kubernetesFacts } from '../../server/kubernetes/facts.ts';
import { recognizeKubernetes } from '../../server/kubernetes/recognize.ts';
import { openFile } from '../../server/syntax/open-file.ts';
import fc from '../property.ts';

const kinds = Object.keys(kubernetesFacts.roots);
const words = fc.constantFrom(
  'metadata',
  'name',
  'spec',
  'template',
  'containers',
  'selector',
  'ports',
  'data',
  '__proto__',
  '{{ a }}',
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(words, fc.string()), tie('tree'), { maxKeys: 5 }),
  ),
}));

test('an object of any kind with anything in it gets an answer, at places inside of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.dictionary(words, tree), (root, members) => {
      const at = root.lastIndexOf('/');
      const object = { ...members, apiVersion: root.slice(0, at), kind: root.slice(at + 1) };
      const document = openFile('file:///a.json', 'json', JSON.stringify(object)).documents[0]?.document;
      assert.ok(document);
      for (const resource of recognizeKubernetes(document)) {
        for (const { pointer, message, rule } of checkKubernetes(resource, document, defaultContext)) {
          assert.ok(pointer.startsWith(resource.pointer) && message !== '' && rule.startsWith('kubernetes/'));
        }
      }
    }),
    { numRuns: 300 },
  );
});
