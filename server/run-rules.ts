import type { Report, Rule, RuledProblem, RuleNode } from './rule.ts';
import type { SchemaFacts } from './schema/facts.ts';
import { walkObjects } from './schema/walk.ts';
import { parsePointer } from './syntax/pointer.ts';
import { isUnknown, type ObjectValue, valueAt } from './syntax/value.ts';

/** Rules by the type they look at, so that a walk asks only those that apply. */
export type RuleIndex<Scope> = ReadonlyMap<string, readonly Rule<Scope>[]>;

export function indexRules<Scope>(rules: readonly Rule<Scope>[]): RuleIndex<Scope> {
  const index = new Map<string, Rule<Scope>[]>();
  for (const rule of rules) {
    for (const type of rule.on) index.set(type, [...(index.get(type) ?? []), rule]);
  }
  return index;
}

/** Stands in a rule's `on` for the resource itself, whatever its type. */
export const ROOT = 'root';

/**
 * Asks every rule about every object it looks at. Problems' pointers start at the resource.
 * A problem at or below an unknown value is not reported: nobody can know.
 */
export function runRules<Scope>(
  rules: RuleIndex<Scope>,
  facts: SchemaFacts,
  type: string,
  value: ObjectValue,
  scope: Scope,
): RuledProblem[] {
  const problems: RuledProblem[] = [];
  let asking: Rule<Scope>;
  const report: Report = ({ followed, ...problem }) => {
    if (!followed && touchesUnknown(value, problem.place ?? problem.pointer)) return;
    problems.push({ severity: asking.severity, ...problem, rule: asking.id, documentation: asking.documentation });
  };
  const ask = (asked: readonly Rule<Scope>[] | undefined, node: RuleNode<Scope>) => {
    for (const rule of asked ?? []) {
      asking = rule;
      rule.check(node, report);
    }
  };
  walkObjects<RuleNode<Scope>>(facts, type, value, ({ value, pointer, type }, parent) => {
    const node = { value, pointer, type, parent, scope };
    if (!parent) ask(rules.get(ROOT), node);
    ask(rules.get(type), node);
    return node;
  });
  return problems;
}

function touchesUnknown(root: ObjectValue, pointer: string): boolean {
  const path = parsePointer(pointer);
  return path.some((_, depth) => isUnknown(valueAt(root, path.slice(0, depth + 1))));
}
