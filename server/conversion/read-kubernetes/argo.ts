import type { Unknown } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Rollout } from '../model.ts';
import type { Traced } from '../trace.ts';
import { readSteps } from './rollout.ts';

/**
 * How an Argo Rollout replaces its pods. ECS knows such strategies itself, but they need a second target group and an
 * alarm, which somebody has to choose: until then it is a rolling update.
 * https://argo-rollouts.readthedocs.io/en/stable/features/specification/
 */
export function readArgoRollout(spec: Cursor, replicas: Traced<number | Unknown>): Rollout | undefined {
  const strategy = spec.field('strategy');
  const canary = strategy.field('canary');
  const blueGreen = strategy.field('blueGreen');
  if (canary.isObject()) canary.note('needs-decision', `It is deployed as a rolling update. ${canaryAdvice(canary)}`);
  else if (blueGreen.isObject())
    blueGreen.note(
      'needs-decision',
      `It is deployed as a rolling update. Set \`deploymentConfiguration.strategy\` to \`BLUE_GREEN\`, with a second target group.`,
    );
  return typeof replicas.value === 'number' ? readSteps(canary, replicas.value) : undefined;
}

/** Equal steps are the linear strategy of ECS; otherwise the first weight counts. */
function canaryAdvice(canary: Cursor): string {
  const weights = canary
    .field('steps')
    .objects()
    .flatMap((step) => step.field('setWeight').number()?.value ?? []);
  const [first] = weights;
  const steps = weights.slice(1).map((weight, index) => weight - (weights[index] ?? 0));
  if (first !== undefined && steps.length > 0 && steps.every((step) => step === first))
    return `Set \`deploymentConfiguration.strategy\` to \`LINEAR\` with \`stepPercent\` ${first}, and a second target group.`;
  const percent = first === undefined ? '' : ` with \`canaryPercent\` ${first}`;
  return `Set \`deploymentConfiguration.strategy\` to \`CANARY\`${percent}, and a second target group.`;
}
