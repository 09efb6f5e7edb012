import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { isUnknown, type Value } from '../../../syntax/value.ts';
import { isEmptyList, itemsOf } from '../../fields.ts';
import { dns1035Label } from '../../names.ts';

/** The versions of reviews that servers send. */
const SENT = ['v1', 'v1beta1'];

/** Checks the versions of reviews that a webhook understands. */
export function checkReviewVersions(value: Value | undefined, pointer: Pointer, report: Report): void {
  if (isEmptyList(value)) {
    report({ pointer, message: 'A webhook names the versions of reviews it understands, such as v1.' });
    return;
  }
  const versions = itemsOf(value) ?? [];
  versions.forEach((version, index) => {
    if (typeof version !== 'string') return;
    const isTwice = versions.indexOf(version) < index;
    const reason = isTwice ? 'must not be in the list twice' : dns1035Label(version);
    if (reason) report({ pointer: child(pointer, index), message: `A version ${reason}.` });
  });
  if (versions.length === 0 || versions.some((version) => isUnknown(version) || SENT.includes(String(version)))) return;
  report({ pointer, target: 'key', message: 'A webhook has to understand v1 or v1beta1: servers send no others.' });
}
