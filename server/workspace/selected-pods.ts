import { matchesSelector } from '../kubernetes/labels.ts';
import { asList, asObject, isUnknown, type ObjectValue } from '../syntax/value.ts';
import { makesPods, type PodMaker } from './pod-index.ts';
import { mayMeet, type WorkspaceScope } from './scope.ts';

/** Labels that controllers put on their pods: no template has them. */
const GIVEN =
  /^(?:batch\.kubernetes\.io\/|apps\.kubernetes\.io\/|statefulset\.kubernetes\.io\/|(?:pod-template-hash|controller-revision-hash|controller-uid|job-name)$)/;

/** The makers of pods in the folder of this object, as far as they may be in its namespace. */
export function podsBeside({ workspace, uri, namespace }: WorkspaceScope): PodMaker[] {
  return workspace
    .near(uri)
    .filter(makesPods)
    .filter((maker) => mayMeet(namespace, maker.namespace));
}

/** The makers of pods that a selector of this object may find, in all the files. */
export function selectedPods({ workspace, namespace }: WorkspaceScope, selector: ObjectValue): PodMaker[] {
  const candidates = workspace.pods().candidates(selector);
  return matching(
    selector,
    candidates.filter((maker) => mayMeet(namespace, maker.namespace)),
  );
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
