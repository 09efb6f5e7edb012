import type { Cursor } from '../../cursor.ts';
import type { Mount } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { readExpandable } from '../objects.ts';
import type { Environment } from '../settings.ts';
import type { ReadVolumes } from './volumes.ts';

/** Where the volumes of the pod are in a container. */
export function readMounts(container: Cursor, volumes: ReadVolumes, environment: Environment): Mount[] {
  return container
    .field('volumeMounts')
    .objects()
    .flatMap((at): Mount[] => {
      const volume = at.field('name').string();
      const path = at.field('mountPath').string();
      if (!volume || !path) return [];
      if (!volumes.volumes.some(({ name }) => name.value === volume.value)) {
        at.note('dropped', `The pod has no volume named \`${volume.value}\`.`);
        return [];
      }
      const readOnly = readReadOnly(at.field('readOnly').boolean(), volumes.readOnly.get(volume.value));
      const part = readPart(at, environment);
      noteDefaults(at);
      return [{ volume, path, ...(readOnly && { readOnly }), ...(part && { part }) }];
    });
}

/** A volume that is read-only is so in each container. */
function readReadOnly(
  own: Traced<boolean> | undefined,
  ofVolume: Traced<boolean> | undefined,
): Traced<boolean> | undefined {
  if (!ofVolume?.value) return own;
  return derived(true, ofVolume, own);
}

function readPart(at: Cursor, { expanded }: Environment): Traced<string> | undefined {
  const part = at.field('subPath').string();
  if (part && part.value !== '') return part;
  const expression = readExpandable(at.field('subPathExpr'));
  if (!expression || expression.value === '') return undefined;
  return noted(expanded(expression), 'approximate', 'The variables in it have their values now.');
}

function noteDefaults(at: Cursor): void {
  const propagation = at.field('mountPropagation');
  if (propagation.value === 'None') propagation.note('exact', 'Mounts of ECS are not passed on either.');
  const recursive = at.field('recursiveReadOnly');
  if (recursive.value === 'Disabled') recursive.note('exact', 'ECS makes no difference for mounts below this one.');
}
