import type { Workload } from './model.ts';

/** The texts that configure a workload: values of variables, commands and arguments. */
export function textsOf({ containers }: Workload): string[] {
  return containers.flatMap(({ settings, entrypoint = [], arguments: args = [] }) => [
    ...settings.flatMap((setting) => (setting.kind === 'value' ? [setting.value.value] : [])),
    ...[...entrypoint, ...args].map(({ value }) => value),
  ]);
}

/** A pattern for a host name in a text, where it is not part of a longer name. `suffix` is a pattern of what may follow. */
export function hostPattern(name: string, suffix = ''): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_.-])${escaped(name)}${suffix}(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])`, 'g');
}

/** The text as a pattern that matches just it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
