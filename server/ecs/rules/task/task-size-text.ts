import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { parseTaskCpu, parseTaskMemory } from '../../size-texts.ts';

const SIZES = [
  { field: 'cpu', parse: parseTaskCpu, forms: 'CPU units such as 512, or vCPU such as 0.5 vCPU' },
  { field: 'memory', parse: parseTaskMemory, forms: 'MiB such as 2048, or GB such as 2 GB' },
] as const;

export const taskSizeText: EcsRule = {
  id: 'ecs/task-size-text',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: "A task's cpu is in units or vCPU, its memory in MiB or GB.",
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size',
  sources: ['cfn-lint E3047'],
  check({ value }, report) {
    for (const { field, parse, forms } of SIZES) {
      const text = asString(value[field]);
      if (text === undefined || parse(text) !== undefined) continue;
      report({
        pointer: child('', field),
        message: `“${text}” is no size of a task. Write ${forms}.${ecsAnswers(`Invalid '${field}' setting for task.`)}`,
      });
    }
  },
};
