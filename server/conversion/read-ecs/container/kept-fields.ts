import type { Cursor } from '../../cursor.ts';
import type { Kept } from '../../model.ts';
import { keep } from '../kept.ts';

/** What pods have no field for: what becomes of it, where the table of equivalences does not say it well enough. */
const KEPT: readonly (readonly [field: string, said?: string, fidelity?: 'approximate'])[] = [
  ['dockerLabels', 'Labels of a single container do not exist: they are annotations of the pod.', 'approximate'],
  ['ulimits'],
  ['startTimeout', 'A container that others wait for may take as long as its startup probe allows.', 'approximate'],
  ['versionConsistency', 'Name the image by its digest to pin it.', 'approximate'],
  ['hostname', 'A pod has its own name as its host name.'],
  ['disableNetworking', 'Containers of a pod share the network: a network policy can close it for all of them.'],
];

const KEPT_LINUX: typeof KEPT = [
  [
    'initProcessEnabled',
    'A container has no init process of its own. Put `tini` into the image, or let the containers share their processes.',
    'approximate',
  ],
  ['devices'],
  ['maxSwap'],
  ['swappiness'],
];

/** The fields of a container that travel along. `container`: its place in `kept`. */
export function readKept(at: Cursor, container: string): Kept[] {
  const linux = at.field('linuxParameters');
  return [
    ...KEPT.flatMap(([field, said, fidelity]) =>
      keep(at.field(field), `${container}.${field}`, `ContainerDefinition.${field}`, said, fidelity),
    ),
    ...KEPT_LINUX.flatMap(([field, said, fidelity]) =>
      keep(linux.field(field), `${container}.linuxParameters.${field}`, `LinuxParameters.${field}`, said, fidelity),
    ),
  ];
}
