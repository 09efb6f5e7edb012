import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rootOf } from '../../../server/kubernetes/api.ts';
import { kubernetesFacts } from '../../../server/kubernetes/facts.ts';
import { fieldHint, otherFieldName } from '../../../server/kubernetes/field-hints.ts';
import { recognizeKubernetes } from '../../../server/kubernetes/recognize.ts';
import type { Problem } from '../../../server/problem.ts';
import validators from '../../../server/schema/generated/kubernetes.js';
import { type Schema, structuralProblems } from '../../../server/schema/validate.ts';
import { applyEdits } from '../../../server/syntax/apply-edits.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

const schema: Schema = {
  prefix: 'kubernetes',
  facts: kubernetesFacts,
  validators,
  documentation: (type) => `page of ${type}`,
  hint: fieldHint,
  otherName: otherFieldName,
};

function check(text: string): Problem[] {
  const document = openFile('file:///a.yaml', 'yaml', text).documents[0]?.document;
  const [resource] = document ? recognizeKubernetes(document) : [];
  assert.ok(document && resource && rootOf(resource.apiVersion, resource.kind));
  return structuralProblems(schema, `${resource.apiVersion}/${resource.kind}`, resource.value, '', (pointer) => {
    const range = document.locate(pointer)?.value;
    return range && text.slice(range.start, range.end);
  });
}

const lines = (problems: Problem[]) =>
  problems.map(({ rule, pointer }) => `${rule.replace('kubernetes/', '')} ${pointer}`);

/** A Pod with more in its container, its spec, or next to them. */
const pod = (container = '', spec = '', rest = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${rest}spec:\n${spec}  containers:\n    - name: web\n      image: nginx\n${container}`;
const C = '/spec/containers/0';

const STRUCTURE: [what: string, text: string, expected: string[]][] = [
  ['a pod', pod(), []],
  ['an unknown field', pod('      imagePullpolicy: Always\n'), [`unknown-field ${C}/imagePullpolicy`]],
  ['an unknown field of status', pod('', '', 'status:\n  fase: Running\n'), ['unknown-field /status/fase']],
  ['a value of status is not judged', pod('', '', 'status:\n  phase: Walking\n'), []],
  ['a field every JavaScript object has', pod('      constructor: x\n'), [`unknown-field ${C}/constructor`]],
  ['text for a number', pod('      ports: [{containerPort: "80"}]\n'), [`wrong-type ${C}/ports/0/containerPort`]],
  [
    'a fraction for a whole number',
    pod('      ports: [{containerPort: 80.5}]\n'),
    [`wrong-type ${C}/ports/0/containerPort`],
  ],
  ['a whole number written as a fraction', pod('      ports: [{containerPort: 80.0}]\n'), []],
  ['a number for text', pod('      env: [{name: A, value: 1}]\n'), [`wrong-type ${C}/env/0/value`]],
  ['a truth value for text', pod('      env: [{name: A, value: yes}]\n'), [`wrong-type ${C}/env/0/value`]],
  ['text for a truth value', pod('      tty: "true"\n'), [`wrong-type ${C}/tty`]],
  ['text for a list', pod('      command: sleep 10\n'), [`wrong-type ${C}/command`]],
  ['an object for a list: nothing below', pod('      env: {name: 1, bad: 2}\n'), [`wrong-type ${C}/env`]],
  ['a list for an object', pod('      resources: []\n'), [`wrong-type ${C}/resources`]],
  ['null is as good as nothing', pod('      env: null\n      resources:\n      args: [null]\n'), []],
  [
    'null where something must be',
    pod('      ports: [{containerPort: null}]\n'),
    [`missing-field ${C}/ports/0/containerPort`],
  ],
  ['an empty entry', pod('    -\n'), ['missing-field /spec/containers/1']],
  [
    'nothing where a list must be',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {}\n',
    ['missing-field /spec'],
  ],
  ['a missing field', pod('      env: [{value: a}]\n'), [`missing-field ${C}/env/0`]],
  [
    'two missing fields',
    pod('      volumeMounts: [{}]\n'),
    [`missing-field ${C}/volumeMounts/0`, `missing-field ${C}/volumeMounts/0`],
  ],
  ['a value nobody knows', pod('      imagePullPolicy: Allways\n'), [`not-a-value ${C}/imagePullPolicy`]],
  ['the empty text is the default', pod('      imagePullPolicy: ""\n'), []],
  ['a quantity', pod('      resources: {limits: {cpu: 0.5, memory: 1Gi}}\n'), []],
  [
    'no quantity',
    pod('      resources: {limits: {memory: 1 Gi}}\n'),
    [`invalid-quantity ${C}/resources/limits/memory`],
  ],
  [
    'no quantity at all',
    pod('      resources: {limits: {memory: true}}\n'),
    [`wrong-type ${C}/resources/limits/memory`],
  ],
  ['more than 32 bits', pod('', '  priority: 3000000000\n'), ['out-of-range /spec/priority']],
  ['64 bits', pod('', '  activeDeadlineSeconds: 2147483647\n'), []],
  ['a port by name or number', pod('      livenessProbe: {tcpSocket: {port: http}}\n'), []],
  [
    'a port that is neither',
    pod('      livenessProbe: {tcpSocket: {port: [80]}}\n'),
    [`wrong-type ${C}/livenessProbe/tcpSocket/port`],
  ],
  ['base64', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: aGk=}\n', []],
  ['no base64', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: hello}\n', ['invalid-base64 /data/a']],
  ['a time', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: null}\n', []],
  [
    'no time',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: now}\n',
    ['invalid-time /metadata/creationTimestamp'],
  ],
  ['template text is unknown', pod('      ports: [{containerPort: ${PORT}}]\n      tty: "{{ .tty }}"\n'), []],
  ['a schema of a custom resource is free where the server does not look', crd('items: {typo: 1}\n'), []],
  [
    'and not where it does',
    crd('propertees: {}\n'),
    ['unknown-field /spec/versions/0/schema/openAPIV3Schema/propertees'],
  ],
];

function crd(schema: string): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: as.example.com}
spec:
  group: example.com
  names: {kind: A, plural: as}
  scope: Namespaced
  versions:
  - name: v1
    schema:
      openAPIV3Schema:
        type: object
        ${schema}`;
}

