import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { fixAll } from '../../../server/features/fix-all.ts';
import { editText } from '../../../server/syntax/apply-edits.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';

function fixed(text: string): string {
  const file = openFile('file:///a', languageOf('', text), text);
  const edits = fixAll(file, defaultContext);
  let last = 0;
  for (const { start, end } of edits) {
    assert.ok(last <= start && start <= end, 'the edits are in order and do not overlap');
    last = end;
  }
  return editText(text, edits);
}

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: a:1\n';

describe('fixing everything that is certain', () => {
  const table: [name: string, before: string, after: string][] = [
    ['nothing', POD, POD],
    [
      'in every document',
      `${POD}  hostpid: true\n---\n# keep\n${POD}  hostipc: true # this\n`,
      `${POD}  hostPID: true\n---\n# keep\n${POD}  hostIPC: true # this\n`,
    ],
    ['several items of a list', `${POD}      args: [1, a, true]\n`, `${POD}      args: ["1", a, "true"]\n`],
    ['what a fix lays bare', `${POD}      imagepullpolicy: always\n`, `${POD}      imagePullPolicy: Always\n`],
    [
      'what many problems share, once',
      '{"family": "a", "revision": 1, "status": "ACTIVE", "containerDefinitions": [{"name": "a", "image": "b", "memory": 64}]}',
      '{"family": "a", "containerDefinitions": [{"name": "a", "image": "b", "memory": 64}]}',
    ],
    ['but no suggestions', `${POD}      imagePullPolicy: Alwas\n`, `${POD}      imagePullPolicy: Alwas\n`],
    [
      'nor what is turned off',
      `${POD}  # crossdock-disable-next-line kubernetes/unknown-field\n  hostpid: true\n`,
      `${POD}  # crossdock-disable-next-line kubernetes/unknown-field\n  hostpid: true\n`,
    ],
    ['nor what cannot be read', `${POD}  hostpid: true\n  a: "b\n`, `${POD}  hostpid: true\n  a: "b\n`],
  ];
  for (const [name, before, after] of table) {
    it(name, () => {
      assert.equal(fixed(before), after);
      assert.equal(fixed(after), after, 'and then there is nothing left to fix');
    });
  }
  it('leaves no certain fix behind', () => {
    const text = fixed(`${POD}  hostpid: "true"\n  dnspolicy: clusterfirst\n  restartpolicy: always\n`);
    const left = checkFile(openFile('a.yaml', 'yaml', text), defaultContext);
    assert.ok(
      left.every(({ fixes = [] }) => fixes.every(({ certain }) => !certain)),
      text,
    );
  });
});
