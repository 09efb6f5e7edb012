import { asString, isUnknown, unknownText } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Setting } from '../../model.ts';
import { derived, type Traced, traced } from '../../trace.ts';
import { textAt } from '../scalars.ts';
import { readDynamicReference, readReference } from '../secret-reference.ts';

/** The environment variables of a container: values, and secrets by reference. */
export function readSettings(container: Cursor, typeAt: (at: Cursor) => string | undefined): Setting[] {
  const values = container
    .field('environment')
    .items()
    .flatMap((at): Setting[] => {
      const name = at.field('name').string();
      if (!name) return [];
      const value = at.field('value');
      const reference = isUnknown(value.value) ? readDynamicReference(value, unknownText(value.value)) : undefined;
      if (reference) return [{ kind: reference.secret ? 'secret' : 'elsewhere', name, reference: reference.reference }];
      return [{ kind: 'value', name, value: textAt(value) ?? traced('') }];
    });
  const secrets = container
    .field('secrets')
    .items()
    .flatMap((at): Setting[] => {
      const name = at.field('name').string();
      const valueFrom = at.field('valueFrom');
      const reference = readReference(valueFrom, typeAt(valueFrom));
      return name && reference ? [{ kind: 'secret', name, reference }] : [];
    });
  return [...values, ...secrets];
}

/** The files in S3 whose variables are set, too. */
export function readSettingFiles(container: Cursor): Traced<string>[] {
  return container
    .field('environmentFiles')
    .items()
    .flatMap((at) => {
      const file = at.field('value').string();
      const type = at.field('type').value === 's3' ? at.field('type').string() : undefined;
      return file ? [derived(file.value, file, type)] : [];
    });
}

/** Words of a command: the items of a list that are texts. */
export function readWords(at: Cursor): Traced<string>[] {
  return at
    .items()
    .flatMap((item) => (asString(item.value) === '' ? traced('', [item.source]) : (item.string() ?? [])));
}
