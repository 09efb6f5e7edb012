import { chooseRules } from '../choose-rules.ts';
import type { Context } from '../context.ts';
import type { Fix, Problem, RelatedPlace } from '../problem.ts';
import type { EcsResource } from '../resource.ts';
import type { RelatedMember, RuledProblem } from '../rule.ts';
import { runRules } from '../run-rules.ts';
import { asObject, asString, type ObjectValue, valueAt } from '../syntax/value.ts';
import { hasDefaults } from './cloudformation/parameters.ts';
import { type Resolver, resolverOf } from './cloudformation/resolver.ts';
import { type EcsView, viewOf } from './dialects.ts';
import { ecsFacts } from './facts.ts';
import { type EcsLinks, linksInTemplate } from './links.ts';
import { ecsRules } from './rules/index.ts';
import { scopeOf } from './scope.ts';

const rulesFor = chooseRules(ecsRules);

/**
 * What the rules find in a task definition or service, with pointers and fixes in terms of the document.
 * `links` are those to other files; the links of a template to itself are found here.
 */
export function ruleProblems(resource: EcsResource, context: Context, links: EcsLinks): Problem[] {
  const { template } = resource;
  return template
    ? templateProblems(resource, template, context)
    : problemsIn(resource, context, viewOf(resource), links);
}

/** Whoever deploys a template may choose other parameters than its defaults: what only they make wrong is a warning at most. */
function templateProblems(resource: EcsResource, template: ObjectValue, context: Context): Problem[] {
  const find = (resolver: Resolver) =>
    problemsIn(resource, context, viewOf(resource, resolver), linksInTemplate(resource, resolver));
  const certain = find(resolverOf(template, false));
  if (!hasDefaults(template)) return certain;
  const defaults = resolverOf(template, true);
  const condition = asString(asObject(valueAt(template, ['Resources', resource.name ?? '']))?.Condition);
  if (condition !== undefined && defaults.holds(condition) === false) return certain;
  const isNew = ({ rule, pointer, severity }: Problem) =>
    (severity === 'error' || severity === 'warning') &&
    !certain.some((known) => known.rule === rule && known.pointer === pointer);
  return [...certain, ...find(defaults).filter(isNew).map(underDefaults)];
}

/** The right value may be given at deployment, so there is nothing to mend for certain. */
function underDefaults({ fixes, ...problem }: Problem): Problem {
  return {
    ...problem,
    severity: 'warning',
    message: `${problem.message} This is so with the defaults of the template’s parameters.`,
  };
}

function problemsIn(resource: EcsResource, context: Context, view: EcsView, links: EcsLinks): Problem[] {
  const scope = scopeOf(resource, view, context, links);
  return runRules(rulesFor(context), ecsFacts, resource.kind, view.value, scope).map((problem) =>
    inDocument(view, problem),
  );
}

function inDocument(view: EcsView, problem: RuledProblem): Problem {
  const { place, related, fixes } = problem;
  return {
    ...problem,
    pointer: view.toDocument(problem.pointer),
    ...(place !== undefined && { place: view.toDocument(place) }),
    ...(related && { related: related.flatMap((other) => relatedPlace(view, other)) }),
    ...(fixes && { fixes: fixes.flatMap((fix) => inDocumentEdits(view, fix)) }),
  };
}

/** A place in another file that nobody can find is left out. */
function relatedPlace(view: EcsView, { pointer, message, in: other }: RelatedMember): RelatedPlace[] {
  const place = (other ?? view).toDocument(pointer);
  if (!other?.elsewhere) return [{ pointer: place, message }];
  const elsewhere = other.elsewhere(place);
  return elsewhere ? [{ pointer: place, message, elsewhere }] : [];
}

/** A fix as a whole or not at all: a bare list of containers has no place for what belongs to its task. */
function inDocumentEdits(view: EcsView, fix: Fix): Fix[] {
  const edits = fix.edits.flatMap((edit) => view.toDocumentEdit(edit) ?? []);
  return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
}
