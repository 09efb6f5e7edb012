import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFragment } from '../../../server/kubernetes/fragment.ts';

const labelled = { metadata: { labels: { app: 'a' } }, spec: {} };
const CASES: [what: string, kind: string, value: Parameters<typeof isFragment>[1], expected: boolean][] = [
  [
    'a whole deployment',
    'Deployment',
    { spec: { selector: { matchLabels: { app: 'a' } }, template: labelled } },
    false,
  ],
  ['one that only forgot its selector', 'Deployment', { spec: { template: labelled } }, false],
  ['one that only says how many', 'Deployment', { spec: { replicas: 3 } }, true],
  ['one that only sets an image', 'Deployment', { spec: { template: { spec: { containers: [] } } } }, true],
  ['no spec at all', 'Deployment', {}, false],
  ['a job without pods', 'Job', { spec: { backoffLimit: 1 } }, false],
  ['a cron job with a new schedule', 'CronJob', { spec: { schedule: '* * * * *' } }, false],
  ['a suspended cron job', 'CronJob', { spec: { suspend: true } }, false],
  ['an autoscaler without a target', 'HorizontalPodAutoscaler', { spec: { maxReplicas: 3 } }, false],
  ['a directive', 'ConfigMap', { data: { a: 'b', $patch: 'delete' } }, true],
  ['a directive in a list', 'Service', { spec: { ports: [{ $patch: 'replace' }] } }, true],
  ['a directive with a path', 'Pod', { spec: { '$setElementOrder/containers': [] } }, true],
  ['a dollar of another kind', 'ConfigMap', { data: { $patchwork: 'a' } }, false],
  ['a service', 'Service', { spec: {} }, false],
];
for (const [what, kind, value, expected] of CASES) {
  test(`${what} is ${expected ? 'a patch' : 'an object'}`, () => assert.equal(isFragment(kind, value), expected));
}

test('what a kustomization says counts more than the content', () => {
  assert.equal(isFragment('Job', { spec: {} }, 'patch'), true);
  assert.equal(isFragment('Deployment', { spec: { replicas: 3 } }, 'whole'), false);
  assert.equal(isFragment('ConfigMap', { data: { a: 'b', $patch: 'delete' } }, 'whole'), true);
});
