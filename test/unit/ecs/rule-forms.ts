import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { cloudFormationType } from '../../../server/ecs/dialects.ts';
import { recognizeEcs } from '../../../server/ecs/recognize.ts';
import { templatePlace, toTemplateMembers } from '../../../server/ecs/template-places.ts';
import type { FieldFacts } from '../../../server/schema/facts.ts';
import { child, parsePointer } from '../../../server/syntax/pointer.ts';
import { asObject, type Value } from '../../../server/syntax/value.ts';
import { documentsOf, type Example } from './rule-examples.ts';

/** The same resource written down in another way. */
export interface Form {
  readonly name: string;
  readonly example: Example;
  /** Where a place of the original stands. */
  readonly pointer: (pointer: string) => string;
  /** What the document's value is for a value of the original. */
  readonly value: (value: Value) => Value;
  /** Whether the form has a place for it. */
  readonly canSay: (pointer: string) => boolean;
}

/** Fields of the API that CloudFormation does not have yet. */
const NOT_IN_TEMPLATES = /\/(sharingStrategy|gatewayConnectors|containerConfigurations)(\/|$)/;

/** What is written in the API's JSON, as API YAML, as AWS prints it, and as CloudFormation; nothing for other examples. */
export function otherForms(example: Example): Form[] {
  if (!example.name.endsWith('.json')) return [];
  const document = documentsOf(example)[0]?.document;
  const [resource] = document ? recognizeEcs(document) : [];
  const value = asObject(document?.value);
  if (!value || !resource || resource.dialect !== 'api' || resource.pointer !== '') return [];
  const setting = example.text.split('\n').find((line) => /^\/\/ launch type/.test(line));
  const yaml = setting ? `${setting.replace('//', '#')}\n` : '';
  const json = setting ? `${setting}\n` : '';

  const type = cloudFormationType(resource.kind);
  const facts: FieldFacts = { type: 'object', ref: type };
  const properties = toTemplateMembers(value, facts);
  const template = (value: Value): Value => {
    const object = asObject(value);
    assert.ok(object);
    return { Resources: { It: { Type: type, Properties: toTemplateMembers(object, facts) } } };
  };
  const wrapped = (value: Value): Value =>
    resource.kind === 'Service' ? { services: [value] } : { taskDefinition: value };
  const wrapper = resource.kind === 'Service' ? '/services/0' : '/taskDefinition';
  const inTemplate = (pointer: string) =>
    child('/Resources/It/Properties', ...templatePlace(parsePointer(pointer), properties, facts).path);

  return [
    {
      name: 'API YAML',
      example: { name: 'form.yaml', text: yaml + stringify(value) },
      pointer: (pointer) => pointer,
      value: (value) => value,
      canSay: () => true,
    },
    {
      name: 'as AWS prints it',
      example: { name: 'form.json', text: `${json}${JSON.stringify(wrapped(value), null, 2)}\n` },
      pointer: (pointer) => wrapper + pointer,
      value: wrapped,
      canSay: () => true,
    },
    {
      name: 'CloudFormation YAML',
      example: { name: 'form.yaml', text: yaml + stringify(template(value)) },
      pointer: inTemplate,
      value: template,
      canSay: (pointer) => !NOT_IN_TEMPLATES.test(pointer),
    },
    {
      name: 'CloudFormation JSON',
      example: { name: 'form.json', text: `${json}${JSON.stringify(template(value), null, 2)}\n` },
      pointer: inTemplate,
      value: template,
      canSay: (pointer) => !NOT_IN_TEMPLATES.test(pointer),
    },
  ];
}
