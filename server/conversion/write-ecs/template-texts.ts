import { isUnknown, type Scalar, type Unknown, unknownText } from '../../syntax/value.ts';
import type { Draft, DraftObject } from '../draft.ts';
import { logicalId } from '../names.ts';
import { derived, isTraced, type Traced } from '../trace.ts';
import type { StackBuilder } from './stack.ts';

const VARIABLE = /\$\{([^}]*)\}/g;

/** Properties with `${NAME}` kept from CloudFormation, and variables of template text as parameters. */
export function templateTexts(properties: DraftObject, declare: StackBuilder['parameter']): DraftObject {
  const convert = (node: Draft): Draft => {
    if (isTraced(node)) return templateText(node as Traced<Scalar | Unknown>, declare);
    if (node === null || typeof node !== 'object' || isUnknown(node)) return node;
    if (Array.isArray(node)) return node.map(convert);
    const entries = Object.entries(node as DraftObject).flatMap(([key, member]): [string, Draft][] => {
      if (member === undefined) return [];
      const isFunction = key === 'Ref' || key.startsWith('Fn::');
      return [[key, isFunction ? member : convert(member)]];
    });
    return Object.fromEntries(entries);
  };
  return convert(properties) as DraftObject;
}

/**
 * A value with `${NAME}` in it, as a template writes it. Where the text is a template itself, each variable becomes a
 * parameter; elsewhere it means something to the container.
 */
function templateText(leaf: Traced<Scalar | Unknown>, declare: StackBuilder['parameter']): Draft {
  const { value } = leaf;
  const text = isUnknown(value) ? unknownText(value) : value;
  if (typeof text !== 'string' || text.search(VARIABLE) < 0) return leaf;
  if (!leaf.notes.some(({ undecided }) => undecided)) {
    return { 'Fn::Sub': derived(text.replaceAll('${', '${!'), leaf) };
  }
  const type = isUnknown(value) ? 'Number' : 'String';
  const named = text.replace(VARIABLE, (_whole, name: string) => `\${${parameterFor(name, type, declare)}}`);
  const only = /^\$\{([A-Za-z0-9]+)\}$/.exec(named)?.[1];
  return only === undefined ? { 'Fn::Sub': derived(named, leaf) } : { Ref: derived(only, leaf) };
}

function parameterFor(variable: string, type: string, declare: StackBuilder['parameter']): string {
  const words = variable.replace(/[^A-Za-z0-9]+/g, ' ').trim();
  const isShouted = words === words.toUpperCase();
  // `${ImageTag}` was a parameter already.
  const id = isShouted ? `${logicalId(words.toLowerCase())}Value` : logicalId(words);
  const description = `Takes the place of the variable ${words} of the source`;
  const { Ref } = declare(`variable ${variable} ${type}`, { name: id, type, description, variable });
  return String(Ref);
}
