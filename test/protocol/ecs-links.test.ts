import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { folderWith } from '../cli/run.ts';
import { startClient } from './client.ts';

const TASK = `family: web
networkMode: bridge
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128
    portMappings:
      - containerPort: 80
`;
const SERVICE = `serviceName: web
taskDefinition: web
desiredCount: 2
launchType: EC2
loadBalancers:
  - targetGroupArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1
    containerName: web
    containerPort: 80
`;

test('a service is checked against the task definition beside it, which is shown', async () => {
  const folder = folderWith({ 'app/task.yaml': TASK, 'package.json': '{}' });
  const at = (name: string) => pathToFileURL(join(folder.path, name)).href;
  const client = await startClient({
    rootUri: pathToFileURL(folder.path).href,
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
  });
  const errors = async (wanted: number): Promise<Diagnostic[]> => {
    for (let round = 0; round < 200; round++) {
      const found = (await client.diagnostics(at('app/service.yaml'), 1)).filter(({ severity }) => severity === 1);
      if (found.length === wanted) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(JSON.stringify(await client.diagnostics(at('app/service.yaml'), 1)));
  };
  try {
    await client.open(at('app/service.yaml'), SERVICE);
    const [problem] = await errors(1);
    assert.equal(problem?.code, 'ecs/load-balancer-container');
    const [other] = problem?.relatedInformation ?? [];
    assert.equal(other?.location.uri, at('app/task.yaml'));
    assert.equal(other?.location.range.start.line, 2);

    writeFileSync(join(folder.path, 'app/task.yaml'), TASK.replace('name: app', 'name: web'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at('app/task.yaml'), type: 2 }],
    });
    await errors(0);
  } finally {
    await client.stop();
    folder.remove();
  }
});
