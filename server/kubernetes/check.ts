import type { Context } from '../context.ts';
import type { Problem } from '../problem.ts';
import type { KubernetesResource } from '../resource.ts';
import { availabilityProblems } from '../schema/availability.ts';
import validators from '../schema/generated/kubernetes.js';
import { type Schema, structuralProblems } from '../schema/validate.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { rootOf } from './api.ts';
import { checkKind } from './check-kind.ts';
import { kubernetesFacts } from './facts.ts';
import { fieldHint } from './field-hints.ts';
import { isFragment } from './fragment.ts';
import { referencePage } from './reference-pages.ts';

/** A patch leaves out what its target has, and holds directives that are no fields. */
const FRAGMENTS_MAY = new Set(['kubernetes/missing-field']);

/**
 * What the API server of the target version would refuse in one object: its kind, its structure, fields the version does not
 * have. Custom resources are not judged. Pointers start at the document.
 */
export function checkKubernetes(resource: KubernetesResource, document: SourceDocument, context: Context): Problem[] {
  const { apiVersion, kind, value, pointer } = resource;
  const kindProblem = checkKind(resource, context.kubernetesVersion);
  if (kindProblem) return [kindProblem];
  const root = rootOf(apiVersion, kind);
  if (!root) return [];
  const schema: Schema = {
    prefix: 'kubernetes',
    facts: kubernetesFacts,
    validators,
    documentation: () => referencePage(apiVersion, kind),
    hint: fieldHint,
  };
  const sourceAt = (at: string) => {
    const range = document.locate(at)?.value;
    return range && document.text.slice(range.start, range.end);
  };
  const problems = [
    ...structuralProblems(schema, `${apiVersion}/${kind}`, value, pointer, sourceAt),
    ...availabilityProblems(schema, root.type, value, pointer, context.kubernetesVersion),
  ];
  return isFragment(kind, value) ? problems.filter(({ rule }) => !FRAGMENTS_MAY.has(rule)) : problems;
}
