import type { Context } from '../context.ts';
import type { Fix, Problem } from '../problem.ts';
import type { EcsResource } from '../resource.ts';
import { indexRules, runRules } from '../run-rules.ts';
import { type EcsView, viewOf } from './dialects.ts';
import { ecsFacts } from './facts.ts';
import { ecsRules } from './rules/index.ts';
import { scopeOf } from './scope.ts';

const rules = indexRules(ecsRules);

/** What the rules find in a task definition or service, with pointers and fixes in terms of the document. */
export function ruleProblems(resource: EcsResource, context: Context): Problem[] {
  const view = viewOf(resource);
  const scope = scopeOf(resource, view, context);
  return runRules(rules, ecsFacts, resource.kind, view.value, scope).map((problem) => inDocument(view, problem));
}

function inDocument(view: EcsView, problem: Problem): Problem {
  const { place, related, fixes } = problem;
  return {
    ...problem,
    pointer: view.toDocument(problem.pointer),
    ...(place !== undefined && { place: view.toDocument(place) }),
    ...(related && { related: related.map((other) => ({ ...other, pointer: view.toDocument(other.pointer) })) }),
    ...(fixes && { fixes: fixes.flatMap((fix) => inDocumentEdits(view, fix)) }),
  };
}

/** A fix as a whole or not at all: a bare list of containers has no place for what belongs to its task. */
function inDocumentEdits(view: EcsView, fix: Fix): Fix[] {
  const edits = fix.edits.flatMap((edit) => view.toDocumentEdit(edit) ?? []);
  return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
}
