import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import type { ObjectValue } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { dns1123Subdomain, pathSegment } from '../../names.ts';

/** Checks what names an object of any kind: kind and name, and the API group unless it is the core group. */
export function checkTypedReference(reference: ObjectValue, pointer: Pointer, report: Report): void {
  const group = child(pointer, 'apiGroup');
  checkForm(reference.apiGroup, group, dns1123Subdomain, report, 'An API group');
  if (reference.apiGroup === '')
    report({ pointer: group, message: 'apiGroup must not be empty. Remove it for the core group.' });
  for (const field of ['kind', 'name']) {
    requireText(reference, field, pointer, report, `A reference needs the ${field} of what it means.`);
    checkForm(reference[field], child(pointer, field), pathSegment, report, `The ${field}`);
  }
}
