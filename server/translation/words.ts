import type { Concept, Direction } from '../concepts/concept.ts';
import { conceptFor } from '../concepts/lookup.ts';
import { ecsFacts, typePair } from '../ecs/facts.ts';
import { kubernetesFacts } from '../kubernetes/facts.ts';
import type { TypeFacts } from '../schema/facts.ts';
import { isSameWord } from '../schema/suggest.ts';
import { COUNTERPARTS } from './counterparts.data.ts';
import { LOOKALIKES, type Lookalike, SHARED_WORDS } from './lookalikes.data.ts';

export type Platform = 'kubernetes' | 'ecs';

/** A word of one platform where the other one is written. */
export interface ForeignWord {
  /** Whose word it is. */
  readonly of: Platform;
  /** The field as people write it on its own platform, `livenessProbe`: in a template it may have been written `LivenessProbe`. */
  readonly field: string;
  /** What it is there: `Container.livenessProbe`. */
  readonly key: string;
  /** Absent where the table of equivalences has no entry. */
  readonly concept?: Concept;
}

const PLATFORM_NAMES: Readonly<Record<Platform, { readonly name: string; readonly of: string }>> = {
  kubernetes: { name: 'Kubernetes', of: "Kubernetes'" },
  ecs: { name: 'ECS', of: "ECS's" },
};

/**
 * The word of the other platform that an unknown field is. `type` is the schema's name of the type it stands in:
 * `ContainerDefinition`, `AWS::ECS::TaskDefinition.ContainerDefinition`, `io.k8s.api.core.v1.Container`. Undefined where the
 * field is no such word, and where its own platform has it nearby: then it is only in the wrong place.
 */
export function foreignWord(type: string, name: string): ForeignWord | undefined {
  const here = plainType(type);
  const table = here && LOOKALIKES[here.platform][here.type];
  if (!table) return undefined;
  const field = here.capitalized ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  if (SHARED_WORDS.has(field) && !table.evenShared?.includes(field)) return undefined;
  if (isSlip(here.platform, here.type, field) || table.own.some((own) => hasField(here.platform, own, field)))
    return undefined;
  const of = here.platform === 'ecs' ? 'kubernetes' : 'ecs';
  const theirs = table.others.find((other) => hasField(of, other, field));
  if (theirs === undefined) return undefined;
  const key = `${theirs}.${field}`;
  const concept = conceptFor(of, key);
  return { of, field, key, ...(concept && { concept }) };
}

/** `` `env` is Kubernetes' word: ECS calls it `environment`. `` */
export function headline({ of, field, key, concept }: ForeignWord): string {
  const there = of === 'ecs' ? 'kubernetes' : 'ecs';
  const { name } = PLATFORM_NAMES[there];
  const said = COUNTERPARTS[key] ?? counterpart(name, concept?.[there].name);
  return `\`${field}\` is ${PLATFORM_NAMES[of].of} word: ${said}`;
}

function counterpart(platform: string, name: string | undefined): string {
  if (!name) return `${platform} has no counterpart.`;
  return /^[A-Za-z.]+$/.test(name) ? `${platform} calls it \`${name}\`.` : `${platform} has this instead: ${name}.`;
}

/** What becomes of it on the platform where it was written. */
export function directionOf({ of, concept }: ForeignWord): Direction | undefined {
  return of === 'kubernetes' ? concept?.toEcs : concept?.toKubernetes;
}

interface Here {
  readonly platform: Platform;
  readonly type: string;
  /** Written as CloudFormation writes names. */
  readonly capitalized: boolean;
}

function plainType(type: string): Here | undefined {
  if (type.startsWith('io.k8s.')) {
    return { platform: 'kubernetes', type: type.slice(type.lastIndexOf('.') + 1), capitalized: false };
  }
  if (!type.startsWith('AWS::')) return { platform: 'ecs', type, capitalized: false };
  const pair = typePair(type);
  return pair && { platform: 'ecs', type: pair.apiType, capitalized: true };
}

const KUBERNETES_GROUPS = [
  'io.k8s.api.core.v1',
  'io.k8s.api.apps.v1',
  'io.k8s.api.batch.v1',
  'io.k8s.apimachinery.pkg.apis.meta.v1',
];

function hasField(platform: Platform, type: Lookalike, field: string): boolean {
  return fieldsOf(platform, type).some((fields) => Object.hasOwn(fields, field));
}

function fieldsOf(platform: Platform, type: Lookalike): readonly TypeFacts['fields'][] {
  const facts =
    platform === 'ecs'
      ? [ecsFacts.types[type]]
      : KUBERNETES_GROUPS.map((group) => kubernetesFacts.types[`${group}.${type}`]);
  return facts.flatMap((known) => (known ? [known.fields] : []));
}

/** A slip in upper and lower case is no word of somebody else. */
function isSlip(platform: Platform, type: string, field: string): boolean {
  return fieldsOf(platform, type).some((fields) => Object.keys(fields).some((own) => isSameWord(own, field)));
}
