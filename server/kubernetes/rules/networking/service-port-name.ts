import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { checkForm, repeatedNames } from '../../checks.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import { dns1123Label } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const servicePortName: KubernetesRule = {
  id: 'kubernetes/service-port-name',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'The ports of a Service have names as soon as there are several, and the names differ.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
  check({ value, pointer }, report) {
    const ports = itemsOf(value.ports) ?? [];
    const refuseRepeated = repeatedNames(
      report,
      'port',
      (name) => `Another port of this Service is named "${name}" already.`,
    );
    ports.forEach((item, index) => {
      const port = asObject(item);
      if (!port) return;
      const place = child(pointer, 'ports', index, 'name');
      if (isEmptyText(port.name)) {
        if (ports.length > 1) {
          report({ pointer: place, message: 'Each port of a Service needs a name when there are several.' });
        }
        return;
      }
      checkForm(port.name, place, dns1123Label, report, 'The name of a port');
      const name = asString(port.name);
      if (name === undefined) return;
      refuseRepeated(name, place);
    });
  },
};
