import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { awslogsConfiguration } from './awslogs.ts';
import { hasRouter, isSet } from './task.ts';

const FARGATE = ['awslogs', 'splunk', 'awsfirelens'];
const MANAGED_INSTANCES = [...FARGATE, 'json-file'];

export const logDriver: EcsRule = {
  id: 'ecs/log-driver',
  severity: 'error',
  on: ['LogConfiguration'],
  summary: 'On Fargate and Managed Instances, logs go through a driver that is there.',
  documentation: documentationPage('LogConfiguration'),
  sources: ['cfn-lint E3713', 'cdk-preflight pf-ecs-fargate-log-driver-unsupported'],
  check({ value, pointer, parent, scope }, report) {
    const driver = asString(value.logDriver);
    if (parent?.type !== 'ContainerDefinition' || driver === undefined || FARGATE.includes(driver)) return;
    const onManaged = scope.compatibilities.has('MANAGED_INSTANCES') && !MANAGED_INSTANCES.includes(driver);
    const severity = onFargate(scope) ?? (onManaged ? 'error' : undefined);
    if (!severity) return;
    const isFargate = scope.fargate !== 'no';
    const allowed = isFargate ? FARGATE : MANAGED_INSTANCES;
    const fixes: Fix[] = [];
    if (isSet(scope.resource.executionRoleArn)) {
      fixes.push(
        setting('Send the logs to CloudWatch with awslogs', pointer, awslogsConfiguration(scope, parent.value)),
      );
    }
    if (hasRouter(scope) && !isSet(parent.value.firelensConfiguration)) {
      fixes.push(setting('Send the logs to the FireLens router', pointer, { logDriver: 'awsfirelens' }));
    }
    report({
      severity,
      pointer: child(pointer, 'logDriver'),
      message: `${isFargate ? 'On Fargate' : 'On Managed Instances'} there is no log driver ${driver}. Use ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}.${
        isFargate ? ecsAnswers(`${driver} is not a valid log driver. Must be one of [${FARGATE.join(', ')}]`) : ''
      }`,
      ...(fixes.length > 0 && { fixes }),
    });
  },
};
