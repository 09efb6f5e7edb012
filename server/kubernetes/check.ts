import type { Context } from '../context.ts';
import type { Problem } from '../problem.ts';
import type { KubernetesResource } from '../resource.ts';
import { indexRules, runRules } from '../run-rules.ts';
import { availabilityProblems } from '../schema/availability.ts';
import { structuralProblems } from '../schema/validate.ts';
import type { SourceDocument } from '../syntax/document.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { rootOf } from './api.ts';
import { checkKind } from './check-kind.ts';
import { kubernetesFacts } from './facts.ts';
import { isAboutTheRest, isFragment, type Standing } from './fragment.ts';
import { isCheckedLater } from './late-checks.ts';
import { softenPodSpec } from './loose-templates.ts';
import { mergeProblems } from './merge-problems.ts';
import { rebase } from './rebase.ts';
import { kubernetesRules } from './rules/index.ts';
import { kubernetesSchema } from './schema.ts';

const rules = indexRules(kubernetesRules);

/**
 * What the API server of the target version would refuse in one object, and what it would warn of: its kind, its structure,
 * fields the version does not have, and everything the rules know. Custom resources are not judged. Pointers start at the
 * document.
 */
export function checkKubernetes(
  resource: KubernetesResource,
  document: SourceDocument,
  context: Context,
  standing?: Standing,
): Problem[] {
  const { apiVersion, kind, value, pointer } = resource;
  const version = context.kubernetesVersion;
  const kindProblem = checkKind(resource, version);
  if (kindProblem) return [kindProblem];
  const type = rootOf(apiVersion, kind)?.type;
  if (type === undefined) return [];
  const structure = [
    ...structuralProblems(kubernetesSchema, `${apiVersion}/${kind}`, value, '', (at) => textAt(document, pointer + at)),
    ...availabilityProblems(kubernetesSchema, type, value, '', version),
  ].filter((problem) => !isCheckedLater(type, problem, version));
  // A patch leaves out what its target has, so only what it does say can be wrong.
  const problems = isFragment(kind, value, standing)
    ? structure.filter((problem) => !isAboutTheRest(problem))
    : mergeProblems(
        structure,
        runRules(rules, kubernetesFacts, type, value, { apiVersion, kind, object: value, version }),
      );
  return softenPodSpec(kind, problems, version).map((problem) => rebase(problem, pointer));
}

function textAt(document: SourceDocument, pointer: Pointer): string | undefined {
  const range = document.locate(pointer)?.value;
  return range && document.text.slice(range.start, range.end);
}
