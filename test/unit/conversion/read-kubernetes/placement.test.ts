import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, pods, readTexts, saidAt, workloadOf } from './support.ts';

function workload(spec: string) {
  return workloadOf(pods(`${spec}\ncontainers: [{name: a, image: a}]`));
}

const SELECTORS: readonly (readonly [selector: string, machine: object, requirements: object[]])[] = [
  ['{kubernetes.io/arch: arm64, kubernetes.io/os: linux}', { architecture: 'arm64', system: 'linux' }, []],
  ['{karpenter.sh/capacity-type: spot}', { interruptible: true }, []],
  ['{eks.amazonaws.com/capacityType: SPOT}', { interruptible: true }, []],
  ['{eks.amazonaws.com/capacityType: ON_DEMAND}', { interruptible: false }, []],
  ['{eks.amazonaws.com/compute-type: fargate}', { serverless: true }, []],
  ['{node.kubernetes.io/windows-build: 10.0.20348}', { systemVersion: 'WINDOWS_SERVER_2022_CORE' }, []],
  [
    '{node.kubernetes.io/instance-type: m5.large}',
    {},
    [{ attribute: 'instance-type', operator: 'in', values: ['m5.large'] }],
  ],
  [
    '{topology.kubernetes.io/zone: eu-west-1a, disk: ssd}',
    {},
    [
      { attribute: 'zone', operator: 'in', values: ['eu-west-1a'] },
      { attribute: 'disk', operator: 'in', values: ['ssd'] },
    ],
  ],
  ['{karpenter.sh/nodepool: general, topology.kubernetes.io/region: eu-west-1}', {}, []],
];

for (const [selector, machine, requirements] of SELECTORS) {
  test(`nodeSelector ${selector}`, () => {
    const read = workload(`nodeSelector: ${selector}`);
    assert.deepEqual(plain(read.machine), machine);
    assert.deepEqual(plain(read.placement.requirements), requirements);
  });
}

test('a pool of nodes is a capacity provider that somebody has to name', () => {
  const reading = readTexts(pods('nodeSelector: {karpenter.sh/nodepool: general}\ncontainers: [{name: a, image: a}]'));
  assert.match(saidAt(reading, 'karpenter.sh~1nodepool'), /^needs-decision: .*`capacityProviderStrategy`/);
});

test('the system of the pod', () => {
  assert.deepEqual(plain(workload('os: {name: windows}').machine), { system: 'windows' });
});

function affinity(...terms: readonly string[]): string {
  const list = terms.map((term) => `{matchExpressions: [${term}]}`).join(', ');
  return `affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [${list}]}}}`;
}

const AFFINITIES: readonly (readonly [name: string, spec: string, machine: object, requirements: object[]])[] = [
  [
    'each operator',
    affinity(
      '{key: a, operator: In, values: [x, w]}, {key: b, operator: NotIn, values: [z]}, {key: c, operator: Exists}, {key: d, operator: DoesNotExist}',
    ),
    {},
    [
      { attribute: 'a', operator: 'in', values: ['x', 'w'] },
      { attribute: 'b', operator: 'not-in', values: ['z'] },
      { attribute: 'c', operator: 'exists', values: [] },
      { attribute: 'd', operator: 'not-exists', values: [] },
    ],
  ],
  [
    'one architecture',
    affinity('{key: kubernetes.io/arch, operator: In, values: [arm64]}'),
    { architecture: 'arm64' },
    [],
  ],
  ['any architecture', affinity('{key: kubernetes.io/arch, operator: In, values: [amd64, arm64]}'), {}, []],
  ['a comparison', affinity('{key: cores, operator: Gt, values: ["4"]}'), {}, []],
  [
    'terms that differ in one value are one',
    affinity(
      '{key: topology.kubernetes.io/zone, operator: In, values: [a]}',
      '{key: topology.kubernetes.io/zone, operator: In, values: [b]}',
    ),
    {},
    [{ attribute: 'zone', operator: 'in', values: ['a', 'b'] }],
  ],
  [
    'terms that differ otherwise are none',
    affinity('{key: a, operator: In, values: [x]}', '{key: b, operator: In, values: [y]}'),
    {},
    [],
  ],
];

for (const [name, spec, machine, requirements] of AFFINITIES) {
  test(`node affinity: ${name}`, () => {
    const read = workload(spec);
    assert.deepEqual(plain(read.machine), machine);
    assert.deepEqual(plain(read.placement.requirements), requirements);
  });
}

const HOSTNAME = 'topologyKey: kubernetes.io/hostname';
const ZONE = 'topologyKey: topology.kubernetes.io/zone';
const OWN = 'labelSelector: {matchLabels: {app: web}}';

const SPREADS: readonly (readonly [name: string, spec: string, spread: string[], apart: true | undefined])[] = [
  [
    'over zones and machines',
    `topologySpreadConstraints:\n- {maxSkew: 1, ${ZONE}, whenUnsatisfiable: DoNotSchedule, ${OWN}}\n- {maxSkew: 2, ${HOSTNAME}, whenUnsatisfiable: ScheduleAnyway}`,
    ['zone', 'machine'],
    undefined,
  ],
  ['over something else', 'topologySpreadConstraints: [{maxSkew: 1, topologyKey: rack}]', [], undefined],
  [
    'never two on a machine',
    `affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{${HOSTNAME}, ${OWN}}]}}`,
    [],
    true,
  ],
  [
    'never beside others',
    `affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{${HOSTNAME}, labelSelector: {matchLabels: {app: db}}}]}}`,
    [],
    undefined,
  ],
  [
    'rather apart',
    `affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 9, podAffinityTerm: {${HOSTNAME}, ${OWN}}}, {weight: 1, podAffinityTerm: {${ZONE}, ${OWN}}}]}}`,
    ['machine', 'zone'],
    undefined,
  ],
];

for (const [name, spec, spread, apart] of SPREADS) {
  test(`spread: ${name}`, () => {
    const { placement } = workload(spec);
    assert.deepEqual(plain(placement.spread), spread);
    assert.equal(plain(placement.apart), apart);
  });
}

test('tolerations are dropped, with what to build', () => {
  const reading = readTexts(pods('tolerations: [{key: gpu, operator: Exists}]\ncontainers: [{name: a, image: a}]'));
  assert.match(saidAt(reading, '/tolerations/0/key'), /^dropped: .*To build: A capacity provider/);
});
