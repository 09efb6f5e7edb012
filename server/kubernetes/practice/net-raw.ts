import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { hasUnknown, itemsOf } from '../fields.ts';
import { isOnWindows, KUBE_LINTER, type PracticeRule } from './practice.ts';

const DROPPED = /^(?:ALL|(?:CAP_)?NET_RAW)$/i;

export const netRaw: PracticeRule = {
  id: 'practice/net-raw',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Capabilities'],
  summary: 'A container that chooses its capabilities gives up NET_RAW.',
  documentation: `${KUBE_LINTER}drop-net-raw-capability`,
  sources: ['kube-linter drop-net-raw-capability'],
  check(node, report) {
    const { value, pointer } = node;
    if (hasUnknown(value.drop) || isOnWindows(node)) return;
    if ((itemsOf(value.drop) ?? []).some((item) => DROPPED.test(asString(item) ?? ''))) return;
    report({
      pointer: child(pointer, 'drop'),
      message: 'With NET_RAW the container can forge the packets of others. Add NET_RAW, or ALL, to drop.',
    });
  },
};
