import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, type ObjectValue } from '../../../syntax/value.ts';
import { renaming } from '../../checks.ts';
import { versionParts } from './definition-parts.ts';

/** Calls back for the schema of each version of a definition, with a report that names fields as the server does. */
export function eachSchema(
  spec: ObjectValue,
  report: Report,
  visit: (root: ObjectValue, pointer: Pointer, report: Report) => void,
): void {
  for (const part of versionParts(spec, 'schema', 'validation')) {
    const root = asObject(asObject(part.value)?.openAPIV3Schema);
    if (root) visit(root, child(part.written, 'openAPIV3Schema'), renaming(report, part.written, part.field));
  }
}
