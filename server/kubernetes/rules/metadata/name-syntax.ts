import type { Fix } from '../../../problem.ts';
import { asString } from '../../../syntax/value.ts';
import { asPrefix, type NameCheck, suggestLabel } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { nameCheckOf } from './object-names.ts';

export const nameSyntax: KubernetesRule = {
  id: 'kubernetes/name-syntax',
  severity: 'error',
  on: ['meta.v1.ObjectMeta'],
  summary: 'The name of an object has the form its kind takes: a DNS subdomain, a DNS label or a path segment.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check({ value, pointer, parent, scope }, report) {
    const check = nameCheckOf(scope);
    if (!check || parent?.parent) return;
    const name = asString(value.name);
    const reason = name && check(name);
    if (reason) {
      report({
        pointer: `${pointer}/name`,
        message: `"${name}" cannot be the name of a ${scope.kind}: it ${reason}.`,
        fixes: renames(`${pointer}/name`, name, check),
      });
    }
    const prefix = asString(value.generateName);
    const prefixReason = prefix && asPrefix(check)(prefix);
    if (prefixReason) {
      report({
        pointer: `${pointer}/generateName`,
        message: `"${prefix}" cannot begin the name of a ${scope.kind}: it ${prefixReason}.`,
      });
    }
  },
};

/** Other objects may refer to the name, so a new one is only a suggestion. */
function renames(pointer: string, name: string, check: NameCheck): Fix[] {
  const suggestion = suggestLabel(name);
  if (suggestion === undefined || check(suggestion)) return [];
  return [
    {
      title: `Rename to "${suggestion}"`,
      certain: false,
      edits: [{ kind: 'set', pointer, value: suggestion }],
    },
  ];
}
