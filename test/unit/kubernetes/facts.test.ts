import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { printFacts } from '../../../schemas/ecs/print-facts.ts';
import { DEFAULTS } from '../../../schemas/kubernetes/defaults.ts';
import { kubernetesFacts as generateFacts, readSources } from '../../../schemas/kubernetes/facts.ts';
import { NOT_ENFORCED } from '../../../schemas/kubernetes/not-enforced.ts';
import { kubernetesFacts } from '../../../server/kubernetes/facts.ts';
import { REMOVED_APIS } from '../../../server/kubernetes/removed-apis.ts';
import type { FieldFacts } from '../../../server/schema/facts.ts';
import { isServed } from '../../../server/schema/version.ts';

const { roots, types } = kubernetesFacts;
const packages = new URL('../../../schemas/node_modules', import.meta.url);
const skip = !existsSync(packages) && 'schemas/node_modules is not here: npm ci --prefix schemas';

test('the facts in the repository are what the packages give', { skip }, () => {
  const file = new URL('../../../schemas/generated/kubernetes.json', import.meta.url);
  assert.equal(readFileSync(file, 'utf8'), printFacts(generateFacts()));
});

test('1.36 has 757 types with fields, 3137 of them', { skip }, () => {
  const models = [...readSources().newest.types.values()];
  assert.equal(models.filter((fields) => fields.size > 0).length, 757);
  assert.equal(
    models.reduce((sum, fields) => sum + fields.size, 0),
    3137,
  );
});

test('1.36 has 97 kinds, lists apart; Scale is a view of others', () => {
  const kinds = Object.entries(roots).filter(
    ([root, facts]) => !facts.list && isServed(facts, '1.36') && !root.endsWith('/Scale'),
  );
  assert.equal(kinds.length, 97);
});

test('every kind says whether it has a namespace, and has a type', () => {
  for (const [root, facts] of Object.entries(roots)) {
    assert.ok(types[facts.type], root);
    assert.equal(facts.list === true || facts.namespaced !== undefined, true, root);
  }
});

test('every reference and every required field is there', () => {
  for (const [name, { fields, required = [] }] of Object.entries(types)) {
    for (const field of Object.values(fields))
      assert.ok(field.ref === undefined || types[field.ref], `${name} ${field.ref}`);
    for (const field of required) assert.ok(Object.hasOwn(fields, field), `${name} ${field}`);
  }
});

const SPANS: [root: string, since: string | undefined, until: string | undefined][] = [
  ['apps/v1/Deployment', undefined, undefined],
  ['v1/Event', undefined, undefined],
  ['events.k8s.io/v1/Event', undefined, undefined],
  ['batch/v1beta1/CronJob', undefined, '1.24'],
  ['policy/v1beta1/PodSecurityPolicy', undefined, '1.24'],
  ['autoscaling/v2beta2/HorizontalPodAutoscaler', undefined, '1.25'],
  ['storage.k8s.io/v1beta1/CSIStorageCapacity', undefined, '1.26'],
  ['flowcontrol.apiserver.k8s.io/v1beta2/FlowSchema', undefined, '1.28'],
  ['flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema', '1.26', '1.31'],
  ['flowcontrol.apiserver.k8s.io/v1/FlowSchema', '1.29', undefined],
  ['authentication.k8s.io/v1beta1/SelfSubjectReview', '1.27', '1.32'],
  ['admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicy', '1.28', '1.33'],
  ['storage.k8s.io/v1alpha1/VolumeAttributesClass', '1.29', '1.34'],
  ['storagemigration.k8s.io/v1alpha1/StorageVersionMigration', '1.30', '1.35'],
  ['resource.k8s.io/v1/ResourceClaim', '1.34', undefined],
  ['scheduling.k8s.io/v1alpha1/Workload', '1.35', '1.35'],
  ['scheduling.k8s.io/v1alpha2/Workload', '1.36', undefined],
];
for (const [root, since, until] of SPANS) {
  test(`${root} is served ${since ?? 'from the start'} to ${until ?? 'now'}`, () => {
    assert.deepEqual([roots[root]?.since, roots[root]?.until], [since, until]);
  });
}

