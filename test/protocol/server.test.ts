import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type DocumentSymbol,
  type Hover,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { type Client, startClient } from './client.ts';

const TEXT = `apiVersion: v1
kind: Pod
metadata:
  name: web # 🚢
spec:
  hostpid: true
  containers:
    - name: web
      image: web:1
`;

describe('the language server', { timeout: 60_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
    await client.open('file:///pod.yaml', TEXT);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });
  const at = (line: number, character: number) => ({
    textDocument: { uri: 'file:///pod.yaml' },
    position: { line, character },
  });

  it('publishes what is wrong, with the rule and its place', async () => {
    const [problem, ...others] = await client.diagnostics('file:///pod.yaml', 1);
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'kubernetes/unknown-field');
    assert.equal(problem?.source, 'crossdock');
    assert.deepEqual(problem?.range, { start: { line: 5, character: 2 }, end: { line: 5, character: 9 } });
  });
  it('offers the fix', async () => {
    const range = { start: { line: 5, character: 4 }, end: { line: 5, character: 4 } };
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: 'file:///pod.yaml' },
      range,
      context: { diagnostics: [] },
    });
    assert.equal(actions[0]?.kind, 'quickfix');
    assert.ok(JSON.stringify(actions[0]?.edit).includes('"newText":"hostPID"'), JSON.stringify(actions));
  });
  it('explains a kind', async () => {
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', at(1, 7));
    assert.match((hover.contents as { value: string }).value, /^\*\*Pod\*\* — v1\n[\s\S]*On Amazon ECS/);
    assert.deepEqual(hover.range, { start: { line: 1, character: 6 }, end: { line: 1, character: 9 } });
  });
  it('outlines the file', async () => {
    const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: 'file:///pod.yaml' },
    });
    assert.deepEqual(
      symbols.map((symbol) => [symbol.name, symbol.children?.map((child) => child.name)]),
      [['Pod web', ['web']]],
    );
  });
  it('says what the file is', async () => {
    assert.deepEqual(await client.connection.sendRequest('crossdock/recognized', { uri: 'file:///pod.yaml' }), {
      description: 'Kubernetes Pod',
      platforms: ['kubernetes'],
      kubernetesVersion: '1.36',
    });
  });
  it('follows changes, and completes at once in what was just typed', async () => {
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///pod.yaml', version: 2 },
      contentChanges: [
        { range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }, text: '  restart\n' },
      ],
    });
    const items: CompletionItem[] = await client.connection.sendRequest('textDocument/completion', at(5, 9));
    const item = items.find(({ label }) => label === 'restartPolicy');
    assert.ok(item);
    const resolved: CompletionItem = await client.connection.sendRequest('completionItem/resolve', item);
    assert.ok(resolved.documentation);
    const problems = await client.diagnostics('file:///pod.yaml', 2);
    assert.ok(!problems.some(({ code }) => code === 'kubernetes/unknown-field'));
  });
  it('completes behind a colon as soon as the blank is typed, and not while indenting', async () => {
    await client.open('file:///blank.yaml', 'apiVersion: v1\nkind: Pod\nspec:\n  hostPID: \n  \n');
    const ask = (line: number, character: number) =>
      client.connection.sendRequest<CompletionItem[] | null>('textDocument/completion', {
        textDocument: { uri: 'file:///blank.yaml' },
        position: { line, character },
        context: { triggerKind: 2, triggerCharacter: ' ' },
      });
    assert.deepEqual(
      (await ask(3, 11))?.map(({ label }) => label),
      ['true', 'false'],
    );
    assert.equal(await ask(4, 2), null);
  });
  it('answers a failing request with an error, and lives', async () => {
    await assert.rejects(client.connection.sendRequest('textDocument/hover', { textDocument: null, position: null }));
    await assert.rejects(client.connection.sendRequest('crossdock/convert', { inputs: 7 }));
    await assert.rejects(client.connection.sendRequest('textDocument/notThere', {}));
    assert.ok(await client.connection.sendRequest('textDocument/hover', at(1, 7)));
  });
  it('converts texts that the client sends', async () => {
    const result: { outputs: unknown[]; report: string; markdown: string } = await client.connection.sendRequest(
      'crossdock/convert',
      {
        inputs: [{ uri: 'file:///pod.yaml', languageId: 'yaml', text: TEXT.replace('  hostpid: true\n', '') }],
        to: 'ecs',
        choices: { format: 'cloudformation', 'launch-type': 'fargate' },
      },
    );
    assert.equal(result.outputs.length, 1);
    assert.equal(JSON.parse(result.report).version, 1);
    assert.match(result.markdown, /\S/);
  });
  it('drops work nobody waits for', async () => {
    const { connection } = client;
    // Each document is another one: equal texts would be checked once.
    const big = Array.from({ length: 1000 }, (_, i) => TEXT.replace('name: web #', `name: web-${i} #`)).join('---\n');
    await client.open('file:///big.yaml', big);
    for (let version = 2; version <= 6; version++) {
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: 'file:///big.yaml', version },
        contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }],
      });
    }
    const problems = await client.diagnostics('file:///big.yaml', 6);
    assert.equal(problems.length, 1000);
    assert.equal(problems[0]?.range.start.line, 5 + 5);
    const versions = client.versions('file:///big.yaml');
    assert.ok(
      versions.every((version) => version === 1 || version === 6),
      versions.join(),
    );
  });
  it('gives up what is cancelled', async () => {
    const source = new CancellationTokenSource();
    const symbols = client.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri: 'file:///big.yaml' } },
      source.token,
    );
    source.cancel();
    await assert.rejects(symbols, { code: LSPErrorCodes.RequestCancelled });
  });
  it('takes its diagnostics back when a file is closed', async () => {
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///big.yaml' } });
    assert.deepEqual(await client.diagnostics('file:///big.yaml', undefined), []);
  });
  it('is silent about files that are not ours', async () => {
    await client.open('file:///compose.yaml', 'services:\n  web:\n    image: a\n');
    assert.deepEqual(await client.diagnostics('file:///compose.yaml', 1), []);
  });
});

