import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deployment, type Files, linesOf, object } from './files.ts';

const CONTAINER = '/spec/template/spec/containers/0';
const service = (selector: string, ports = '[{port: 80}]') =>
  object('Service', 'web', `spec: {selector: ${selector}, ports: ${ports}}`);
const ingress = (name: string, port: string) =>
  object(
    'Ingress',
    'web',
    `spec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: ${name}, port: ${port}}}}]}}]}`,
    'networking.k8s.io/v1',
  );
const BACKEND = '/spec/rules/0/http/paths/0/backend/service';
const autoscaler = (name: string) =>
  object(
    'HorizontalPodAutoscaler',
    'web',
    `spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}}`,
    'autoscaling/v2',
  );
const binding = (role: string, account: string) =>
  object(
    'RoleBinding',
    'web',
    `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${role}}
subjects: [{kind: ServiceAccount, name: ${account}, namespace: shop}]`,
    'rbac.authorization.k8s.io/v1',
  );
const settings = object('ConfigMap', 'web-settings', 'data: {mode: fast, level: "3"}');
const withEnv = (name: string, key: string, optional = '') =>
  deployment('web', '', `env: [{name: MODE, valueFrom: {configMapKeyRef: {name: ${name}, key: ${key}${optional}}}}]`);
const SELECTOR = `${CONTAINER}/env/0/valueFrom/configMapKeyRef`;

const CASES: [what: string, files: Files, expected: string[]][] = [
  ['a Service finds its pods in another file', { 'a.yaml': deployment('web'), 'b.yaml': service('{app: web}') }, []],
  [
    'a label with a slip',
    { 'a.yaml': deployment('frontend'), 'b.yaml': service('{app: fronted}') },
    ['warning no-pods-selected /spec/selector/app'],
  ],
  [
    'a label nobody has',
    { 'a.yaml': deployment('web'), 'b.yaml': service('{app: payments}') },
    ['hint no-pods-selected /spec/selector'],
  ],
  ['a Service on its own', { 'b.yaml': service('{app: payments}') }, []],
  ['a label that the controller sets', { 'a.yaml': deployment('web'), 'b.yaml': service('{job-name: x}') }, []],
  [
    'pods in another folder count',
    { 'a/a.yaml': deployment('web'), 'b/b.yaml': `${service('{app: web}')}---\n${settings}` },
    [],
  ],
  [
    'pods of a custom workload count',
    {
      'a.yaml': object(
        'Rollout',
        'web',
        'spec: {template: {metadata: {labels: {app: web}}, spec: {containers: []}}}',
        'argoproj.io/v1alpha1',
      ),
      'b/b.yaml': `${service('{app: web}')}---\n${settings}`,
    },
    ['hint unknown-custom-resource /kind'],
  ],
  [
    'a named port',
    {
      'a.yaml': deployment('web', '', 'ports: [{name: http, containerPort: 80}]'),
      'b.yaml': service('{app: web}', '[{port: 80, targetPort: http}]'),
    },
    [],
  ],
  [
    'a named port with a slip',
    {
      'a.yaml': deployment('web', '', 'ports: [{name: metrics, containerPort: 80}]'),
      'b.yaml': service('{app: web}', '[{port: 80, targetPort: metric}]'),
    },
    ['warning missing-target-port /spec/ports/0/targetPort'],
  ],
  [
    'a named port that is not there',
    {
      'a.yaml': deployment('web', '', 'ports: [{name: http, containerPort: 80}]'),
      'b.yaml': service('{app: web}', '[{port: 80, targetPort: grpc}]'),
    },
    ['hint missing-target-port /spec/ports/0/targetPort'],
  ],
  [
    'a port by number needs no mention in the container',
    { 'a.yaml': deployment('web'), 'b.yaml': service('{app: web}', '[{port: 80, targetPort: 8080}]') },
    [],
  ],
  [
    'an Ingress and its Service',
    { 'a.yaml': deployment('web'), 'b.yaml': service('{app: web}'), 'c.yaml': ingress('web', '{number: 80}') },
    [],
  ],
  [
    'another port of the Service',
    { 'a.yaml': deployment('web'), 'b.yaml': service('{app: web}'), 'c.yaml': ingress('web', '{number: 8080}') },
    [`hint missing-service-port ${BACKEND}/port/number`],
  ],
  [
    'another Service',
    { 'a.yaml': deployment('web'), 'b.yaml': service('{app: web}'), 'c.yaml': ingress('payments', '{number: 80}') },
    [`hint missing-object ${BACKEND}/name`],
  ],
  ['a key of a ConfigMap', { 'a.yaml': withEnv('web-settings', 'mode'), 'b.yaml': settings }, []],
  [
    'a key with a slip',
    { 'a.yaml': withEnv('web-settings', 'levl'), 'b.yaml': settings },
    [`warning missing-key ${SELECTOR}/key`],
  ],
  [
    'a key that is not there',
    { 'a.yaml': withEnv('web-settings', 'colour'), 'b.yaml': settings },
    [`hint missing-key ${SELECTOR}/key`],
  ],
  [
    'a ConfigMap with a slip',
    { 'a.yaml': withEnv('web-setings', 'mode'), 'b.yaml': settings },
    [`warning missing-object ${SELECTOR}/name`],
  ],
  [
    'a ConfigMap that is not there',
    { 'a.yaml': withEnv('colours', 'mode'), 'b.yaml': settings },
    [`hint missing-object ${SELECTOR}/name`],
  ],
  ['one that may be absent', { 'a.yaml': withEnv('colours', 'mode', ', optional: true'), 'b.yaml': settings }, []],
  [
    'one that tells another variant apart',
    { 'a.yaml': withEnv('web-v2', 'mode'), 'b.yaml': object('ConfigMap', 'web-v1', 'data: {mode: fast}') },
    [`hint missing-object ${SELECTOR}/name`],
  ],
  ['a name somebody fills in', { 'a.yaml': withEnv('"${SETTINGS}"', 'mode'), 'b.yaml': settings }, []],
  ['what every cluster has', { 'a.yaml': withEnv('kube-root-ca.crt', 'ca.crt'), 'b.yaml': settings }, []],
  [
    'the same missing thing twice in a file',
    { 'a.yaml': `${withEnv('colours', 'a')}---\n${withEnv('colours', 'b')}`, 'b.yaml': settings },
    [`hint missing-object ${SELECTOR}/name`],
  ],
  [
    'a claim',
    {
      'a.yaml': deployment('web', 'volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]'),
      'b.yaml': settings,
    },
    ['hint missing-object /spec/template/spec/volumes/0/persistentVolumeClaim/claimName'],
  ],
  [
    'an account',
    { 'a.yaml': deployment('web', 'serviceAccountName: runner'), 'b.yaml': settings },
    ['hint missing-object /spec/template/spec/serviceAccountName'],
  ],
  [
    'the account every namespace has',
    { 'a.yaml': deployment('web', 'serviceAccountName: default'), 'b.yaml': settings },
    [],
  ],
  ['an autoscaler and its Deployment', { 'a.yaml': deployment('web'), 'b.yaml': autoscaler('web') }, []],
  [
    'an autoscaler of nothing',
    { 'a.yaml': deployment('web'), 'b.yaml': autoscaler('api') },
    ['hint missing-object /spec/scaleTargetRef/name'],
  ],
  [
    'a binding of what is not there',
    { 'a.yaml': settings, 'b.yaml': binding('reader', 'runner') },
    ['hint missing-object /roleRef/name', 'hint missing-object /subjects/0/name'],
  ],
  [
    'an account in another namespace',
    {
      'a.yaml': object('ServiceAccount', 'runner').replace('name: runner', 'name: runner, namespace: office'),
      'b.yaml': binding('system:reader', 'runner'),
    },
    ['hint missing-object /subjects/0/name'],
  ],
  [
    'a policy for pods that are not there',
    {
      'a.yaml': deployment('web'),
      'b.yaml': object(
        'NetworkPolicy',
        'inner',
        'spec: {podSelector: {matchLabels: {app: x}}}',
        'networking.k8s.io/v1',
      ),
    },
    ['hint no-pods-selected /spec/podSelector'],
  ],
  [
    'a policy for all pods',
    {
      'a.yaml': deployment('web'),
      'b.yaml': object('NetworkPolicy', 'inner', 'spec: {podSelector: {}}', 'networking.k8s.io/v1'),
    },
    [],
  ],
  [
    'a budget for pods that are not there',
    {
      'a.yaml': deployment('web'),
      'b.yaml': object(
        'PodDisruptionBudget',
        'p',
        'spec: {minAvailable: 1, selector: {matchLabels: {app: x}}}',
        'policy/v1',
      ),
    },
    ['hint no-pods-selected /spec/selector'],
  ],
  [
    'the service of a StatefulSet',
    {
      'a.yaml': deployment('web')
        .replace('Deployment', 'StatefulSet')
        .replace('spec:\n', 'spec:\n  serviceName: pods\n'),
      'b.yaml': settings,
    },
    ['hint missing-object /spec/serviceName'],
  ],
];
for (const [what, files, expected] of CASES) {
  test(what, () => assert.deepEqual(linesOf(files), expected));
}

