import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { repeatedNames } from '../../checks.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import { dns1123Label } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const volumeName: KubernetesRule = {
  id: 'kubernetes/volume-name',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'Every volume of a pod has a name of its own that is a DNS label.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  check({ value, pointer }, report) {
    const refuseRepeated = repeatedNames(
      report,
      'volume',
      (name) => `Another volume of this pod is named "${name}" already.`,
    );
    (itemsOf(value.volumes) ?? []).forEach((item, index) => {
      const volume = asObject(item);
      if (!volume) return;
      const place = child(pointer, 'volumes', index, 'name');
      if (isEmptyText(volume.name)) {
        report({ pointer: place, message: 'A volume needs a name.' });
        return;
      }
      const name = asString(volume.name);
      if (!name) return;
      const reason = dns1123Label(name);
      if (reason) {
        report({ pointer: place, message: `"${name}" cannot be the name of a volume: it ${reason}.` });
        return;
      }
      refuseRepeated(name, place);
    });
  },
};
