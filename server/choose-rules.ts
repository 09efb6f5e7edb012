import type { Context, RuleLevels } from './context.ts';
import type { Rule } from './rule.ts';
import { indexRules, type RuleIndex } from './run-rules.ts';

type Choice = Pick<Context, 'preset' | 'rules'>;

/** The rules that the settings ask for, put in order once for each set of settings. */
export function chooseRules<Scope>(rules: readonly Rule<Scope>[]): (choice: Choice) => RuleIndex<Scope> {
  const chosen = new WeakMap<RuleLevels, Map<Context['preset'], RuleIndex<Scope>>>();
  return (choice) => {
    const ofLevels = chosen.get(choice.rules) ?? new Map<Context['preset'], RuleIndex<Scope>>();
    chosen.set(choice.rules, ofLevels);
    const index = ofLevels.get(choice.preset) ?? indexRules(rules.filter((rule) => isAskedFor(rule, choice)));
    ofLevels.set(choice.preset, index);
    return index;
  };
}

/** What the platform says is always asked for; a rule of good practice by its id, or else by a preset. */
export function isAskedFor({ id, preset }: Pick<Rule<never>, 'id' | 'preset'>, choice: Choice): boolean {
  if (preset === undefined) return true;
  const level = Object.hasOwn(choice.rules, id) ? choice.rules[id] : undefined;
  if (level !== undefined) return level !== 'off';
  return choice.preset === 'strict' || choice.preset === preset;
}
