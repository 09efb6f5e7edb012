import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { codeActions } from '../../../server/features/code-actions.ts';
import { marked } from './marked.ts';

/** The titles of the fixes at the cursor, and the text after the first of them. */
function fixed(text: string): { titles: string[]; text: string } {
  const { file, offset } = marked(text);
  const actions = codeActions(file, { start: offset, end: offset }, defaultContext);
  const edits = [...(actions[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
  const after = edits.reduce((sum, edit) => sum.slice(0, edit.start) + edit.text + sum.slice(edit.end), file.text);
  return { titles: actions.map((action) => action.title), text: after };
}

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n';

describe('code actions', () => {
  it('mend a misspelt field, and nothing else; or turn the rule off there', () => {
    const { titles, text } = fixed(`# first\n---\n${POD}      image: a\n      imagePullpol|icy: Always # why\n`);
    assert.deepEqual(titles, ['Rename to `imagePullPolicy`', 'Disable kubernetes/unknown-field for this line']);
    assert.equal(text, `# first\n---\n${POD}      image: a\n      imagePullPolicy: Always # why\n`);
  });
  it('mend a misspelt value', () => {
    const { text } = fixed(`${POD}      image: a\n      imagePullPolicy: alw|ays\n`);
    assert.equal(text, `${POD}      image: a\n      imagePullPolicy: Always\n`);
  });
  it('mend JSON', () => {
    const { text } = fixed(
      '{ "family": "a", "networkm|ode": "awsvpc", "containerDefinitions": [{ "name": "a", "image": "b" }] }',
    );
    assert.equal(
      text,
      '{ "family": "a", "networkMode": "awsvpc", "containerDefinitions": [{ "name": "a", "image": "b" }] }',
    );
  });
  it('offer nothing away from the problem', () => {
    assert.deepEqual(fixed(`apiVersion: v1\nki|nd: Pod\nspec:\n  hostpid: true\n`).titles, []);
  });
});
