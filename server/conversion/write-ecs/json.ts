import { placeholder } from '../names.ts';
import type { OutputDraft } from '../output.ts';
import { noted, type Traced, traced } from '../trace.ts';
import type { Outside } from './outside.ts';
import type { Plan } from './plan.ts';
import { writeService } from './service.ts';
import { secretsOf, writeTaskDefinition } from './task-definition.ts';

/**
 * Input files for `aws ecs register-task-definition --cli-input-json` and `aws ecs create-service --cli-input-json`,
 * two for each workload that is kept running and one for each that runs once.
 */
export function writeEcsJson(plans: readonly Plan[]): OutputDraft[] {
  return plans.flatMap((plan) => {
    const name = plan.name.value;
    const definition: OutputDraft = {
      path: `${name}.task-definition.json`,
      kind: 'task-definition',
      documents: [writeTaskDefinition(plan, placeholders)],
    };
    if (plan.workload.runs === 'once') return [definition];
    return [
      definition,
      { path: `${name}.service.json`, kind: 'service', documents: [writeService(plan, placeholders)] },
    ];
  });
}

const PLACE = 'Fill in `cluster`, `subnets` and `securityGroups`: where the tasks run, and who may call them.';

type Anchored = Pick<Plan['workload'], 'anchor'>;

/** A placeholder in angle brackets: no part of AWS takes those, so a forgotten one fails at once and by its name. */
function toFillIn(text: string, message: string, { anchor }: Anchored): Traced<string> {
  return noted(traced(text, anchor), 'needs-decision', message);
}

const placeholders: Outside = {
  executionRole: (workload) => {
    const secrets = secretsOf(workload).length > 0 ? ' that may also read the secrets' : '';
    const message = `Fill in \`executionRoleArn\`: a role with the policy AmazonECSTaskExecutionRolePolicy${secrets}.`;
    return toFillIn('<EXECUTION_ROLE_ARN>', message, workload);
  },
  region: (workload) => toFillIn('<AWS_REGION>', 'Fill in `awslogs-region`.', workload),
  // The policy of the execution role does not let ECS create log groups.
  logGroup: ({ value }, workload) =>
    toFillIn(`/ecs/${value}`, `Create the log group \`/ecs/${value}\` before the first task starts.`, workload),
  secret: ({ store, key }) => {
    const form = key ? `its ARN followed by \`:${key.value}::\`` : 'its ARN';
    return noted(
      traced(placeholder(store.value, key?.value ?? '', 'secret-arn'), [...store.sources, ...(key?.sources ?? [])]),
      'needs-decision',
      `Store the value in AWS Secrets Manager, as \`${store.value}\`, and fill in ${form}.`,
    );
  },
  setting: ({ store, key }) =>
    noted(
      traced(placeholder(store.value, key?.value ?? ''), [...store.sources, ...(key?.sources ?? [])]),
      'needs-decision',
      `ConfigMap \`${store.value}\` is not among the inputs, or has no such key: fill in the value of \`${key?.value}\`.`,
    ),
  cluster: (workload) => toFillIn('<CLUSTER>', PLACE, workload),
  taskDefinition: (family) => family,
  subnets: (workload) => [toFillIn('<SUBNET_ID>', PLACE, workload)],
  securityGroups: (workload) => [toFillIn('<SECURITY_GROUP_ID>', PLACE, workload)],
  publicAddress: (launchType) => (launchType === 'FARGATE' ? 'DISABLED' : undefined),
  namespace: (workload) => {
    const { space } = workload;
    if (!space) {
      return toFillIn(
        '<SERVICE_CONNECT_NAMESPACE>',
        'Fill in `namespace`: the Cloud Map namespace in which the services find each other.',
        workload,
      );
    }
    return noted(
      space,
      'approximate',
      `Services find each other in the Cloud Map namespace \`${space.value}\`. Create it first: aws servicediscovery create-http-namespace.`,
    );
  },
};
