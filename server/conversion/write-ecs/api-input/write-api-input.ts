import type { OutputDraft } from '../../output.ts';
import type { Stack } from '../stack.ts';
import { readme } from './readme.ts';
import { stepsOf } from './steps.ts';

/**
 * Input files for the AWS CLI (`--cli-input-json`): task definitions and services, then everything around them, and how to
 * go about it. What a file refers to is a placeholder in angle brackets.
 */
export function writeApiInput(stack: Stack): OutputDraft[] {
  const planned = stepsOf(stack);
  const files = planned.steps.map(({ path, kind, input }): OutputDraft => ({ path, kind, documents: [input] }));
  const isOfEcs = ({ kind }: OutputDraft): boolean => kind !== 'api-input';
  return [
    ...files.filter(isOfEcs),
    { path: 'README.md', kind: 'readme', documents: [readme(stack, planned)] },
    ...files.filter((file) => !isOfEcs(file)),
  ];
}
