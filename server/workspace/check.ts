import type { Context } from '../context.ts';
import { checkEcsAmongFiles } from '../ecs/check-among-files.ts';
import { rootOf } from '../kubernetes/api.ts';
import { kubernetesFacts } from '../kubernetes/facts.ts';
import { rebase } from '../kubernetes/rebase.ts';
import { recognizeKubernetes } from '../kubernetes/recognize.ts';
import type { Problem } from '../problem.ts';
import type { KubernetesResource } from '../resource.ts';
import { indexRules, runRules } from '../run-rules.ts';
import { isServed } from '../schema/version.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { asObject, asString } from '../syntax/value.ts';
import { plainPath } from './paths.ts';
import { workspaceRules } from './rules/index.ts';
import type { Workspace } from './workspace.ts';

const rules = indexRules(workspaceRules);
const ids: ReadonlySet<string> = new Set(workspaceRules.map(({ id }) => id));

/** Whether a rule is one of those about other files. */
export function isAboutOthers(rule: string): boolean {
  return ids.has(rule);
}

/** A document's file, and the files it belongs to. */
export interface Surroundings {
  readonly uri: string;
  readonly workspace: Workspace;
}

/**
 * What is wrong with a document only in the light of the other files. None of it is an error but in custom resources, and
 * where a service and its task definition contradict each other.
 */
export function checkAmongOthers(document: SourceDocument, context: Context, around: Surroundings): Problem[] {
  const ofKubernetes = recognizeKubernetes(document).flatMap((resource) => {
    const root = rootOf(resource.apiVersion, resource.kind);
    if (!root) return [];
    return isServed(root, context.kubernetesVersion) ? checkReferences(resource, root.type, around) : [];
  });
  return [...ofKubernetes, ...checkEcsLinks(document, context, around)];
}

/** While files are still being read, another task definition of the same family may turn up. */
function checkEcsLinks(document: SourceDocument, context: Context, { uri, workspace }: Surroundings): Problem[] {
  if (workspace.certainty(uri) === 'none') return [];
  const { resources, pairs } = workspace.ecsNear(uri);
  return checkEcsAmongFiles(document, context, plainPath(uri), resources, pairs);
}

function checkReferences(resource: KubernetesResource, type: string, { uri, workspace }: Surroundings): Problem[] {
  const { kind, value, pointer } = resource;
  const namespace = asString(asObject(value.metadata)?.namespace);
  const scope = { kind, uri, namespace, workspace };
  return runRules(rules, kubernetesFacts, type, value, scope).map((problem) => rebase(problem, pointer));
}
