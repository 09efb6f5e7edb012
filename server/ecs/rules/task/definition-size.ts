import type { ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf } from '../../containers.ts';
import { ecsFacts } from '../../facts.ts';
import type { EcsRule } from '../../scope.ts';

const MOST_BYTES = 65536;

export const definitionSize: EcsRule = {
  id: 'ecs/definition-size',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'A task definition is at most 64 KiB of JSON.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  check({ value }, report) {
    const size = bytesOf(registered(value));
    if (size <= MOST_BYTES) return;
    const largest = containersOf(value).toSorted((a, b) => bytesOf(b.value) - bytesOf(a.value))[0];
    report({
      pointer: '',
      message: `This is ${size} bytes of JSON, and a task definition has at most ${MOST_BYTES}. Move variables to an environment file in S3, or settings to SSM.${ecsAnswers(`Actual length: '${size}'. Max allowed length is '${MOST_BYTES}' bytes.`)}`,
      related: largest
        ? [{ pointer: largest.pointer, message: `The largest part: ${bytesOf(largest.value)} bytes` }]
        : [],
    });
  },
};

/** What AWS keeps of it. What it only prints, and tags, are no part of a definition. */
function registered(value: ObjectValue): ObjectValue {
  const fields = ecsFacts.types.TaskDefinition?.fields ?? {};
  const kept = Object.entries(value).filter(([name]) => name !== 'tags' && Object.hasOwn(fields, name));
  return Object.fromEntries(kept);
}

/** As JSON without any white space, in UTF-8. What is unknown counts as next to nothing. */
function bytesOf(value: ObjectValue): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
