import { relative, sep } from 'node:path';
import { type Context, defaultContext } from '../context.ts';
import { configured, readConfiguration } from '../control/configuration.ts';
import { createConfigurationFinder } from './find-configuration.ts';
import { readSource } from './read-source.ts';

/** What the files of one run are checked against. */
export interface RunContexts {
  of(path: string): Context;
  /** The configurations that counted so far, as a user would write their paths. */
  used(): readonly string[];
}

/** `options` is what the command line says: it counts whatever a configuration or a comment says. */
export function createRunContexts(options: Partial<Context>): RunContexts {
  const nearest = createConfigurationFinder();
  const contexts = new Map<string | undefined, Context>();
  return {
    of(path) {
      const configuration = nearest(path);
      const context = contexts.get(configuration) ?? { ...contextOf(configuration), ...options };
      contexts.set(configuration, context);
      return context;
    },
    used: () =>
      [...contexts.keys()].flatMap((path) => (path === undefined ? [] : [relative('.', path).replaceAll(sep, '/')])),
  };
}

function contextOf(path: string | undefined): Context {
  const read = path === undefined ? undefined : readSource(path);
  const [placed] = read && 'file' in read ? read.file.documents : [];
  return placed ? configured(defaultContext, readConfiguration(placed.document).configuration) : defaultContext;
}
