import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Workload } from '../../model.ts';
import { derived } from '../../trace.ts';
import type { PodAt } from '../inventory.ts';

/** The variables that hold the name of the pod: one that lasts, in a StatefulSet. */
export function ownNamesIn(podSpec: Cursor): Pick<Workload, 'ownNames'> {
  const containers = ['initContainers', 'containers'].flatMap((list) => podSpec.field(list).objects());
  const ownNames = containers.flatMap((container) =>
    container
      .field('env')
      .objects()
      .flatMap((entry) => {
        const path = entry.field('valueFrom').field('fieldRef').field('fieldPath');
        const name = entry.field('name').string();
        if (!name || path.value !== 'metadata.name') return [];
        const variable = derived(name.value, name, path.string());
        return [{ container: asString(container.field('name').value) ?? 'app', variable }];
      }),
  );
  return ownNames.length > 0 ? { ownNames } : {};
}

/** The Service that gives the pods of a StatefulSet their names. */
export function noteServiceName(spec: Cursor, { inventory, namespace }: PodAt): void {
  const at = spec.field('serviceName');
  const name = asString(at.value);
  if (name === undefined || !inventory.find('Service', name, namespace)) return;
  at.note(
    'approximate',
    'The Service of this name gives the tasks theirs; single copies have one only where each has a service of its own.',
  );
}
