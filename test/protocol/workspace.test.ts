import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { folderWith } from '../cli/run.ts';
import { type Client, startClient } from './client.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: app
          image: nginx:1.27
          env: [{name: MODE, valueFrom: {configMapKeyRef: {name: settings, key: mode}}}]
`;
const SETTINGS = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {mode: fast}\n';
const SCALING =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {maxReplicas: 3}\n';
const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: wbe}, ports: [{port: 80}]}\n';

/** Waits until the newest diagnostics of a file are as wanted; the index is filled in the background. */
async function eventually(client: Client, uri: string, wanted: (rules: unknown[]) => boolean): Promise<Diagnostic[]> {
  for (let round = 0; round < 200; round++) {
    const found = await client.diagnostics(uri, 1);
    if (wanted(found.map(({ code }) => code))) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${uri}: ${JSON.stringify(await client.diagnostics(uri, 1))}`);
}

test('an open file is checked among those of its folder, as they are on the disk and as they are typed', async () => {
  const folder = folderWith({ 'app/deployment.yaml': DEPLOYMENT, 'app/settings.yaml': SETTINGS, 'package.json': '{}' });
  const client = await startClient({ rootUri: pathToFileURL(folder.path).href });
  const at = (name: string) => pathToFileURL(join(folder.path, name)).href;
  try {
    await client.open(at('app/service.yaml'), SERVICE);
    const [slip] = await eventually(client, at('app/service.yaml'), (rules) => rules.length === 1);
    assert.equal(slip?.code, 'kubernetes/no-pods-selected');

    await client.open(at('app/deployment.yaml'), DEPLOYMENT);
    assert.deepEqual(await client.diagnostics(at('app/deployment.yaml'), 1), []);

    // The key goes away on the disk, and the editor says so.
    writeFileSync(join(folder.path, 'app/settings.yaml'), SETTINGS.replace('mode', 'speed'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at('app/settings.yaml'), type: 2 }],
    });
    await eventually(client, at('app/deployment.yaml'), (rules) => rules.includes('kubernetes/missing-key'));

    // It comes back in a file that is only typed.
    await client.open(at('app/settings.yaml'), SETTINGS);
    await eventually(client, at('app/deployment.yaml'), (rules) => rules.length === 0);
  } finally {
    await client.stop();
    folder.remove();
  }
});

test('a patch is one from the first answer on', async () => {
  const folder = folderWith({
    'over/kustomization.yaml': 'resources: [../base]\npatches: [{path: parts/scaling.yaml}]\n',
    'over/parts/scaling.yaml': SCALING,
  });
  const client = await startClient({ rootUri: pathToFileURL(folder.path).href });
  const uri = pathToFileURL(join(folder.path, 'over/parts/scaling.yaml')).href;
  try {
    await client.open(uri, SCALING);
    assert.deepEqual(await client.diagnostics(uri, 1), []);
  } finally {
    await client.stop();
    folder.remove();
  }
});
