import { isUnknown, type Scalar, type Unknown, unknownText } from '../../syntax/value.ts';
import type { Draft } from '../draft.ts';
import { logicalId } from '../names.ts';
import { derived, type Traced } from '../trace.ts';
import type { TemplateParameters } from './template-parameters.ts';

const VARIABLE = /\$\{([^}]*)\}/g;

/**
 * A value with `${NAME}` in it, as a template writes it. Where the text is a template itself, each variable becomes a
 * parameter; elsewhere it means something to the container, and is kept from CloudFormation.
 */
export function templateText(leaf: Traced<Scalar | Unknown>, parameters: TemplateParameters): Draft {
  const { value } = leaf;
  const text = isUnknown(value) ? unknownText(value) : value;
  if (typeof text !== 'string' || text.search(VARIABLE) < 0) return leaf;
  if (!leaf.notes.some(({ undecided }) => undecided)) {
    return { 'Fn::Sub': derived(text.replaceAll('${', '${!'), leaf) };
  }
  const type = isUnknown(value) ? 'Number' : 'String';
  const named = text.replace(VARIABLE, (_whole, name: string) => `\${${parameterFor(name, type, parameters)}}`);
  const only = /^\$\{([A-Za-z0-9]+)\}$/.exec(named)?.[1];
  return only === undefined ? { 'Fn::Sub': derived(named, leaf) } : { Ref: derived(only, leaf) };
}

function parameterFor(name: string, type: string, parameters: TemplateParameters): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, ' ').trim();
  const id = logicalId(words === words.toUpperCase() ? words.toLowerCase() : words);
  const declaration = { Type: type, Description: `Takes the place of the variable ${words} of the source` };
  return parameters.named(`variable ${name} ${type}`, `${id}Value`, declaration);
}
