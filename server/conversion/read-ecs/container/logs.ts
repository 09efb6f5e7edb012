import type { Cursor } from '../../cursor.ts';
import type { Kept, Logs, Named } from '../../model.ts';
import { traced } from '../../trace.ts';
import { hasUnknown, keep } from '../kept.ts';
import { textAt } from '../scalars.ts';
import { asWas } from './kept-forms.ts';

const AGENT_SECRET = 'Give the agent that collects the logs a Secret of its own.';
/** Options that some drivers take instead of a secret. */
const SECRET = /token|password|secret|credential|key/i;

/** Where the output of a container goes, and what of it only ECS knows. `field`: the container's place in `kept`. */
export function readLogs(at: Cursor, field: string): { readonly logs?: Logs; readonly kept: readonly Kept[] } {
  const configuration = at.field('logConfiguration');
  const driver = configuration.field('logDriver').string();
  const options = readNamed(configuration.field('options'));
  const isHarmless = options.every(({ name }) => !SECRET.test(name.value));
  const kept = [
    ...(isHarmless && configuration.isObject() && !hasUnknown(configuration.value ?? null)
      ? asWas(configuration, `${field}.logConfiguration`)
      : keep(
          configuration.field('secretOptions'),
          `${field}.logConfiguration.secretOptions`,
          'LogConfiguration.secretOptions',
          AGENT_SECRET,
        )),
    ...keep(
      at.field('firelensConfiguration'),
      `${field}.firelensConfiguration`,
      'ContainerDefinition.firelensConfiguration',
      'In a pod nothing hands it the logs of the others. Take the container out, and run Fluent Bit as a DaemonSet with the same outputs.',
      'needs-decision',
    ),
  ];
  return { ...(driver && { logs: { driver, options } }), kept };
}

/** The members of an object with free keys, as names and values. */
export function readNamed(at: Cursor): Named[] {
  return at.entries().flatMap(({ key, at: member }): Named[] => {
    const value = textAt(member);
    return value ? [{ name: traced(key), value }] : [];
  });
}
