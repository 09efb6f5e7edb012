import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { conceptFor, type Platform } from '../../../server/concepts/lookup.ts';
import type { FieldFacts, SchemaFacts } from '../../../server/schema/facts.ts';

/** What people write by hand; all types their fields hold are walked with them. */
const ROOTS: Record<Platform, readonly string[]> = {
  kubernetes: [
    'Pod',
    'PodTemplate',
    'Deployment',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'ReplicationController',
    'Job',
    'CronJob',
    'Service',
    'Ingress',
    'HorizontalPodAutoscaler',
    'PodDisruptionBudget',
    'NetworkPolicy',
    'ConfigMap',
    'Secret',
    'ServiceAccount',
    'PersistentVolumeClaim',
    'PersistentVolume',
    'StorageClass',
    'VolumeAttributesClass',
    'Namespace',
    'Role',
    'ClusterRole',
    'RoleBinding',
    'ClusterRoleBinding',
    'LimitRange',
    'ResourceQuota',
    'PriorityClass',
    'RuntimeClass',
    'IngressClass',
  ],
  ecs: ['TaskDefinition', 'Service'],
};

/** Types that many fields share. They mean what the field that holds them means, and that field's entry speaks for theirs. */
const SHARED = new Set([
  'CrossVersionObjectReference',
  'ExecAction',
  'HTTPGetAction',
  'HTTPHeader',
  'LabelSelector',
  'LabelSelectorRequirement',
  'LifecycleHandler',
  'LocalObjectReference',
  'ObjectReference',
  'SecretReference',
  'SleepAction',
  'Subject',
  'TCPSocketAction',
  'TypedLocalObjectReference',
  'TypedObjectReference',
]);

/** The server writes it; nobody has to carry it over. */
const WRITTEN_BY_SERVER = 'status';

/** They say what the object is, so the entry of the kind speaks for them. */
const SAY_THE_KIND = ['apiVersion', 'kind'];

/** Types that have to be among those walked, or the walk has gone astray. */
const MUST_WALK: Record<Platform, readonly string[]> = {
  kubernetes: [
    ...['Container', 'EphemeralContainer', 'Probe', 'Lifecycle', 'SecurityContext', 'PodSecurityContext', 'Volume'],
    ...['VolumeMount', 'EnvVar', 'EnvVarSource', 'ContainerPort', 'ResourceRequirements', 'Affinity', 'NodeAffinity'],
    ...['PodAffinityTerm', 'Toleration', 'TopologySpreadConstraint', 'CSIVolumeSource', 'VolumeProjection'],
    ...['ServicePort', 'IngressRule', 'HTTPIngressPath', 'IngressBackend', 'IngressTLS', 'MetricSpec', 'MetricTarget'],
    ...['HPAScalingRules', 'NetworkPolicyPeer', 'IPBlock', 'PodFailurePolicyRule', 'RollingUpdateDeployment'],
  ],
  ecs: [
    ...['ContainerDefinition', 'HealthCheck', 'LinuxParameters', 'PortMapping', 'Volume', 'EFSVolumeConfiguration'],
    ...['LogConfiguration', 'DeploymentConfiguration', 'LoadBalancer', 'ServiceConnectService', 'AwsVpcConfiguration'],
    ...['ServiceManagedEBSVolumeConfiguration', 'ServiceConnectTlsConfiguration', 'GatewayConnectorHealthCheck'],
  ],
};

for (const platform of ['kubernetes', 'ecs'] as const) {
  describe(`the table of equivalences and the schema of ${platform}`, () => {
    const facts = readFacts(platform);
    const walked = walk(facts, ROOTS[platform]);

    it('explains every field', () => {
      const missing = walked.flatMap((type) =>
        Object.entries(facts.types[type]?.fields ?? {})
          .filter(([name, field]) => !explained(platform, shortName(type), name, field))
          .map(([name]) => `${shortName(type)}.${name}`),
      );
      assert.deepEqual([...new Set(missing)], []);
    });

    it('walks all the types it promises', () => {
      const names = new Set(walked.map(shortName));
      const expected = [...ROOTS[platform], ...MUST_WALK[platform]];
      assert.deepEqual(
        expected.filter((name) => !names.has(name)),
        [],
      );
    });
  });
}

it('calls only those types shared that the schema has and no entry speaks for', () => {
  const known = new Set(Object.keys(readFacts('kubernetes').types).map(shortName));
  const wrong = [...SHARED].filter((type) => !known.has(type) || conceptFor('kubernetes', `${type}.*`));
  assert.deepEqual(wrong, []);
});

/** As a hover finds it: an entry of the field or, where it has none, of the type it holds. */
function explained(platform: Platform, type: string, name: string, field: FieldFacts): boolean {
  if (platform === 'kubernetes' && (SHARED.has(type) || name === WRITTEN_BY_SERVER)) return true;
  if (platform === 'kubernetes' && SAY_THE_KIND.includes(name) && conceptFor(platform, type)) return true;
  return (
    conceptFor(platform, `${type}.${name}`) !== undefined ||
    (field.ref !== undefined && conceptFor(platform, shortName(field.ref)) !== undefined)
  );
}

/** The roots and all types their fields hold. */
function walk(facts: SchemaFacts, roots: readonly string[]): string[] {
  const found = new Set(Object.keys(facts.types).filter((type) => roots.includes(shortName(type))));
  for (const type of found) {
    for (const [name, { ref }] of Object.entries(facts.types[type]?.fields ?? {})) {
      if (ref !== undefined && name !== WRITTEN_BY_SERVER) found.add(ref);
    }
  }
  return [...found];
}

function shortName(type: string): string {
  return type.split('.').at(-1) ?? type;
}

function readFacts(platform: Platform): SchemaFacts {
  return JSON.parse(readFileSync(new URL(`../../../schemas/generated/${platform}.json`, import.meta.url), 'utf8'));
}
