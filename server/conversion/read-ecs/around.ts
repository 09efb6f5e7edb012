import { parameterValue } from '../../ecs/cloudformation/parameters.ts';
import { resolverOf } from '../../ecs/cloudformation/resolver.ts';
import { child, type Pointer, parsePointer } from '../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value, valueAt } from '../../syntax/value.ts';
import { sourceKey } from '../cursor.ts';
import type { Fidelity, Note } from '../trace.ts';
import { isHidden, namesIn } from './template/hidden.ts';
import { readingResolver } from './template/resolve.ts';
import type { Scope } from './template/scope.ts';

/**
 * Says what became of the parts of a template that are no resource: parameters, conditions, mappings, outputs, and what
 * stands beside the properties of the resources that are converted. `converted`: their names; `open`: the names for which
 * placeholders stand in what was read.
 */
export function remarkTemplate(scope: Scope, converted: ReadonlySet<string>, open: ReadonlySet<string>): void {
  const { template, file, document, remarks } = scope;
  if (!template) return;
  const note = (pointer: Pointer, fidelity: Fidelity, message: string): void => {
    if (valueAt(template, parsePointer(pointer)) === undefined) return;
    const key = sourceKey({ file, document, pointer });
    const said: Note = { fidelity, message };
    if (!remarks.has(key)) remarks.set(key, said);
  };
  note(
    '/AWSTemplateFormatVersion',
    'exact',
    'It says how to read the template; each manifest has a version of its own.',
  );
  note('/Transform', 'exact', 'It says how to read the template; nothing of it is left in the manifests.');
  note('/Description', 'dropped', 'A set of manifests has no description: put it into a README.');
  note('/Metadata', 'dropped', 'It is about the template and the tools that show it.');
  note('/Rules', 'dropped', 'Nobody checks parameters of manifests: a validating admission policy checks objects.');
  note('/Outputs', 'dropped', 'Objects of a cluster are found by their names: there are no outputs to hand on.');
  const resources = asObject(template.Resources) ?? {};
  const used = namesIn(
    template,
    [...converted].map((name) => resources[name] ?? null),
  );
  for (const name of Object.keys(asObject(template.Parameters) ?? {})) {
    const [fidelity, message] = fateOf(template, name, used.has(name), open.has(name));
    note(child('', 'Parameters', name), fidelity, message);
  }
  const conditions = conditionsIn(
    template,
    [...converted].map((name) => resources[name] ?? null),
  );
  for (const name of Object.keys(asObject(template.Conditions) ?? {})) {
    const [fidelity, message] = conditions.has(name) ? outcome(template, name) : UNUSED;
    note(child('', 'Conditions', name), fidelity, message);
  }
  note('/Mappings', 'exact', 'Its values stand where they are looked up.');
  for (const name of converted) remarkResource(template, name, resources[name], note);
}

function fateOf(template: ObjectValue, name: string, isUsed: boolean, isOpen: boolean): readonly [Fidelity, string] {
  if (isOpen) return ['needs-decision', `\`\${${name}}\` stands for its value: fill it in where it occurs.`];
  if (isUsed && !isHidden(template, name) && parameterValue(template, name))
    return ['exact', 'Its value stands where the parameter is used.'];
  return ['dropped', 'Nothing that is converted needs its value.'];
}

type Say = (pointer: Pointer, fidelity: Fidelity, message: string) => void;

const UNUSED: readonly [Fidelity, string] = ['dropped', 'Nothing that is converted depends on the condition.'];

function outcome(template: ObjectValue, name: string): readonly [Fidelity, string] {
  const certain = resolverOf(template, false).holds(name);
  if (certain !== undefined) return ['exact', certain ? 'It always holds.' : 'It never holds.'];
  const assumed = readingResolver(template).holds(name);
  if (assumed === undefined) return ['needs-decision', 'Whether it holds is only known at deployment.'];
  const message = assumed ? 'It holds' : 'It does not hold';
  return ['needs-decision', `${message} with the defaults of the parameters: choose if you deploy with other values.`];
}

/** The conditions that a value depends on, by name. */
function conditionsIn(template: ObjectValue, value: Value): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Value | undefined): void => {
    for (const item of asList(node) ?? []) visit(item);
    for (const [key, member] of Object.entries(asObject(node) ?? {})) {
      const name =
        key === 'Fn::If' ? asString(asList(member)?.[0]) : key === 'Condition' ? asString(member) : undefined;
      if (name !== undefined && !found.has(name)) {
        found.add(name);
        const all = asObject(template.Conditions);
        if (all && Object.hasOwn(all, name)) visit(all[name]);
      }
      visit(member);
    }
  };
  visit(value);
  return found;
}

function remarkResource(template: ObjectValue, name: string, resource: Value | undefined, note: Say): void {
  const at = (field: string): Pointer => child('', 'Resources', name, field);
  note(at('Type'), 'exact', 'It says what the resource is.');
  note(at('DependsOn'), 'exact', 'Objects of a cluster need no order: whatever is missing is waited for.');
  note(at('Metadata'), 'dropped', 'It is about the template and the tools that show it.');
  note(at('CreationPolicy'), 'dropped', 'A rollout waits until its pods are ready, and for nothing else.');
  note(at('UpdatePolicy'), 'dropped', 'A rollout follows the strategy of its Deployment.');
  for (const policy of ['DeletionPolicy', 'UpdateReplacePolicy'])
    note(at(policy), 'dropped', 'An object that is deleted is gone: only volumes can be retained.');
  const condition = asString(asObject(resource)?.Condition);
  if (condition !== undefined) {
    const [fidelity, message] = outcome(template, condition);
    note(at('Condition'), fidelity, message);
  }
  remarkBranches(template, asObject(resource)?.Properties, at('Properties'), note);
}

/** The conditions of `Fn::If`, and the branches that are not taken. */
function remarkBranches(template: ObjectValue, value: Value | undefined, pointer: Pointer, note: Say): void {
  for (const [index, item] of (asList(value) ?? []).entries())
    remarkBranches(template, item, child(pointer, index), note);
  for (const [key, member] of Object.entries(asObject(value) ?? {})) {
    const below = child(pointer, key);
    const [condition] = key === 'Fn::If' ? (asList(member) ?? []) : [];
    const name = asString(condition);
    if (name !== undefined) {
      const holds = readingResolver(template).holds(name);
      const [fidelity, message] = outcome(template, name);
      note(child(below, 0), fidelity, message);
      if (holds !== undefined) note(child(below, holds ? 2 : 1), fidelity, `The other value is taken. ${message}`);
    }
    remarkBranches(template, member, below, note);
  }
}
