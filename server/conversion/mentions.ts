import type { HealthCheck, Workload } from './model.ts';
import type { Traced } from './trace.ts';

/** The texts that configure a workload: values of variables, commands, arguments, and what is in its files. */
export function textsOf(workload: Workload): string[] {
  const texts: string[] = [];
  mapTexts(workload, (text) => {
    texts.push(text.value);
    return text;
  });
  return texts;
}

/** Where a text stands: the name of its variable, or the word before it. */
export type Context = string;

/** The workload with other texts. `change` gets each with its context. */
export function mapTexts(
  workload: Workload,
  change: (text: Traced<string>, context: Context) => Traced<string>,
): Workload {
  const words = (list: readonly Traced<string>[]): Traced<string>[] =>
    list.map((word, index) => change(word, list[index - 1]?.value ?? ''));
  const health = (check: HealthCheck): HealthCheck => {
    const { test } = check;
    if (test.kind === 'command') return { ...check, test: { ...test, words: words(test.words) } };
    if (test.kind === 'shell') return { ...check, test: { ...test, line: change(test.line, '') } };
    return check;
  };
  return {
    ...workload,
    containers: workload.containers.map((container) => ({
      ...container,
      settings: container.settings.map((setting) =>
        setting.kind === 'value' ? { ...setting, value: change(setting.value, setting.name.value) } : setting,
      ),
      ...(container.entrypoint && { entrypoint: words(container.entrypoint) }),
      ...(container.arguments && { arguments: words(container.arguments) }),
      ...(container.health && { health: health(container.health) }),
    })),
    volumes: workload.volumes.map((volume) => {
      const { content } = volume;
      if (content.kind !== 'files') return volume;
      const files = content.files.map((file) =>
        file.setting.kind === 'value'
          ? { ...file, setting: { ...file.setting, value: change(file.setting.value, '') } }
          : file,
      );
      return { ...volume, content: { ...content, files } };
    }),
  };
}

/** A pattern for a host name in a text, where it is not part of a longer name. `suffix` is a pattern of what may follow. */
export function hostPattern(name: string, suffix = ''): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_.-])${escaped(name)}${suffix}(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])`, 'g');
}

/** The text as a pattern that matches just it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
