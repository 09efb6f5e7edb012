import { type Remarks, remarkOn } from '../cursor.ts';
import type { Plan } from './plan.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
const MOST_TASKS = 10;

/** The command that runs a task by hand; what differs from place to place is in angle brackets. */
export function howToRun({ name, family, launchType, networkMode, workload }: Plan, remarks: Remarks): string {
  const parallel = workload.run?.parallel;
  const tasks = Math.min(MOST_TASKS, parallel?.value ?? 1);
  if (parallel) {
    const again = parallel.value > MOST_TASKS ? ` Run it again for the rest of the ${parallel.value}.` : '';
    const message = `ECS starts as many tasks as it is told to: \`aws ecs run-task --count ${tasks}\`, at most ${MOST_TASKS} at once.${again}`;
    remarkOn(remarks, parallel, 'approximate', message);
  }
  const count = parallel ? ` --count ${tasks}` : '';
  const network =
    networkMode.value === 'awsvpc'
      ? ` --network-configuration 'awsvpcConfiguration={subnets=[<subnet>],securityGroups=[<group>]}'`
      : '';
  return `Run it with: aws ecs run-task --cluster <cluster> --task-definition ${(family ?? name).value} --launch-type ${launchType.value}${count}${network}`;
}

/** A task that ends has no wanted number. */
export function remarkOnCopies({ workload: { replicas, rollout } }: Plan, remarks: Remarks): void {
  const message = 'A task that ends has no number to be kept at: it runs as often as it is started.';
  for (const part of [replicas, rollout?.missing, rollout?.extra]) {
    if (part) remarkOn(remarks, part, 'approximate', message);
  }
}
