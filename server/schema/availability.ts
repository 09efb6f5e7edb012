import type { Problem } from '../problem.ts';
import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value } from '../syntax/value.ts';
import { displayName, type Schema } from './fault.ts';
import { fieldOf, layersOf } from './governing.ts';
import { isAfter } from './version.ts';

/**
 * Fields that the target version does not have, though another one does. A server refuses them as it refuses any field it does
 * not know. `type` is the type of `value`, `base` where it stands in its document, `version` the target: `1.31`.
 */
export function availabilityProblems(
  schema: Schema,
  type: string,
  value: ObjectValue,
  base: Pointer,
  version: string,
): Problem[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const field = fieldOf(schema.facts, type, name);
    if (!field) return [];
    const pointer = child(base, name);
    const report = (rule: string, message: string): Problem[] => [
      {
        rule: `${schema.prefix}/${rule}`,
        severity: 'error',
        message,
        pointer,
        target: 'key',
        documentation: schema.documentation(type),
      },
    ];
    const place = `\`${name}\` of ${displayName(type)}`;
    if (field.since !== undefined && isAfter(field.since, version)) {
      return report('not-yet-available', `${place} exists since Kubernetes ${field.since}; your target is ${version}.`);
    }
    if (field.until !== undefined && isAfter(version, field.until)) {
      return report('removed-field', `${place} existed up to Kubernetes ${field.until}; your target is ${version}.`);
    }
    const { ref } = field;
    if (ref === undefined) return [];
    return objectsIn(member, pointer, layersOf(field).length).flatMap(([object, at]) =>
      availabilityProblems(schema, ref, object, at, version),
    );
  });
}

/** The objects below so many lists or maps. */
function objectsIn(value: Value, pointer: Pointer, layers: number): [ObjectValue, Pointer][] {
  if (layers === 0) {
    const object = asObject(value);
    return object ? [[object, pointer]] : [];
  }
  const members = asList(value) ?? asObject(value) ?? {};
  return Object.entries(members).flatMap(([key, member]) => objectsIn(member, child(pointer, key), layers - 1));
}
