import type { Context } from '../context.ts';
import { checkEcsAmongFiles } from '../ecs/check-among-files.ts';
import { groupOf, isBuiltInGroup, rootOf } from '../kubernetes/api.ts';
import { type CustomKind, checkCustomResource } from '../kubernetes/custom-resources/check-custom-resource.ts';
import { UNKNOWN_CUSTOM_RESOURCE, unknownCustomKind } from '../kubernetes/custom-resources/unknown-kind.ts';
import { kubernetesFacts } from '../kubernetes/facts.ts';
import { rebase } from '../kubernetes/rebase.ts';
import { recognizeKubernetes } from '../kubernetes/recognize.ts';
import type { Problem } from '../problem.ts';
import type { KubernetesResource } from '../resource.ts';
import { indexRules, runRules } from '../run-rules.ts';
import { isServed } from '../schema/version.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { child, isWithin } from '../syntax/pointer.ts';
import { asObject, asString } from '../syntax/value.ts';
import type { CustomDefinition } from './definition.ts';
import { isForKustomize } from './kustomization.ts';
import { plainPath } from './paths.ts';
import { workspaceRules } from './rules/index.ts';
import type { Workspace } from './workspace.ts';

const rules = indexRules(workspaceRules);
const ids: ReadonlySet<string> = new Set([...workspaceRules.map(({ id }) => id), UNKNOWN_CUSTOM_RESOURCE]);

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
    if (isCustom(resource)) return checkCustom(resource, document, context, around);
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

function isCustom({ apiVersion, kind, value }: KubernetesResource): boolean {
  return apiVersion !== '' && kind !== '' && !isBuiltInGroup(groupOf(apiVersion)) && !isForKustomize(value);
}

/** Checks a custom resource against the definitions among the files. */
function checkCustom(
  resource: KubernetesResource,
  document: SourceDocument,
  context: Context,
  { uri, workspace }: Surroundings,
): Problem[] {
  const { apiVersion, kind } = resource;
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  const group = workspace.customDefinitions(groupOf(apiVersion));
  const [own, bundled] = [group.filter((one) => !one.isBundled), group.filter((one) => one.isBundled)];
  const check = (kinds: readonly CustomKind[]) =>
    checkCustomResource(resource, document, kinds, context.kubernetesVersion, workspace.standing(uri));
  const defined = inVersion(own, kind, version);
  if (defined.length > 0) return check(defined);
  const isDefinedHere = own.some((one) => one.kind === kind);
  const released = isDefinedHere ? [] : inVersion(bundled, kind, version);
  if (released.length > 0) return check(released).map((problem) => asOfRelease(problem, resource));
  if (workspace.certainty(uri) === 'none') return [];
  // Another release may serve other versions, and have other kinds.
  if (!isDefinedHere && bundled.some((one) => one.kind === kind)) return [];
  const known = group.map((one) => ({ kind: one.kind, versions: isDefinedHere ? [...one.versions.keys()] : [] }));
  const unknown = unknownCustomKind(resource, known);
  return unknown ? [unknown] : [];
}

/** What the definitions of a kind say of its objects in one version. */
function inVersion(definitions: readonly CustomDefinition[], kind: string, version: string): CustomKind[] {
  return definitions.flatMap(({ kind: defined, versions, keepsUnknownFields }) => {
    const found = defined === kind ? versions.get(version) : undefined;
    return found ? [{ ...found, keepsUnknownFields }] : [];
  });
}

/** A cluster may run another release, so nothing is sure but what holds for every object. */
function asOfRelease(problem: Problem, { pointer }: KubernetesResource): Problem {
  if (isWithin(problem.pointer, child(pointer, 'metadata'))) return problem;
  const message = `${problem.message} (Your cluster may run another release than the one we know.)`;
  return { ...problem, severity: 'warning', message };
}

function checkReferences(resource: KubernetesResource, type: string, { uri, workspace }: Surroundings): Problem[] {
  const { kind, value, pointer } = resource;
  const namespace = asString(asObject(value.metadata)?.namespace);
  const scope = { kind, uri, namespace, workspace };
  return runRules(rules, kubernetesFacts, type, value, scope).map((problem) => rebase(problem, pointer));
}
