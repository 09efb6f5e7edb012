import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, checkOneOf, renaming, requireText } from '../../checks.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { versionParts } from './definition-parts.ts';

const TYPES = ['integer', 'number', 'string', 'boolean', 'date'];
const FORMATS = ['', 'int32', 'int64', 'float', 'double', 'byte', 'date', 'date-time', 'password'];
const FIELD = 'additionalPrinterColumns';

export const printerColumn: KubernetesRule = {
  id: 'kubernetes/printer-column',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'A printer column has a name, a type that can be printed, and the path to its value.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#additional-printer-columns',
  check({ value }, report) {
    for (const part of versionParts(value, FIELD, FIELD)) {
      (itemsOf(part.value) ?? []).forEach((item, index) => {
        const column = asObject(item);
        if (column) checkColumn(column, child(part.written, index), renaming(report, part.written, part.field));
      });
    }
  },
};

function checkColumn(column: ObjectValue, pointer: Pointer, report: Report): void {
  requireText(column, 'name', pointer, report, 'A printer column needs a name.');
  requireText(column, 'type', pointer, report, 'A printer column needs a type, such as string.');
  if (!isEmptyText(column.type)) checkOneOf(column.type, child(pointer, 'type'), TYPES, report, 'The type of a column');
  checkOneOf(column.format, child(pointer, 'format'), FORMATS, report, 'The format of a column');
  const place = child(pointer, 'jsonPath');
  const ofPath = renaming(report, place, child(pointer, 'JSONPath'));
  if (isEmptyText(column.jsonPath))
    ofPath({ pointer: place, message: 'A printer column needs the jsonPath of its value.' });
  checkForm(column.jsonPath, place, simplePathReason, ofPath, 'A jsonPath');
}

/** Why a text is no path of the simple kind that definitions use. */
export function simplePathReason(path: string): string | undefined {
  return path.startsWith('.') ? undefined : 'must begin with ".", as in .spec.replicas';
}
