import { type Draft, type DraftObject, someOf } from '../../draft.ts';
import type { Container, Workload } from '../../model.ts';
import { dnsLabel, uniqueNames } from '../../names.ts';
import { renamed } from '../../renamed.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { labelsOf, podAnnotationsOf } from '../metadata.ts';
import { namesBefore } from '../names-before.ts';
import { type Plan, wholeWithin } from '../plan.ts';
import { writeIdentity } from '../settings/identity.ts';
import { writeRegistryLogins } from '../settings/registry-login.ts';
import { writeVolumes } from '../storage/volumes.ts';
import { type PodContext, writeContainer } from './containers.ts';
import { writePodSecurity } from './kernel.ts';
import { writePlacement } from './placement.ts';
import type { ContainerChecks } from './probes.ts';
import { putBack } from './put-back.ts';
import { podSizes, writeResources } from './sizes.ts';
import { type Placed, startOrder } from './start-order.ts';
import { writeSurroundings } from './surroundings.ts';

/** The seconds a container has to end where nothing is said, on both platforms. */
const DEFAULT_GRACE = 30;

export interface PodTemplate {
  readonly metadata: DraftObject;
  readonly spec: DraftObject;
  /** Claims of which each pod of a StatefulSet gets its own. */
  readonly claimTemplates: readonly Draft[];
}

/** The template of the pods that run a workload, fields in the order people write them. */
export function writePodTemplate(
  plan: Plan,
  checks: (container: Container) => ContainerChecks,
  desk: Desk,
): PodTemplate {
  const { workload } = plan;
  const placed = startOrder(workload, desk.say);
  const mains = placed.filter(({ role }) => role === 'main');
  const before = placed.filter(({ role }) => role !== 'main');
  const { volumes, claimTemplates, names: volumeNames } = writeVolumes(plan, desk);
  const sizes = podSizes(plan, mains[0]?.container, desk.say);
  const names = nameContainers(workload);
  const context: PodContext = {
    plan,
    desk,
    names,
    volumes: volumeNames,
    sizes,
    checks,
    taken: { machine: new Set(), pod: new Map() },
  };
  const system = workload.machine.system;
  const spec: DraftObject = {
    serviceAccountName: writeIdentity(plan, desk),
    os: system && { name: system },
    restartPolicy: restartPolicyOf(plan, mains, desk),
    terminationGracePeriodSeconds: gracePeriodOf(workload),
    ...writeSurroundings(workload, desk.say),
    ...writePlacement(plan, desk.say),
    securityContext: writePodSecurity(workload, desk.say),
    imagePullSecrets: writeRegistryLogins(workload, plan, desk),
    resources: sizes.pod && writeResources(sizes.pod, sizes.pod),
    initContainers: someOf(before.map((one) => writeContainer(one, context))),
    containers: mains.map((one) => writeContainer(one, context)),
    volumes: someOf(volumes),
  };
  const namesAsWere = namesBefore(workload, { containers: names, volumes: volumeNames, ports: plan.portNames });
  const containers = new Map([...names].map(([{ name }, { value }]) => [name.value, value]));
  return {
    metadata: { labels: labelsOf(plan), annotations: podAnnotationsOf(plan, namesAsWere, desk.say) },
    spec: putBack(
      spec,
      workload.kept,
      { containers, volumes: volumeNames, isWindows: system?.value === 'windows' },
      desk.say,
    ),
    claimTemplates,
  };
}

function nameContainers({ containers }: Workload): ReadonlyMap<Container, Traced<string>> {
  const unique = uniqueNames(63);
  return new Map(
    containers.map((container) => [container, renamed(container.name, unique(dnsLabel(container.name.value)))]),
  );
}

/** Only pods that end have another policy than the default. */
function restartPolicyOf({ workload, kind }: Plan, mains: readonly Placed[], { say }: Desk): Draft | undefined {
  if (workload.runs !== 'once') return undefined;
  // A sidecar is started again by its own policy.
  const again = mains.find(({ container }) => container.restarts?.enabled.value)?.container.restarts;
  if (again && !again.ignoredExitCodes.some(({ value }) => value === 0)) {
    const message = `A container of a ${kind} that succeeded is not started again.`;
    say(again.enabled, 'approximate', message);
  }
  if (workload.run?.restartsOnFailure || again) return again ? derived('OnFailure', again.enabled) : 'OnFailure';
  return 'Never';
}

const ONE_TIME = 'A pod has one time to end for all of its containers: the longest of theirs.';

/** All containers together have as long as the slowest of them. */
function gracePeriodOf({ containers }: Workload): Draft | undefined {
  const given = containers.flatMap(({ stopSeconds }) => (stopSeconds && stopSeconds.value >= 0 ? [stopSeconds] : []));
  if (given.length === 0) return undefined;
  const usual = given.length < containers.length ? DEFAULT_GRACE : 0;
  const longest = Math.max(usual, ...given.map((seconds) => wholeWithin(seconds, 0).value));
  const isOne = given.length === containers.length && given.every(({ value }) => value === longest);
  const both = derived(longest, ...given);
  return isOne ? both : noted(both, 'approximate', ONE_TIME);
}
