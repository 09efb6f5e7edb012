import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

/** The fields that hold times with microseconds. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'coordination.v1.LeaseSpec': ['acquireTime', 'renewTime'],
  'coordination.v1alpha2.LeaseCandidateSpec': ['pingTime', 'renewTime'],
  'coordination.v1beta1.LeaseCandidateSpec': ['pingTime', 'renewTime'],
  'core.v1.Event': ['eventTime'],
  'core.v1.EventSeries': ['lastObservedTime'],
  'events.v1.Event': ['eventTime'],
  'events.v1.EventSeries': ['lastObservedTime'],
};
/** Seconds, their fraction, and the zone. Anything else is no time at all: a matter of structure. */
const PARTS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/;

export const microTime: KubernetesRule = {
  id: 'kubernetes/micro-time',
  severity: 'error',
  on: Object.keys(FIELDS),
  summary: 'The times of leases and events have six digits behind the second.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/lease-v1/#LeaseSpec',
  check({ value, pointer, type }, report) {
    for (const field of FIELDS[type] ?? []) {
      const [, seconds, digits = '', zone] = PARTS.exec(asString(value[field]) ?? '') ?? [];
      if (seconds === undefined || digits.length === 6) continue;
      const place = child(pointer, field);
      const exact = `${seconds}.${digits.padEnd(6, '0').slice(0, 6)}${zone}`;
      report({
        pointer: place,
        message: `This time needs exactly six digits behind the second, such as ${exact}.`,
        fixes: [
          {
            title: `Change to ${exact}`,
            certain: digits.length < 6,
            edits: [{ kind: 'set', pointer: place, value: exact }],
          },
        ],
      });
    }
  },
};
