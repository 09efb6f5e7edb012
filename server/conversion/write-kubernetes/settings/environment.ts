import { relaxedEnvironmentName } from '../../../kubernetes/names.ts';
import { type DraftObject, someOf } from '../../draft.ts';
import type { Container, Setting } from '../../model.ts';
import { dnsLabel } from '../../names.ts';
import { derived, noted } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { escaped } from '../escaped.ts';
import type { Plan } from '../plan.ts';
import { tracedIn } from '../say.ts';
import { keyReference } from './key-reference.ts';

/** The variables of a container: in its spec, or all those of a ConfigMap. */
export function writeEnvironment({ settings, settingFiles }: Container, plan: Plan, desk: Desk): DraftObject {
  const fitting = settings.filter((setting) => {
    const reason = relaxedEnvironmentName(setting.name.value);
    if (reason) {
      for (const part of tracedIn(setting)) desk.say(part, 'dropped', `No variable can have this name: it ${reason}.`);
    }
    return reason === undefined;
  });
  const last = new Map(fitting.map((setting) => [setting.name.value, setting]));
  for (const setting of fitting.filter((one) => last.get(one.name.value) !== one)) {
    const message = `The variable \`${setting.name.value}\` is set again further on, and that counts.`;
    for (const part of tracedIn(setting)) desk.say(part, 'exact', message);
  }
  const kept = fitting.filter((one) => last.get(one.name.value) === one);
  return {
    envFrom: someOf(settingFiles.map((file) => ({ configMapRef: { name: writeFile(file, plan, desk) } }))),
    env: someOf(kept.map((setting) => writeSetting(setting, plan, desk))),
  };
}

function writeSetting(setting: Setting, plan: Plan, desk: Desk): DraftObject {
  if (setting.kind === 'value') return { name: setting.name, value: escaped(setting.value) };
  const { kind, name, key } = keyReference(setting, plan, desk);
  return {
    name: setting.name,
    valueFrom: { [kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef']: { name, key } },
  };
}

/** A file of variables cannot be read here: a ConfigMap made from it takes its place. */
function writeFile(file: Container['settingFiles'][number], { name: workload, namespace }: Plan, desk: Desk) {
  const base = (file.value.split('/').at(-1) ?? '').replace(/\.env$/, '');
  const name = desk.shared(`file ${namespace?.value ?? ''} ${file.value}`, () =>
    desk.name('ConfigMap', namespace?.value, dnsLabel(`${workload.value}-${base}`)),
  );
  const space = namespace ? ` --namespace ${namespace.value}` : '';
  const how = `Fetch ${file.value} and run: kubectl create configmap ${name}${space} --from-env-file=FILE`;
  return noted(derived(name, file), 'needs-decision', how);
}
