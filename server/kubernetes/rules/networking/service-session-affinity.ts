import { asNumber, asObject } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

const LONGEST = 86400;

export const serviceSessionAffinity: KubernetesRule = {
  id: 'kubernetes/service-session-affinity',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'A session lasts from one second to one day.',
  documentation: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#session-stickiness-timeout',
  check({ value, pointer }, report) {
    // Without session affinity the server drops the settings.
    if (value.sessionAffinity !== 'ClientIP') return;
    const seconds = asNumber(asObject(asObject(value.sessionAffinityConfig)?.clientIP)?.timeoutSeconds);
    if (seconds === undefined || (seconds > 0 && seconds <= LONGEST)) return;
    report({
      pointer: `${pointer}/sessionAffinityConfig/clientIP/timeoutSeconds`,
      message: `timeoutSeconds goes from 1 to ${LONGEST} (one day).`,
    });
  },
};
