import type { Remarks } from '../../cursor.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import type { Application } from '../../model.ts';
import type { Plan } from '../plan.ts';
import type { StackBuilder } from '../stack.ts';
import { addAccess } from './access.ts';
import { addEntrances, type WrittenEntrance } from './entrances.ts';
import { hasGroups, planGroups } from './groups.ts';
import { registrationsOf } from './registrations.ts';
import { addRegistry } from './registries.ts';

/** What the network around a service contributes to it. Members as CreateService has them. */
export interface ServiceNetwork {
  readonly securityGroups: Draft;
  readonly loadBalancers: readonly DraftObject[];
  readonly serviceRegistries: readonly DraftObject[];
  /** Logical ids of what has to be there before the service: the listeners of its target groups. */
  readonly dependsOn: readonly string[];
  /** The resource label of the service's target group behind an entrance, by the entrance's name in the source. */
  requestLabel(entrance: string): Draft | undefined;
}

/** Adds the ways into and between the services of an application, and answers what each service has to say about them. */
export function addNetwork(
  application: Application,
  plans: readonly Plan[],
  stack: StackBuilder,
  remarks: Remarks,
): (plan: Plan) => ServiceNetwork {
  const groups = planGroups(stack, remarks);
  const entrances = addEntrances(application, plans, groups, stack, remarks);
  addAccess(plans, groups, remarks);
  const networks = new Map<Plan, ServiceNetwork>();
  for (const plan of plans) {
    const registrations = registrationsOf(plan, entrances, remarks);
    networks.set(plan, {
      securityGroups: hasGroups(plan) && needsGroups(plan) ? groups.of(plan) : [],
      loadBalancers: registrations.map(({ loadBalancer }) => loadBalancer),
      serviceRegistries: addRegistry(plan, stack),
      dependsOn: [...new Set(registrations.flatMap(({ users }) => users))],
      requestLabel: (entrance) => labelOf(plan, entrance, entrances),
    });
  }
  groups.write();
  return (plan) => networks.get(plan) ?? NOTHING;
}

const NOTHING: ServiceNetwork = {
  securityGroups: [],
  loadBalancers: [],
  serviceRegistries: [],
  dependsOn: [],
  requestLabel: () => undefined,
};

/** Tasks that are started by hand get their groups then. */
function needsGroups({ workload }: Plan): boolean {
  return workload.runs === 'always' || workload.schedule !== undefined;
}

/** https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html */
function labelOf(plan: Plan, name: string, entrances: readonly WrittenEntrance[]): Draft | undefined {
  for (const { entrance, balancer, groups } of entrances) {
    const group = groups.find((one) => one.plan === plan && one.id !== undefined);
    if (entrance.kind === 'http' && entrance.name.value === name && balancer && group)
      return { 'Fn::Sub': `\${${balancer}.LoadBalancerFullName}/\${${group.id}.TargetGroupFullName}` };
  }
  return undefined;
}
