import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Context, defaultContext } from '../../../server/context.ts';
import { hover } from '../../../server/features/hover.ts';
import { marked } from './marked.ts';

const documentation = (schema: string, type: string, field: string) => `doc of ${schema} ${type} ${field}`;

function hovered(text: string, context: Context = defaultContext) {
  const { file, offset } = marked(text);
  const found = hover(file, offset, context, documentation, '2026-11-22');
  return found && { text: file.text.slice(found.range.start, found.range.end), markdown: found.markdown };
}

function firstLine(text: string, context?: Context): string | undefined {
  return hovered(text, context)?.markdown.split('\n')[0];
}

const POD = 'apiVersion: v1\nkind: Pod\nspec:\n';

describe('hover', () => {
  const table: [name: string, text: string, line: string | undefined][] = [
    ['a field', `${POD}  host|PID: true`, '**hostPID** — boolean'],
    ['its value', `${POD}  hostPID: tr|ue`, '**hostPID** — boolean'],
    ['a required list', `${POD}  conta|iners: []`, '**containers** — list of Container · required'],
    ['a free key', 'apiVersion: v1\nkind: Pod\nmetadata:\n  labels:\n    a|pp: web', '**labels.app** — string'],
    ['a kind', 'apiVersion: apps/v1\nkind: Deploy|ment', '**Deployment** — apps/v1'],
    ['a kind of the core group', 'apiVersion: v1\nkind: P|od', '**Pod** — v1'],
    [
      'a free key that is no word',
      'apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector:\n    a/b: |c',
      '**nodeSelector["a/b"]** — string',
    ],
    [
      'an item of a list',
      '{ "family": "a", "containerDefinitions": [{ "name": "a", "image": "b", "command": ["|x"] }] }',
      '**command[0]** — string',
    ],
    ['the key of a kind', 'apiVersion: v1\nki|nd: Pod', '**Pod** — v1'],
    ['flow style', `${POD}  { containers: [{ image: ng|inx }] }`, '**image** — string · required'],
    [
      'an alias',
      `${POD}  containers:\n    - resources: &a {}\n    - resources: *|a`,
      '**resources** — ResourceRequirements',
    ],
    [
      'a function of a template',
      'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Cpu: !Ref C|pu',
      '**Cpu** — string',
    ],
    [
      'a JSON key',
      '{ "family": "a", "container|Definitions": [] }',
      '**containerDefinitions** — list of ContainerDefinition · required',
    ],
    ['bare containers', '[{ "name": "a", "image": "b", "ess|ential": true }]', '**essential** — boolean'],
    [
      'a template',
      'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Fam|ily: a',
      '**Family** — string',
    ],
    [
      'a resource type',
      'Resources:\n  T:\n    Type: AWS::ECS::Task|Definition\n    Properties: {}',
      '**TaskDefinition**',
    ],
    ['a second document', `${POD}  hostPID: true\n---\n${POD}  host|PID: true`, '**hostPID** — boolean'],
    ['an empty value', `${POD}  containers:\n    - resources: {|}`, '**resources** — ResourceRequirements'],
    ['white space', `${POD}  hostPID: true\n|\n`, undefined],
    ['an unknown field', `${POD}  hos|tpid: true`, undefined],
    ['somebody else’s file', 'services:\n  w|eb: {}', undefined],
    ['a template text', '{{- if .Values.a }}\napiVersion: v1\nkind: P|od\n{{- end }}', undefined],
  ];
  for (const [name, text, line] of table) it(name, () => assert.equal(firstLine(text), line));

  it('is about exactly the word', () => {
    assert.equal(hovered('apiVersion: apps/v1\nkind: Deploy|ment # why')?.text, 'Deployment');
  });
  it('says allowed values and default', () => {
    const markdown = hovered(`${POD}  restart|Policy: Always`)?.markdown ?? '';
    assert.match(markdown, /Allowed: `Always`, `Never`, `OnFailure`/);
  });
  it('says since when a field exists', () => {
    assert.match(hovered(`${POD}  reso|urces: {}`)?.markdown ?? '', /Since Kubernetes 1\.32/);
  });
  it('says what it is, then what the makers say, then what it is on the other platform, then an example', () => {
    const markdown = hovered(`${POD}  containers:\n    - comm|and: []`)?.markdown ?? '';
    assert.match(
      markdown,
      /Replaces the ENTRYPOINT[\s\S]*doc of kubernetes \S+Container command[\s\S]*On Amazon ECS[\s\S]*entryPoint[\s\S]*→ Becomes[\s\S]*```json\n"entryPoint"/,
    );
  });
  it('keeps to the beginning of a long text', () => {
    const long = `One sentence. ${'And another one that goes on. '.repeat(30)}`;
    const { file, offset } = marked(`${POD}  host|PID: true`);
    const found = hover(file, offset, defaultContext, () => long, '2026-11-22')?.markdown ?? '';
    assert.match(found, /One sentence\. And another one that goes on\..* …\n/);
    assert.ok(found.length < 1500, `${found.length}`);
  });
  it('falls back to what is around the place', () => {
    const probe = `${POD}  containers:\n    - livenessProbe:\n        httpGet:\n          pa|th: /`;
    assert.match(hovered(probe)?.markdown ?? '', /\*\*On Amazon ECS, for `httpGet`:\*\* /);
    const selector = 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector:\n    match|Labels: { a: b }';
    assert.match(hovered(selector)?.markdown ?? '', /\*\*On Amazon ECS, for `selector`:\*\* /);
    const driver =
      '{ "family": "a", "containerDefinitions": [{ "name": "a", "image": "b", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "|a" } } }] }';
    assert.match(hovered(driver)?.markdown ?? '', /\*\*On Kubernetes/);
  });
  it('tells ECS users what a container definition is on Kubernetes', () => {
    const markdown = hovered('{ "family": "a", "container|Definitions": [] }')?.markdown ?? '';
    assert.match(markdown, /On Kubernetes/);
  });
  it('finds the equivalent of a template’s field by its API name', () => {
    const markdown = hovered(
      'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Container|Definitions: []',
    );
    assert.match(markdown?.markdown ?? '', /On Kubernetes/);
  });
  it('tells the keys of a map apart', () => {
    const limits = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - resources:\n        limits:\n          ';
    const memory = hovered(`${limits}mem|ory: 1Gi`)?.markdown.split('---').at(-1);
    const cpu = hovered(`${limits}c|pu: 1`)?.markdown.split('---').at(-1);
    assert.match(memory ?? '', /memory/);
    assert.notEqual(memory, cpu);
  });
  it('says until when an apiVersion can be used', () => {
    const text = 'apiVersion: networking.k8s.io/v1be|ta1\nkind: ServiceCIDR';
    const at = (kubernetesVersion: string) =>
      hovered(text, { ...defaultContext, kubernetesVersion })?.markdown.split('\n\n')[1];
    assert.equal(
      at('1.36'),
      'Since Kubernetes 1.31 · Deprecated since Kubernetes 1.34 · Gone in Kubernetes 1.37  \nAmazon EKS: Kubernetes 1.36 is in standard support until 2027-08-02',
    );
    assert.match(at('1.33') ?? '', /1\.33 is in extended support, at a higher price, until 2027-07-29$/);
    assert.match(at('1.30') ?? '', /support of Kubernetes 1\.30 ended on 2026-07-23$/);
    assert.match(
      hovered('apiVersion: apps/v|1\nkind: Deployment')?.markdown ?? '',
      /\n\nServed by Kubernetes 1\.24 to 1\.36 {2}\nAmazon EKS: Kubernetes 1\.36 /,
    );
  });
  it('speaks Japanese', () => {
    const markdown = hovered('apiVersion: v1\nkind: Pod\nspec:\n  conta|iners: []', {
      ...defaultContext,
      language: 'ja',
    });
    assert.match(markdown?.markdown ?? '', /^\*\*containers\*\* — Container のリスト · 必須/);
  });
});
