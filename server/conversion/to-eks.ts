import type { Remarks } from './cursor.ts';
import { type Choices, decide } from './decisions.ts';
import type { InputDocument } from './inputs.ts';
import { readEcsDocuments } from './read-ecs/documents.ts';
import type { Converted } from './to-ecs.ts';
import { writeManifests } from './write-kubernetes/manifests.ts';

/** From task definitions, services and what is around them to Kubernetes manifests. */
export function toEks(documents: readonly InputDocument[], choices: Choices, remarks: Remarks): Converted {
  const { application, refused } = readEcsDocuments(documents, remarks);
  return { outputs: writeManifests(application, decide('eks', choices), remarks), application, refused };
}
