import { asList, asObject, type ObjectValue, type Value } from '../../syntax/value.ts';

/** Whether a task definition says that it runs on Fargate. */
export function onFargate({ requiresCompatibilities }: ObjectValue): boolean {
  return (asList(requiresCompatibilities) ?? []).includes('FARGATE');
}

/** The task definition with each of its containers changed; undefined where nobody can see them all. */
export function eachContainer(
  task: ObjectValue,
  change: (container: ObjectValue) => ObjectValue,
): readonly Value[] | undefined {
  const containers = asList(task.containerDefinitions)?.map(asObject);
  if (!containers?.every((container) => container !== undefined)) return undefined;
  return containers.map(change);
}
