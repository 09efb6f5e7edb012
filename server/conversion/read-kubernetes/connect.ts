import type { Application } from '../model.ts';
import { rewriteMoved } from '../rewrite-hosts.ts';
import { withAliases } from './aliases.ts';
import { withAccess } from './network/access.ts';
import { readEntrances } from './network/entrances.ts';
import { type Candidate, openWorkloads } from './network/open-workload.ts';
import { noteOthers } from './network/other-objects.ts';
import { externalNames } from './network/outside-services.ts';
import { withGroups } from './network/security-group-policies.ts';
import { readServices } from './network/services.ts';
import type { ObjectAt } from './objects.ts';
import { withScaling } from './scaling.ts';

/** Puts workloads in touch: the names they have for each other, the ways in from outside, who may talk to whom, and how many there are. */
export function connect(candidates: readonly Candidate[], objects: readonly ObjectAt[]): Application {
  const pods = openWorkloads(candidates);
  const services = readServices(pods, objects);
  const entrances = readEntrances(services, objects);
  const workloads = withScaling(withGroups(withAccess(pods, objects), pods, objects), objects, entrances);
  noteOthers(objects);
  return withAliases({ workloads: rewriteMoved(workloads, externalNames(services)), entrances });
}
