import { child } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString } from '../../../syntax/value.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const SHORTEST = 600;
const LONGEST = 2 ** 32;
const SHORTEST_UPDATE = 10;

export const csiDriver: KubernetesRule = {
  id: 'kubernetes/csi-driver',
  severity: 'error',
  on: ['storage.v1.CSIDriverSpec'],
  summary: 'A CSIDriver asks for one token an audience, each for ten minutes or longer.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/storage/csi-driver-v1/',
  check({ value, pointer, scope }, report) {
    const audiences = new Set<string>();
    (itemsOf(value.tokenRequests) ?? []).forEach((item, index) => {
      const request = asObject(item);
      const audience = isSet(request?.audience) ? asString(request?.audience) : '';
      if (!request || audience === undefined) return;
      const place = child(pointer, 'tokenRequests', index);
      if (audiences.has(audience)) {
        report({
          pointer: child(place, 'audience'),
          message: `There is a token for the audience "${audience}" already.`,
        });
        return;
      }
      audiences.add(audience);
      const seconds = asNumber(request.expirationSeconds);
      if (seconds === undefined || (seconds >= SHORTEST && seconds <= LONGEST)) return;
      report({
        pointer: child(place, 'expirationSeconds'),
        message: `A token lives for ${SHORTEST} seconds (ten minutes) or longer.`,
      });
    });
    const period = asNumber(value.nodeAllocatableUpdatePeriodSeconds);
    // Before, servers drop it.
    if (!since(scope, '1.35') || period === undefined || period >= SHORTEST_UPDATE) return;
    report({
      pointer: `${pointer}/nodeAllocatableUpdatePeriodSeconds`,
      message: `nodeAllocatableUpdatePeriodSeconds is ${SHORTEST_UPDATE} or more.`,
    });
  },
};
