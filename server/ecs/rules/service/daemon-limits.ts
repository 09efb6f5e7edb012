import { asNumber, asObject, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { removal, setting } from '../fixes.ts';
import { hasMembers } from './service.ts';

const MAXIMUM = '/deploymentConfiguration/maximumPercent';

export const daemonLimits: EcsRule = {
  id: 'ecs/daemon-limits',
  severity: 'error',
  on: ['Service'],
  summary: 'A DAEMON service has no desired count, placement strategy or rebalancing, and at most 100 percent.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
  sources: [
    'cdk-preflight pf-ecs-service-daemon-desired-count',
    'cdk-preflight pf-ecs-svc-daemon-with-placement-strategies',
    'cdk-preflight pf-ecs-svc-daemon-max-percent',
    'cdk-preflight pf-ecs-svc-az-rebalancing-with-daemon',
  ],
  check({ value }, report) {
    if (value.schedulingStrategy !== 'DAEMON') return;
    const related = [{ pointer: '/schedulingStrategy', message: 'The scheduling strategy' }];
    if (value.desiredCount !== undefined && !isPrinted(value)) {
      report({
        pointer: '/desiredCount',
        message: `A DAEMON service runs one task on each container instance, so it has no desiredCount. Remove it.${ecsAnswers('The daemon scheduling strategy does not support a desired count for services')}`,
        related,
        fixes: [removal('Remove desiredCount', '/desiredCount')],
      });
    }
    if (hasMembers(value.placementStrategy)) {
      report({
        pointer: '/placementStrategy',
        target: 'key',
        message: `A DAEMON service runs on every instance, so it has no placementStrategy. Remove it.${ecsAnswers('The daemon scheduling strategy does not support placement strategies')}`,
        related,
        fixes: [removal('Remove placementStrategy', '/placementStrategy')],
      });
    }
    if ((asNumber(asObject(value.deploymentConfiguration)?.maximumPercent) ?? 0) > 100) {
      report({
        pointer: MAXIMUM,
        message: `A DAEMON service replaces tasks in place: maximumPercent is 100.${ecsAnswers('The daemon scheduling strategy does not support values above 100 for maximumPercent')}`,
        related,
        fixes: [setting('Set maximumPercent to 100', MAXIMUM, 100)],
      });
    }
    if (value.availabilityZoneRebalancing === 'ENABLED') {
      report({
        pointer: '/availabilityZoneRebalancing',
        message: `The tasks of a DAEMON service cannot move between zones. Remove availabilityZoneRebalancing.${ecsAnswers('Availability Zone Rebalancing does not support DAEMON services')}`,
        related,
        fixes: [removal('Remove availabilityZoneRebalancing', '/availabilityZoneRebalancing')],
      });
    }
  },
};

/** What AWS prints about a daemon has a count of its own making. */
function isPrinted(service: ObjectValue): boolean {
  return service.runningCount !== undefined;
}
