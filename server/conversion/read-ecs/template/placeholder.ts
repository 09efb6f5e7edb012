import type { Resolver } from '../../../ecs/cloudformation/resolver.ts';
import {
  asList,
  asObject,
  asString,
  isUnknown,
  type ObjectValue,
  unknownText,
  type Value,
} from '../../../syntax/value.ts';

/**
 * What stands for a function that nobody can work out before deployment: a text with its variables by name, `${Image}`,
 * that can be filled in. What is known of it is filled in already.
 */
export function placeholderText(value: Value, resolver: Resolver): string {
  const known = (part: Value | undefined): string => {
    if (part === undefined) return '';
    const resolved = resolver.resolve(part)?.value ?? part;
    if (isUnknown(resolved)) return unknownText(resolved);
    return typeof resolved === 'object' ? named('Value') : String(resolved);
  };
  const [[key = '', argument = null] = []] = Object.entries(asObject(value) ?? {});
  const list = asList(argument);
  switch (key) {
    case 'Ref':
      return named(asString(argument) ?? 'Ref');
    case 'Fn::GetAtt':
      return named(list?.map((part) => asString(part) ?? '').join('.') ?? asString(argument) ?? 'GetAtt');
    case 'Fn::Sub':
      return substituted(list?.[0] ?? argument, asObject(list?.[1]), known);
    case 'Fn::Join': {
      const parts = asList(list?.[1]);
      return parts ? parts.map(known).join(asString(list?.[0]) ?? '') : named('Join');
    }
    case 'Fn::ImportValue':
      return named(bare(known(argument)) || 'ImportValue');
    case 'Fn::FindInMap':
      return named(
        (list ?? [])
          .slice(0, 3)
          .map((part) => bare(known(part)))
          .join('.') || 'FindInMap',
      );
    case 'Fn::Select':
      return named([bare(known(list?.[1])), bare(known(list?.[0]))].filter(Boolean).join('.') || 'Select');
    case 'Fn::If':
      return named(asString(list?.[0]) ?? 'If');
    default:
      return named(key.replace('Fn::', '') || 'Value');
  }
}

function substituted(
  text: Value,
  variables: ObjectValue | undefined,
  known: (part: Value | undefined) => string,
): string {
  return (asString(text) ?? named('Sub')).replace(/\$\{(!?)([^}]*)\}/g, (_whole, kept: string, inside: string) => {
    if (kept) return `\${${inside}}`;
    if (variables && Object.hasOwn(variables, inside)) return known(variables[inside]);
    return inside.includes('.') ? named(inside) : known({ Ref: inside });
  });
}

function named(name: string): string {
  return `\${${name}}`;
}

/** A name out of a text that may have variables itself. */
function bare(text: string): string {
  return text.replace(/[${}]/g, '');
}
