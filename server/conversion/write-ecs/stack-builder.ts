import { type Draft, type DraftObject, settle } from '../draft.ts';
import { uniqueNames } from '../names.ts';
import { noted, traced } from '../trace.ts';
import { executionRole } from './execution-role.ts';
import type { StackBuilder, StackOutput, StackParameter, StackResource } from './stack.ts';
import { templateTexts } from './template-texts.ts';

const EXECUTION_ROLE = 'ExecutionRole';

/** What every deployment has to choose first, in this order. */
const FIRST = ['Cluster', 'Vpc', 'Subnets', 'PublicSubnets', 'SecurityGroups', 'AssignPublicIp'];

/** A stack with nothing in it yet. */
export function stackBuilder(): StackBuilder {
  const unique = uniqueNames(255, '');
  const ids = new Map<string, string>();
  const parameters = new Map<string, StackParameter>();
  const resources = new Map<string, StackResource>();
  const outputs: StackOutput[] = [];
  const allowed = new Map<string, Draft[]>();
  let usesExecutionRole = false;
  unique(EXECUTION_ROLE);

  const idFor = (meaning: string, wanted: string): string => {
    const id = ids.get(meaning) ?? unique(wanted);
    ids.set(meaning, id);
    return id;
  };
  const parameter: StackBuilder['parameter'] = (meaning, declaration, ask): DraftObject => {
    const name = idFor(`parameter ${meaning}`, declaration.name);
    if (!parameters.has(name)) parameters.set(name, { ...declaration, name });
    return { Ref: ask ? noted(traced(name, ask.at), 'needs-decision', ask.message) : name };
  };
  const add = (resource: StackResource): void => {
    resources.set(resource.id, { ...resource, properties: templateTexts(resource.properties, parameter) });
  };
  return {
    parameter,
    idFor,
    add,
    once: (meaning, wanted, make) => {
      const id = idFor(meaning, wanted);
      if (!resources.has(id)) add({ id, ...make() });
      return id;
    },
    executionRole: () => {
      usesExecutionRole = true;
      return { 'Fn::GetAtt': [EXECUTION_ROLE, 'Arn'] };
    },
    allowExecution: (action, resource) => {
      const known = allowed.get(action) ?? [];
      if (!known.some((one) => isSame(one, resource))) known.push(resource);
      allowed.set(action, known);
    },
    output: (output) => {
      outputs.push(output);
    },
    build: (description) => {
      const rank = ({ name }: StackParameter): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
      if (usesExecutionRole) add({ id: EXECUTION_ROLE, ...executionRole(allowed) });
      const role = resources.get(EXECUTION_ROLE);
      const others = [...resources.values()].filter((one) => one !== role);
      return {
        description,
        parameters: [...parameters.values()].sort((a, b) => rank(a) - rank(b)),
        resources: role ? [role, ...others] : others,
        outputs,
      };
    },
  };
}

/** Wherever they come from. */
function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(settle(one).value) === JSON.stringify(settle(other).value);
}
