import type { Cursor } from '../cursor.ts';
import type { HealthCheck, HealthTest } from '../model.ts';
import { traced } from '../trace.ts';

/** What ECS takes where a health check says nothing, in seconds and times. */
const DEFAULTS = { interval: 30, timeout: 5, retries: 3 } as const;

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
export function readHealthCheck(at: Cursor): HealthCheck | undefined {
  const test = readTest(at.field('command'));
  if (!test) return undefined;
  const startup = at.field('startPeriod').number();
  return {
    test,
    interval: at.field('interval').number() ?? traced(DEFAULTS.interval),
    timeout: at.field('timeout').number() ?? traced(DEFAULTS.timeout),
    retries: at.field('retries').number() ?? traced(DEFAULTS.retries),
    ...(startup && { startup }),
  };
}

function readTest(command: Cursor): HealthTest | undefined {
  const [form, ...rest] = command.items();
  const words = rest.flatMap((item) => item.string() ?? []);
  const [line] = words;
  if (form?.value === 'CMD' && line) {
    form.note('exact', 'The words that follow are run without a shell, as in a probe.');
    return { kind: 'command', words };
  }
  if (form?.value === 'CMD-SHELL' && line) {
    form.note('exact', 'The line that follows is run by a shell, as in a probe.');
    return { kind: 'shell', line };
  }
  if (form?.value === 'NONE') form.note('exact', 'No check: no probe.');
  return undefined;
}
