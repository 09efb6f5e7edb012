import type { Container, Endpoint, Port } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import type { DefinitionAt } from '../definitions.ts';
import { noteFields, textAt } from '../scalars.ts';
import { type AwsResource, keyAt } from '../template/scope.ts';

/**
 * The names that Cloud Map gives a service: they stand for the addresses of the tasks.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html
 */
export function readRegistries(
  service: DefinitionAt,
  containers: readonly Container[],
  workload: Traced<string>,
  resources: readonly AwsResource[],
): Endpoint[] {
  return service.at
    .field('serviceRegistries')
    .objects()
    .flatMap((at): Endpoint[] => {
      const arn = at.field('registryArn');
      const key = keyAt(service.scope, arn);
      const registry = resources.find(({ keys }) => key !== undefined && keys.includes(key));
      const name = registry ? registryName(registry) : undefined;
      if (!registry)
        arn.note(
          'needs-decision',
          'The name it is found by is not among the inputs: the name of the workload is taken.',
        );
      else arn.note('exact', 'A Service without an address of its own is a name for the addresses of the pods.');
      const containerName = at.field('containerName').string();
      const ports = containers
        .filter((one) => containerName === undefined || one.name.value === containerName.value)
        .flatMap((one) => one.ports);
      const number = at.field('containerPort').count() ?? at.field('port').count();
      for (const field of ['containerName', 'containerPort', 'port'])
        if (at.field(field).value !== undefined) at.field(field).note('exact', 'It says which port the name leads to.');
      const wanted = number ? ports.filter((port) => port.number.value === number.value) : ports;
      const space = registry && name && namespaceName(registry, resources);
      const title = `Cloud Map service ${(name ?? workload).value}`;
      return [
        {
          name: name ?? derived(workload.value, workload),
          origin: { file: service.file, title },
          ...(space && name && { alias: derived(`${name.value}.${space.value}`, space) }),
          addresses: true,
          ports: wanted.map((target: Port) => ({ number: target.number, target })),
        },
      ];
    });
}

function registryName({ at, name }: AwsResource): Traced<string> {
  noteFields(at, 'exact', {
    DnsConfig: 'Names of Services are answered with the addresses of the pods that are ready.',
    NamespaceId: 'Pods of one Kubernetes namespace find each other by these names.',
    HealthCheckConfig: 'Only pods that are ready are found.',
    HealthCheckCustomConfig: 'Only pods that are ready are found.',
    Type: 'Names of Services are looked up by DNS.',
  });
  noteFields(at, 'dropped', { Description: 'A Service has no description: put it into an annotation.' });
  const text = textAt(at.field('Name'));
  // A name that is only known at deployment is no name of a Service.
  return text && !text.value.includes('${') ? text : derived(name, text);
}

/** The domain in which the names of a registry are found. */
function namespaceName({ at, scope }: AwsResource, resources: readonly AwsResource[]): Traced<string> | undefined {
  const inDns = at.field('DnsConfig').field('NamespaceId');
  const key = keyAt(scope, inDns.value === undefined ? at.field('NamespaceId') : inDns);
  const space = resources.find(({ keys }) => key !== undefined && keys.includes(key));
  const name = space && textAt(space.at.field('Name'));
  if (!space || !name || name.value.includes('${')) return undefined;
  noteFields(space.at, 'exact', { Vpc: 'It is the VPC of the cluster.' });
  noteFields(space.at, 'dropped', { Description: 'A Service has no description: put it into an annotation.' });
  return name;
}
