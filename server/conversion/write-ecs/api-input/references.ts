import { isUnknown } from '../../../syntax/value.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import { placeholder, uniqueNames } from '../../names.ts';
import { isTraced } from '../../trace.ts';
import { functionOf, like, plain, splitName } from '../functions.ts';
import type { Stack, StackParameter, StackResource } from '../stack.ts';
import { answerOf, apiType, dashes } from './api-types.ts';
import type { Answer } from './calls.ts';

/** A text in angle brackets that somebody replaces: no part of AWS takes those, so a forgotten one fails by its name. */
export interface Placeholder {
  readonly text: string;
  /** Known before the first command is run: what it is. */
  readonly description?: string;
  /** Told by the answer to the command that makes a resource. */
  readonly answer?: { readonly resource: StackResource; readonly told: Exclude<Answer, { property: string }> };
}

export interface References {
  /** The draft with texts in place of functions. */
  fill(draft: Draft): Draft;
  /** All placeholders that were needed so far. */
  used(): readonly Placeholder[];
}

/** Pseudo parameters of CloudFormation. */
const PSEUDO: Readonly<
  Record<string, { readonly value: string } | { readonly name: string; readonly description: string }>
> = {
  'AWS::Region': { name: 'aws-region', description: 'Region that everything is made in' },
  'AWS::AccountId': { name: 'aws-account-id', description: 'Number of the AWS account' },
  'AWS::StackName': {
    name: 'application-name',
    description: 'Short name of the application; names that the source does not give begin with it',
  },
  'AWS::Partition': { value: 'aws' },
  'AWS::URLSuffix': { value: 'amazonaws.com' },
};

const SEVERAL = ' (for several, write a text for each in the list)';

/** What the references in a stack are replaced with. */
export function referencesOf({ parameters }: Stack, resources: readonly StackResource[]): References {
  const byId = new Map(resources.map((one) => [one.id, one]));
  const parameterOf = new Map(parameters.map((one) => [one.name, one]));
  const unique = uniqueNames(400, '_');
  const placeholders = new Map<string, Placeholder>();

  const ask = (key: string, words: readonly string[], rest: Omit<Placeholder, 'text'>): string => {
    const known = placeholders.get(key);
    if (known) return known.text;
    const text = `<${unique(placeholder(...words).slice(1, -1))}>`;
    placeholders.set(key, { text, ...rest });
    return text;
  };
  const given = ({ name, type, description, default: usual, variable }: StackParameter): string | number => {
    if (usual !== undefined) return usual;
    if (variable !== undefined) return `\${${variable}}`;
    return ask(name, [dashes(name)], { description: isList(type) ? `${description}${SEVERAL}` : description });
  };

  const told = (resource: StackResource, attribute: string | undefined): string => {
    const answer = answerOf(apiType(resource.type), attribute);
    if ('property' in answer) return String(plain(fill(resource.properties[answer.property] ?? '')));
    const id = dashes(resource.id);
    const words = id.endsWith(`-${answer.word}`) ? [id] : [id, answer.word];
    return ask(`${resource.id} ${answer.word}`, words, { answer: { resource, told: answer } });
  };
  const refer = (id: string, attribute: string | undefined): string | number => {
    const parameter = parameterOf.get(id);
    if (parameter) return given(parameter);
    const resource = byId.get(id);
    if (resource) return told(resource, attribute);
    const pseudo = PSEUDO[id];
    if (pseudo && 'value' in pseudo) return pseudo.value;
    return ask(id, [pseudo?.name ?? dashes(id)], { description: pseudo?.description ?? id });
  };
  const substitute = (text: string): string =>
    text.replace(/\$\{(!?)([^}]*)\}/g, (_whole, kept: string, name: string) => {
      if (kept) return `\${${name}}`;
      const { id, attribute } = splitName(name);
      return String(refer(id, attribute));
    });

  const fill = (node: Draft): Draft => {
    if (isTraced(node) || node === null || typeof node !== 'object' || isUnknown(node)) return node;
    if (Array.isArray(node)) return node.map((item: Draft) => fill(item));
    const object = node as DraftObject;
    const called = functionOf(node);
    if (!called) {
      const members = Object.entries(object).flatMap(([key, member]) =>
        member === undefined ? [] : [[key, fill(member)] as const],
      );
      return Object.fromEntries(members);
    }
    if (called.kind === 'text') return like(called.from, substitute(called.text));
    const value = like(called.from, refer(called.id, called.attribute));
    return isList(parameterOf.get(called.id)?.type) ? [value] : value;
  };
  return { fill, used: () => [...placeholders.values()] };
}

function isList(type = ''): boolean {
  return type.startsWith('List<');
}
