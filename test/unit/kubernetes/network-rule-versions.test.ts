import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KUBERNETES_VERSIONS } from '../../../server/context.ts';
import { kubernetesFacts } from '../../../server/kubernetes/facts.ts';
import { kubernetesRules } from '../../../server/kubernetes/rules/index.ts';
import { indexRules, runRules } from '../../../server/run-rules.ts';
import type { ObjectValue } from '../../../server/syntax/value.ts';

const rules = indexRules(kubernetesRules);
type Version = (typeof KUBERNETES_VERSIONS)[number];

function object(apiVersion: string, kind: string, rest: ObjectValue, name = 'shop'): ObjectValue {
  return { apiVersion, kind, metadata: { name }, ...rest };
}

function service(spec: ObjectValue): ObjectValue {
  return object('v1', 'Service', { spec: { selector: { app: 'shop' }, ports: [{ port: 80 }], ...spec } });
}

function ingress(service: string): ObjectValue {
  const backend = { service: { name: service, port: { number: 80 } } };
  return object('networking.k8s.io/v1', 'Ingress', { spec: { defaultBackend: backend } });
}

function policy(cidr: string): ObjectValue {
  const ingress = [{ from: [{ ipBlock: { cidr } }] }];
  return object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ingress } });
}

function statefulSet(claim: ObjectValue): ObjectValue {
  const labels = { app: 'db' };
  const template = { metadata: { labels }, spec: { containers: [{ name: 'db', image: 'postgres:17' }] } };
  const volumeClaimTemplates = [{ metadata: { name: 'data' }, spec: claim }];
  return object('apps/v1', 'StatefulSet', {
    spec: { serviceName: 'db', selector: { matchLabels: labels }, template, volumeClaimTemplates },
  });
}

function definition(version: ObjectValue, properties: ObjectValue = { size: { type: 'integer' } }): ObjectValue {
  const openAPIV3Schema = { type: 'object', properties: { spec: { type: 'object', properties } } };
  const versions = [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema }, ...version }];
  const names = { plural: 'widgets', kind: 'Widget' };
  return object(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    { spec: { group: 'example.com', scope: 'Cluster', names, versions } },
    'widgets.example.com',
  );
}

const hook = {
  name: 'pods.example.com',
  clientConfig: { url: 'https://hook.example.com' },
  sideEffects: 'None',
  admissionReviewVersions: ['v1'],
  matchConditions: [{ name: 'a', expression: '' }],
};

function errorsOf(object: ObjectValue, version: Version): string[] {
  const { apiVersion, kind } = object as { apiVersion: string; kind: string };
  const type = kubernetesFacts.roots[`${apiVersion}/${kind}`]?.type ?? '';
  return runRules(rules, kubernetesFacts, type, object, { apiVersion, kind, object, version })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule.replace('kubernetes/', ''));
}

/** What servers refuse from a version on, and before another one. */
const changes: readonly [from: Version, before: Version | undefined, rule: string, object: ObjectValue][] = [
  [
    '1.25',
    undefined,
    'schema-validations',
    definition({}, { size: { type: 'integer', 'x-kubernetes-validations': [{ rule: '' }] } }),
  ],
  [
    '1.28',
    undefined,
    'webhook',
    object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', { webhooks: [hook] }),
  ],
  ['1.31', undefined, 'service-traffic-distribution', service({ trafficDistribution: 'Near' })],
  ['1.31', '1.34', 'service-traffic-distribution', service({ trafficDistribution: 'PreferSameNode' })],
  ['1.31', undefined, 'selectable-fields', definition({ selectableFields: [{ jsonPath: '.spec.weight' }] })],
  ['1.24', '1.36', 'ingress-backend', ingress('1shop')],
  ['1.36', undefined, 'network-policy-range', policy('10.1.2.3/8')],
  ['1.36', undefined, 'service-external-ips', service({ externalIPs: ['010.1.2.3'] })],
  ['1.36', undefined, 'access-modes', statefulSet({ resources: { requests: { storage: '1Gi' } } })],
];

for (const [from, before, rule, object] of changes) {
  test(`${rule} follows the target version: from ${from}${before ? ` to before ${before}` : ''}`, () => {
    const first = KUBERNETES_VERSIONS.indexOf(from);
    const end = before ? KUBERNETES_VERSIONS.indexOf(before) : KUBERNETES_VERSIONS.length;
    KUBERNETES_VERSIONS.forEach((version, index) => {
      assert.deepEqual(errorsOf(object, version), index >= first && index < end ? [rule] : [], version);
    });
  });
}
