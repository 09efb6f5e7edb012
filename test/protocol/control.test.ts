import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { folderWith } from '../cli/run.ts';
import { type Client, startClient } from './client.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: a}]\n  hostpid: true\n';

describe('what users decide, in an editor', { timeout: 60_000 }, () => {
  const folder = folderWith({ '.git/HEAD': '', 'app/pod.yaml': POD });
  const at = (name: string) => pathToFileURL(join(folder.path, name)).href;
  const configuration = at('app/.crossdock.yaml');
  let client: Client;
  before(async () => {
    client = await startClient({
      rootUri: pathToFileURL(folder.path).href,
      settings: { preset: 'recommended', rules: { 'practice/latest-tag': 'error', 'practice/cpu-request': 'off' } },
    });
    await client.open(at('app/pod.yaml'), POD);
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  /** Waits until the newest diagnostics are as wanted. */
  async function eventually(wanted: (found: Diagnostic[]) => boolean): Promise<void> {
    for (let round = 0; round < 200; round++) {
      if (wanted(await client.diagnostics(at('app/pod.yaml'), 1))) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.fail(JSON.stringify(await client.diagnostics(at('app/pod.yaml'), 1)));
  }
  const severityOf = (found: Diagnostic[], rule: string) => found.find(({ code }) => code === rule)?.severity;
  const actions = (only?: string[]): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: at('app/pod.yaml') },
      range: { start: { line: 5, character: 3 }, end: { line: 5, character: 3 } },
      context: { diagnostics: [], ...(only && { only }) },
    });

  it('settings ask for rules, and say how grave they are', async () => {
    await eventually((found) => severityOf(found, 'practice/latest-tag') === 1);
    await eventually((found) => severityOf(found, 'practice/memory-request') === 2);
    await eventually((found) => severityOf(found, 'practice/cpu-request') === undefined);
  });
  it('a .crossdock.yaml counts as soon as it is there', async () => {
    writeFileSync(join(folder.path, 'app/.crossdock.yaml'), 'rules: {practice/latest-tag: hint}\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: configuration, type: 1 }],
    });
    await eventually((found) => severityOf(found, 'practice/latest-tag') === 4);
  });
  it('and as it is typed', async () => {
    await client.open(configuration, 'preset: platform\nrules: {practice/latest-tag: off, practice/latest: off}\n');
    await eventually((found) => found.every(({ code }) => code === 'kubernetes/unknown-field'));
    const [problem, ...others] = await client.diagnostics(configuration, 1);
    assert.equal(problem?.code, 'crossdock/unknown-rule');
    assert.deepEqual(others, []);
  });
  it('a problem can be mended, or its rule turned off, which is never preferred', async () => {
    const [fix, disable, ...others] = await actions();
    assert.deepEqual(others, []);
    assert.equal(fix?.isPreferred, true);
    assert.equal(disable?.title, 'Disable kubernetes/unknown-field for this line');
    assert.deepEqual([disable.kind, disable.isPreferred], ['quickfix', false]);
  });
  it('everything certain is mended at once, for those who ask for it', async () => {
    for (const only of [['source.fixAll.crossdock'], ['source.fixAll'], ['source']]) {
      const [all, ...others] = await actions(only);
      assert.deepEqual(others, []);
      assert.equal(all?.kind, 'source.fixAll.crossdock');
      assert.match(JSON.stringify(all.edit), /"newText":"hostPID"/);
    }
    assert.deepEqual(await actions(['refactor']), []);
    assert.deepEqual(await actions(['source.organizeImports']), []);
  });
  it('a comment chooses the version, and the editor says so', async () => {
    await client.open(at('app/old.yaml'), `# crossdock: kubernetes=1.30\n${POD}`);
    const found: { kubernetesVersion: string } = await client.connection.sendRequest('crossdock/recognized', {
      uri: at('app/old.yaml'),
    });
    assert.equal(found.kubernetesVersion, '1.30');
  });
});
