import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KUBERNETES_VERSIONS } from '../../../server/context.ts';
import { kubernetesFacts } from '../../../server/kubernetes/facts.ts';
import { kubernetesRules } from '../../../server/kubernetes/rules/index.ts';
import { indexRules, runRules } from '../../../server/run-rules.ts';
import type { ObjectValue } from '../../../server/syntax/value.ts';

const rules = indexRules(kubernetesRules);

const podSpec = { restartPolicy: 'Never', containers: [{ name: 'work', image: 'busybox:1.37' }] };
const indexed = { completionMode: 'Indexed', completions: 3 };

function job(spec: ObjectValue, labels: ObjectValue = {}): ObjectValue {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'work' },
    spec: { template: { metadata: { labels }, spec: podSpec }, ...spec },
  };
}

function cronJob(spec: ObjectValue): ObjectValue {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'nightly' },
    spec: { schedule: '@daily', jobTemplate: { spec: { template: { spec: podSpec } } }, ...spec },
  };
}

function statefulSet(spec: ObjectValue): ObjectValue {
  const labels = { app: 'db' };
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'db' },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: podSpec.containers } },
      ...spec,
    },
  };
}

function autoscaler(spec: ObjectValue): ObjectValue {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'web' },
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, maxReplicas: 3, ...spec },
  };
}

function errorsOf(object: ObjectValue, version: string): string[] {
  const { apiVersion, kind } = object as { apiVersion: string; kind: string };
  const type = kubernetesFacts.roots[`${apiVersion}/${kind}`]?.type ?? '';
  return runRules(rules, kubernetesFacts, type, object, { apiVersion, kind, object, version })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule.replace('kubernetes/', ''));
}

/** What servers refuse since a version, and let pass before. */
const changes: readonly [since: (typeof KUBERNETES_VERSIONS)[number], rule: string, object: ObjectValue][] = [
  ['1.25', 'time-zone', cronJob({ timeZone: 'Europe/Bonn' })],
  ['1.26', 'pod-failure-policy', job({ podFailurePolicy: { rules: [{ action: 'Ignore' }] } })],
  ['1.27', 'job-generated-labels', job({}, { 'batch.kubernetes.io/job-name': 'other' })],
  ['1.27', 'job-indexed-name', { ...job(indexed), metadata: { name: 'my.work' } }],
  ['1.27', 'not-negative', statefulSet({ ordinals: { start: -1 } })],
  ['1.29', 'schedule', cronJob({ schedule: 'TZ=UTC 0 3 * * *' })],
  ['1.29', 'job-indexed', job({ backoffLimitPerIndex: 1 })],
  ['1.31', 'success-policy', job({ ...indexed, successPolicy: { rules: [] } })],
  ['1.32', 'job-managed-by', job({ managedBy: 'controller' })],
  ['1.33', 'stateful-set-service-name', statefulSet({ serviceName: 'db.default' })],
  ['1.34', 'scale-target', autoscaler({ scaleTargetRef: { kind: 'Deployment', name: 'web' } })],
  ['1.35', 'scaling-rules', autoscaler({ behavior: { scaleUp: { tolerance: '-1' } } })],
];

for (const [since, rule, object] of changes) {
  test(`${rule} follows the target version: since ${since}`, () => {
    const first = KUBERNETES_VERSIONS.indexOf(since);
    KUBERNETES_VERSIONS.forEach((version, index) => {
      assert.deepEqual(errorsOf(object, version), index < first ? [] : [rule], version);
    });
  });
}

test('a time zone beside a timeZone was refused before 1.29 too', () => {
  assert.deepEqual(errorsOf(cronJob({ schedule: 'TZ=UTC 0 3 * * *', timeZone: 'Etc/UTC' }), '1.27'), ['schedule']);
});
