import { child } from '../../../syntax/pointer.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { fargateOf } from './service.ts';

export const ebsOnFargate: EcsRule = {
  id: 'ecs/ebs-on-fargate',
  severity: 'error',
  on: ['ServiceManagedEBSVolumeConfiguration'],
  summary: 'Fargate has no magnetic EBS volumes.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  check({ value, pointer, scope }, report) {
    const fargate = fargateOf(scope.resource);
    if (value.volumeType !== 'standard' || !fargate) return;
    const place = child(pointer, 'volumeType');
    report({
      pointer: place,
      message: 'Fargate has no magnetic volumes (standard). Use gp3.',
      related: [{ pointer: `/${fargate}`, message: 'What puts the tasks on Fargate' }],
      fixes: [setting('Set volumeType to gp3', place, 'gp3')],
    });
  },
};
