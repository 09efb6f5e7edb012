import { asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { dns1123Label, suggestLabel } from '../../names.ts';
import { CONTAINER_TYPES } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const containerName: KubernetesRule = {
  id: 'kubernetes/container-name',
  severity: 'error',
  on: CONTAINER_TYPES,
  summary: 'Every container has a name that is a DNS label.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container',
  check({ value, pointer }, report) {
    const place = `${pointer}/name`;
    if (isEmptyText(value.name)) {
      report({ pointer: place, message: 'A container needs a name.' });
      return;
    }
    const name = asString(value.name);
    const reason = name && dns1123Label(name);
    if (!reason) return;
    const suggestion = suggestLabel(name);
    report({
      pointer: place,
      message: `"${name}" cannot be the name of a container: it ${reason}.`,
      ...(suggestion && {
        fixes: [
          {
            title: `Rename to "${suggestion}"`,
            certain: false,
            edits: [{ kind: 'set', pointer: place, value: suggestion }],
          },
        ],
      }),
    });
  },
};
