import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, eachItem, fillIn, remove } from './draft.ts';

const HOST = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

/** EndpointSlice of discovery.k8s.io/v1beta1: instead of free topology an endpoint has a node and a zone. */
export function endpointSlice(object: ObjectValue, draft: Draft): void {
  eachItem(object, '', 'endpoints', (endpoint, at) => {
    const topology = asObject(endpoint.topology);
    if (topology?.[HOST] !== undefined) fillIn(draft, endpoint, at, 'nodeName', topology[HOST]);
    if (topology?.[ZONE] !== undefined) fillIn(draft, endpoint, at, 'zone', topology[ZONE]);
    if (Object.keys(topology ?? {}).some((key) => key !== HOST && key !== ZONE)) draft.certain = false;
    remove(draft, endpoint, at, ['topology']);
  });
}
