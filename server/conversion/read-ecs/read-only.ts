import { OUTPUT_ONLY_FIELDS } from '../../ecs/output-only.ts';
import type { DefinitionAt } from './definitions.ts';

/** What ECS prints about a definition and does not take back decides nothing. */
export function remarkReadOnly({ at, resource }: DefinitionAt): void {
  for (const field of OUTPUT_ONLY_FIELDS[resource.kind]) {
    if (at.field(field).value !== undefined)
      at.field(field).note('exact', 'ECS sets it itself: nothing depends on it.');
  }
}
