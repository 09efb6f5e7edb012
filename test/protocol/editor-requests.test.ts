import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CodeLens } from 'vscode-languageserver';
import type { ComparedConcept, ConceptsResult, ConvertResult } from '../../server/requests.ts';
import { COMMANDS } from '../../server/requests.ts';
import { type Client, startClient } from './client.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  terminationGracePeriodSeconds: 20
  containers:
    - name: web
      image: nginx:1.29
`;
const URI = 'file:///pod.yaml';
const initializationOptions = { commands: Object.values(COMMANDS) };

const lensesOf = (client: Client) =>
  client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri: URI } });
const convert = (client: Client, params: object) =>
  client.connection.sendRequest<ConvertResult>('crossdock/convert', { to: 'ecs', choices: {}, ...params });

describe('an editor with our client', () => {
  let client: Client;
  before(async () => {
    client = await startClient({ initializationOptions });
    await client.open(URI, POD);
  });
  after(() => client.stop());

  it('sees above a workload that it can be converted', async () => {
    const [lens] = (await lensesOf(client)) ?? [];
    assert.deepEqual(lens?.command, {
      title: 'Convert to ECS',
      command: 'crossdock.convertToEcs',
      arguments: [{ uri: URI, document: 0, pointer: '' }],
    });
  });
  it('asks for all concepts, and for the one at a place', async () => {
    const at = { uri: URI, line: 5, character: 6 };
    const { concepts, here } = await client.connection.sendRequest<ConceptsResult>('crossdock/concepts', { at });
    assert.ok(concepts.length > 100);
    assert.equal(here, 'termination-grace-period');
    const entry = await client.connection.sendRequest<ComparedConcept>('crossdock/concept', { id: here });
    assert.equal(entry.ecs.name, 'stopTimeout');
    assert.equal(await client.connection.sendRequest('crossdock/concept', { id: 'toaster' }), null);
  });
  it('converts one document of a text and what belongs with it, each finding with its places', async () => {
    const other = POD.replace('name: web', 'name: other');
    const inputs = [{ uri: URI, languageId: 'yaml', text: `${POD}---\n${other}`, document: 1 }];
    const { findings, resources, outputs, questions } = await convert(client, { inputs });
    assert.deepEqual(resources, [{ title: 'Pod other', file: URI, line: 11, column: 1 }]);
    assert.ok(findings.length > 0);
    for (const { source, resource, target } of findings) {
      assert.ok(source.line > 10);
      assert.equal(resource, 0);
      if (target) assert.ok(target.line > 0 && outputs.some(({ path }) => path === target.path));
    }
    const image = findings.find(({ source }) => source.pointer.endsWith('/image'));
    const text = outputs.find(({ path }) => path === image?.target?.path)?.text.split('\n') ?? [];
    assert.match(text[(image?.target?.line ?? 0) - 1] ?? '', /nginx:1\.29/);
    assert.ok(questions.some(({ id, value }) => id === 'launch-type' && value === 'fargate'));
  });
});

describe('an editor in Japanese', () => {
  let client: Client;
  before(async () => {
    client = await startClient({ initializationOptions, locale: 'ja' });
    await client.open(URI, POD);
  });
  after(() => client.stop());

  it('sees lenses and concepts in Japanese', async () => {
    const [lens] = (await lensesOf(client)) ?? [];
    assert.equal(lens?.command?.title, 'ECS に変換');
    const { concepts } = await client.connection.sendRequest<ConceptsResult>('crossdock/concepts', {});
    assert.ok(concepts.some(({ ecs }) => ecs === 'タスク'));
  });
  it('gets questions, the headings of the report and what the table says in Japanese', async () => {
    const text = POD.replace('spec:\n', 'spec:\n  priorityClassName: high\n');
    const { markdown, questions, findings } = await convert(client, { inputs: [{ uri: URI, text }] });
    const lost = findings.find(({ source }) => source.pointer === '/spec/priorityClassName');
    assert.match(lost?.message ?? '', /\p{Script=Hiragana}/u);
    assert.match(markdown, /^# 変換レポート\n/);
    assert.equal(questions.find(({ id }) => id === 'format')?.question, '出力形式');
  });
});

describe('code lenses', () => {
  it('are not sent to an editor without our commands', async () => {
    const client = await startClient();
    await client.open(URI, POD);
    assert.equal(await lensesOf(client), null);
    await client.stop();
  });
  it('are not sent when the user does not want them', async () => {
    const client = await startClient({ initializationOptions, settings: { codeLens: false } });
    await client.open(URI, POD);
    assert.equal(await lensesOf(client), null);
    await client.stop();
  });
});
