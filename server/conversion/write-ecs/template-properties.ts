import { memberFacts, templateKey } from '../../ecs/template-places.ts';
import type { FieldFacts } from '../../schema/facts.ts';
import { isUnknown } from '../../syntax/value.ts';
import type { Draft, DraftObject } from '../draft.ts';
import { isTraced } from '../trace.ts';

/** Input of the API as CloudFormation names its fields: `efsVolumeConfiguration` → `EFSVolumeConfiguration`. */
export function templateProperties(draft: DraftObject, type: `AWS::ECS::${string}`): DraftObject {
  return convert(draft, { type: 'object', ref: type }) as DraftObject;
}

function convert(node: Draft, facts: FieldFacts | undefined): Draft {
  if (isTraced(node) || node === null || typeof node !== 'object' || isUnknown(node)) return node;
  if (Array.isArray(node)) return node.map((item: Draft) => convert(item, facts && memberFacts(facts, '0')));
  const type = facts?.container ? undefined : facts?.ref;
  const entries = Object.entries(node as DraftObject).flatMap(([name, member]): [string, Draft][] => {
    if (member === undefined) return [];
    // The arguments of functions are written for CloudFormation already.
    if (name === 'Ref' || name.startsWith('Fn::')) return [[name, member]];
    const key = type ? templateKey(name, undefined, type) : name;
    return [[key, convert(member, facts && memberFacts(facts, key))]];
  });
  return Object.fromEntries(entries);
}
