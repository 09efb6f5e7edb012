import type { Fix } from '../../../problem.ts';
import { asNumber, asObject, type Value } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { insertion, setting } from '../fixes.ts';
import { isRolling } from './service.ts';

const PLACE = '/deploymentConfiguration';

export const deploymentDeadlock: EcsRule = {
  id: 'ecs/deployment-deadlock',
  severity: 'warning',
  on: ['Service'],
  summary: 'The percentages of a deployment leave room, after rounding, to replace at least one task.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  check({ value }, report) {
    const configuration = asObject(value.deploymentConfiguration);
    const count = asNumber(value.desiredCount);
    // A DAEMON service may always stop a task first.
    if (
      !configuration ||
      !count ||
      count < 1 ||
      !isRolling(value) ||
      (value.schedulingStrategy ?? 'REPLICA') !== 'REPLICA'
    ) {
      return;
    }
    const least = percent(configuration.minimumHealthyPercent, 100);
    const most = percent(configuration.maximumPercent, 200);
    if (least === undefined || most === undefined || most < 100 || least > 100) return;
    // What ECS refuses is another rule's.
    if (configuration.minimumHealthyPercent === 100 && configuration.maximumPercent === 100) return;
    const mustRun = Math.ceil((count * least) / 100);
    const mayRun = Math.floor((count * most) / 100);
    if (mustRun < count || mayRun > count) return;
    const tasks = count === 1 ? '1 task' : `${count} tasks`;
    report({
      pointer: PLACE,
      target: 'key',
      message: `A deployment of ${tasks} would be stuck: ${least} percent of ${count}, rounded up, is ${mustRun}, so none may stop, and ${most} percent, rounded down, is ${mayRun}, so none may start.`,
      related: [{ pointer: '/desiredCount', message: 'The number of tasks' }],
      fixes: [
        change('maximumPercent', Math.max(200, Math.ceil((100 * (count + 1)) / count)), configuration.maximumPercent),
        change('minimumHealthyPercent', Math.floor((100 * (count - 1)) / count), configuration.minimumHealthyPercent),
      ],
    });
  },
};

function percent(value: Value | undefined, preset: number): number | undefined {
  return value === undefined ? preset : asNumber(value);
}

function change(field: string, to: number, now: Value | undefined): Fix {
  const title = `Set ${field} to ${to}`;
  return now === undefined ? insertion(title, PLACE, { [field]: to }) : setting(title, `${PLACE}/${field}`, to);
}
