import type { Report } from '../../../rule.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { qualifiedName } from '../../names.ts';

const MOST = 512;
const LARGEST = 256 * 1024;

/** Checks the driver of a class: the name of who makes or changes its volumes. */
export function checkDriver(owner: ObjectValue, field: string, report: Report): void {
  requireText(owner, field, '', report, `This class needs a ${field}, such as ebs.csi.aws.com.`);
  checkForm(owner[field], `/${field}`, (text) => qualifiedName(text.toLowerCase()), report, `The ${field}`);
}

/** Checks what a class tells its driver. */
export function checkParameters(owner: ObjectValue, report: Report): void {
  const entries = Object.entries(asObject(owner.parameters) ?? {});
  if (entries.length > MOST) {
    report({ pointer: '/parameters', target: 'key', message: `A class has at most ${MOST} parameters.` });
    return;
  }
  if (entries.some(([key]) => key === '')) {
    report({ pointer: '/parameters', target: 'key', message: 'A parameter needs a name.' });
  }
  const size = entries.reduce((sum, [key, value]) => sum + key.length + (asString(value) ?? '').length, 0);
  if (size <= LARGEST) return;
  report({ pointer: '/parameters', target: 'key', message: `The parameters take at most ${LARGEST} bytes together.` });
}
