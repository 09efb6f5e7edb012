import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString, isUnknown, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isEmptyList, isEmptyText, itemsOf } from '../../fields.ts';

/** The type of a Service after defaulting; undefined when nobody can know it. */
export function serviceType(spec: ObjectValue): string | undefined {
  return isEmptyText(spec.type) ? 'ClusterIP' : asString(spec.type);
}

/** Its clusterIPs as the server sees them: a lone clusterIP is the first of them. Undefined when nobody can know them. */
export function clusterIpsOf(spec: ObjectValue): readonly Value[] | undefined {
  const list = itemsOf(spec.clusterIPs);
  if (!list || list.some(isUnknown) || isUnknown(spec.clusterIP)) return undefined;
  if (list.length > 0 || isEmptyText(spec.clusterIP)) return list;
  return spec.clusterIP === undefined ? [] : [spec.clusterIP];
}

/** Where a cluster IP is written: the server speaks of clusterIPs even when the file has clusterIP only. */
export function clusterIpPlace(spec: ObjectValue, pointer: Pointer, index: number): Pointer {
  return isEmptyList(spec.clusterIPs) ? child(pointer, 'clusterIP') : child(pointer, 'clusterIPs', index);
}

/** Whether a Service has no cluster IP on purpose; undefined when nobody can know. */
export function isHeadless(spec: ObjectValue): boolean | undefined {
  const addresses = clusterIpsOf(spec);
  return addresses && addresses.length === 1 && addresses[0] === 'None';
}

/** Whether traffic from outside the cluster reaches a Service; undefined when nobody can know. */
export function isExternallyAccessible(spec: ObjectValue): boolean | undefined {
  switch (serviceType(spec)) {
    case undefined:
      return undefined;
    case 'LoadBalancer':
    case 'NodePort':
      return true;
    case 'ClusterIP':
      return isUnknown(spec.externalIPs) ? undefined : !isEmptyList(spec.externalIPs);
    default:
      return false;
  }
}
