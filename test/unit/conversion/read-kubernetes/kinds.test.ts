import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, pods, readTexts, saidAt, workloadOf } from './support.ts';

const POD = '{containers: [{name: app, image: a}]}';

/** An object of a kind with a spec, whose pods are in a template. */
function object(apiVersion: string, kind: string, spec = '', template = POD): string {
  return `apiVersion: ${apiVersion}
kind: ${kind}
metadata: {name: web}
spec:
${spec}  template:
    metadata: {labels: {app: web}}
    spec: ${template}
`;
}

function cronJob(spec: string, job = ''): string {
  return `apiVersion: batch/v1
kind: CronJob
metadata: {name: web}
spec:
${spec}  jobTemplate:
    spec:
${job}      template:
        spec: {restartPolicy: OnFailure, containers: [{name: app, image: a}]}
`;
}

const KINDS: readonly (readonly [name: string, text: string, expected: object])[] = [
  ['Deployment', object('apps/v1', 'Deployment', '  replicas: 2\n'), { runs: 'always', replicas: 2, kept: [] }],
  ['Deployment of old', object('extensions/v1beta1', 'Deployment'), { runs: 'always', replicas: 1 }],
  [
    'ReplicaSet',
    object('apps/v1', 'ReplicaSet', '  replicas: 2\n'),
    { runs: 'always', replicas: 2, kept: [{ platform: 'kubernetes', field: 'kind', value: '"ReplicaSet"' }] },
  ],
  [
    'ReplicationController',
    object('v1', 'ReplicationController'),
    { runs: 'always', kept: [{ platform: 'kubernetes', field: 'kind', value: '"ReplicationController"' }] },
  ],
  [
    'StatefulSet',
    object('apps/v1', 'StatefulSet', '  replicas: 3\n'),
    { runs: 'always', keepsIdentity: true, replicas: 3, rollout: { missing: 1, extra: 0 } },
  ],
  [
    'DaemonSet',
    object('apps/v1', 'DaemonSet'),
    { runs: 'always', onEachMachine: true, replicas: 1, rollout: undefined },
  ],
  [
    'Job',
    object(
      'batch/v1',
      'Job',
      '  parallelism: 2\n  completions: 4\n  backoffLimit: 3\n  activeDeadlineSeconds: 60\n',
      '{restartPolicy: Never, containers: [{name: app, image: a}]}',
    ),
    { runs: 'once', run: { parallel: 2, completions: 4, retries: 3, deadline: 60 }, schedule: undefined },
  ],
  [
    'CronJob',
    cronJob(
      '  schedule: "*/5 * * * *"\n  timeZone: Europe/Berlin\n  suspend: true\n  startingDeadlineSeconds: 30\n',
      '      backoffLimit: 1\n',
    ),
    {
      runs: 'once',
      schedule: {
        expression: '*/5 * * * *',
        language: 'cron',
        zone: 'Europe/Berlin',
        suspended: true,
        latest: 30,
      },
      run: { retries: 1, restartsOnFailure: true },
    },
  ],
  [
    'Pod that is kept running',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: a}]}\n',
    { runs: 'always', replicas: 1, kept: [{ platform: 'kubernetes', field: 'kind', value: '"Pod"' }] },
  ],
  [
    'Pod that ends',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {restartPolicy: OnFailure, activeDeadlineSeconds: 9, containers: [{name: app, image: a}]}\n',
    { runs: 'once', run: { deadline: 9, restartsOnFailure: true } },
  ],
  [
    'Argo Rollout',
    object(
      'argoproj.io/v1alpha1',
      'Rollout',
      '  replicas: 4\n  strategy: {canary: {maxSurge: 50%, maxUnavailable: 0}}\n',
    ),
    { runs: 'always', replicas: 4, rollout: { missing: 0, extra: 2 } },
  ],
];

for (const [name, text, expected] of KINDS) {
  test(name, () => {
    const workload = plain(workloadOf(text));
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, workload[key]])), expected);
  });
}

test('a Rollout that only points to a Deployment runs nothing itself', () => {
  const text = `${object('apps/v1', 'Deployment')}---\napiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\nspec: {workloadRef: {kind: Deployment, name: web}}\n`;
  assert.equal(readTexts(text).application.workloads.length, 1);
});

test('kinds of other groups with the same name are not meant', () => {
  assert.deepEqual(readTexts(object('example.com/v1', 'Deployment')).application.workloads, []);
});

test('the steps of a canary are said as a strategy of ECS', () => {
  const steps = (list: string) =>
    saidAt(
      readTexts(object('argoproj.io/v1alpha1', 'Rollout', `  strategy: {canary: {steps: ${list}}}\n`)),
      '/steps/0/setWeight',
    );
  assert.match(steps('[{setWeight: 10}, {pause: {}}]'), /^needs-decision: .*`CANARY` with `canaryPercent` 10/);
  assert.match(steps('[{setWeight: 20}, {setWeight: 40}, {setWeight: 60}]'), /`LINEAR` with `stepPercent` 20/);
});

