import type { Problem } from '../problem.ts';
import { child, isWithin, lastStep, type Pointer, parent } from '../syntax/pointer.ts';

/**
 * What structure and rules find in one object, each mistake once. Rules are silent about what is structurally wrong already;
 * only of missing fields they know better: as the server, they name the field, where the structure names its object.
 */
export function mergeProblems(structure: readonly Problem[], found: readonly Problem[]): Problem[] {
  if (structure.length === 0) return withoutRepetition(found);
  const misspelt = structure.flatMap(misspeltField);
  const follows = (problem: Problem) => misspelt.some((field) => isAbout(problem, field));
  const ofRules = withoutRepetition(found).filter((problem) => !follows(problem));
  const told = structure.filter(
    (problem) => !follows(problem) && (!isMissing(problem) || !ofRules.some((other) => names(other, problem))),
  );
  const rest = ofRules.filter(({ pointer }) => !told.some((problem) => covers(problem, pointer)));
  return [...told, ...rest];
}

function isMissing({ rule }: Problem): boolean {
  return rule === 'kubernetes/missing-field';
}

/** The field that an unknown one was meant to be: its absence is the same mistake. */
function misspeltField({ fixes = [], pointer }: Problem): Pointer[] {
  const edit = fixes[0]?.edits[0];
  return edit?.kind === 'rename' ? [child(parent(pointer), edit.key)] : [];
}

function isAbout(problem: Problem, field: Pointer): boolean {
  if (isMissing(problem)) return problem.pointer === parent(field) && mentions(problem, field);
  return isWithin(problem.pointer, field);
}

/** Whether a rule refuses the absence of the very field that an object lacks according to its structure. */
function names(ofRule: Problem, missing: Problem): boolean {
  if (ofRule.severity !== 'error' || parent(ofRule.pointer) !== missing.pointer) return false;
  return mentions(missing, ofRule.pointer);
}

function mentions({ message }: Problem, field: Pointer): boolean {
  return message.includes(`\`${lastStep(field)}\``);
}

function covers(problem: Problem, pointer: Pointer): boolean {
  return isMissing(problem) ? pointer === problem.pointer : isWithin(pointer, problem.pointer);
}

/** Two rules may see the same mistake, each its own way: the first one counts. */
function withoutRepetition(problems: readonly Problem[]): Problem[] {
  const first = new Map<Pointer, string>();
  return problems.filter(({ severity, pointer, rule }) => {
    if (severity !== 'error') return true;
    const known = first.get(pointer) ?? rule;
    first.set(pointer, known);
    return known === rule;
  });
}
