import type { RuleNode } from '../../../rule.ts';
import type { ObjectValue } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesScope } from '../../scope.ts';

type JobNode = RuleNode<KubernetesScope>;

/** Whether a job spec is the template in a CronJob, not a Job's own. */
export function isJobTemplate(spec: JobNode): boolean {
  return spec.parent?.type.endsWith('.JobTemplateSpec') ?? false;
}

export function isIndexed(spec: ObjectValue): boolean {
  return spec.completionMode === 'Indexed';
}

/** Whether the mode is NonIndexed, which it is by default. Not for what is no mode, or unknown. */
export function isNonIndexed(spec: ObjectValue): boolean {
  return !isSet(spec.completionMode) || spec.completionMode === 'NonIndexed';
}

/**
 * The completions after the server has filled in what is missing: 1 in a Job that has neither completions nor parallelism.
 * Undefined when there are none, or nobody can know them.
 */
export function completionsOf(node: JobNode): number | undefined {
  const { completions, parallelism } = node.value;
  if (!isSet(completions) && !isSet(parallelism) && !isJobTemplate(node)) return 1;
  return typeof completions === 'number' ? completions : undefined;
}
