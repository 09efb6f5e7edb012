import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import type { ObjectValue } from '../../../server/syntax/value.ts';
import fc from '../../property.ts';
import { fixesFor, formsOf, open, problemsOf, saidOf, textAfter } from './forms.ts';

const name = fc.constantFrom('web', 'api', 'A_B', 'x-1');
const text = fc.constantFrom('one', '1', 'yes', 'a: b', '$(A)', 'x $(A) $(NO)', '${T}', '', '# no');
const words = fc.array(text, { minLength: 1, maxLength: 3 });
const port = fc.constantFrom(80, 8080, 70_000);
const quantity = fc.constantFrom('100m', '1', '0.5', 2, '64Mi', '1G', 'lots');
const size = fc.record({ cpu: quantity, memory: quantity }, { requiredKeys: [] });

const probe = fc.record(
  {
    exec: fc.record({ command: words }),
    httpGet: fc.record({ path: fc.constantFrom('/', '/a b'), port: fc.oneof(port, name) }),
    tcpSocket: fc.record({ port }),
    grpc: fc.record({ port }),
    periodSeconds: fc.constantFrom(1, 30, 1000),
    timeoutSeconds: fc.constantFrom(1, 100),
    initialDelaySeconds: fc.constantFrom(0, 10, 1000),
    failureThreshold: fc.constantFrom(1, 100),
  },
  { requiredKeys: [] },
);

const ofKubernetes = fc.record(
  {
    args: words,
    command: words,
    env: fc.array(
      fc.oneof(
        fc.record({ name, value: text }),
        fc.record({ name, valueFrom: fc.record({ secretKeyRef: fc.record({ name, key: name }) }) }),
      ),
      { maxLength: 3 },
    ),
    environment: fc.array(fc.record({ name, value: text }), { maxLength: 2 }),
    ports: fc.array(
      fc.record(
        { name, containerPort: port, protocol: fc.constantFrom('TCP', 'UDP') },
        { requiredKeys: ['containerPort'] },
      ),
      { maxLength: 2 },
    ),
    livenessProbe: probe,
    startupProbe: probe,
    resources: fc.record({ requests: size, limits: size }, { requiredKeys: [] }),
    securityContext: fc.record(
      {
        runAsUser: fc.constantFrom(0, 1000),
        runAsGroup: fc.constant(1000),
        privileged: fc.boolean(),
        allowPrivilegeEscalation: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    volumeMounts: fc.array(
      fc.record({ name: fc.constantFrom('data', 'none'), mountPath: fc.constantFrom('/a', '/b') }),
      { maxLength: 2 },
    ),
    workingDir: text,
    tty: fc.boolean(),
    restartPolicy: fc.constantFrom('Always', 'OnFailure', 'Never'),
    imagePullPolicy: fc.constant('Always'),
    labels: fc.dictionary(name, text, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);

const ofEcs = fc.record(
  {
    entryPoint: words,
    command: words,
    environment: fc.array(fc.record({ name, value: text }), { maxLength: 2 }),
    env: fc.array(fc.record({ name, value: text }), { maxLength: 2 }),
    secrets: fc.array(
      fc.record({ name, valueFrom: fc.constantFrom('db', 'arn:aws:ssm:eu-west-1:123456789012:parameter/a/b') }),
      { maxLength: 2 },
    ),
    portMappings: fc.array(
      fc.record(
        { name, containerPort: port, hostPort: fc.constantFrom(0, 80), protocol: fc.constantFrom('tcp', 'udp') },
        { requiredKeys: ['containerPort'] },
      ),
      { maxLength: 2 },
    ),
    healthCheck: fc.record(
      {
        command: fc.constantFrom(['CMD', 'a'], ['CMD-SHELL', 'curl -f http://localhost:80/ || exit 1'], ['NONE']),
        interval: fc.constantFrom(5, 300),
        startPeriod: fc.constantFrom(0, 60),
      },
      { requiredKeys: ['command'] },
    ),
    cpu: fc.constantFrom(0, 1, 256, 1025),
    memory: fc.constantFrom(6, 128, 2048),
    memoryReservation: fc.constantFrom(6, 512),
    resources: fc.record({ requests: size }),
    user: fc.constantFrom('0', '1000:1000', 'nginx'),
    privileged: fc.boolean(),
    readonlyRootFilesystem: fc.boolean(),
    stopTimeout: fc.constantFrom(2, 120),
    mountPoints: fc.array(
      fc.record({ sourceVolume: fc.constantFrom('data', 'none'), containerPath: fc.constantFrom('/a', '/b') }),
      { maxLength: 2 },
    ),
    essential: fc.boolean(),
    workingDirectory: text,
  },
  { requiredKeys: [] },
);

const task = (container: ObjectValue, list: string): ObjectValue => ({
  family: 'web',
  networkMode: 'bridge',
  memory: '512',
  volumes: [{ name: 'data' }],
  [list]: [{ name: 'web', image: 'nginx:1.29', ...container }],
});
const pod = (container: ObjectValue, list: string): ObjectValue => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { volumes: [{ name: 'data', emptyDir: {} }], [list]: [{ name: 'web', image: 'nginx:1.29', ...container }] },
});

const SITUATIONS = [
  { kind: 'task', lists: ['containerDefinitions', 'containers'], containers: ofKubernetes, document: task },
  { kind: 'manifest', lists: ['containers', 'containerDefinitions'], containers: ofEcs, document: pod },
] as const;

for (const { kind, lists, containers, document } of SITUATIONS) {
  for (const list of lists) {
    test(`a fix takes its problem away and brings none: ${kind}, ${list}`, () => {
      const isWhole = list !== lists[0];
      let offered = 0;
      let told = 0;
      fc.assert(
        fc.property(containers, fc.nat(), (words, choice) => {
          // A list of containers is converted as a whole or not at all: with many words something always stands against it.
          const entries = Object.entries(words);
          const container = Object.fromEntries(isWhole ? entries.slice(choice % 5, (choice % 5) + 2) : entries);
          const forms = formsOf(kind, stringify(document(container as ObjectValue, list)), list);
          const form = forms[choice % forms.length];
          assert.ok(form);
          const file = open(form.text);
          const before = problemsOf(file);
          for (const problem of before.filter(({ message }) => /'s? word: /.test(message))) {
            told++;
            for (const fix of fixesFor(file, problem)) {
              offered++;
              const after = saidOf(problemsOf(open(textAfter(file, fix))));
              const left = saidOf(before.filter((other) => other !== problem));
              const fresh = after.filter((said) => {
                const index = left.indexOf(said);
                if (index >= 0) left.splice(index, 1);
                return index < 0;
              });
              assert.deepEqual(fresh, [], `${form.name}\n${form.text}\n${fix.title}\n${textAfter(file, fix)}`);
            }
          }
        }),
        { numRuns: 30 },
      );
      // Without this the property would hold of nothing.
      assert.ok(offered > told / 4, `${offered} fixes for ${told} words`);
    });
  }
}
