import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { checkForm, repeatedNames } from '../../checks.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { dns1123Label, qualifiedName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const MOST_PORTS = 20000;

export const endpointSlicePort: KubernetesRule = {
  id: 'kubernetes/endpoint-slice-port',
  severity: 'error',
  on: ['discovery.v1.EndpointSlice'],
  summary: 'The ports of an EndpointSlice have different names: at most one has none.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/',
  check({ value }, report) {
    const ports = itemsOf(value.ports) ?? [];
    if (ports.length > MOST_PORTS) {
      report({ pointer: '/ports', target: 'key', message: `An EndpointSlice has at most ${MOST_PORTS} ports.` });
      return;
    }
    const refuseRepeated = repeatedNames(report, 'port', (name) =>
      name === '' ? 'Only one port can be without a name.' : `Another port is named "${name}" already.`,
    );
    ports.forEach((item, index) => {
      const port = asObject(item);
      if (!port) return;
      const place = child('/ports', index, 'name');
      checkForm(port.name, place, dns1123Label, report, 'The name of a port');
      checkForm(port.appProtocol, child('/ports', index, 'appProtocol'), qualifiedName, report, 'appProtocol');
      const name = isSet(port.name) ? asString(port.name) : '';
      if (name === undefined) return;
      refuseRepeated(name, place);
    });
  },
};
