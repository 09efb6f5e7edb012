import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { cpuSizes, isSizeFor, resize, sizesNear } from '../../fargate-choices.ts';
import { fargateMemories } from '../../fargate-sizes.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { parseTaskCpu, parseTaskMemory } from '../../size-texts.ts';

export const fargateSize: EcsRule = {
  id: 'ecs/fargate-size',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'On Fargate, cpu and memory are one of the pairs that Fargate has.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size',
  sources: ['cfn-lint E3047'],
  check({ value, scope }, report) {
    const severity = onFargate(scope);
    const cpu = parseTaskCpu(asString(value.cpu) ?? '');
    const memory = parseTaskMemory(asString(value.memory) ?? '');
    if (!severity || cpu === undefined || memory === undefined || isSizeFor(scope, { cpu, memory })) return;
    const system = scope.isWindows ? ' for Windows' : '';
    const isCpu = cpuSizes(scope).includes(cpu);
    const wrong = isCpu
      ? `With cpu ${value.cpu}, Fargate has memory of ${memorySizes(cpu)}, not ${value.memory}.`
      : `Fargate has no cpu of ${value.cpu}${system}. Choose ${cpuSizes(scope).join(', ')}.`;
    report({
      severity,
      pointer: isCpu ? '/memory' : '/cpu',
      message: wrong + ecsAnswers('No Fargate configuration exists for given values.'),
      related: [
        isCpu
          ? { pointer: '/cpu', message: 'The cpu of the task' }
          : { pointer: '/memory', message: 'The memory of the task' },
      ],
      fixes: sizesNear(scope, { cpu, memory }).flatMap((size) => resize(value, size) ?? []),
    });
  },
};

/** `512, 1024, 2048 MiB`, `8192 to 30720 MiB in steps of 1024` */
function memorySizes(cpu: number): string {
  const sizes = fargateMemories(cpu) ?? [];
  const [first = 0, second = 0] = sizes;
  if (sizes.length < 4) return `${sizes.join(', ')} MiB`;
  return `${first} to ${sizes.at(-1)} MiB in steps of ${second - first}`;
}
