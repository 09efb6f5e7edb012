import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { nearest } from '../fixes.ts';
import { isSet, itemsOf, objectsOf } from './task.ts';

export const mountVolume: EcsRule = {
  id: 'ecs/mount-volume',
  severity: 'error',
  on: ['MountPoint'],
  summary: 'A container mounts volumes of its task.',
  documentation: documentationPage('MountPoint'),
  sources: ['cdk-preflight pf-ecs-mountpoint-source-volume-missing'],
  check({ value, pointer, scope }, report) {
    const name = asString(value.sourceVolume);
    const volumes = volumeNames(scope);
    if (!name || !volumes || volumes.includes(name)) return;
    const place = child(pointer, 'sourceVolume');
    report({
      pointer: place,
      message: `The task has no volume "${name}". Correct the name, or add the volume under \`volumes\`.${ecsAnswers(`Unknown volume '${name}'`)}`,
      ...(isSet(scope.resource.volumes) && {
        related: [{ pointer: '/volumes', message: 'The volumes of the task' }],
      }),
      fixes: [...nearest(name, volumes, place), addVolume(scope, name)],
    });
  },
};

/** Undefined when nobody can know them all: a bare list of containers says nothing of volumes. */
function volumeNames({ resource, bareContainers }: EcsScope): string[] | undefined {
  if (bareContainers || (isSet(resource.volumes) && !asList(resource.volumes))) return undefined;
  const names = objectsOf(resource, '', 'volumes').map((volume) => asString(volume.value.name));
  const isComplete = names.length === itemsOf(resource.volumes).length;
  return isComplete && names.every((name) => name !== undefined) ? names : undefined;
}

function addVolume({ resource }: EcsScope, name: string): Fix {
  return {
    title: `Add an empty volume "${name}"`,
    certain: false,
    edits: [
      isSet(resource.volumes)
        ? { kind: 'append', pointer: '/volumes', item: { name } }
        : { kind: 'insert', pointer: '', members: { volumes: [{ name }] } },
    ],
  };
}
