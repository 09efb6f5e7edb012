import assert from 'node:assert/strict';
import { it } from 'node:test';
import { conceptById } from '../../../server/concepts/lookup.ts';
import { equivalentSection } from '../../../server/concepts/present.ts';

function section(id: string, platform: 'kubernetes' | 'ecs', language: 'en' | 'ja', about?: string) {
  const { text, example } = equivalentSection(conceptById(id) ?? assert.fail(id), platform, language, about);
  return { parts: text.split('\n\n'), example };
}

it('tells a reader of a manifest about ECS: name, page and closeness first, then detail, what to build and an example', () => {
  const { parts, example } = section('config-map', 'kubernetes', 'en');
  assert.match(
    parts[0] ?? '',
    /^\*\*On Amazon ECS:\*\* \[\*\*environment, SSM parameter or environment file\*\*\]\(https:\/\/docs\.aws\.amazon\.com\/\S+\) · close, with differences$/,
  );
  assert.match(parts[1] ?? '', /\. {2}\n→ /);
  assert.match(parts[2] ?? '', /^\*\*To build:\*\* /);
  assert.equal(parts.length, 3);
  assert.equal(example?.form, 'json');
  assert.match(example?.lines[0] ?? '', /^"environment"/);
});

it('tells a reader of a task definition about Kubernetes', () => {
  const { parts, example } = section('args', 'ecs', 'en');
  assert.match(
    parts[0] ?? '',
    /^\*\*On Kubernetes:\*\* \[\*\*args\*\*\]\(https:\/\/kubernetes\.io\/\S+\) · same meaning$/,
  );
  assert.deepEqual(example, { form: 'yaml', lines: ['args: ["--port", "8080"]'] });
});

it('says it in Japanese', () => {
  assert.match(
    section('pod', 'kubernetes', 'ja').parts[0] ?? '',
    /^\*\*Amazon ECS では:\*\* \[\*\*タスク\*\*\].* · おおむね対応（違いあり）$/,
  );
  assert.match(section('pod', 'ecs', 'ja').parts[0] ?? '', /^\*\*Kubernetes では:\*\* \[\*\*Pod\*\*\]/);
});

it('names nothing where there is nothing', () => {
  assert.equal(section('pre-stop', 'kubernetes', 'en').parts[0], '**On Amazon ECS:** no direct counterpart');
});

it('says what it is about where that is something around the place', () => {
  assert.match(section('args', 'ecs', 'en', 'command').parts[0] ?? '', /^\*\*On Kubernetes, for `command`:\*\* /);
  assert.match(
    section('args', 'ecs', 'ja', 'command').parts[0] ?? '',
    /^\*\*Kubernetes では（`command` について）:\*\* /,
  );
});
