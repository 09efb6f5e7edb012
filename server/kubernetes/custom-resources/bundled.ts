import groupsJson from '../../../schemas/generated/custom/groups.json' with { type: 'json' };
import { asObject, type Value } from '../../syntax/value.ts';
import type { CustomSchema } from './fault.ts';

/** A custom kind of a popular project, as one of its releases defines it. */
export interface BundledKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly schema: CustomSchema;
}

interface Facts {
  readonly kinds: Readonly<Record<string, unknown>>;
  readonly types: Readonly<Record<string, unknown>>;
}

type Load = () => Promise<{ readonly default: unknown }>;

const groups: Readonly<Record<string, readonly string[]>> = groupsJson;

/** Each is read when one of its kinds is met. */
const FILES: Readonly<Record<string, Load>> = {
  'argo-cd': () => import('../../../schemas/generated/custom/argo-cd.json', { with: { type: 'json' } }),
  'argo-rollouts': () => import('../../../schemas/generated/custom/argo-rollouts.json', { with: { type: 'json' } }),
  'argo-workflows': () => import('../../../schemas/generated/custom/argo-workflows.json', { with: { type: 'json' } }),
  'cert-manager': () => import('../../../schemas/generated/custom/cert-manager.json', { with: { type: 'json' } }),
  'external-secrets': () =>
    import('../../../schemas/generated/custom/external-secrets.json', { with: { type: 'json' } }),
  'flux-cd': () => import('../../../schemas/generated/custom/flux-cd.json', { with: { type: 'json' } }),
  'gateway-api': () => import('../../../schemas/generated/custom/gateway-api.json', { with: { type: 'json' } }),
  istio: () => import('../../../schemas/generated/custom/istio.json', { with: { type: 'json' } }),
  karpenter: () => import('../../../schemas/generated/custom/karpenter.json', { with: { type: 'json' } }),
  keda: () => import('../../../schemas/generated/custom/keda.json', { with: { type: 'json' } }),
  knative: () => import('../../../schemas/generated/custom/knative.json', { with: { type: 'json' } }),
  kyverno: () => import('../../../schemas/generated/custom/kyverno.json', { with: { type: 'json' } }),
  'prometheus-operator': () =>
    import('../../../schemas/generated/custom/prometheus-operator.json', { with: { type: 'json' } }),
  'sealed-secrets': () => import('../../../schemas/generated/custom/sealed-secrets.json', { with: { type: 'json' } }),
  traefik: () => import('../../../schemas/generated/custom/traefik.json', { with: { type: 'json' } }),
};

/** The kinds of a group that Crossdock knows by itself; empty for a group it does not know. */
export async function bundledKinds(group: string): Promise<BundledKind[]> {
  const files = Object.hasOwn(groups, group) ? (groups[group] ?? []) : [];
  const loaded = await Promise.all(files.map((name) => FILES[name]?.()));
  return loaded.flatMap((file) => (file ? kindsIn(file.default as Facts) : [])).filter((one) => one.group === group);
}

function kindsIn({ kinds, types }: Facts): BundledKind[] {
  const linked = new Map<string, Value>();
  return Object.entries(kinds).map(([name, schema]) => {
    const [group = '', version = '', kind = ''] = name.split('/');
    return { group, version, kind, schema: asObject(link(schema as Value, types, linked)) ?? {} };
  });
}

/** Puts the types themselves in the place of their names; a type may hold itself. */
function link(schema: Value, types: Facts['types'], linked: Map<string, Value>): Value {
  if (Array.isArray(schema)) return schema.map((member) => link(member, types, linked));
  const object = asObject(schema);
  if (!object) return schema;
  const ref = object.$ref;
  if (typeof ref !== 'string') return linkMembers(object, types, linked, {});
  const known = linked.get(ref);
  if (known !== undefined) return known;
  const type: Record<string, Value> = {};
  linked.set(ref, type);
  return linkMembers(asObject(types[ref]) ?? {}, types, linked, type);
}

function linkMembers(
  object: CustomSchema,
  types: Facts['types'],
  linked: Map<string, Value>,
  into: Record<string, Value>,
): Value {
  for (const [key, member] of Object.entries(object)) into[key] = link(member, types, linked);
  return into;
}
