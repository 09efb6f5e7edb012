import type { Problem } from '../problem.ts';
import { indexRules, runRules } from '../run-rules.ts';
import type { SchemaFacts } from '../schema/facts.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { asList, asObject, type ObjectValue } from '../syntax/value.ts';
import { resourceNamed, type TemplateResource } from './cloudformation/references.ts';
import { resolverOf } from './cloudformation/resolver.ts';
import { isRewrittenByMacro } from './macros.ts';
import { scheduleRules } from './rules/schedule/index.ts';
import { settleProperties } from './settle.ts';

const rules = indexRules(scheduleRules);
/** Nothing is generated about these types: the rules look at whole resources. */
const facts: SchemaFacts = { types: {}, roots: {} };
const TASK_STARTERS = new Set(['AWS::ECS::TaskDefinition', 'AWS::ECS::Service', 'AWS::ECS::Cluster']);

/** What is wrong with the schedules of a template that is about ECS, with pointers from its root. */
export function checkSchedules({ value: template }: SourceDocument): Problem[] {
  const root = asObject(template);
  const resources = Object.keys(asObject(root?.Resources) ?? {}).flatMap((name) =>
    root ? (resourceNamed(root, name) ?? []) : [],
  );
  const scheduled = resources.filter(({ type }) => rules.has(type));
  if (!root || scheduled.length === 0 || !resources.some(isAboutEcs) || isRewrittenByMacro(template)) return [];
  return scheduled.flatMap((resource) => checkOne(root, resource));
}

function isAboutEcs({ type, properties }: TemplateResource): boolean {
  if (TASK_STARTERS.has(type)) return true;
  return [properties.Target, ...(asList(properties.Targets) ?? [])].some(
    (target) => asObject(target)?.EcsParameters !== undefined,
  );
}

function checkOne(root: ObjectValue, { type, properties, pointer: base }: TemplateResource): Problem[] {
  const value = settleProperties(properties, type, 'cloudformation', resolverOf(root, false));
  return runRules(rules, facts, type, value, null).map(({ pointer, related, fixes, ...problem }) => ({
    ...problem,
    pointer: base + pointer,
    ...(related && { related: related.map((other) => ({ ...other, pointer: base + other.pointer })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, pointer: base + edit.pointer })),
      })),
    }),
  }));
}
