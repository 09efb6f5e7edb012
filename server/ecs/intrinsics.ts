import {
  asList,
  asObject,
  asString,
  isUnknown,
  type ObjectValue,
  type Unknown,
  unknownText,
  unknownValue,
} from '../syntax/value.ts';

/**
 * What a CloudFormation value means before deployment: undefined when it is an ordinary value, its text when it is a
 * substitution without variables, unknown when only CloudFormation can tell.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export function resolveIntrinsic(value: ObjectValue): string | Unknown | undefined {
  const keys = Object.keys(value);
  const text = asString(value['Fn::Sub']);
  if (keys.length === 1 && text !== undefined && !text.includes('${')) return text;
  // Beside other members stand Fn::Transform and Fn::ForEach, which write further members.
  if (keys.some((key) => key.startsWith('Fn::'))) return unknownValue(shortForm(value));
  if (keys.length === 1 && (keys[0] === 'Ref' || keys[0] === 'Condition')) {
    return unknownValue(shortForm(value));
  }
  return undefined;
}

/** `!Ref Image`, `!GetAtt Role.Arn`: as people write it in YAML; JSON for what has no simple short form. */
function shortForm(value: ObjectValue): string {
  const [[key = '', argument] = [], ...others] = Object.entries(value);
  const name = `!${key.replace('Fn::', '')}`;
  const text = isUnknown(argument) ? unknownText(argument) : asString(argument);
  if (others.length === 0 && text !== undefined) return `${name} ${text}`;
  const path = asList(argument);
  if (key === 'Fn::GetAtt' && path?.every((step) => typeof step === 'string')) return `${name} ${path.join('.')}`;
  return JSON.stringify(value, (_, member) => (isUnknown(member) ? unknownText(member) : member));
}

/** Whether the object is an intrinsic function, or is completed by one. */
export function isIntrinsic(value: unknown): boolean {
  const object = asObject(value);
  return object !== undefined && resolveIntrinsic(object) !== undefined;
}
