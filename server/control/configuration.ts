import { type Context, KNOWN_VERSIONS, knownKubernetesVersion, PRESETS, RULE_LEVELS } from '../context.ts';
import { choicesFor } from '../conversion/decisions.ts';
import type { Problem } from '../problem.ts';
import { suggest } from '../schema/suggest.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { child, type Pointer } from '../syntax/pointer.ts';
import { asObject, type ObjectValue, type Value } from '../syntax/value.ts';
import { CONTROL_RULES, whyNoRule } from './known-rules.ts';

/** What a folder says about itself, and everything below it. */
export const CONFIGURATION_FILE = '.crossdock.yaml';

/** What a configuration decides; the rest is as in the settings. */
export type Configuration = Partial<
  Pick<Context, 'kubernetesVersion' | 'launchType' | 'preset' | 'rules' | 'conversion'>
>;

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** What could not be understood; it counts as not said. */
  readonly problems: readonly Problem[];
}

const LAUNCH_TYPES = ['auto', 'fargate', 'ec2'] as const;

type Report = (pointer: Pointer, message: string, target?: 'key', rule?: string) => void;

/** Whether a file is a configuration, by its URI or path. */
export function isConfiguration(uri: string): boolean {
  return uri === CONFIGURATION_FILE || uri.endsWith(`/${CONFIGURATION_FILE}`);
}

/** A context as the nearest configuration changes it. */
export function configured(context: Context, { rules, ...rest }: Configuration): Context {
  return { ...context, ...rest, rules: rules ? { ...context.rules, ...rules } : context.rules };
}

/**
 * Reads a configuration: `kubernetes.version`, `ecs.launchType`, `preset`, `rules`, `convert`. Pointers start at the document. A text that
 * cannot be read says nothing.
 */
export function readConfiguration(document: SourceDocument): ReadConfiguration {
  if (document.problems.some(({ severity }) => severity === 'error')) return { configuration: {}, problems: [] };
  const problems: Problem[] = [];
  const report: Report = (pointer, message, target, rule = CONTROL_RULES.configuration) => {
    const severity = target === 'key' ? 'warning' : 'error';
    problems.push({ rule, severity, message, pointer, ...(target && { target }) });
  };
  const root = sectionOf(document.value, '', ['kubernetes', 'ecs', 'preset', 'rules', 'convert'], report);
  const kubernetes = sectionOf(root.kubernetes, '/kubernetes', ['version'], report);
  const ecs = sectionOf(root.ecs, '/ecs', ['launchType'], report);
  const kubernetesVersion = isSet(kubernetes.version) ? versionAt(document, '/kubernetes/version', report) : undefined;
  const launchType = choice(ecs.launchType, '/ecs/launchType', LAUNCH_TYPES, report);
  const preset = choice(root.preset, '/preset', PRESETS, report);
  const rules = levels(root.rules, report);
  const conversion = decisions(root.convert, report);
  const configuration = {
    ...(kubernetesVersion && { kubernetesVersion }),
    ...(launchType && { launchType }),
    ...(preset && { preset }),
    ...(rules && { rules }),
    ...(conversion && { conversion }),
  };
  return { configuration, problems };
}

/** An object with its unknown keys reported; an empty one in place of anything else. */
function sectionOf(value: Value | undefined, pointer: Pointer, known: readonly string[], report: Report): ObjectValue {
  if (!isSet(value)) return {};
  const section = asObject(value);
  if (!section) {
    report(pointer, `This must be an object with ${listed(known)}.`);
    return {};
  }
  for (const key of Object.keys(section)) {
    if (known.includes(key)) continue;
    const meant = suggest(key, known);
    const advice = meant === undefined ? `There is ${listed(known)}.` : `Did you mean \`${meant}\`?`;
    report(child(pointer, key), `Crossdock does not know \`${key}\` here. ${advice}`, 'key');
  }
  return section;
}

/** As it is written: YAML takes 1.30 for the number 1.3. */
function versionAt(document: SourceDocument, pointer: Pointer, report: Report): string | undefined {
  const range = document.locate(pointer)?.value;
  const text = range ? document.text.slice(range.start, range.end).replace(/^(["'])(.*)\1$/, '$2') : '';
  const version = knownKubernetesVersion(text);
  if (version === undefined)
    report(pointer, `Kubernetes ${text} is not known; choose a version from ${KNOWN_VERSIONS}.`);
  return version;
}

function choice<Choice extends string>(
  value: Value | undefined,
  pointer: Pointer,
  choices: readonly Choice[],
  report: Report,
): Choice | undefined {
  if (!isSet(value)) return undefined;
  const found = choices.find((one) => one === value || (one === 'off' && value === false));
  if (found === undefined) report(pointer, `This must be ${listed(choices)}.`);
  return found;
}

function levels(value: Value | undefined, report: Report): Context['rules'] | undefined {
  if (!isSet(value)) return undefined;
  const section = asObject(value);
  if (!section) {
    report('/rules', 'This must be an object: a rule, then how grave it is, as in `practice/latest-tag: off`.');
    return undefined;
  }
  const entries = Object.entries(section).flatMap(([id, level]) => {
    const pointer = child('/rules', id);
    const mistake = whyNoRule(id);
    if (mistake !== undefined) report(pointer, mistake, 'key', CONTROL_RULES.unknownRule);
    const chosen = choice(level, pointer, RULE_LEVELS, report);
    return chosen === undefined || mistake !== undefined ? [] : [[id, chosen] as const];
  });
  return Object.fromEntries(entries);
}

/** What is chosen for conversions of both directions. */
function decisions(value: Value | undefined, report: Report): Context['conversion'] | undefined {
  if (!isSet(value)) return undefined;
  const offered = { ...choicesFor('ecs'), ...choicesFor('eks'), format: choicesFor('ecs').format ?? [] };
  const section = sectionOf(value, '/convert', Object.keys(offered), report);
  const chosen = Object.entries(offered).flatMap(([id, values]) => {
    const found = choice(section[id], child('/convert', id), values, report);
    return found === undefined ? [] : [[id, found] as const];
  });
  return Object.fromEntries(chosen);
}

function isSet(value: Value | undefined): value is Value {
  return value !== undefined && value !== null;
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
