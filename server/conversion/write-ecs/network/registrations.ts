import { type Remarks, remarkOn } from '../../cursor.ts';
import type { DraftObject } from '../../draft.ts';
import type { Plan } from '../plan.ts';
import type { WrittenEntrance } from './entrances.ts';
import type { TargetGroup } from './target-groups.ts';

/** A target group that the tasks of a service are entered in. */
export interface Registration {
  readonly loadBalancer: DraftObject;
  /** Logical ids of what leads to the group: without it ECS refuses the group. */
  readonly users: readonly string[];
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const MOST_GROUPS = 5;

/** The target groups of a service, from all entrances. */
export function registrationsOf(plan: Plan, entrances: readonly WrittenEntrance[], remarks: Remarks): Registration[] {
  const groups = entrances.flatMap((one) => one.groups).filter((group) => group.plan === plan);
  for (const group of groups.slice(MOST_GROUPS)) sayLeftOut(group, remarks);
  return groups.slice(0, MOST_GROUPS).map(({ arn, place, users }) => ({
    loadBalancer: { targetGroupArn: arn, containerName: place.container, containerPort: place.port },
    users,
  }));
}

function sayLeftOut({ targets }: TargetGroup, remarks: Remarks): void {
  const message = `A service is entered in at most ${MOST_GROUPS} target groups: this one stays empty. Let routes share one.`;
  for (const { protocol, port } of targets) {
    for (const part of [protocol, port.number]) if (part) remarkOn(remarks, part, 'needs-decision', message);
  }
}
