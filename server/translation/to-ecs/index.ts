import type { Translations } from '../translated.ts';
import { containerWords } from './container.ts';
import { partWords } from './parts.ts';
import { taskWords } from './task-definition.ts';

/** How words of Kubernetes are said in ECS, by the ECS type in which they stand. */
export const toEcs: { readonly [type: string]: Translations | undefined } = {
  ...partWords,
  ContainerDefinition: containerWords,
  TaskDefinition: taskWords,
};
