import { ecsRules } from '../ecs/rules/index.ts';
import { scheduleRules } from '../ecs/rules/schedule/index.ts';
import { practiceRules } from '../kubernetes/practice/index.ts';
import { kubernetesRules } from '../kubernetes/rules/index.ts';
import { suggest } from '../schema/suggest.ts';
import { workspaceRules } from '../workspace/rules/index.ts';
import { structureChecks } from './structure.data.ts';

/** What is wrong with the text itself is always told, as it is. */
const SYNTAX_RULES: readonly string[] = ['yaml-syntax', 'json-syntax', 'duplicate-key'];
/** What is wrong with what people tell Crossdock. */
export const CONTROL_RULES = {
  comment: 'crossdock/comment',
  configuration: 'crossdock/configuration',
  unknownRule: 'crossdock/unknown-rule',
} as const;

/** Every id that a problem can have and that can be turned off or made graver or less grave. */
export const ruleIds: ReadonlySet<string> = new Set([
  ...structureChecks.map(({ id }) => id),
  ...[kubernetesRules, practiceRules, workspaceRules].flat().map(({ id }) => id),
  ...ecsRules.map(({ id }) => id),
  ...scheduleRules.map(({ id }) => id),
  ...Object.values(CONTROL_RULES),
]);

/** Why a word cannot stand for a rule where somebody names one; undefined when it can. */
export function whyNoRule(id: string): string | undefined {
  if (ruleIds.has(id)) return undefined;
  if (SYNTAX_RULES.includes(id)) return `\`${id}\` cannot be turned off: a text with such a mistake cannot be read.`;
  const meant = suggestedRule(id);
  return `There is no rule \`${id}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`;
}

/** The rule that was probably meant, also where its platform is left out or is another one. */
export function suggestedRule(id: string): string | undefined {
  const name = id.slice(id.indexOf('/') + 1);
  return [...ruleIds].find((known) => known.endsWith(`/${name}`)) ?? suggest(id, [...ruleIds]);
}

/** Whether a comment above a problem turns its rule off: not where the problem is the comment, or the text itself. */
export function canBeDisabled(id: string): boolean {
  return ruleIds.has(id) && !id.startsWith('crossdock/');
}

export function isSyntaxRule(id: string): boolean {
  return SYNTAX_RULES.includes(id);
}
