import { type Remarks, remarkOn } from '../cursor.ts';
import type { DraftObject } from '../draft.ts';
import type { Requirement } from '../model.ts';
import { isKnownAttribute, queryText } from '../query-text.ts';
import { derived, noted, type Traced } from '../trace.ts';
import type { Plan } from './plan.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html */
const MOST_CONSTRAINTS = 10;

const CUSTOM = 'Put this attribute on the container instances: ECS does not know it of itself.';

/** What the machine of a task has to be, in the cluster query language. On Fargate there is none to choose. */
export function placementConstraints({ workload, launchType }: Plan, remarks: Remarks): DraftObject[] {
  const { requirements } = workload.placement;
  if (launchType.value === 'EC2') {
    for (const one of requirements.slice(MOST_CONSTRAINTS)) {
      say(one, 'dropped', `A task definition has at most ${MOST_CONSTRAINTS} placement constraints.`, remarks);
    }
    return requirements
      .slice(0, MOST_CONSTRAINTS)
      .map((requirement) => ({ type: 'memberOf', expression: expressionOf(requirement) }));
  }
  for (const one of requirements) {
    if (one.attribute.value === 'zone') {
      say(
        one,
        'needs-decision',
        'On Fargate a task runs in the zones of its subnets: choose subnets in these zones.',
        remarks,
      );
    } else say(one, 'dropped', 'Tasks on Fargate have no machines to choose from.', remarks);
  }
  return [];
}

function say(
  { attribute, operator, values }: Requirement,
  fidelity: 'dropped' | 'needs-decision',
  message: string,
  remarks: Remarks,
): void {
  for (const part of [attribute, operator, ...values]) remarkOn(remarks, part, fidelity, message);
}

function expressionOf(requirement: Requirement): Traced<string> {
  const { attribute, operator, values } = requirement;
  const expression = derived(queryText(requirement), attribute, operator, ...values);
  return isKnownAttribute(requirement) ? expression : noted(expression, 'needs-decision', CUSTOM);
}

/** No two copies on a machine. */
export function serviceConstraints({ workload, launchType }: Plan, remarks: Remarks): DraftObject[] {
  const { placement, onEachMachine } = workload;
  const { apart } = placement;
  if (!apart) return [];
  if (apart.value && launchType.value === 'EC2' && !onEachMachine) {
    return [{ type: derived('distinctInstance', apart) }];
  }
  remarkOn(remarks, apart, 'exact', 'No two of its tasks share a machine anyway.');
  return [];
}

const SPREADS = { zone: 'attribute:ecs.availability-zone', machine: 'instanceId' } as const;
const BEST_EFFORT = 'ECS spreads tasks as evenly as it can and starts them all the same where it cannot.';

export function placementStrategies({ workload, launchType }: Plan, remarks: Remarks): DraftObject[] {
  const { placement, onEachMachine } = workload;
  if (launchType.value === 'EC2' && !onEachMachine) {
    const fields = new Set<string>();
    return placement.spread.flatMap((one): DraftObject[] => {
      if (fields.has(one.value)) {
        remarkOn(remarks, one, 'approximate', BEST_EFFORT);
        return [];
      }
      fields.add(one.value);
      return [{ type: 'spread', field: noted(derived(SPREADS[one.value], one), 'approximate', BEST_EFFORT) }];
    });
  }
  for (const one of placement.spread) {
    const message = onEachMachine
      ? 'There is one task on each machine anyway.'
      : 'Fargate spreads the tasks of a service over the zones of its subnets; none of them share a machine.';
    remarkOn(remarks, one, 'approximate', message);
  }
  return [];
}
