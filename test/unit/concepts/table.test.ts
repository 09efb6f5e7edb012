import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Concept, Text } from '../../../server/concepts/concept.ts';
import { concepts, topics } from '../../../server/concepts/table.ts';
import type { SchemaFacts } from '../../../server/schema/facts.ts';

const PLATFORMS = ['kubernetes', 'ecs'] as const;

/** Concepts the product promises to explain. */
const PROMISED =
  'pod pod-template deployment container service ingress config-map secret cron-job job horizontal-pod-autoscaler ' +
  'service-account persistent-volume-claim namespace replica-set stateful-set daemon-set network-policy node ' +
  'pod-disruption-budget rbac-role image command args working-directory env container-port cpu-request memory-limit ' +
  'memory-request task-cpu liveness-probe readiness-probe startup-probe replicas rolling-update termination-grace-period ' +
  'volume volume-mount init-container restart-policy labels network-mode run-as-user read-only-root-filesystem privileged ' +
  'capabilities image-pull-secret logging execution-role launch-type name port-name app-protocol network-configuration ' +
  'capacity-provider progress-deadline node-selector runtime-platform control-plane gateway-api vertical-pod-autoscaler ' +
  'rollback image-registry metrics continuous-delivery command-line-tools';

function texts(concept: Concept): [string, Text][] {
  const found: [string, Text][] = [
    ['kubernetes.what', concept.kubernetes.what],
    ['ecs.what', concept.ecs.what],
    ['toEcs.how', concept.toEcs.how],
    ['toKubernetes.how', concept.toKubernetes.how],
  ];
  if (concept.toEcs.build) found.push(['toEcs.build', concept.toEcs.build]);
  if (concept.toKubernetes.build) found.push(['toKubernetes.build', concept.toKubernetes.build]);
  return found;
}

describe('the table of equivalences', () => {
  it('has every promised concept', () => {
    const ids = new Set(concepts.map((concept) => concept.id));
    assert.deepEqual(
      PROMISED.split(' ').filter((id) => !ids.has(id)),
      [],
    );
  });

  it('has unique, kebab-case ids', () => {
    const ids = concepts.map((concept) => concept.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.equal(new Set(topics.map((topic) => topic.id)).size, topics.length);
  });

  for (const platform of PLATFORMS) {
    it(`names each schema place of ${platform} once`, () => {
      const owners = new Map<string, string>();
      for (const concept of concepts) {
        for (const key of concept[platform].keys) {
          assert.equal(owners.get(key), undefined, `${key} is in ${owners.get(key)} and in ${concept.id}`);
          owners.set(key, concept.id);
        }
      }
    });

    it(`names only schema places of ${platform} that exist`, () => {
      const facts = readFacts(platform);
      const wrong = concepts.flatMap((concept) => concept[platform].keys).filter((key) => !exists(facts, key));
      assert.deepEqual(wrong, []);
    });
  }

  for (const concept of concepts) {
    it(`${concept.id} is complete in both languages`, () => {
      for (const [place, text] of texts(concept)) {
        assert.match(text.en, /^[A-Z`0-9].*[.:)…]$/s, `${place}.en is a sentence`);
        assert.match(text.ja, /。$/, `${place}.ja is a sentence`);
        assert.match(text.ja, /[ぁ-んァ-ヶ]/, `${place}.ja is Japanese`);
        assert.doesNotMatch(text.en, /[ぁ-んァ-ヶ一-龠]/, `${place}.en is English`);
        assert.deepEqual(numbers(text.ja), numbers(text.en), `${place} says the same numbers in both`);
      }
    });

    it(`${concept.id} has a name, and links to the platform's own documentation`, () => {
      assert.ok(concept.kubernetes.name || concept.ecs.name);
      for (const platform of PLATFORMS) {
        const side = concept[platform];
        if (!side.name) continue;
        const home = platform === 'ecs' ? 'https://docs.aws.amazon.com/' : 'https://kubernetes.io/docs/';
        assert.ok(side.documentation?.startsWith(home), `${platform}: ${side.documentation}`);
      }
    });
  }
});

/** Numbers of more than one digit: small ones are often words in English. */
function numbers(text: string): string[] {
  return [...new Set(text.match(/\d{2,}/g) ?? [])].sort();
}

function readFacts(platform: 'kubernetes' | 'ecs'): SchemaFacts {
  return JSON.parse(readFileSync(new URL(`../../../schemas/generated/${platform}.json`, import.meta.url), 'utf8'));
}

/** Whether `Type`, `Type.field`, `Type.field.entry of a map` or `Type.*` is there; types by the last part of their name. */
function exists(facts: SchemaFacts, key: string): boolean {
  const [type, field, ...entry] = key.split('.');
  const types = Object.entries(facts.types).filter(([name]) => name.split('.').at(-1) === type);
  if (field === undefined || field === '*') return types.length > 0;
  const container = entry.length > 0 ? 'map' : undefined;
  return types.some(([, facts]) => {
    const found = facts.fields[field];
    return found !== undefined && (container === undefined || found.container === container);
  });
}
