import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { since } from '../scope.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

export const probeHost: PracticeRule = {
  id: 'practice/probe-host',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.HTTPGetAction', 'core.v1.TCPSocketAction'],
  summary: 'Probes and lifecycle hooks ask the pod itself, no other host.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: Host Probes / Lifecycle Hooks'],
  check({ value, pointer, scope }, report) {
    if (!asString(value.host) || !since(scope, '1.34')) return;
    const place = child(pointer, 'host');
    report({
      pointer: place,
      message:
        'With a host, the node can be made to call any address. Remove host: without it the pod itself is asked.',
      fixes: [{ title: 'Remove host', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
