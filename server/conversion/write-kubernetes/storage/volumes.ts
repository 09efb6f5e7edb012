import type { Draft, DraftObject } from '../../draft.ts';
import type { Volume, VolumeContent } from '../../model.ts';
import { dnsLabel, uniqueNames } from '../../names.ts';
import { renamed } from '../../renamed.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import { tracedIn } from '../say.ts';
import { writeClaimSpec, writeDiskClaim } from './disks.ts';
import { writeFiles } from './files.ts';
import { writeSharedClaim } from './shared.ts';

export interface PodVolumes {
  readonly volumes: readonly Draft[];
  /** Claims of which each pod of a StatefulSet gets its own. */
  readonly claimTemplates: readonly Draft[];
  /** The names that the volumes got, by those of the source. */
  readonly names: ReadonlyMap<string, Traced<string>>;
}

/** The volumes of a pod. Claims and what they need are put down beside it. */
export function writeVolumes(plan: Plan, desk: Desk): PodVolumes {
  const unique = uniqueNames(63);
  const names = new Map<string, Traced<string>>();
  const volumes: Draft[] = [];
  const claimTemplates: Draft[] = [];
  for (const volume of plan.workload.volumes) {
    const { name, content } = volume;
    if (names.has(name.value)) {
      for (const part of tracedIn(volume))
        desk.say(part, 'dropped', `There is a volume named \`${name.value}\` already.`);
      continue;
    }
    const legal = renamed(name, unique(dnsLabel(name.value)));
    if (content.kind === 'disk' && content.lasting && plan.kind === 'StatefulSet') {
      claimTemplates.push({ metadata: { name: legal }, spec: writeClaimSpec(content.disk, legal.value, plan, desk) });
    } else {
      const source = writeSource(volume, legal.value, plan, desk);
      for (const part of tracedIn(content))
        desk.say(part, 'dropped', 'There is no such value on Kubernetes: it is left out.');
      desk.say(name, 'dropped', 'The volume is left out.');
      if (!source) continue;
      volumes.push({ name: legal, ...source });
    }
    names.set(name.value, legal);
  }
  return { volumes, claimTemplates, names };
}

function writeSource({ name, content }: Volume, legal: string, plan: Plan, desk: Desk): DraftObject | undefined {
  switch (content.kind) {
    case 'scratch':
      return { emptyDir: { sizeLimit: limitOf(content) } };
    case 'memory':
      return { emptyDir: { medium: 'Memory', sizeLimit: limitOf(content) } };
    case 'machine':
      return writeHostPath(content.path, desk);
    case 'nfs':
      return { nfs: { server: content.server, path: absolute(content.path) } };
    case 'shared':
      return { persistentVolumeClaim: { claimName: writeSharedClaim(content, legal, plan, desk) } };
    case 'disk':
      if (content.lasting)
        return { persistentVolumeClaim: { claimName: writeDiskClaim(content.disk, legal, plan, desk) } };
      return { ephemeral: { volumeClaimTemplate: { spec: writeClaimSpec(content.disk, legal, plan, desk) } } };
    case 'files':
      return writeFiles(content, legal, plan, desk);
    case 'other':
      desk.say(content.source, 'dropped', `${content.title}: Kubernetes has no such volume. Its mounts are left out.`);
      desk.say(name, 'dropped', `${content.title}: Kubernetes has no such volume.`);
      return undefined;
  }
}

function limitOf({ limit }: Extract<VolumeContent, { kind: 'scratch' | 'memory' }>): Traced<string> | undefined {
  return limit && limit.value > 0 ? derived(`${Math.ceil(limit.value)}Mi`, limit) : undefined;
}

function writeHostPath(path: Traced<string>, { say }: Desk): DraftObject | undefined {
  if (path.value === '' || path.value.split('/').includes('..')) {
    say(path, 'dropped', 'Kubernetes takes no such path of a node: the volume is left out.');
    return undefined;
  }
  return {
    hostPath: { path: noted(path, 'approximate', 'The folder has to be there on every node the pod may run on.') },
  };
}

/** The path, from the root. */
export function absolute(path: Traced<string>): Traced<string> {
  return path.value.startsWith('/') || path.notes.some(({ undecided }) => undecided)
    ? path
    : derived(`/${path.value}`, path);
}
