import {
  type Context,
  defaultContext,
  KNOWN_VERSIONS,
  knownKubernetesVersion,
  PRESETS,
  RULE_LEVELS,
  type RuleLevel,
} from '../context.ts';
import { whyNoRule } from '../control/known-rules.ts';

export interface ReadSettings {
  readonly context: Context;
  /** What could not be understood, as sentences for the user. The default is used for it. */
  readonly mistakes: readonly string[];
}

const LAUNCH_TYPES = ['auto', 'fargate', 'ec2'] as const;

/**
 * Reads the `crossdock` section of an editor's settings. `locale` is the editor's own language, used unless a language is set.
 */
export function readSettings(section: unknown, locale: string | undefined): ReadSettings {
  const mistakes: string[] = [];
  const version = setting(section, 'kubernetes', 'version');
  const known = version === undefined ? defaultContext.kubernetesVersion : knownKubernetesVersion(String(version));
  if (!known) {
    mistakes.push(
      `crossdock.kubernetes.version: ${version} is not known (choose from ${KNOWN_VERSIONS}); ` +
        `${defaultContext.kubernetesVersion} is used.`,
    );
  }
  const launchType = choice(setting(section, 'ecs', 'launchType'), LAUNCH_TYPES, 'auto');
  if ('wrong' in launchType) {
    mistakes.push(
      `crossdock.ecs.launchType: ${launchType.wrong} is not known (choose auto, fargate or ec2); auto is used.`,
    );
  }
  const preset = choice(setting(section, 'preset'), PRESETS, 'platform');
  if ('wrong' in preset) {
    mistakes.push(
      `crossdock.preset: ${preset.wrong} is not known (choose platform, recommended or strict); platform is used.`,
    );
  }
  const context: Context = {
    kubernetesVersion: known ?? defaultContext.kubernetesVersion,
    launchType: launchType.value,
    language: languageFrom(setting(section, 'language'), locale),
    preset: preset.value,
    rules: levelsIn(setting(section, 'rules'), mistakes),
    conversion: {},
  };
  return { context, mistakes };
}

function levelsIn(section: unknown, mistakes: string[]): Context['rules'] {
  if (section === undefined) return {};
  const levels: Record<string, RuleLevel> = {};
  for (const [id, written] of Object.entries(isRecord(section) ? section : {})) {
    const level = choice(written, RULE_LEVELS, 'off');
    const mistake = whyNoRule(id);
    if (mistake !== undefined) mistakes.push(`crossdock.rules: ${mistake}`);
    else if ('wrong' in level)
      mistakes.push(`crossdock.rules: ${id} cannot be ${level.wrong}; it is ${listed(RULE_LEVELS)}.`);
    else levels[id] = level.value;
  }
  if (!isRecord(section))
    mistakes.push('crossdock.rules: this must be an object, as in {"practice/latest-tag": "off"}.');
  return levels;
}

/** One of a few words; the usual one where nothing is set, and also for what is none of them. */
function choice<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  usual: Choice,
): { readonly value: Choice; readonly wrong?: unknown } {
  if (value === undefined) return { value: usual };
  const found = choices.find((one) => one === value);
  return found === undefined ? { value: usual, wrong: value } : { value: found };
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function languageFrom(chosen: unknown, locale: string | undefined): Context['language'] {
  if (chosen === 'en' || chosen === 'ja') return chosen;
  return locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** A setting by its path; empty texts and null count as not set. */
function setting(section: unknown, ...path: string[]): unknown {
  let current = section;
  for (const step of path) {
    if (!isRecord(current)) return undefined;
    current = current[step];
  }
  return current === null || current === '' ? undefined : current;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
