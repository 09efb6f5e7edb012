import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { podSpecOf } from '../pod-spec.ts';
import { since } from '../scope.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

const TYPES: ReadonlySet<string> = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t']);

export const selinuxOptions: PracticeRule = {
  id: 'practice/selinux-options',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.SELinuxOptions'],
  summary: 'SELinux treats containers as containers: a user, a role or a type of their own frees them.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: SELinux'],
  check(node, report) {
    const { value, pointer, scope } = node;
    if (!podSpecOf(node)) return;
    const type = asString(value.type);
    const isUsual = type === undefined || TYPES.has(type) || (type === 'container_engine_t' && since(scope, '1.31'));
    if (!isUsual) {
      report({
        pointer: child(pointer, 'type'),
        message: `The SELinux type "${type}" is none for containers. Use container_t, or leave it out.`,
      });
    }
    for (const field of ['user', 'role']) {
      if (!asString(value[field])) continue;
      const place = child(pointer, field);
      report({
        pointer: place,
        message: `A ${field} of its own may free the container from what SELinux forbids others. Leave it out.`,
        fixes: [{ title: `Remove ${field}`, certain: false, edits: [{ kind: 'remove', pointer: place }] }],
      });
    }
  },
};
