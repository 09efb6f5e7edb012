import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Context, defaultContext } from '../../../server/context.ts';
import { codeActions } from '../../../server/features/code-actions.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { editText } from '../../../server/syntax/apply-edits.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';
import { marked } from './marked.ts';

const strict: Context = { ...defaultContext, preset: 'strict' };

/** The text after the rules of everything at the cursor have been turned off; undefined where that is not offered. */
function disabled(text: string, uri = 'file:///a'): string | undefined {
  const { file, offset } = marked(text);
  const actions = codeActions({ ...file, uri }, { start: offset, end: offset }, strict);
  const [action, ...others] = actions.filter(({ disables }) => disables);
  assert.deepEqual(others, []);
  assert.equal(actions.at(-1), action ?? actions.at(-1), 'it comes last');
  return action && editText(file.text, action.edits);
}

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: "a:1"}]\n';

describe('turning a rule off with a comment', () => {
  const table: [name: string, before: string, after: string | undefined, uri?: string][] = [
    [
      'above the line',
      `${POD}  hostp|id: true # why\n`,
      `${POD}  # crossdock-disable-next-line kubernetes/unknown-field\n  hostpid: true # why\n`,
    ],
    [
      'in a list',
      `${POD}  volumes:\n    - n|am: a\n      name: b\n      emptyDir: {}\n`,
      `${POD}  volumes:\n    # crossdock-disable-next-line kubernetes/unknown-field\n    - nam: a\n      name: b\n      emptyDir: {}\n`,
    ],
    [
      'beside another one',
      `${POD}  # crossdock-disable-next-line practice/host-port\n  hostp|id: true\n`,
      `${POD}  # crossdock-disable-next-line practice/host-port, kubernetes/unknown-field\n  hostpid: true\n`,
    ],
    [
      'with Windows line ends',
      `${POD}  hostp|id: true\n`.replaceAll('\n', '\r\n'),
      `${POD}  # crossdock-disable-next-line kubernetes/unknown-field\n  hostpid: true\n`.replaceAll('\n', '\r\n'),
    ],
    [
      'above the first line',
      '\ufeffd|ate: {}\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
      '\ufeff# crossdock-disable-next-line kubernetes/unknown-field\ndate: {}\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
    ],
    [
      'above the line of the document',
      'a: 1\n--- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, d|ate: {}}\n',
      'a: 1\n# crossdock-disable-next-line kubernetes/unknown-field\n--- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, date: {}}\n',
    ],
    [
      'in JSON with comments',
      '{ // a\n  "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"},\n  "d|ate": {}\n}',
      '{ // a\n  "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"},\n  // crossdock-disable-next-line kubernetes/unknown-field\n  "date": {}\n}',
    ],
    [
      'not in plain JSON',
      '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "d|ate": {}}',
      undefined,
      'a.json',
    ],
    ['not for what a comment says', `# crossdock-disable x|/y\n${POD}`, undefined],
    ['not for what cannot be read', `${POD}  hostPID: "tr|ue\n`, undefined],
    [
      'not inside of a text',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: "b\n  c", b|c: 1}\n',
      undefined,
    ],
  ];
  for (const [name, before, after, uri] of table) {
    it(name, () => {
      const text = disabled(before, uri);
      assert.equal(text, after);
      if (text === undefined) return;
      const file = openFile('file:///a', languageOf('', text), text);
      assert.deepEqual(checkFile(file, defaultContext), []);
    });
  }
});