for (const [what, text, expected] of STRUCTURE) {
  test(what, () => assert.deepEqual(lines(check(text)).sort(), expected.toSorted()));
}

const MESSAGES: [text: string, message: string][] = [
  [
    pod('      imagePullpolicy: Always\n'),
    '`imagePullpolicy` is not a field of Container. Did you mean `imagePullPolicy`?',
  ],
  [
    pod('', '  volumes: [{name: keys, secret: {name: keys}}]\n'),
    '`name` is not a field of SecretVolumeSource. Did you mean `secretName`?',
  ],
  [pod('      replicas: 2\n'), '`replicas` is not a field of Container.'],
  [
    pod('      restartPolicyy: Always\n'),
    '`restartPolicyy` is not a field of Container. Did you mean `restartPolicy`?',
  ],
  [
    pod('      volumes: []\n'),
    '`volumes` is not a field of Container. It is a field of PodSpec, further out: check the indentation.',
  ],
  [
    'apiVersion: v1\nkind: ConfigMap\nname: a\nmetadata: {name: a}\n',
    '`name` is not a field of ConfigMap. It is a field of ObjectMeta, which belongs under `metadata`.',
  ],
  [
    pod('      env: [{name: A, value: yes}]\n'),
    '`value` must be text, but `yes` without quotes is true. Put it in quotes.',
  ],
  [
    pod('      env: [{name: A, value: 0x10}]\n'),
    '`value` must be text, but `0x10` without quotes is a number. Put it in quotes.',
  ],
  [
    pod('      ports: [{containerPort: "80"}]\n'),
    '`containerPort` must be a whole number, but in quotes this is text. Remove the quotes.',
  ],
  [pod('      args: [1]\n'), '`args[0]` must be text, but `1` without quotes is a number. Put it in quotes.'],
  [pod('      command: sleep 10\n'), '`command` must be a list, but this is text.'],
  [
    pod('      imagePullPolicy: Allways\n'),
    '`Allways` is not allowed for `imagePullPolicy`. Did you mean `Always`? Allowed: Always, IfNotPresent or Never.',
  ],
  [pod('      resources: {limits: {memory: 1 Gi}}\n'), '`1 Gi` is not a quantity. Did you mean `1Gi`?'],
  [pod('    -\n'), 'This entry of `containers` is empty. It needs `image` and `name`.'],
];
for (const [text, message] of MESSAGES) {
  test(message, () =>
    assert.deepEqual(
      check(text).map((problem) => problem.message),
      [message],
    ),
  );
}

const FIXES: [text: string, fixed: string][] = [
  [pod('      imagePullpolicy: Always\n'), pod('      imagePullPolicy: Always\n')],
  [pod('      env: [{name: A, value: yes}]\n'), pod("      env: [{name: A, value: 'yes'}]\n")],
  [pod('      ports: [{containerPort: "80"}]\n'), pod('      ports: [{containerPort: 80}]\n')],
  [pod('      imagePullPolicy: always\n'), pod('      imagePullPolicy: Always\n')],
  [pod('      resources: {limits: {memory: 512MB}}\n'), pod('      resources: {limits: {memory: 512M}}\n')],
];
for (const [text, fixed] of FIXES) {
  test(`the fix gives ${fixed.split('\n').at(-2)?.trim()}`, () => {
    const document = openFile('file:///a.yaml', 'yaml', text).documents[0]?.document;
    const fix = check(text)[0]?.fixes?.[0];
    assert.ok(document && fix);
    const edits = [...applyEdits(document, fix.edits)].sort((a, b) => b.start - a.start);
    const result = edits.reduce((all, { start, end, text: part }) => all.slice(0, start) + part + all.slice(end), text);
    assert.equal(result.replaceAll('"', "'"), fixed.replaceAll('"', "'"));
    assert.deepEqual(check(result), []);
  });
}

test('a problem names the page about the type', () => {
  const [problem] = check(pod('      imagePullpolicy: Always\n'));
  assert.equal(problem?.documentation, 'page of io.k8s.api.core.v1.Container');
  assert.equal(problem?.target, 'key');
});
