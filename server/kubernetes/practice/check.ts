import type { Context, RuleLevels } from '../../context.ts';
import type { Problem } from '../../problem.ts';
import type { KubernetesResource } from '../../resource.ts';
import { indexRules, type RuleIndex, runRules } from '../../run-rules.ts';
import { rootOf } from '../api.ts';
import { kubernetesFacts } from '../facts.ts';
import { isFragment } from '../fragment.ts';
import { rebase } from '../rebase.ts';
import type { KubernetesScope } from '../scope.ts';
import { practiceRules } from './index.ts';
import type { PracticeRule } from './practice.ts';

type Choice = Pick<Context, 'preset' | 'rules'>;

/** The rules asked for, put in order once for each set of settings. */
const chosen = new WeakMap<RuleLevels, Map<Context['preset'], RuleIndex<KubernetesScope>>>();

/** What the rules of good practice that somebody asked for find in one object. Pointers start at the document. */
export function practiceProblems(resource: KubernetesResource, context: Context): Problem[] {
  const rules = chosenRules(context);
  if (rules.size === 0) return [];
  const { apiVersion, kind, value, pointer } = resource;
  const type = rootOf(apiVersion, kind)?.type;
  // What a patch leaves out, the object it is laid over may have.
  if (type === undefined || isFragment(kind, value)) return [];
  const scope = { apiVersion, kind, object: value, version: context.kubernetesVersion };
  const found = runRules(rules, kubernetesFacts, type, value, scope);
  return onceEach(found).map((problem) => rebase(problem, pointer));
}

/** Whether the settings ask for a rule: by its id, or else by a preset. */
export function isAskedFor({ id, preset }: PracticeRule, context: Choice): boolean {
  const level = Object.hasOwn(context.rules, id) ? context.rules[id] : undefined;
  if (level !== undefined) return level !== 'off';
  return context.preset === 'strict' || (context.preset === 'recommended' && preset === 'recommended');
}

function chosenRules(context: Choice): RuleIndex<KubernetesScope> {
  const { preset, rules } = context;
  const ofLevels = chosen.get(rules) ?? new Map<Context['preset'], RuleIndex<KubernetesScope>>();
  chosen.set(rules, ofLevels);
  const known = ofLevels.get(preset);
  if (known) return known;
  const index = indexRules(practiceRules.filter((rule) => isAskedFor(rule, context)));
  ofLevels.set(preset, index);
  return index;
}

function onceEach(problems: readonly Problem[]): Problem[] {
  const order = new Map(practiceRules.map(({ id }, index) => [id, index]));
  const rank = ({ rule }: Problem) => order.get(rule) ?? 0;
  return problems.filter(
    (problem) =>
      !problems.some(
        (other) => other.pointer === problem.pointer && other.rule !== problem.rule && rank(other) < rank(problem),
      ),
  );
}