const ROLLOUTS: readonly (readonly [name: string, spec: string, missing: number, extra: number])[] = [
  ['the defaults', '  replicas: 10\n', 2, 3],
  ['in percent', '  replicas: 10\n  strategy: {rollingUpdate: {maxSurge: 30%, maxUnavailable: 10%}}\n', 1, 3],
  ['all at once', '  replicas: 3\n  strategy: {type: Recreate}\n', 3, 0],
];

for (const [name, spec, missing, extra] of ROLLOUTS) {
  test(`rollout: ${name}`, () => {
    assert.deepEqual(plain(workloadOf(object('apps/v1', 'Deployment', spec)).rollout), { missing, extra });
  });
}

test('a deadline gives a rollout up and puts nothing back', () => {
  const { rollout } = workloadOf(object('apps/v1', 'Deployment', '  progressDeadlineSeconds: 120\n'));
  assert.deepEqual(plain(rollout?.givesUp), { back: false, seconds: 120 });
});

const SLOW = pods(
  'containers:\n- {name: a, image: a, ports: [{containerPort: 80}], startupProbe: {tcpSocket: {port: 1}, periodSeconds: 5, failureThreshold: 12}}\n- {name: b, image: b, readinessProbe: {tcpSocket: {port: 2}, initialDelaySeconds: 20}}',
);

test('a load balancer overlooks failed checks for as long as the slowest container may take', () => {
  const service =
    '---\napiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}\n';
  assert.equal(plain(workloadOf(SLOW + service).rollout?.grace), 60);
  assert.equal(workloadOf(SLOW).rollout?.grace, undefined);
});

function budget(spec: string): string {
  return `---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec: {selector: {matchLabels: {app: web}}, ${spec}}\n`;
}

const BUDGETS: readonly (readonly [spec: string, deployment: string, missing: number, extra: number])[] = [
  ['minAvailable: 9', '  replicas: 10\n', 1, 3],
  ['minAvailable: 85%', '  replicas: 10\n', 1, 3],
  ['maxUnavailable: 1', '  replicas: 10\n', 1, 3],
  ['maxUnavailable: 8', '  replicas: 10\n', 2, 3],
  ['maxUnavailable: 0', '  replicas: 2\n  strategy: {type: Recreate}\n', 0, 1],
];

for (const [spec, deployment, missing, extra] of BUDGETS) {
  test(`a budget of ${spec} bounds the rollout`, () => {
    const { rollout } = workloadOf(object('apps/v1', 'Deployment', deployment) + budget(spec));
    assert.deepEqual(plain(rollout), { missing, extra });
  });
}

test('a budget for other pods changes nothing', () => {
  const other = budget('minAvailable: 10').replace('app: web', 'app: api');
  assert.deepEqual(plain(workloadOf(object('apps/v1', 'Deployment', '  replicas: 10\n') + other).rollout), {
    missing: 2,
    extra: 3,
  });
});

const REFUSED: readonly (readonly [name: string, text: string, reason: RegExp])[] = [
  ['no containers', object('apps/v1', 'StatefulSet', '', '{containers: []}'), /StatefulSet web has no containers/],
  [
    'only init containers',
    object('apps/v1', 'Deployment', '', '{initContainers: [{name: a, image: a}]}'),
    /has no containers/,
  ],
  [
    'init containers count',
    object('apps/v1', 'Deployment', '', `{initContainers: [${list('i', 5)}], containers: [${list('c', 6)}]}`),
    /11 containers.*holds 10/,
  ],
  [
    'a name twice',
    `${object('apps/v1', 'Deployment')}---\n${object('apps/v1', 'Deployment')}`,
    /Deployment web is there already, in app\.yaml, document 1/,
  ],
];

function list(prefix: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `{name: ${prefix}${index}, image: a}`).join(', ');
}

for (const [name, text, reason] of REFUSED) {
  test(`refused: ${name}`, () => {
    const { refused } = readTexts(text);
    assert.equal(refused.length, 1);
    assert.match(refused[0]?.reason ?? '', reason);
  });
}

test('what is refused says so at each of its leaves', () => {
  const reading = readTexts(object('apps/v1', 'Deployment', '', '{containers: []}'));
  assert.match(saidAt(reading, '/containers'), /^dropped: It is not converted: Deployment web has no containers/);
});

test('one name in two namespaces is two workloads', () => {
  const other = object('apps/v1', 'Deployment').replace('{name: web}', '{name: web, namespace: shop}');
  assert.equal(readTexts(`${object('apps/v1', 'Deployment')}---\n${other}`).application.workloads.length, 2);
});

test('an object named by its prefix', () => {
  const text = object('batch/v1', 'Job').replace('{name: web}', '{generateName: import-}');
  assert.equal(plain(workloadOf(text).name), 'import');
});
