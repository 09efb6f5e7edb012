import type { Fix } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asString, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf } from '../../containers.ts';
import type { EcsRule } from '../../scope.ts';
import { isUnmounted } from '../../volumes.ts';

export const launchVolumeMounted: EcsRule = {
  id: 'ecs/launch-volume-mounted',
  severity: 'error',
  on: ['Volume'],
  summary: 'A volume that is configured at launch is mounted by a container.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-ebs-config.html',
  sources: ['cdk-preflight pf-ecs-volume-not-referenced'],
  check({ value, pointer, scope }, report) {
    const name = asString(value.name);
    if (value.configuredAtLaunch !== true || name === undefined || !isUnmounted(scope.resource, name)) return;
    report({
      pointer,
      message: `The volume “${name}” is configured at launch, and no container mounts it. Mount it, or remove it.${ecsAnswers(`Volumes [${name}] are not referenced by any of the containers`)}`,
      fixes: [...mount(scope.resource, name), removal(pointer)],
    });
  },
};

function mount(taskDefinition: ObjectValue, volume: string): Fix[] {
  return containersOf(taskDefinition).map(({ value, pointer, label }) => {
    const item = { sourceVolume: volume, containerPath: `/${volume}` };
    const title = `Mount it in the ${label} at /${volume}`;
    return asList(value.mountPoints)
      ? { title, certain: false, edits: [{ kind: 'append', pointer: child(pointer, 'mountPoints'), item }] }
      : { title, certain: false, edits: [{ kind: 'insert', pointer, members: { mountPoints: [item] } }] };
  });
}

function removal(pointer: Pointer): Fix {
  return { title: 'Remove the volume', certain: false, edits: [{ kind: 'remove', pointer }] };
}
