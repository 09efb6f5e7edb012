import type { Severity } from './problem.ts';

/** What a user can choose, and what every check and view may depend on. */
export interface Context {
  /** The target Kubernetes version, `1.36`. */
  readonly kubernetesVersion: string;
  /** Set where nothing in a file may choose another version: the command line said which one. */
  readonly versionIsFinal?: true;
  /** `auto`: as each task definition says. */
  readonly launchType: 'auto' | 'fargate' | 'ec2';
  readonly language: 'en' | 'ja';
  /** How much is asked for beyond what the platforms demand. */
  readonly preset: Preset;
  /** By rule id: how grave its problems are, where that is not as the rule says. */
  readonly rules: RuleLevels;
  /** What a conversion takes where the source leaves a choice, by decision: `discovery`, `layout` … */
  readonly conversion: Readonly<Record<string, string>>;
}

export const KUBERNETES_VERSIONS = [
  '1.24',
  '1.25',
  '1.26',
  '1.27',
  '1.28',
  '1.29',
  '1.30',
  '1.31',
  '1.32',
  '1.33',
  '1.34',
  '1.35',
  '1.36',
] as const;

/** `platform`: what the platforms say, and nothing else. `recommended` and `strict` add rules of good practice. */
export const PRESETS = ['platform', 'recommended', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];

export const RULE_LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type RuleLevel = 'off' | Severity;
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

export const defaultContext: Context = {
  kubernetesVersion: '1.36',
  launchType: 'auto',
  language: 'en',
  preset: 'platform',
  rules: {},
  conversion: {},
};

/** The version a user means by `1.31`, `v1.31` or `1.31.4`; undefined for one we do not know. */
export function knownKubernetesVersion(text: string): string | undefined {
  const minor = /^v?(\d+\.\d+)(\.\d+)?\S*$/.exec(text.trim())?.[1];
  return KUBERNETES_VERSIONS.find((version) => version === minor);
}

/** `1.24 to 1.36`, for messages. */
export const KNOWN_VERSIONS = `${KUBERNETES_VERSIONS[0]} to ${KUBERNETES_VERSIONS.at(-1)}`;
