import type { Context } from '../context.ts';
import { type Configuration, configured, readConfiguration } from '../control/configuration.ts';
import type { SourceFile } from '../syntax/document.ts';

/** What each file of an editor is checked against: the settings, and what the nearest `.crossdock.yaml` makes of them. */
export function createFileContexts(
  settings: () => Context,
  nearest: (uri: string) => SourceFile | undefined,
): (uri: string) => Context {
  /** The last reading of each configuration: the same text gives the same context. */
  const known = new Map<string, { text: string; settings: Context; context: Context }>();
  return (uri) => {
    const file = nearest(uri);
    if (!file) return settings();
    const last = known.get(file.uri);
    if (last?.text === file.text && last.settings === settings()) return last.context;
    const context = configured(settings(), configurationIn(file));
    known.set(file.uri, { text: file.text, settings: settings(), context });
    return context;
  };
}

function configurationIn({ documents }: SourceFile): Configuration {
  const [placed] = documents;
  return placed ? readConfiguration(placed.document).configuration : {};
}
