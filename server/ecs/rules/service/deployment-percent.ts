import { asNumber } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { isRolling } from './service.ts';

export const deploymentPercent: EcsRule = {
  id: 'ecs/deployment-percent',
  severity: 'error',
  on: ['DeploymentConfiguration'],
  summary: 'minimumHealthyPercent is at most 100, maximumPercent at least 100, and they are not both 100.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  sources: ['cdk-preflight pf-ecs-service-deployment-percent', 'cdk-preflight pf-ecs-svc-min-healthy-over-max-percent'],
  check({ value, pointer, scope }, report) {
    if (!isRolling(scope.resource)) return;
    const least = asNumber(value.minimumHealthyPercent);
    const most = asNumber(value.maximumPercent);
    const leastPlace = `${pointer}/minimumHealthyPercent`;
    const mostPlace = `${pointer}/maximumPercent`;
    if (least !== undefined && (least > 100 || least < 0)) {
      report({
        pointer: leastPlace,
        message: `minimumHealthyPercent is a share of the desired tasks, from 0 to 100.${least > 100 ? ecsAnswers('minimumHealthyPercent must be at most 100') : ''}`,
        fixes: [setting('Set minimumHealthyPercent to 100', leastPlace, 100)],
      });
    }
    if (most !== undefined && most < 100) {
      report({
        pointer: mostPlace,
        message: `maximumPercent cannot be below 100, or the desired tasks could not all run.${ecsAnswers('maximumPercent must be at least 100')}`,
        fixes: [setting('Set maximumPercent to 200', mostPlace, 200)],
      });
    }
    if (least === 100 && most === 100) {
      report({
        pointer,
        target: 'key',
        message: `With both percentages at 100 no task can stop before its successor runs, and none can start before one stops. Raise maximumPercent or lower minimumHealthyPercent.${ecsAnswers('Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments')}`,
        fixes: [
          ...(scope.resource.schedulingStrategy === 'DAEMON'
            ? []
            : [setting('Set maximumPercent to 200', mostPlace, 200)]),
          setting('Set minimumHealthyPercent to 50', leastPlace, 50),
        ],
      });
    }
  },
};
