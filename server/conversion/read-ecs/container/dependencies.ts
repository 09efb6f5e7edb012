import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Wait } from '../../model.ts';
import { derived } from '../../trace.ts';

const UNTIL = { START: 'started', HEALTHY: 'healthy', COMPLETE: 'finished', SUCCESS: 'succeeded' } as const;

/**
 * What the containers of a task wait for, by their names. What leads in a circle or to nobody is left out.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
 */
export function readDependencies(containers: readonly Cursor[]): ReadonlyMap<Cursor, readonly Wait[]> {
  const names = new Set(containers.map(nameOf));
  const waits = new Map<string, readonly Wait[]>();
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (waits.get(from) ?? []).some(({ container }) => reaches(container, to, seen));
  };
  const all = new Map<Cursor, readonly Wait[]>();
  for (const at of containers) {
    const own: Wait[] = [];
    for (const dependency of at.field('dependsOn').objects()) {
      const name = dependency.field('containerName').string();
      const condition = dependency.field('condition').string();
      const until = condition && Object.hasOwn(UNTIL, condition.value) ? condition.value : undefined;
      if (!name || !condition || until === undefined) continue;
      if (!names.has(name.value)) dependency.note('dropped', `There is no container \`${name.value}\` to wait for.`);
      else if (reaches(name.value, nameOf(at)))
        dependency.note('dropped', 'The containers wait for each other in a circle: ECS refuses that, too.');
      else own.push({ container: name.value, until: derived(UNTIL[until as keyof typeof UNTIL], condition, name) });
    }
    all.set(at, own);
    waits.set(nameOf(at), [...(waits.get(nameOf(at)) ?? []), ...own]);
  }
  return all;
}

function nameOf(at: Cursor): string {
  return asString(at.field('name').value) ?? '';
}
