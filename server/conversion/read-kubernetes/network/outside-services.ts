import type { MovedHost } from '../../rewrite-hosts.ts';
import type { ObjectAt } from '../objects.ts';
import { noteWhole, textAt } from './object-head.ts';
import type { Service } from './service.ts';

/** Says what is to be done about a Service that leads to no workload of the input. */
export function noteWithoutWorkload({ object, namespace, name, type }: Service, objects: readonly ObjectAt[]): void {
  const spec = object.at.field('spec');
  if (type === 'ExternalName') {
    const target = textAt(spec.field('externalName')) ?? '';
    noteWhole(
      object,
      'approximate',
      `Callers that are configured with \`${name.value}\` get \`${target}\` instead. For those that have the name built in, add a CNAME record to a private hosted zone of Route 53.`,
    );
    return;
  }
  if (spec.field('selector').entries().length > 0) {
    noteWhole(
      object,
      'dropped',
      'No workload among the inputs has the labels that this Service selects: nobody answers.',
    );
    return;
  }
  noteWhole(
    object,
    'dropped',
    'It has no selector, so its addresses are kept by hand. Register them as instances of a Cloud Map service, or add a record to a private hosted zone of Route 53.',
  );
  for (const slice of objects) {
    const { kind } = slice.resource;
    const metadata = slice.at.field('metadata');
    const of =
      kind === 'Endpoints' ? slice.resource.name : textAt(metadata.field('labels').field('kubernetes.io/service-name'));
    const place = textAt(metadata.field('namespace')) ?? 'default';
    if ((kind === 'Endpoints' || kind === 'EndpointSlice') && of === name.value && place === namespace)
      noteWhole(slice, 'dropped', `Addresses of Service ${name.value}: register them in Cloud Map.`);
  }
}

/** The names outside that Services stand for: callers inside can use them directly. */
export function externalNames(services: readonly Service[]): MovedHost[] {
  return services.flatMap(({ object, namespace, name, type }): MovedHost[] => {
    const target = textAt(object.at.field('spec').field('externalName'));
    if (type !== 'ExternalName' || target === undefined || target === '') return [];
    return [{ name: name.value, space: namespace, ports: [], becomes: { name: target } }];
  });
}
