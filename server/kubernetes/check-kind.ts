import type { Fix, Problem } from '../problem.ts';
import type { KubernetesResource } from '../resource.ts';
import { suggest } from '../schema/suggest.ts';
import { isAfter, isServed, nextVersion } from '../schema/version.ts';
import { child } from '../syntax/pointer.ts';
import {
  builtInGroups,
  builtInKinds,
  groupOf,
  isBuiltInGroup,
  removedApi,
  rootOf,
  servedVersions,
  successorOf,
} from './api.ts';
import { migrate } from './migrations/migrate.ts';
import { rebase } from './rebase.ts';

const DEPRECATION_GUIDE = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';
const OBJECTS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/';
const API_OVERVIEW = 'https://kubernetes.io/docs/reference/using-api/';

/**
 * What is wrong with an object's `apiVersion` and `kind` for a server of this version. Kinds of groups that the server does
 * not bring along may be anything.
 */
export function checkKind(resource: KubernetesResource, version: string): Problem | undefined {
  const { apiVersion, kind } = resource;
  if (apiVersion === '') return missingApiVersion(resource, version);
  if (kind === '') return report(resource, 'missing-field', '', 'This object has no `kind`.', OBJECTS);
  if (kind === 'List' && apiVersion === 'v1') return undefined;
  const root = rootOf(apiVersion, kind);
  if (root && isServed(root, version)) return undefined;
  const removed = removedApi(apiVersion, kind);
  const removedIn = removed?.removedIn ?? (root?.until && nextVersion(root.until));
  if (removedIn !== undefined && !isAfter(removedIn, version)) {
    return removedKind(resource, version, removedIn, removed?.useInstead);
  }
  if (root?.since !== undefined) return notYetServed(resource, version, root.since);
  return unknownKind(resource, version);
}

function missingApiVersion(resource: KubernetesResource, version: string): Problem {
  const { kind, pointer } = resource;
  const [apiVersion] = servedVersions(kind, version);
  const message = `This ${kind} has no \`apiVersion\`.`;
  if (apiVersion === undefined) return report(resource, 'missing-field', '', message, OBJECTS);
  const edits = [{ kind: 'insert', pointer, members: { apiVersion } }] as const;
  const fix: Fix = { title: `Add \`apiVersion: ${apiVersion}\``, certain: true, edits };
  return report(resource, 'missing-field', '', `${message} Add \`apiVersion: ${apiVersion}\`.`, OBJECTS, fix);
}

function removedKind(resource: KubernetesResource, version: string, removedIn: string, useInstead?: string): Problem {
  const { apiVersion, kind, value, pointer } = resource;
  const successor = useInstead ?? successorOf(apiVersion, kind, version);
  const advice = successor === undefined ? '' : ` Use ${successor}.`;
  const message = `${apiVersion} ${kind} was removed in Kubernetes ${removedIn}.${advice}`;
  const isServable = successor !== undefined && rootOf(successor, kind) !== undefined;
  const fix = isServable ? migrate(apiVersion, kind, value, successor) : undefined;
  const problem = report({ ...resource, pointer: '' }, 'removed-api', 'apiVersion', message, DEPRECATION_GUIDE, fix);
  return rebase(problem, pointer);
}

function notYetServed(resource: KubernetesResource, version: string, since: string): Problem {
  const { apiVersion, kind } = resource;
  const [older] = servedVersions(kind, version);
  const advice = older === undefined ? '' : ` Use ${older}.`;
  const message = `${apiVersion} ${kind} exists since Kubernetes ${since}; your target is ${version}.${advice}`;
  const fix = older === undefined ? undefined : changeApiVersion(resource, older, false);
  return report(resource, 'not-yet-available', 'apiVersion', message, API_OVERVIEW, fix);
}

function unknownKind(resource: KubernetesResource, version: string): Problem | undefined {
  const { apiVersion, kind } = resource;
  const [served] = servedVersions(kind, version);
  if (!isBuiltInGroup(groupOf(apiVersion)) && !(served && isMisspelledGroup(apiVersion))) return undefined;
  if (served !== undefined) {
    const fix = changeApiVersion(resource, served, true);
    return report(
      resource,
      'unknown-kind',
      'apiVersion',
      `There is no ${kind} in ${apiVersion}. Use ${served}.`,
      API_OVERVIEW,
      fix,
    );
  }
  const meant = suggest(kind, builtInKinds());
  const advice = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const fix = meant === undefined ? undefined : change(resource, 'kind', meant, false);
  return report(
    resource,
    'unknown-kind',
    'kind',
    `There is no kind \`${kind}\` in ${apiVersion}.${advice}`,
    API_OVERVIEW,
    fix,
  );
}

/** The group of a custom resource has a dot in it, so `app/v1` can be no such group. */
function isMisspelledGroup(apiVersion: string): boolean {
  const group = groupOf(apiVersion);
  return !group.includes('.') && suggest(group, builtInGroups()) !== undefined;
}

function changeApiVersion(resource: KubernetesResource, apiVersion: string, certain: boolean): Fix {
  return change(resource, 'apiVersion', apiVersion, certain);
}

function change(resource: KubernetesResource, field: string, value: string, certain: boolean): Fix {
  const edits = [{ kind: 'set', pointer: child(resource.pointer, field), value }] as const;
  return { title: `Change ${field} to \`${value}\``, certain, edits };
}

function report(
  resource: KubernetesResource,
  rule: string,
  field: '' | 'apiVersion' | 'kind',
  message: string,
  documentation: string,
  fix?: Fix,
): Problem {
  const pointer = field === '' ? resource.pointer : child(resource.pointer, field);
  const target = field === '' ? 'key' : 'value';
  return {
    rule: `kubernetes/${rule}`,
    severity: 'error',
    message,
    pointer,
    target,
    documentation,
    ...(fix && { fixes: [fix] }),
  };
}
