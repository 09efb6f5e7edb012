import type { Problem } from '../../problem.ts';
import type { KubernetesResource } from '../../resource.ts';
import { indexRules, runRules } from '../../run-rules.ts';
import type { SchemaFacts } from '../../schema/facts.ts';
import { structuralProblems } from '../../schema/validate.ts';
import type { Pointer } from '../../syntax/pointer.ts';
import type { ObjectValue } from '../../syntax/value.ts';
import { kubernetesFacts } from '../facts.ts';
import { mergeProblems } from '../merge-problems.ts';
import { metadataRules } from '../rules/metadata/index.ts';
import { kubernetesSchema } from '../schema.ts';

/** All that every custom resource has, and a built-in kind that has nothing else it must have. */
const TYPE = 'CustomResource';
const PLAIN_KIND = 'v1/ConfigMap';

const metadata = { type: 'object', ref: 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' } as const;
const facts: SchemaFacts = { roots: {}, types: { ...kubernetesFacts.types, [TYPE]: { fields: { metadata } } } };
const rules = indexRules(metadataRules);

/** What is wrong with the metadata of a custom resource. Pointers start at the object. */
export function metadataProblems(
  { apiVersion, kind, value }: KubernetesResource,
  version: string,
  sourceAt: (pointer: Pointer) => string | undefined,
): Problem[] {
  const part: ObjectValue = value.metadata === undefined ? {} : { metadata: value.metadata };
  const structure = structuralProblems(kubernetesSchema, PLAIN_KIND, part, '', sourceAt);
  return mergeProblems(structure, runRules(rules, facts, TYPE, value, { apiVersion, kind, object: value, version }));
}
