import { child } from '../../../syntax/pointer.ts';
import { asList, asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';

export const healthCheckShell: EcsRule = {
  id: 'ecs/health-check-shell',
  severity: 'warning',
  on: ['HealthCheck'],
  summary: 'CMD-SHELL is followed by one line for the shell.',
  documentation: documentationPage('HealthCheck'),
  check({ value, pointer }, report) {
    const [kind, ...lines] = asList(value.command) ?? [];
    if (kind !== 'CMD-SHELL' || lines.length < 2) return;
    const texts = lines.map(asString);
    const place = child(pointer, 'command');
    const line = texts.every((text) => text !== undefined) ? texts.join(' ') : undefined;
    report({
      pointer: child(place, 2),
      message:
        'The shell runs the first line after CMD-SHELL, and takes no notice of what follows. Write it all in one line, or use CMD.',
      ...(line !== undefined && { fixes: [setting('Join it into one line', place, ['CMD-SHELL', line])] }),
    });
  },
};
