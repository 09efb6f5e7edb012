import { chooseRules } from '../../choose-rules.ts';
import type { Context } from '../../context.ts';
import type { Problem } from '../../problem.ts';
import type { KubernetesResource } from '../../resource.ts';
import { runRules } from '../../run-rules.ts';
import { rootOf } from '../api.ts';
import { kubernetesFacts } from '../facts.ts';
import { isFragment } from '../fragment.ts';
import { rebase } from '../rebase.ts';
import { practiceRules } from './index.ts';

const rulesFor = chooseRules(practiceRules);

/** What the rules of good practice that somebody asked for find in one object. Pointers start at the document. */
export function practiceProblems(resource: KubernetesResource, context: Context): Problem[] {
  const rules = rulesFor(context);
  if (rules.size === 0) return [];
  const { apiVersion, kind, value, pointer } = resource;
  const type = rootOf(apiVersion, kind)?.type;
  // What a patch leaves out, the object it is laid over may have.
  if (type === undefined || isFragment(kind, value)) return [];
  const scope = { apiVersion, kind, object: value, version: context.kubernetesVersion };
  const found = runRules(rules, kubernetesFacts, type, value, scope);
  return onceEach(found).map((problem) => rebase(problem, pointer));
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
