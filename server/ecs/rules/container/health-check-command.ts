import type { Fix } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asString, type Value } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';

const KINDS = ['CMD', 'CMD-SHELL'];
/** What only a shell understands. */
const SHELL = /[\s|&;<>$`]/;

export const healthCheckCommand: EcsRule = {
  id: 'ecs/health-check-command',
  // Commands without either have been registered, and some even run.
  severity: 'warning',
  on: ['HealthCheck'],
  summary: 'The command of a health check begins with CMD or CMD-SHELL.',
  documentation: documentationPage('HealthCheck'),
  check({ value, pointer }, report) {
    const command = asList(value.command);
    if (!command) return;
    const place = child(pointer, 'command');
    const first = asString(command[0]);
    if (command.length === 0) {
      report({
        pointer: place,
        message: 'This health check has no command to run. Write ["CMD", PROGRAM, ARGUMENT …] or ["CMD-SHELL", LINE].',
      });
      return;
    }
    // Docker's word for none at all.
    if (first === undefined || KINDS.includes(first) || first === 'NONE') return;
    report({
      pointer: place,
      message:
        'The command of a health check begins with CMD, to run a program, or CMD-SHELL, to run a line in a shell. Put one of them first.',
      fixes: [prefixed(command, first, place)],
    });
  },
};

function prefixed(command: readonly Value[], first: string, pointer: Pointer): Fix {
  const kind = KINDS.find((known) => known === first.toUpperCase().replaceAll(/[\s_]/g, '-'));
  if (kind) {
    return {
      title: `Change to "${kind}"`,
      certain: true,
      edits: [{ kind: 'set', pointer: child(pointer, 0), value: kind }],
    };
  }
  const words = command.map(asString);
  const needsShell = words.length === 1 ? SHELL.test(first) : words.some((word) => word && /^[|&;<>]+$/.test(word));
  const value: Value =
    needsShell && words.every((word) => word !== undefined) ? ['CMD-SHELL', words.join(' ')] : ['CMD', ...command];
  const title = `Put "${needsShell ? 'CMD-SHELL' : 'CMD'}" first`;
  return { title, certain: words.length === 1 && needsShell, edits: [{ kind: 'set', pointer, value }] };
}
