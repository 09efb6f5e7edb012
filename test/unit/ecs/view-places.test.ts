import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOf } from '../../../server/ecs/dialects.ts';
import { cloudFormationFacts } from '../../../server/ecs/facts.ts';
import type { EcsResource } from '../../../server/resource.ts';
import type { FieldFacts } from '../../../server/schema/facts.ts';
import { child, isWithin, parsePointer } from '../../../server/syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value, valueAt } from '../../../server/syntax/value.ts';
import fc from '../../property.ts';

/** Values as a template could have them at a field: right ones, wrong ones, and intrinsic functions. */
function values(field: FieldFacts, depth: number): fc.Arbitrary<Value> {
  const item: FieldFacts = field.ref ? { type: field.type, ref: field.ref } : { type: field.type };
  const anything = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ Ref: 'X' }),
    fc.constant({ 'Fn::Sub': 'a' }),
  );
  if (depth === 0) return anything;
  if (field.container === 'list')
    return fc.oneof({ weight: 5, arbitrary: fc.array(values(item, depth), { maxLength: 2 }) }, anything);
  if (field.container === 'map')
    return fc.oneof(
      { weight: 5, arbitrary: fc.dictionary(fc.string(), values(item, depth), { maxKeys: 3 }) },
      anything,
    );
  return field.ref ? fc.oneof({ weight: 5, arbitrary: objects(field.ref, depth - 1) }, anything) : anything;
}

function objects(type: string, depth: number): fc.Arbitrary<ObjectValue> {
  const fields = Object.entries(cloudFormationFacts.types[type]?.fields ?? {});
  const known = fc
    .subarray(fields, { maxLength: Math.min(3, fields.length) })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map(([name, field]) => [name, values(field, depth)]))));
  const misspelt = fc.dictionary(fc.constantFrom('Naem', 'portMappings', '__proto__', 'a/b~c'), fc.string(), {
    maxKeys: 1,
  });
  // A name in both spellings means the right one; see settleProperties.
  return fc.tuple(known, misspelt).map(([some, more]) => ('PortMappings' in some ? some : { ...more, ...some }));
}

function leaves(value: Value, pointer = ''): string[] {
  const members = Object.entries(asList(value) ?? asObject(value) ?? {});
  return members.length === 0 ? [pointer] : members.flatMap(([key, member]) => leaves(member, child(pointer, key)));
}

test('every leaf of a view stands in the template, each in a place of its own, and none is lost', () => {
  const kinds = fc.constantFrom<EcsResource['kind']>('TaskDefinition', 'Service');
  const resources = kinds.chain((kind) => fc.tuple(fc.constant(kind), objects(`AWS::ECS::${kind}`, 4)));
  fc.assert(
    fc.property(resources, ([kind, value]) => {
      const view = viewOf({
        platform: 'ecs',
        kind,
        dialect: 'cloudformation',
        name: 'X',
        pointer: '/P',
        value,
        bareContainers: false,
      });
      const places = leaves(view.value).map((leaf) => view.toDocument(leaf));
      for (const place of places) assert.notEqual(valueAt({ P: value }, parsePointer(place)), undefined, place);
      assert.equal(new Set(places).size, places.length);
      for (const leaf of leaves(value, '/P'))
        assert.ok(
          places.some((place) => isWithin(leaf, place)),
          leaf,
        );
    }),
    { numRuns: 500 },
  );
});
