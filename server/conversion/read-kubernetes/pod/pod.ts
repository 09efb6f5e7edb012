import type { Cursor } from '../../cursor.ts';
import type { Workload } from '../../model.ts';
import type { PodAt } from '../inventory.ts';
import { readVolumes } from '../storage/volumes.ts';
import { readContainers } from './containers.ts';
import { readIdentity } from './identity.ts';
import { readMachine } from './machine.ts';
import { readPlacement } from './placement.ts';
import { noteReplaced, readKernel } from './security.ts';
import { readHosts, readResolver, readSharing } from './sharing.ts';

type PodPart =
  | 'containers'
  | 'volumes'
  | 'identity'
  | 'machine'
  | 'sharing'
  | 'placement'
  | 'hosts'
  | 'resolver'
  | 'kernel';

/** All that a pod says about itself. `templates`: the claims that are made for each copy. */
export function readPod(pod: PodAt, runs: Workload['runs'], templates: readonly Cursor[]): Pick<Workload, PodPart> {
  const { spec } = pod;
  const volumes = readVolumes(pod, templates);
  const identity = readIdentity(pod);
  const { machine, requirements } = readMachine(pod.pod, spec);
  const resolver = readResolver(spec);
  noteReplaced(spec);
  return {
    containers: readContainers(pod, runs, volumes),
    volumes: volumes.volumes,
    ...(identity && { identity }),
    machine,
    sharing: readSharing(spec),
    placement: readPlacement(pod, requirements),
    hosts: readHosts(spec),
    ...(resolver && { resolver }),
    kernel: readKernel(spec),
  };
}
