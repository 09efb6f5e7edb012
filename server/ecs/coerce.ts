import type { FieldFacts } from '../schema/facts.ts';
import type { Scalar } from '../syntax/value.ts';

const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * A scalar as CloudFormation hands it on: templates may write numbers and booleans as strings and the other way round.
 * What cannot be read as the type stays as it is.
 */
export function coerce(value: Scalar, type: FieldFacts['type']): Scalar {
  if (value === null) return value;
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : String(value);
    case 'boolean':
      if (value === 'true' || value === 'True') return true;
      return value === 'false' || value === 'False' ? false : value;
    case 'integer':
      return typeof value === 'string' && INTEGER.test(value) ? Number(value) : value;
    case 'number':
      return typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
    default:
      return value;
  }
}
