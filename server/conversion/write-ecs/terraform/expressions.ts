import type { Draft, DraftObject } from '../../draft.ts';
import { isTraced } from '../../trace.ts';
import { functionOf, like, splitName } from '../functions.ts';
import { type Address, snakeCase } from './names.ts';

/** What references in a stack are called in Terraform. */
export interface Names {
  readonly addresses: ReadonlyMap<string, Address>;
  readonly variables: ReadonlyMap<string, string>;
  /** What was written in place of pseudo parameters so far: it has to be declared. */
  readonly pseudo: Set<string>;
}

/** Marks of values that are no plain values of HCL. Pointers of findings leave them out. */
export const MARKS = { expression: '$expression', template: '$template', json: '$json', blocks: '$blocks' } as const;

/** What a stack of CloudFormation is named by whoever deploys it. */
export const NAME_VARIABLE = 'var.name';

/** Pseudo parameters of CloudFormation, as data sources. */
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Region': 'data.aws_region.current.region',
  'AWS::AccountId': 'data.aws_caller_identity.current.account_id',
  'AWS::Partition': 'data.aws_partition.current.partition',
  'AWS::URLSuffix': 'data.aws_partition.current.dns_suffix',
  'AWS::StackName': NAME_VARIABLE,
};

/** A value of a stack as one of HCL: functions become expressions, everything else stays as it is. */
export function hclValue(node: Draft, names: Names): Draft {
  if (isTraced(node) || node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((item: Draft) => hclValue(item, names));
  const object = node as DraftObject;
  const called = callFunction(object, names);
  if (called !== undefined) return called;
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, member]) => (member === undefined ? [] : [[key, hclValue(member, names)]])),
  );
}

function callFunction(object: DraftObject, names: Names): DraftObject | undefined {
  const called = functionOf(object);
  if (!called) return undefined;
  const { from } = called;
  if (called.kind === 'reference') return expression(from, reference(called, names));
  const only = /^\$\{([^!}][^}]*)\}$/.exec(called.text)?.[1];
  if (only !== undefined) return expression(from, reference(splitName(only), names));
  return { [MARKS.template]: like(from, substituted(called.text, names)) };
}

function expression(from: Draft, text: string): DraftObject {
  return { [MARKS.expression]: like(from, text) };
}

function substituted(text: string, names: Names): string {
  return text
    .split(/(\$\{[^}]*\})/)
    .map((part) => {
      const name = /^\$\{(!?)([^}]*)\}$/.exec(part);
      if (!name) return escapeText(part);
      return name[1] ? escapeText(`\${${name[2]}}`) : `\${${reference(splitName(name[2] ?? ''), names)}}`;
    })
    .join('');
}

function reference({ id, attribute }: { id: string; attribute?: string }, names: Names): string {
  const known = names.addresses.get(id);
  if (!known) {
    const pseudo = PSEUDO[id];
    if (pseudo !== undefined) names.pseudo.add(pseudo);
    return pseudo ?? `var.${names.variables.get(id) ?? snakeCase(id)}`;
  }
  const { terraform, name } = known;
  const member = attribute === undefined ? terraform.ref : (terraform.attributes?.[attribute] ?? snakeCase(attribute));
  return `${terraform.type}.${name}.${member}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text as it stands between quotes in HCL. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[$%](?=\{)/g, (sign) => sign + sign);
}
