import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isSet, itemsOf } from '../../fields.ts';

/** A part of a version of a custom resource: where it is written, and where the server sees it. */
export interface VersionPart {
  readonly version: ObjectValue;
  readonly value: Value;
  readonly written: Pointer;
  readonly field: Pointer;
}

/** Comparing large schemas takes its time, and many rules ask for them. */
const known = new WeakMap<ObjectValue, Map<string, readonly VersionPart[]>>();

/**
 * A field of each version of a definition. What all versions have alike, the server moves to the definition itself,
 * where it calls it `common`, and so looks at it once.
 */
export function versionParts(spec: ObjectValue, field: string, common: string): readonly VersionPart[] {
  const ofSpec = known.get(spec) ?? new Map<string, readonly VersionPart[]>();
  known.set(spec, ofSpec);
  const parts = ofSpec.get(field) ?? findParts(spec, field, common);
  ofSpec.set(field, parts);
  return parts;
}

function findParts(spec: ObjectValue, field: string, common: string): VersionPart[] {
  const versions = (itemsOf(spec.versions) ?? []).map(asObject);
  const parts = versions.flatMap((version, index): VersionPart[] => {
    const value = version?.[field];
    if (!version || !isSet(value)) return [];
    const written = child('/spec/versions', index, field);
    return [{ version, value, written, field: written }];
  });
  const [first, ...others] = parts;
  if (!first || parts.length < versions.length || !others.every((part) => isEqual(part.value, first.value)))
    return parts;
  return [{ ...first, field: child('/spec', common) }];
}

function isEqual(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  const list = asList(one);
  const otherList = asList(other);
  if (list && otherList) {
    return list.length === otherList.length && list.every((item, index) => isEqual(item, otherList[index]));
  }
  const object = asObject(one);
  const otherObject = asObject(other);
  if (!object || !otherObject) return false;
  const keys = Object.keys(object);
  return (
    keys.length === Object.keys(otherObject).length &&
    keys.every((key) => Object.hasOwn(otherObject, key) && isEqual(object[key], otherObject[key]))
  );
}
