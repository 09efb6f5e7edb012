import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type Value } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';

const MOST = 64;

/** Checks the CEL conditions under which a webhook or policy is asked at all; not their expressions. */
export function checkMatchConditions(value: Value | undefined, pointer: Pointer, report: Report): void {
  const conditions = itemsOf(value) ?? [];
  if (conditions.length > MOST)
    report({ pointer, target: 'key', message: `There are at most ${MOST} matchConditions.` });
  const names = new Set<string>();
  conditions.forEach((item, index) => {
    const condition = asObject(item);
    if (!condition) return;
    const place = child(pointer, index);
    const expression = isSet(condition.expression) ? asString(condition.expression) : '';
    if (expression?.trim() === '') {
      report({ pointer: child(place, 'expression'), message: 'A condition needs a CEL expression.' });
    }
    requireText(condition, 'name', place, report, 'A condition needs a name.');
    checkForm(condition.name, child(place, 'name'), qualifiedName, report, 'The name of a condition');
    const name = asString(condition.name);
    if (!name) return;
    if (names.has(name))
      report({ pointer: child(place, 'name'), message: `Another condition is named "${name}" already.` });
    names.add(name);
  });
}
