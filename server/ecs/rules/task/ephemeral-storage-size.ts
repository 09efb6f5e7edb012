import type { Fix } from '../../../problem.ts';
import { child, type Pointer, parent } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';

/** What every task on Fargate has without asking, and the range of what it can ask for, in GiB. */
const DEFAULT = 20;
const LEAST = 21;
const MOST = 200;

export const ephemeralStorageSize: EcsRule = {
  id: 'ecs/ephemeral-storage-size',
  severity: 'error',
  on: ['EphemeralStorage'],
  summary: 'Ephemeral storage is 21 to 200 GiB.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html',
  sources: ['cdk-preflight pf-ecs-fargate-ephemeral-storage'],
  check({ value, pointer }, report) {
    const size = asNumber(value.sizeInGiB);
    if (size === undefined || (size >= LEAST && size <= MOST)) return;
    const answer = size < LEAST ? `at least ${LEAST}` : `at most ${MOST}`;
    const place = child(pointer, 'sizeInGiB');
    report({
      pointer: place,
      message: `Ephemeral storage is ${LEAST} to ${MOST} GiB; a task has ${DEFAULT} GiB without asking.${ecsAnswers(`EphemeralStorage size should be ${answer}`)}`,
      fixes: size === DEFAULT ? [leaveOut(place)] : [clamp(place, size), ...(size < DEFAULT ? [leaveOut(place)] : [])],
    });
  },
};

function clamp(place: Pointer, size: number): Fix {
  const nearest = size < LEAST ? LEAST : MOST;
  return {
    title: `Set it to ${nearest} GiB`,
    certain: false,
    edits: [{ kind: 'set', pointer: place, value: nearest }],
  };
}

/** For who wants 20 GiB, there is no other way to say so. */
function leaveOut(place: Pointer): Fix {
  return {
    title: `Remove ephemeralStorage: a task has ${DEFAULT} GiB anyway`,
    certain: true,
    edits: [{ kind: 'remove', pointer: parent(place) }],
  };
}
