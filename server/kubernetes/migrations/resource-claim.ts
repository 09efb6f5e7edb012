import type { Pointer } from '../../syntax/pointer.ts';
import { asObject, type ObjectValue, type Value } from '../../syntax/value.ts';
import { type Draft, eachItem, insert, remove, written } from './draft.ts';

/** What a request for one kind of device says; newer forms keep it together. */
const EXACT = ['deviceClassName', 'selectors', 'allocationMode', 'count', 'adminAccess', 'tolerations', 'capacity'];

/** ResourceClaim and ResourceClaimTemplate of resource.k8s.io/v1beta1: a request says `exactly` what it wants. */
export function resourceClaim(object: ObjectValue, draft: Draft): void {
  const isTemplate = object.kind === 'ResourceClaimTemplate';
  const owner = isTemplate ? asObject(object.spec)?.spec : object.spec;
  requests(owner, isTemplate ? '/spec/spec' : '/spec', draft);
  remove(draft, object, '', ['status']);
}

function requests(spec: Value | undefined, pointer: Pointer, draft: Draft): void {
  const devices = asObject(asObject(spec)?.devices);
  eachItem(devices, `${pointer}/devices`, 'requests', (request, at) => {
    const exactly = written(Object.fromEntries(EXACT.map((key) => [key, request[key]])));
    if (Object.keys(exactly).length > 0) insert(draft, at, { exactly });
    remove(draft, request, at, EXACT);
  });
}
