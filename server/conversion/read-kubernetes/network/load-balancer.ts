import type { Entrance, Listener } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { type Annotations, annotationsOf } from './annotations.ts';
import { CHECKS, noteOthers, PREFIX, readAttributes, readScheme } from './load-balancer-annotations.ts';
import { textAt } from './object-head.ts';
import type { Service, ServicePort } from './service.ts';
import { type TargetSettings, targetsOf } from './targets.ts';

/** The way in that a Service of type LoadBalancer is; undefined where it leads nowhere. */
export function readLoadBalancer(service: Service): Entrance | undefined {
  const { object, name } = service;
  const { at } = object;
  const spec = at.field('spec');
  const annotations = annotationsOf([at], PREFIX);
  const { balancer, targets } = readAttributes(annotations);
  const protocol = backendProtocol(annotations);
  const settings: TargetSettings = {
    kind: 'ports',
    annotations,
    checkNames: CHECKS,
    ...(protocol && { protocol }),
    attributes: targets,
  };
  const listeners = service.ports.flatMap((port) => readListener(service, port, annotations, settings) ?? []);
  if (listeners.length === 0) return undefined;
  noteOthers(annotations);
  const own = annotations.text('name');
  return {
    kind: 'ports',
    name: own ?? name,
    origin: { file: object.file, title: `Service ${name.value}` },
    anchor: [at.field('kind').source],
    open: readOpen(service, annotations),
    listeners,
    sources: [
      ...spec
        .field('loadBalancerSourceRanges')
        .items()
        .flatMap((range) => range.string() ?? []),
      ...annotationsOf([at], 'service.beta.kubernetes.io/').list('load-balancer-source-ranges'),
    ],
    securityGroups: annotations.list('security-groups'),
    attributes: balancer,
    labels: annotations.pairs('additional-resource-tags'),
  };
}

/** https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/ */
function readOpen({ object }: Service, annotations: Annotations): Traced<boolean> {
  const spec = object.at.field('spec');
  const said = readScheme(annotations);
  const type = spec.field('type').string();
  if (said) return derived(said.value, said, type);
  const controller =
    /^(?:external|nlb-ip)$/.test(annotations.text('type')?.value ?? '') ||
    /^(?:service\.k8s\.aws|eks\.amazonaws\.com)\/nlb$/.test(textAt(spec.field('loadBalancerClass')) ?? '');
  const open = derived(!controller, type);
  return controller
    ? open
    : noted(
        open,
        'needs-decision',
        'Nothing says who may reach the load balancer, and without the AWS Load Balancer Controller the internet may. Make it internal if all callers are inside.',
      );
}

function backendProtocol(annotations: Annotations): Traced<'tcp' | 'tls'> | undefined {
  const said = annotations.text('backend-protocol');
  if (!said) return undefined;
  const protocol = derived(/^(?:ssl|https|tls)$/i.test(said.value) ? ('tls' as const) : ('tcp' as const), said);
  return /^http/i.test(said.value)
    ? noted(protocol, 'approximate', 'A Network Load Balancer hands connections on and does not look at requests.')
    : protocol;
}

function readListener(
  service: Service,
  port: ServicePort,
  annotations: Annotations,
  settings: TargetSettings,
): Listener | undefined {
  const { number, protocol } = port;
  if (typeof number.value !== 'number') return undefined;
  const certificates = annotations.list('ssl-cert');
  const only = annotations.list('ssl-ports');
  const secure =
    certificates.length > 0 &&
    protocol.value === 'tcp' &&
    (only.length === 0 ||
      only.some(({ value }) => value === '*' || value === String(number.value) || value === port.name?.value));
  const policy = secure ? annotations.text('ssl-negotiation-policy') : undefined;
  const targets = targetsOf(service, port, protocol.value === 'udp' ? withoutProtocol(settings) : settings);
  if (targets.length === 0) return undefined;
  return {
    port: derived(number.value, number, port.name),
    protocol: secure ? derived('tls', protocol, ...only) : derived(protocol.value, protocol),
    certificates: secure ? certificates : [],
    ...(policy && { policy }),
    routes: [],
    otherwise: { kind: 'forward', targets },
  };
}

/** TLS is no part of UDP. */
function withoutProtocol({ protocol: _, ...settings }: TargetSettings): TargetSettings {
  return settings;
}
