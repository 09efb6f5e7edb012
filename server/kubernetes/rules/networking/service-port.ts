import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { checkForm, checkPort } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { portName, qualifiedName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const servicePort: KubernetesRule = {
  id: 'kubernetes/service-port',
  severity: 'error',
  on: ['core.v1.ServicePort'],
  summary: 'A port of a Service has a number, and leads to the number or name of a port.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  check({ value, pointer }, report) {
    if (isSet(value.port)) checkPort(value.port, child(pointer, 'port'), report);
    else report({ pointer: child(pointer, 'port'), message: 'A port of a Service needs a number in `port`.' });
    const target = child(pointer, 'targetPort');
    // 0 and "" are as good as none: the server takes the port itself.
    if (asNumber(value.targetPort) !== 0) checkPort(value.targetPort, target, report);
    checkForm(value.targetPort, target, portName, report, 'The name of a port');
    if (isSet(value.appProtocol)) {
      const place = child(pointer, 'appProtocol');
      checkForm(value.appProtocol, place, qualifiedName, report, 'appProtocol');
      if (value.appProtocol === '') report({ pointer: place, message: 'appProtocol must not be empty. Remove it.' });
    }
  },
};
