import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { hasUnknown, itemsOf } from '../fields.ts';
import { CONTAINER_TYPES } from '../pod-spec.ts';
import { isOnWindows, memberAt, type PracticeRule, RESTRICTED, setAt } from './practice.ts';

const DROP = ['securityContext', 'capabilities', 'drop'];
const ADD = ['securityContext', 'capabilities', 'add'];

export const droppedCapabilities: PracticeRule = {
  id: 'practice/dropped-capabilities',
  severity: 'warning',
  preset: 'strict',
  on: CONTAINER_TYPES,
  summary: 'Every container gives up all capabilities, and gets back NET_BIND_SERVICE at most.',
  documentation: RESTRICTED,
  sources: ['Pod Security Standards restricted: Capabilities'],
  check(node, report) {
    const { value, pointer } = node;
    if (isOnWindows(node)) return;
    const dropped = memberAt(value, ...DROP);
    if (!hasUnknown(dropped) && !(itemsOf(dropped) ?? []).includes('ALL')) {
      report({
        pointer: child(pointer, ...DROP),
        message:
          'The container keeps capabilities it may not need. Set drop: ["ALL"] under securityContext.capabilities, and add what it does need.',
        fixes: [{ title: 'Drop all capabilities', certain: false, edits: [setAt(value, pointer, DROP, ['ALL'])] }],
      });
    }
    (itemsOf(memberAt(value, ...ADD)) ?? []).forEach((item, index) => {
      const capability = asString(item);
      if (capability === undefined || capability === 'NET_BIND_SERVICE') return;
      report({
        pointer: child(pointer, ...ADD, index),
        message: `The restricted standard lets containers add NET_BIND_SERVICE only. Remove ${capability}.`,
      });
    });
  },
};
