import { asString } from '../../../../syntax/value.ts';
import type { Cursor } from '../../../cursor.ts';
import type { Named } from '../../../model.ts';
import { derived, type Traced, traced } from '../../../trace.ts';
import { namespaceOf, type ObjectAt } from '../../objects.ts';
import { noteHead, objectsOf } from '../object-head.ts';
import type { Gateway } from './gateways.ts';

/** What a LoadBalancerConfiguration says of a Gateway. */
export interface GatewaySettings {
  readonly open?: Traced<boolean>;
  readonly sources: readonly Traced<string>[];
  readonly securityGroups: readonly Traced<string>[];
  readonly attributes: readonly Named[];
  readonly labels: readonly Named[];
  /** The certificates and the policy of a listener: `HTTPS:443`. */
  listener(protocolPort: string): {
    readonly certificates: readonly Traced<string>[];
    readonly policy?: Traced<string>;
  };
}

const NOTHING: GatewaySettings = {
  sources: [],
  securityGroups: [],
  attributes: [],
  labels: [],
  listener: () => ({ certificates: [] }),
};

/**
 * Reads the LoadBalancerConfiguration that a Gateway names.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/loadbalancerconfig/
 */
export function readSettings({ object, namespace }: Gateway, objects: readonly ObjectAt[]): GatewaySettings {
  const ref = object?.at.field('spec').field('infrastructure').field('parametersRef');
  if (ref?.field('kind').value !== 'LoadBalancerConfiguration') return NOTHING;
  const found = objectsOf(objects, 'gateway.k8s.aws', 'LoadBalancerConfiguration').find(
    ({ resource, at }) => resource.name === ref.field('name').value && namespaceOf(at) === namespace,
  );
  if (!found) {
    ref.note('needs-decision', 'Its settings are not among the inputs: set them on the load balancer by hand.');
    return NOTHING;
  }
  ref.note('exact', 'Its settings are those of the load balancer.');
  noteHead(found, 'exact', 'Its settings are those of the load balancer.');
  found.at.field('metadata').field('name').note('exact', 'Its settings are those of the load balancer.');
  const spec = found.at.field('spec');
  const scheme = spec.field('scheme').string();
  return {
    ...(scheme && { open: derived(scheme.value === 'internet-facing', scheme) }),
    sources: texts(spec.field('sourceRanges')),
    securityGroups: texts(spec.field('securityGroups')),
    attributes: spec
      .field('loadBalancerAttributes')
      .objects()
      .flatMap((entry): Named[] => {
        const name = entry.field('key').string();
        const value = entry.field('value').string();
        return name && value ? [{ name, value }] : [];
      }),
    labels: spec
      .field('tags')
      .entries()
      .flatMap(({ key, at }): Named[] => {
        const value = at.string();
        return value ? [{ name: traced(key), value }] : [];
      }),
    listener: (protocolPort) => readListener(spec, protocolPort),
  };
}

function readListener(spec: Cursor, protocolPort: string): ReturnType<GatewaySettings['listener']> {
  const found = spec
    .field('listenerConfigurations')
    .objects()
    .find((one) => asString(one.field('protocolPort').value)?.toUpperCase() === protocolPort);
  if (!found) return { certificates: [] };
  found.field('protocolPort').note('exact', 'It says which listener is meant.');
  const first = found.field('defaultCertificate').string();
  const policy = found.field('sslPolicy').string();
  return {
    certificates: [...(first ? [first] : []), ...texts(found.field('certificates'))],
    ...(policy && { policy }),
  };
}

function texts(at: Cursor): Traced<string>[] {
  return at.items().flatMap((item) => item.string() ?? []);
}
