import assert from 'node:assert/strict';
import { it } from 'node:test';
import { conceptById } from '../../../server/concepts/lookup.ts';
import { equivalentSection } from '../../../server/concepts/present.ts';

const section = (id: string, platform: 'kubernetes' | 'ecs', language: 'en' | 'ja') =>
  equivalentSection(conceptById(id) ?? assert.fail(id), platform, language).split('\n\n');

it('tells a reader of a manifest about ECS: name and closeness first, then detail, example and link', () => {
  const parts = section('config-map', 'kubernetes', 'en');
  assert.equal(parts[0], '### On Amazon ECS');
  assert.equal(parts[1], '**environment, SSM parameter or environment file** · close, with differences');
  assert.match(parts[4] ?? '', /^\*\*To build:\*\* /);
  assert.match(parts[5] ?? '', /^```json\n"environment"/);
  assert.match(parts[6] ?? '', /^\[ECS documentation\]\(https:\/\/docs\.aws\.amazon\.com\//);
  assert.equal(parts.length, 7);
});

it('tells a reader of a task definition about Kubernetes', () => {
  const parts = section('args', 'ecs', 'en');
  assert.deepEqual(parts.slice(0, 2), ['### On Kubernetes', '**args** · same meaning']);
  assert.ok(parts.includes('```yaml\nargs: ["--port", "8080"]\n```'));
});

it('says it in Japanese', () => {
  assert.deepEqual(section('pod', 'kubernetes', 'ja').slice(0, 2), [
    '### Amazon ECS では',
    '**タスク** · 近いが違いあり',
  ]);
  assert.deepEqual(section('pod', 'ecs', 'ja').slice(0, 2), ['### Kubernetes では', '**Pod** · 近いが違いあり']);
});

it('names nothing where there is nothing', () => {
  assert.deepEqual(section('pre-stop', 'kubernetes', 'en').slice(0, 2), [
    '### On Amazon ECS',
    '**no direct counterpart**',
  ]);
});
