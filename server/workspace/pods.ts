import { asList, asObject, asString, isUnknown, type ObjectValue, type Value, valueAt } from '../syntax/value.ts';
import type { PodFacts } from './definition.ts';

/** Where the template of an object's pods stands. Kinds that are not listed have it where a Deployment has it. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};
const USUAL = ['spec', 'template'] as const;

const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'] as const;

/** The pods that an object is or makes; custom workloads such as Rollouts too. Undefined for one that makes none. */
export function podsOf(kind: string, value: ObjectValue): PodFacts | undefined {
  const template = asObject(valueAt(value, Object.hasOwn(TEMPLATES, kind) ? (TEMPLATES[kind] ?? USUAL) : USUAL));
  const spec = asObject(template?.spec);
  if (!template || !spec) return undefined;
  const labels = asObject(asObject(template.metadata)?.labels);
  if (!labels && !asList(spec.containers)) return undefined;
  const portNames = portNamesIn(spec);
  return { labels: labels ?? {}, ...(portNames && { portNames }) };
}

function portNamesIn(spec: ObjectValue): string[] | undefined {
  const lists = CONTAINER_LISTS.map((list) => spec[list]);
  if (lists.some(isUnknown)) return undefined;
  const containers = lists.flatMap((list) => asList(list) ?? []);
  const ports = containers.map((container) => asObject(container)?.ports);
  if (containers.some(isUnknown) || ports.some(isUnknown)) return undefined;
  const names = ports.flatMap((list) => asList(list) ?? []).map(nameOf);
  return names.some(isUnknown) ? undefined : names.map(asString).filter((name) => name !== undefined);
}

function nameOf(port: Value): Value | undefined {
  return isUnknown(port) ? port : asObject(port)?.name;
}
