import { child } from '../../../syntax/pointer.ts';
import { asString, isUnknown } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { timeZoneReason, timeZoneSpelling } from './time-zones.ts';

export const timeZone: KubernetesRule = {
  id: 'kubernetes/time-zone',
  severity: 'error',
  on: ['batch.v1.CronJobSpec'],
  summary: 'The timeZone of a CronJob is a name of the IANA database.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones',
  check({ value, pointer, scope }, report) {
    // Before 1.25, servers drop the field.
    if (!isSet(value.timeZone) || isUnknown(value.timeZone) || !since(scope, '1.25')) return;
    const name = asString(value.timeZone);
    const reason = name === undefined ? undefined : timeZoneReason(name);
    if (name === undefined || !reason) return;
    const place = child(pointer, 'timeZone');
    const meant = timeZoneSpelling(name);
    report({
      pointer: place,
      message: reason,
      ...(meant && {
        fixes: [
          { title: `Change to "${meant}"`, certain: true, edits: [{ kind: 'set', pointer: place, value: meant }] },
        ],
      }),
    });
  },
};
