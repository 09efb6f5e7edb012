import {
  asList,
  asObject,
  asString,
  isUnknown,
  type ObjectValue,
  unknownText,
  type Value,
} from '../../syntax/value.ts';

/** What a parameter's value can be said to be before anybody deploys the template. */
export interface ParameterValue {
  readonly value: Value;
  /** `certain`: there is no other. `default`: unless whoever deploys it says otherwise. */
  readonly from: 'certain' | 'default';
}

/**
 * The value of a template's parameter: the only one it allows, or its default. Undefined where there is neither, or where the
 * default only names a place to look it up.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function parameterValue(template: ObjectValue, name: string): ParameterValue | undefined {
  const parameters = asObject(template.Parameters);
  const parameter = parameters && Object.hasOwn(parameters, name) ? asObject(parameters[name]) : undefined;
  if (!parameter) return undefined;
  // `List<Number>` looks like something to be filled in.
  const type = isUnknown(parameter.Type) ? unknownText(parameter.Type) : (asString(parameter.Type) ?? '');
  if (type.startsWith('AWS::SSM::')) return undefined;
  const allowed = asList(parameter.AllowedValues);
  const [only] = allowed ?? [];
  if (allowed?.length === 1 && isScalar(only)) return { value: typed(String(only), type), from: 'certain' };
  const { Default: preset } = parameter;
  return isScalar(preset) ? { value: typed(String(preset), type), from: 'default' } : undefined;
}

/** Whether any parameter has a default. */
export function hasDefaults(template: ObjectValue): boolean {
  const names = Object.keys(asObject(template.Parameters) ?? {});
  return names.some((name) => parameterValue(template, name)?.from === 'default');
}

/** Parameters are text; those of list types are text with commas. */
function typed(text: string, type: string): Value {
  if (type !== 'CommaDelimitedList' && !type.startsWith('List<')) return text;
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}

export function isScalar(value: Value | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
