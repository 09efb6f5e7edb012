import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explain } from '../../../server/concepts/explain.ts';

const FOUND: readonly [string, readonly string[]][] = [
  ['Pod', ['pod']],
  ['pods', ['pod']],
  ['deployment', ['deployment']],
  ['Service', ['service', 'deployment']],
  ['task-definition', ['pod-template']],
  ['Task Definition', ['pod-template']],
  ['task_definition.cpu', ['task-cpu']],
  ['task-definition.cpu', ['task-cpu']],
  ['TASKDEFINITION.CPU', ['task-cpu']],
  ['Deployment.spec.strategy', ['rolling-update']],
  ['Deployment.spec.replicas', ['replicas']],
  ['Deployment.spec.template.spec.containers[0].image', ['image']],
  ['Pod.spec.terminationGracePeriodSeconds', ['termination-grace-period']],
  ['spec.template.spec.nodeSelector', ['node-selector']],
  ['taskDefinition.containerDefinitions[1].stopTimeout', ['termination-grace-period']],
  ['livenessProbe.periodSeconds', ['probe-period']],
  ['task role', ['service-account']],
  ['hpa', ['horizontal-pod-autoscaler']],
  ['EventBridge Scheduler', ['cron-job']],
  ['resources.limits.memory', ['memory-limit']],
  ['タスク定義', ['pod-template']],
  ['タスクロール', ['service-account']],
  ['ターゲットグループ', ['ingress']],
  ['ポッド', ['pod']],
  ['タスク', ['pod']],
  ['termination-grace-period', ['termination-grace-period']],
];

const SUGGESTED: readonly [string, string][] = [
  ['deploymnt', 'Deployment'],
  ['terminationGracePeriodSecond', 'terminationGracePeriodSeconds'],
  ['desiredCuont', 'desiredCount'],
  ['キャパシティ', 'キャパシティプロバイダー'],
];

describe('explain', () => {
  for (const [term, ids] of FOUND) {
    it(`knows ${term}`, () => {
      const { found, suggestions } = explain(term, 'en');
      assert.deepEqual(
        found.map((concept) => concept.id),
        ids,
      );
      assert.deepEqual(suggestions, []);
    });
  }

  for (const [term, nearest] of SUGGESTED) {
    it(`suggests ${nearest} for ${term}`, () => {
      const { found, suggestions, text } = explain(term, 'en');
      assert.deepEqual(found, []);
      assert.ok(suggestions.includes(nearest), suggestions.join(', '));
      assert.ok(suggestions.length <= 5);
      assert.ok(text.includes(nearest));
    });
  }

  for (const term of ['', ' ', '...', '[0]', 'xyzzyplugh', '猫']) {
    it(`knows nothing about «${term}» and guesses nothing`, () => {
      assert.deepEqual({ ...explain(term, 'en'), text: '' }, { found: [], suggestions: [], text: '' });
    });
  }

  it('prints both sides, both directions, what to build and where to read on', () => {
    const { text } = explain('ingress', 'en');
    for (const part of [
      'Ingress ↔ ALB + Route 53  [ingress]',
      'Kubernetes: Ingress',
      'Amazon ECS: ALB + Route 53',
      'Kubernetes → ECS: close, with differences',
      'ECS → Kubernetes: close, with differences',
      'To build: The ALB',
      'kind: Ingress',
      'https://kubernetes.io/docs/concepts/services-networking/ingress/',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('says where one platform has nothing', () => {
    const { text } = explain('preStop', 'en');
    assert.ok(text.startsWith('lifecycle.preStop ↔ nothing'));
    assert.ok(!text.includes('Amazon ECS:'));
  });

  it('answers in Japanese', () => {
    assert.match(explain('Pod', 'ja').text, /^Pod ↔ タスク {2}\[pod\]\n/);
    assert.equal(explain('xyzzyplugh', 'ja').text, '「xyzzyplugh」は見つかりませんでした。');
  });

  it('keeps prose within 96 columns', () => {
    for (const language of ['en', 'ja'] as const) {
      for (const line of explain('service', language).text.split('\n')) {
        const columns = [...line].reduce(
          (sum, character) => sum + (character >= '⺀' && character <= '\uffef' ? 2 : 1),
          0,
        );
        // Closing punctuation never starts a line, so it may stand one character out.
        assert.ok(line.includes('https://') || line.startsWith('    ') || columns <= 98, line);
      }
    }
  });
});
