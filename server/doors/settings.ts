import { type Context, defaultContext, KNOWN_VERSIONS, knownKubernetesVersion } from '../context.ts';

export interface ReadSettings {
  readonly context: Context;
  /** What could not be understood, as sentences for the user. The default is used for it. */
  readonly mistakes: readonly string[];
}

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
  const launchType = setting(section, 'ecs', 'launchType') ?? defaultContext.launchType;
  if (!isLaunchType(launchType)) {
    mistakes.push(`crossdock.ecs.launchType: ${launchType} is not known (choose auto, fargate or ec2); auto is used.`);
  }
  const context: Context = {
    kubernetesVersion: known ?? defaultContext.kubernetesVersion,
    launchType: isLaunchType(launchType) ? launchType : defaultContext.launchType,
    language: languageFrom(setting(section, 'language'), locale),
  };
  return { context, mistakes };
}

function isLaunchType(value: unknown): value is Context['launchType'] {
  return value === 'auto' || value === 'fargate' || value === 'ec2';
}

function languageFrom(chosen: unknown, locale: string | undefined): Context['language'] {
  if (chosen === 'en' || chosen === 'ja') return chosen;
  return locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** A setting by its path; empty texts and null count as not set. */
function setting(section: unknown, ...path: string[]): unknown {
  let current = section;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[step];
  }
  return current === null || current === '' ? undefined : current;
}
