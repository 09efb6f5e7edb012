import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, eachItem, insert, remove } from './draft.ts';

/** ResourceSlice of resource.k8s.io/v1beta1: what a device had under `basic` it has itself. */
export function resourceSlice(object: ObjectValue, draft: Draft): void {
  eachItem(asObject(object.spec), '/spec', 'devices', (device, at) => {
    const basic = asObject(device.basic);
    if (!basic) return;
    insert(draft, at, basic);
    remove(draft, device, at, ['basic']);
  });
}
