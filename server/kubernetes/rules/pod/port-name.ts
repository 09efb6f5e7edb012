import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { repeatedNames } from '../../checks.ts';
import { itemsOf } from '../../fields.ts';
import { portName as portNameReason } from '../../names.ts';
import { CONTAINER_TYPES } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const portName: KubernetesRule = {
  id: 'kubernetes/port-name',
  severity: 'error',
  on: CONTAINER_TYPES,
  summary: 'Port names have at most 15 lower-case letters, digits and dashes, and differ within a container.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
  check({ value, pointer }, report) {
    const refuseRepeated = repeatedNames(
      report,
      'port',
      (name) => `Another port of this container is named "${name}" already.`,
    );
    (itemsOf(value.ports) ?? []).forEach((item, index) => {
      const name = asString(asObject(item)?.name);
      if (!name) return;
      const place = child(pointer, 'ports', index, 'name');
      const reason = portNameReason(name);
      if (reason) {
        report({ pointer: place, message: `"${name}" cannot be the name of a port: it ${reason}.` });
        return;
      }
      refuseRepeated(name, place);
    });
  },
};
