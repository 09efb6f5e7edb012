import { matchesSelector } from '../kubernetes/labels.ts';
import { asList, asObject, isUnknown, type ObjectValue } from '../syntax/value.ts';
import type { PodFacts } from './definition.ts';
import { mayMeet, type WorkspaceScope } from './scope.ts';
import type { Placed } from './workspace.ts';

/** A definition that makes pods. */
export interface PodMaker extends Placed {
  readonly pods: PodFacts;
}

/** Labels that controllers put on their pods: no template has them. */
const GIVEN =
  /^(?:batch\.kubernetes\.io\/|apps\.kubernetes\.io\/|statefulset\.kubernetes\.io\/|(?:pod-template-hash|controller-revision-hash|controller-uid|job-name)$)/;

/** The objects of these files whose pods a selector of this object may find. */
export function podMakers(scope: WorkspaceScope, which: 'near' | 'all'): PodMaker[] {
  const { workspace, uri, namespace } = scope;
  const placed = which === 'near' ? workspace.near(uri) : workspace.all();
  return placed.filter((one): one is PodMaker => one.pods !== undefined && mayMeet(namespace, one.namespace));
}

/** A selector without the labels that only a running pod has; undefined where it cannot be known. */
export function knownSelector(selector: ObjectValue): ObjectValue | undefined {
  if (isUnknown(selector.matchLabels) || isUnknown(selector.matchExpressions)) return undefined;
  const labels = Object.entries(asObject(selector.matchLabels) ?? {}).filter(([key]) => !GIVEN.test(key));
  const expressions = (asList(selector.matchExpressions) ?? []).filter((expression) => {
    const key = asObject(expression)?.key;
    return typeof key !== 'string' || !GIVEN.test(key);
  });
  return { matchLabels: Object.fromEntries(labels), matchExpressions: expressions };
}

/** Those whose pods match, or may match. */
export function matching(selector: ObjectValue, makers: readonly PodMaker[]): PodMaker[] {
  return makers.filter(({ pods }) => matchesSelector(selector, pods.labels) !== false);
}
