import { child } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { itemsOf } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { driverNameReason } from './driver-name.ts';

const LONGEST_ID = 256;

export const csiNode: KubernetesRule = {
  id: 'kubernetes/csi-node',
  severity: 'error',
  on: ['storage.v1.CSINodeSpec'],
  summary: 'The drivers of a CSINode have different names, and what each of them calls the node.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/storage/csi-node-v1/',
  check({ value, pointer }, report) {
    const names = new Set<string>();
    (itemsOf(value.drivers) ?? []).forEach((item, index) => {
      const driver = asObject(item);
      if (!driver) return;
      const place = child(pointer, 'drivers', index);
      requireText(driver, 'name', place, report, 'A driver needs a name.');
      checkForm(driver.name, child(place, 'name'), driverNameReason, report, 'The name of a CSI driver');
      requireText(driver, 'nodeID', place, report, 'A driver needs its own name of the node, the nodeID.');
      if ((asString(driver.nodeID) ?? '').length > LONGEST_ID) {
        report({ pointer: child(place, 'nodeID'), message: `A nodeID has at most ${LONGEST_ID} characters.` });
      }
      const count = asNumber(asObject(driver.allocatable)?.count);
      if (count !== undefined && count < 0) {
        report({ pointer: child(place, 'allocatable', 'count'), message: 'A node cannot take less than no volume.' });
      }
      const name = asString(driver.name);
      if (name !== undefined) {
        if (names.has(name))
          report({ pointer: child(place, 'name'), message: `The driver "${name}" is here already.` });
        names.add(name);
      }
      const keys = itemsOf(driver.topologyKeys) ?? [];
      keys.forEach((key, at) => {
        if (typeof key !== 'string') return;
        const isTwice = keys.indexOf(key) < at;
        const reason = qualifiedName(key) ?? (isTwice ? 'must not be in the list twice' : undefined);
        if (!reason) return;
        report({ pointer: place, place: child(place, 'topologyKeys', at), message: `A topology key ${reason}.` });
      });
    });
  },
};
