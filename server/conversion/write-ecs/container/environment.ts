import type { DraftObject } from '../../draft.ts';
import type { Container, Setting, Workload } from '../../model.ts';
import { setting } from '../references.ts';
import { secret } from '../secrets.ts';
import type { StackBuilder } from '../stack.ts';

export function writeEnvironment(settings: readonly Setting[], workload: Workload, stack: StackBuilder): DraftObject[] {
  return settings.flatMap((variable): DraftObject[] => {
    if (variable.kind === 'value') return [{ name: variable.name, value: variable.value }];
    if (variable.kind === 'elsewhere')
      return [{ name: variable.name, value: setting(variable.reference, workload, stack) }];
    return [];
  });
}

export function writeSecrets(settings: readonly Setting[], workload: Workload, stack: StackBuilder): DraftObject[] {
  return settings.flatMap((variable): DraftObject[] =>
    variable.kind === 'secret' ? [{ name: variable.name, valueFrom: secret(variable.reference, workload, stack) }] : [],
  );
}

/** Files of variables lie in S3, and the role of ECS has to read them. */
export function environmentFiles({ settingFiles }: Container, stack: StackBuilder): DraftObject[] {
  for (const file of settingFiles) stack.allowExecution('s3:GetObject', file);
  return settingFiles.map((value) => ({ value, type: 's3' }));
}
