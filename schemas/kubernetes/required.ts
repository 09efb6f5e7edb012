import { shortName, type TypeModel } from './model.ts';
import { ALSO_ENFORCED, NOT_ENFORCED } from './not-enforced.ts';

const exceptions = Object.values(NOT_ENFORCED).flatMap((fields) => fields.map(pattern));

/** The fields of a type that the API server does not do without, in the order of their names. */
export function enforcedFields(type: string, fields: TypeModel): string[] {
  const name = shortName(type);
  return [...fields]
    .filter(([field, { required }]) => required || ALSO_ENFORCED.includes(`${name}.${field}`))
    .map(([field]) => field)
    .filter((field) => !exceptions.some((exception) => exception.test(`${name}.${field}`)));
}

/** `resource.*.Counter.value` matches every version. */
function pattern(text: string): RegExp {
  return new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);
}
