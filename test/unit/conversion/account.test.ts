import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leavesOf } from '../../../server/conversion/leaves.ts';
import { parsePointer } from '../../../server/syntax/pointer.ts';
import { valueAt } from '../../../server/syntax/value.ts';
import { convertTexts, deployment, findingAt, openTexts } from './support.ts';

const TEXTS = {
  'web.yaml': `${deployment(
    'ports: [{name: http, containerPort: 8080}]\nresources: {limits: {memory: 512M}}\nimagePullPolicy: Always\nenv: []\ntty: null\nsecurityContext: {seLinuxOptions: {}}',
    '  replicas: 3\n  paused: true\n',
  )}---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: web}
value: 1000
`,
};

test('each leaf of each document is accounted for exactly once, in the order of the text', () => {
  const [file] = openTexts(TEXTS);
  const expected = file?.documents.flatMap(({ document, index }) =>
    leavesOf(document.value).map(({ pointer }) => `${index}${pointer}`),
  );
  const found = convertTexts(TEXTS).findings.map(({ source }) => `${source.document}${source.pointer}`);
  assert.deepEqual(found, expected);
});

/** The end of a pointer; the fidelity; where it arrived. */
const FATES: readonly (readonly [pointer: string, fidelity: string, target: string | null])[] = [
  ['/spec/replicas', 'exact', 'web.service.json/desiredCount'],
  ['/containers/0/image', 'exact', 'web.task-definition.json/containerDefinitions/0/image'],
  ['/limits/memory', 'approximate', 'web.task-definition.json/containerDefinitions/0/memory'],
  ['/spec/ports/0/port', 'exact', 'web.service.json/serviceConnectConfiguration/services/0/clientAliases/0/port'],
  ['/spec/ports/0/targetPort', 'exact', 'web.service.json/serviceConnectConfiguration/services/0/portName'],
  ['/imagePullPolicy', 'dropped', null],
  ['/paused', 'dropped', null],
  ['/env', 'exact', null],
  ['/tty', 'exact', null],
  ['/seLinuxOptions', 'exact', null],
  ['/value', 'dropped', null],
];

for (const [pointer, fidelity, target] of FATES) {
  test(`${pointer} is ${fidelity}`, () => {
    const finding = findingAt(convertTexts(TEXTS), pointer);
    assert.equal(finding.fidelity, fidelity);
    assert.equal(finding.target && `${finding.target.path}${finding.target.pointer}`, target);
  });
}

test('what no field decides is said at the kind of the workload', () => {
  const kind = convertTexts(TEXTS).findings.find(({ source }) => source.document === 0 && source.pointer === '/kind');
  assert.equal(kind?.fidelity, 'needs-decision');
  assert.match(kind?.message ?? '', /subnets/);
});

test('what is dropped is explained by the table of equivalences', () => {
  const kind = convertTexts(TEXTS).findings.find(({ source }) => source.document === 2 && source.pointer === '/kind');
  assert.equal(kind?.concept, 'priority-class');
  assert.match(kind?.message ?? '', /Nothing comes of this PriorityClass\. .* To build: .*capacity providers/);
});

for (const format of ['json', 'cloudformation'] as const) {
  test(`every target is there: ${format}`, () => {
    const result = convertTexts(TEXTS, { choices: { format } });
    const files = new Map(
      openTexts(Object.fromEntries(result.outputs.map(({ path, text }) => [path, text]))).map((file) => [
        file.uri,
        file,
      ]),
    );
    for (const { target } of result.findings) {
      if (!target) continue;
      const document = files.get(target.path)?.documents[target.document]?.document;
      assert.notEqual(valueAt(document?.value, parsePointer(target.pointer)), undefined, target.pointer);
    }
  });
}

test('an account of a list, of a wrapped task definition and of a template covers what stands around', () => {
  const list = convertTexts({
    'list.yaml':
      'apiVersion: v1\nkind: List\nmetadata: {}\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: b}]}}\n',
  });
  assert.equal(findingAt(list, '/metadata').fidelity, 'dropped');
  assert.equal(list.findings.find(({ source }) => source.pointer === '/kind')?.fidelity, 'exact');

  const wrapped =
    '{"taskDefinition": {"family": "a", "containerDefinitions": [{"name": "a", "image": "b"}]}, "tags": [{"key": "k", "value": "v"}]}';
  assert.equal(findingAt(convertTexts({ 'a.json': wrapped }, { to: 'eks' }), '/tags/0/key').fidelity, 'exact');

  const template =
    'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties: {ContainerDefinitions: [{Name: a, Image: b}]}\n  B: {Type: AWS::S3::Bucket}\n';
  const result = convertTexts({ 't.yaml': template }, { to: 'eks' });
  assert.equal(findingAt(result, '/T/Type').fidelity, 'exact');
  assert.equal(findingAt(result, '/B/Type').fidelity, 'dropped');
});

test('an object of an old version, or of a kind like one of Kubernetes, is explained as that one', () => {
  for (const [apiVersion, kind] of [
    ['extensions/v1beta1', 'Deployment'],
    ['apps/v1beta2', 'Deployment'],
    ['argoproj.io/v1alpha1', 'Rollout'],
  ] as const) {
    const text = deployment('imagePullPolicy: Always')
      .replace('apps/v1', apiVersion)
      .replace('kind: Deployment', `kind: ${kind}`);
    assert.equal(findingAt(convertTexts({ 'web.yaml': text }), '/imagePullPolicy').concept, 'image-pull-policy', kind);
  }
});
