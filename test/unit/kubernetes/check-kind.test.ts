import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkKind } from '../../../server/kubernetes/check-kind.ts';

const CASES: [apiVersion: string, kind: string, version: string, expected: string | undefined][] = [
  ['apps/v1', 'Deployment', '1.36', undefined],
  ['v1', 'Pod', '1.24', undefined],
  ['v1', 'List', '1.36', undefined],
  ['example.com/v1', 'Deployment', '1.36', undefined],
  ['autoscaling.k8s.io/v1', 'VerticalPodAutoscaler', '1.36', undefined],
  ['kustomize.config.k8s.io/v1beta1', 'Kustomization', '1.36', undefined],
  ['skaffold/v4beta6', 'Config', '1.36', undefined],
  [
    'policy/v1beta1',
    'PodSecurityPolicy',
    '1.36',
    'removed-api /apiVersion policy/v1beta1 PodSecurityPolicy was removed in Kubernetes 1.25. Use Pod Security admission.',
  ],
  ['policy/v1beta1', 'PodSecurityPolicy', '1.24', undefined],
  [
    'batch/v1beta1',
    'CronJob',
    '1.25',
    'removed-api /apiVersion batch/v1beta1 CronJob was removed in Kubernetes 1.25. Use batch/v1.',
  ],
  [
    'extensions/v1beta1',
    'Ingress',
    '1.24',
    'removed-api /apiVersion extensions/v1beta1 Ingress was removed in Kubernetes 1.22. Use networking.k8s.io/v1.',
  ],
  [
    'apps/v1beta2',
    'StatefulSet',
    '1.36',
    'removed-api /apiVersion apps/v1beta2 StatefulSet was removed in Kubernetes 1.16. Use apps/v1.',
  ],
  [
    'flowcontrol.apiserver.k8s.io/v1',
    'FlowSchema',
    '1.28',
    'not-yet-available /apiVersion flowcontrol.apiserver.k8s.io/v1 FlowSchema exists since Kubernetes 1.29; your target is 1.28. Use flowcontrol.apiserver.k8s.io/v1beta3.',
  ],
  [
    'resource.k8s.io/v1',
    'DeviceClass',
    '1.30',
    'not-yet-available /apiVersion resource.k8s.io/v1 DeviceClass exists since Kubernetes 1.34; your target is 1.30.',
  ],
  ['v1', 'Deployment', '1.36', 'unknown-kind /apiVersion There is no Deployment in v1. Use apps/v1.'],
  ['app/v1', 'Deployment', '1.36', 'unknown-kind /apiVersion There is no Deployment in app/v1. Use apps/v1.'],
  [
    'apps/v1',
    'Deploymnt',
    '1.36',
    'unknown-kind /kind There is no kind `Deploymnt` in apps/v1. Did you mean `Deployment`?',
  ],
  ['apps/v1', 'Whatever', '1.36', 'unknown-kind /kind There is no kind `Whatever` in apps/v1.'],
  ['', 'CronJob', '1.36', 'missing-field / This CronJob has no `apiVersion`. Add `apiVersion: batch/v1`.'],
  ['apps/v1', '', '1.36', 'missing-field / This object has no `kind`.'],
];
for (const [apiVersion, kind, version, expected] of CASES) {
  test(`${apiVersion} ${kind} on ${version}`, () => {
    const problem = checkKind({ platform: 'kubernetes', apiVersion, kind, name: 'a', pointer: '', value: {} }, version);
    const words = problem && `${problem.rule.replace('kubernetes/', '')} ${problem.pointer || '/'} ${problem.message}`;
    assert.equal(words, expected);
  });
}

test('the fix names the apiVersion that serves the kind', () => {
  const problem = checkKind(
    { platform: 'kubernetes', apiVersion: 'v1', kind: 'Deployment', name: 'a', pointer: '/items/0', value: {} },
    '1.36',
  );
  assert.deepEqual(problem?.fixes?.[0]?.edits, [{ kind: 'set', pointer: '/items/0/apiVersion', value: 'apps/v1' }]);
});
