import type { ObjectAt } from '../objects.ts';
import { addEndpoint } from './endpoints.ts';
import { objectsOf } from './object-head.ts';
import type { Pods } from './open-workload.ts';
import { noteWithoutWorkload } from './outside-services.ts';
import { readService, type Service } from './service.ts';

/** Reads all Services and gives workloads the names under which they are reached. */
export function readServices(pods: readonly Pods[], objects: readonly ObjectAt[]): Service[] {
  return objectsOf(objects, '', 'Service').map((object) => {
    const service = readService(object, pods);
    if (service.workloads.length === 0 || service.type === 'ExternalName') noteWithoutWorkload(service, objects);
    else addEndpoint(service);
    return service;
  });
}
