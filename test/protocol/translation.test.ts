import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CodeAction } from 'vscode-languageserver/node';
import { COMMANDS, CONVERT_CONTAINER, type ConvertContainerResult } from '../../server/requests.ts';
import { type Client, startClient } from './client.ts';

const URI = 'file:///web.yaml';
const TEXT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
          workingDirectory: /srv
`;

function actionsAt(client: Client, line: number, only?: string[]): Promise<CodeAction[]> {
  const position = { line, character: 12 };
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only && { only }) },
  });
}

describe('words of the other platform, and whole resources', { timeout: 60_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient({ initializationOptions: { commands: Object.values(COMMANDS) } });
    await client.open(URI, TEXT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('are told', async () => {
    const [problem] = await client.diagnostics(URI, 1);
    assert.equal(problem?.code, 'kubernetes/unknown-field');
    assert.equal(problem?.message, "`workingDirectory` is ECS's word: Kubernetes calls it `workingDir`.");
  });
  it('are converted by a quick fix', async () => {
    const [fix] = await actionsAt(client, 16, ['quickfix']);
    assert.equal(fix?.title, 'Convert `workingDirectory` to `workingDir`');
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(
      fix?.edit?.changes?.[URI]?.map(({ newText }) => newText),
      ['workingDir'],
    );
  });
  it('are converted as a whole by a command of the client', async () => {
    const [action, ...others] = await actionsAt(client, 1, ['refactor']);
    assert.deepEqual(others, []);
    assert.equal(action?.title, 'Convert this Deployment to an ECS service');
    assert.equal(action?.kind, 'refactor.rewrite');
    assert.equal(action?.command?.command, 'crossdock.convertToEcs');
    assert.deepEqual(action?.command?.arguments, [{ uri: URI, document: 0, pointer: '' }]);
  });
  it('are offered for a container, which the server converts', async () => {
    const action = (await actionsAt(client, 15)).find(({ kind }) => kind === 'refactor.rewrite');
    assert.equal(action?.command?.command, 'crossdock.convertContainer');
    const [place] = action?.command?.arguments ?? [];
    const found: ConvertContainerResult = await client.connection.sendRequest(CONVERT_CONTAINER, place);
    assert.ok(found && 'text' in found);
    assert.deepEqual(JSON.parse(found.text), {
      essential: true,
      name: 'web',
      image: 'nginx:1.29',
      workingDirectory: '/srv',
    });
  });
  it('are no matter where quick fixes are asked for', async () => {
    assert.deepEqual(await actionsAt(client, 1, ['quickfix']), []);
  });
});

it('commands are not sent to a client that has none', { timeout: 60_000 }, async () => {
  const client = await startClient();
  await client.open(URI, TEXT);
  await client.diagnostics(URI, 1);
  assert.deepEqual(await actionsAt(client, 1), []);
  assert.equal(await client.stop(), 0);
});