const FIELDS: [type: string, field: string, expected: FieldFacts][] = [
  ['core.v1.Container', 'args', { type: 'string', container: 'list' }],
  ['core.v1.Container', 'imagePullPolicy', { type: 'string', enum: ['Always', 'IfNotPresent', 'Never'] }],
  ['core.v1.Container', 'ports', { type: 'object', ref: 'io.k8s.api.core.v1.ContainerPort', container: 'list' }],
  [
    'core.v1.Container',
    'restartPolicyRules',
    { type: 'object', ref: 'io.k8s.api.core.v1.ContainerRestartRule', container: 'list', since: '1.34' },
  ],
  ['core.v1.ContainerPort', 'containerPort', { type: 'integer' }],
  ['core.v1.PodSpec', 'activeDeadlineSeconds', { type: 'integer', bits: 64 }],
  ['core.v1.PodSpec', 'resources', { type: 'object', ref: 'io.k8s.api.core.v1.ResourceRequirements', since: '1.32' }],
  ['core.v1.PodResourceClaim', 'source', { type: 'object', ref: 'io.k8s.api.core.v1.ClaimSource', until: '1.30' }],
  ['core.v1.ResourceRequirements', 'limits', { type: 'quantity', container: 'map' }],
  ['core.v1.Secret', 'data', { type: 'bytes', container: 'map' }],
  ['core.v1.ServicePort', 'targetPort', { type: 'int-or-string' }],
  ['core.v1.HTTPGetAction', 'port', { type: 'int-or-string' }],
  ['authorization.v1.SubjectAccessReviewSpec', 'extra', { type: 'string', container: 'map-of-lists' }],
];
for (const [type, field, expected] of FIELDS) {
  test(`${type}.${field}`, () => assert.deepEqual(types[`io.k8s.api.${type}`]?.fields[field], expected));
}

test('a property may be called $ref', () => {
  const schema = types['io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps'];
  assert.deepEqual(schema?.fields.$ref, { type: 'string' });
  assert.deepEqual(schema?.fields.maximum, { type: 'number' });
});

const REQUIRED: [type: string, required: readonly string[] | undefined][] = [
  ['core.v1.Container', ['image', 'name']],
  ['core.v1.HTTPHeader', ['name']],
  ['core.v1.LimitRangeSpec', undefined],
  ['apps.v1.DeploymentSpec', ['selector', 'template']],
  ['apps.v1.DeploymentCondition', undefined],
  ['networking.v1.HTTPIngressPath', ['backend', 'pathType']],
];
for (const [type, required] of REQUIRED) {
  test(`${type} requires ${required?.join(', ') ?? 'nothing'}`, () => {
    assert.deepEqual(types[`io.k8s.api.${type}`]?.required?.toSorted(), required);
  });
}

test('every exception names a field that exists', () => {
  const fields = Object.entries(types).flatMap(([type, facts]) =>
    Object.keys(facts.fields).map((field) => `${type.split('.').slice(-3).join('.')}.${field}`),
  );
  for (const exception of Object.values(NOT_ENFORCED).flat()) {
    const pattern = new RegExp(`^${exception.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);
    assert.ok(
      fields.some((field) => pattern.test(field)),
      exception,
    );
  }
});

test('every default is one of a field that exists', () => {
  const found = Object.entries(types).flatMap(([type, { fields }]) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.default === undefined ? [] : [`${type.split('.').slice(-3).join('.')}.${name}`],
    ),
  );
  assert.deepEqual(found.sort(), Object.keys(DEFAULTS).sort());
});

test('the table of removed kinds holds none that 1.36 serves', () => {
  for (const { apiVersion, kinds } of REMOVED_APIS) {
    for (const kind of kinds) {
      const root = roots[`${apiVersion}/${kind}`];
      assert.ok(!root || !isServed(root, '1.36'), `${apiVersion} ${kind}`);
    }
  }
});