const MISSING: Files = { 'app/a.yaml': withEnv('colours', 'mode'), 'app/b.yaml': settings };
const SLIP: Files = { 'app/a.yaml': withEnv('web-setings', 'mode'), 'app/b.yaml': settings };

const ELSEWHERE: [what: string, files: Files][] = [
  ['a chart', { 'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' }],
  ['a template beside it', { 'app/c.yaml': '{{ range .Values.all }}\napiVersion: v1\nkind: ConfigMap\n{{ end }}\n' }],
  ['a custom resource beside it', { 'app/c.yaml': object('Settings', 'colours', '', 'example.com/v1') }],
  ['a kustomization that renames', { 'app/kustomization.yaml': 'namePrefix: a-\nresources: [a.yaml, b.yaml]\n' }],
  [
    'a kustomization that reads from the net',
    {
      'kustomization.yaml': 'resources: [app, "https://example.com/x"]\n',
      'app/kustomization.yaml': 'resources: [a.yaml, b.yaml]\n',
    },
  ],
  [
    'a kustomization with files that are not here',
    { 'app/kustomization.yaml': 'resources: [a.yaml, b.yaml, c.yaml]\n' },
  ],
  [
    'a kustomization that generates it',
    { 'over/kustomization.yaml': 'resources: [../app]\nconfigMapGenerator: [{name: colours, literals: [mode=a]}]\n' },
  ],
  ['a controller that makes it', { 'x/c.yaml': object('ConfigMap', 'colours', 'data: {mode: a}') }],
];
for (const [what, more] of ELSEWHERE) {
  test(`nothing is said to be missing where there is ${what}`, () =>
    assert.deepEqual(
      linesOf({ ...MISSING, ...more }).filter((line) => line.includes('missing-object')),
      [],
    ));
}

test('a slip is one beside custom resources too, but not in a chart', () => {
  const custom = { 'app/c.yaml': object('Settings', 'colours', '', 'example.com/v1') };
  const chart = { 'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' };
  const slips = (files: Files) => linesOf(files).filter((line) => line.startsWith('warning'));
  assert.equal(slips({ ...SLIP, ...custom }).length, 1);
  assert.equal(slips({ ...SLIP, ...chart }).length, 0);
});
