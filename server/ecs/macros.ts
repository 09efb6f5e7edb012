import { asList, asObject, asString, type Value } from '../syntax/value.ts';

/**
 * Whether a macro of the user's rewrites the whole template before CloudFormation reads it: then nothing in it is final.
 * The macros of AWS itself leave ECS resources as they are.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros.html
 */
export function isRewrittenByMacro(template: Value | undefined): boolean {
  const root = asObject(template);
  if (!root) return false;
  if (asObject(root.Resources)?.['Fn::Transform'] !== undefined) return true;
  const { Transform: transform } = root;
  if (transform === undefined || transform === null) return false;
  return (asList(transform) ?? [transform]).some((macro) => !isOfAws(macro));
}

/** A macro is a name, or an object with a `Name`. */
function isOfAws(macro: Value): boolean {
  const name = asString(macro) ?? asString(asObject(macro)?.Name);
  return name?.startsWith('AWS::') ?? false;
}