describe('the settings of the language server', { timeout: 60_000 }, () => {
  it('choose the version', async () => {
    const client = await startClient({ settings: { kubernetes: { version: '1.31' } } });
    await client.open('file:///a.yaml', TEXT);
    const found: { kubernetesVersion: string } = await client.connection.sendRequest('crossdock/recognized', {
      uri: 'file:///a.yaml',
    });
    assert.equal(found.kubernetesVersion, '1.31');
    assert.equal(await client.stop(), 0);
  });
  it('that are not understood are told, once, and the default is used', async () => {
    const client = await startClient({ settings: { kubernetes: { version: '2.0' } } });
    await client.open('file:///a.yaml', TEXT);
    await client.diagnostics('file:///a.yaml', 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await client.connection.sendRequest('crossdock/recognized', { uri: 'file:///a.yaml' });
    assert.equal(client.messages.filter((message) => message.includes('crossdock.kubernetes.version')).length, 1);
    assert.equal(await client.stop(), 0);
  });
  it('are not needed: a client that knows nothing is served too', async () => {
    const client = await startClient({ args: ['server/cli.ts', 'lsp', '--stdio'], capabilities: {} });
    await client.open('file:///a.yaml', TEXT);
    assert.equal((await client.diagnostics('file:///a.yaml', 1)).length, 1);
    assert.equal(await client.stop(), 0);
  });
});

describe('the language server over Node IPC', { timeout: 60_000 }, () => {
  it('serves as it does over standard input and output', async () => {
    const client = await startClient({ args: ['server/main.ts', '--node-ipc'], ipc: true });
    await client.open('file:///a.yaml', TEXT);
    assert.equal((await client.diagnostics('file:///a.yaml', 1)).length, 1);
    assert.equal(await client.stop(), 0);
  });
});
