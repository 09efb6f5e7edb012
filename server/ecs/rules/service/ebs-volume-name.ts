import { suggest } from '../../../schema/suggest.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';

export const ebsVolumeName: EcsRule = {
  id: 'ecs/ebs-volume-name',
  severity: 'error',
  on: ['ServiceVolumeConfiguration'],
  summary: 'A volume that a service configures is one that its task definition leaves to be configured.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceVolumeConfiguration.html',
  sources: ['cdk-preflight pf-ecs-svc-ebs-name-not-in-taskdef'],
  check({ value, pointer, scope: { taskDefinition } }, report) {
    const name = asString(value.name);
    if (!taskDefinition || name === undefined) return;
    const { volumes: written = [] } = taskDefinition.value;
    const volumes = asList(written)?.map(asObject);
    const names = volumes?.map((volume) => asString(volume?.name));
    if (!volumes || !names?.every((known) => known !== undefined)) return;
    const place = child(pointer, 'name');
    const index = names.indexOf(name);
    if (index < 0) {
      const open = names.filter((_, at) => volumes[at]?.configuredAtLaunch === true);
      const meant = open.length === 1 ? open[0] : suggest(name, names);
      report({
        pointer: place,
        message: `The task definition has no volume “${name}”. Give both the same name.${ecsAnswers(`The volume name '${name}' in your request does not have a matching volume in your Task Definition`)}`,
        related: [
          names.length > 0
            ? { in: taskDefinition, pointer: '/volumes', message: 'The volumes of the task definition' }
            : { in: taskDefinition, pointer: '', message: 'The task definition has no volumes' },
        ],
        ...(meant !== undefined && { fixes: [setting(`Change to ${meant}`, place, meant)] }),
      });
      return;
    }
    const configured = volumes[index]?.configuredAtLaunch;
    if (configured !== undefined && configured !== false) return;
    report({
      pointer: place,
      severity: 'warning',
      message: `The volume “${name}” of the task definition is not left to be configured by a service. Set its configuredAtLaunch to true.`,
      related: [{ in: taskDefinition, pointer: child('', 'volumes', index), message: `The volume “${name}”` }],
    });
  },
};
