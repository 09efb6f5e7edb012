import { child } from '../../syntax/pointer.ts';
import { asNumber } from '../../syntax/value.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

export const hostPort: PracticeRule = {
  id: 'practice/host-port',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.ContainerPort'],
  summary: 'No container takes a port of its node.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: Host Ports'],
  check({ value, pointer }, report) {
    const port = asNumber(value.hostPort);
    if (port === undefined || port === 0) return;
    const place = child(pointer, 'hostPort');
    report({
      pointer: place,
      message: `The port ${port} of a node can be taken once, so fewer pods fit. Remove hostPort and reach the pods through a Service.`,
      fixes: [{ title: 'Remove hostPort', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
