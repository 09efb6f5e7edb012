import type { Remarks } from '../cursor.ts';
import type { Decided } from '../decisions.ts';
import type { DraftObject } from '../draft.ts';
import type { Application, Container, RouteTarget } from '../model.ts';
import type { OutputDraft } from '../output.ts';
import type { Traced } from '../trace.ts';
import { writeAutoscaler } from './autoscaler.ts';
import { movedHosts } from './callers.ts';
import { type Desk, openDesk } from './desk.ts';
import { layOut } from './layout.ts';
import { fromText } from './metadata.ts';
import { targetsOf } from './network/backends.ts';
import { writeEntrances } from './network/entrances.ts';
import { writePolicy } from './network/policy.ts';
import { planServices } from './network/service-plan.ts';
import { writeService } from './network/services.ts';
import { type Plan, planWorkloads } from './plan.ts';
import type { ContainerChecks } from './pod/probes.ts';
import { collectSayings } from './say.ts';
import { writeWorkload } from './workload.ts';

/**
 * An application as manifests that the API server of Kubernetes 1.36 accepts: for each workload what runs it, what leads to
 * it, and what its pods need, followed by the ways in from outside.
 */
export function writeManifests(source: Application, decided: Decided<'eks'>, remarks: Remarks): OutputDraft[] {
  if (source.workloads.length === 0) return [];
  const sayings = collectSayings();
  const desk = openDesk(decided, sayings.say);
  const named = planWorkloads(source, desk);
  for (const plan of named) planServices(plan, ({ origin }) => fromText(origin), desk);
  const { application, plans } = movedHosts(source, named);

  const entrances = writeEntrances(application, plans, desk);
  const checks = checksOf(application);
  const workloads = plans.flatMap((plan) => writePlan(plan, plans, checks, desk));
  const outputs = layOut([...namespacesOf(plans), ...workloads, ...entrances], decided.layout);
  sayings.settle(outputs, remarks);
  return outputs;
}

function writePlan(
  plan: Plan,
  plans: readonly Plan[],
  targets: ReadonlyMap<Container, RouteTarget>,
  desk: Desk,
): DraftObject[] {
  const grace = plan.workload.rollout?.grace;
  const checksFor = (container: Container): ContainerChecks => {
    const target = targets.get(container);
    return { ...(target && { target }), ...(grace && { grace: grace as Traced<number> }) };
  };
  const workload = writeWorkload(plan, checksFor, desk);
  const needed = desk.take();
  const spec = (workload.spec as DraftObject).template as DraftObject | undefined;
  const hasPodSize = (spec?.spec as DraftObject | undefined)?.resources !== undefined;
  const others = [
    ...plan.services.map((service) => writeService(service, plan)),
    ...writeAutoscaler(plan, hasPodSize, desk),
    ...writePolicy(plan, plans, desk),
  ];
  // A Pod is refused while its service account is missing; the others wait for it.
  return plan.kind === 'Pod' ? [...needed, workload, ...others] : [workload, ...others, ...needed];
}

/** The targets with a check that lead to containers. */
function checksOf({ workloads, entrances }: Application): ReadonlyMap<Container, RouteTarget> {
  const targets = entrances.flatMap(({ listeners }) => targetsOf(listeners)).filter(({ check }) => check?.path);
  const found = new Map<Container, RouteTarget>();
  for (const container of workloads.flatMap(({ containers }) => containers)) {
    const target = targets.find(({ port }) => container.ports.includes(port));
    if (target) found.set(container, target);
  }
  return found;
}

/** Namespaces come before what is in them. */
function namespacesOf(plans: readonly Plan[]): DraftObject[] {
  const names = new Map<string, Traced<string>>();
  for (const { namespace } of plans) {
    if (namespace && namespace.value !== 'default' && !names.has(namespace.value))
      names.set(namespace.value, namespace);
  }
  return [...names.values()].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
}
