import { isEmptySelector, matchesLabels } from '../../kubernetes/labels.ts';
import type { Report } from '../../rule.ts';
import { child, type Pointer } from '../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../syntax/value.ts';
import type { PodMaker } from '../pod-index.ts';
import { similarName, slip, type WorkspaceRule, type WorkspaceScope } from '../scope.ts';
import { knownSelector, podsBeside, selectedPods } from '../selected-pods.ts';

interface Selecting {
  readonly field: string;
  /** A Service has a plain map of labels where the others have `matchLabels`. */
  readonly isPlain?: true;
  readonly otherwise: string;
}

const SELECTING: Readonly<Record<string, Selecting>> = {
  'core.v1.ServiceSpec': { field: 'selector', isPlain: true, otherwise: 'it has nowhere to send requests' },
  'networking.v1.NetworkPolicySpec': { field: 'podSelector', otherwise: 'it holds for nothing' },
  'policy.v1.PodDisruptionBudgetSpec': { field: 'selector', otherwise: 'it protects nothing' },
};

export const noPodsSelected: WorkspaceRule = {
  id: 'kubernetes/no-pods-selected',
  severity: 'hint',
  on: Object.keys(SELECTING),
  summary: 'The selector of a Service, NetworkPolicy or PodDisruptionBudget finds pods.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors',
  check({ type, value, pointer, scope }, report) {
    const selecting = SELECTING[type];
    const written = selecting && asObject(value[selecting.field]);
    const certainty = scope.workspace.certainty(scope.uri);
    if (!written || certainty === 'none' || value.type === 'ExternalName') return;
    const selector = knownSelector(selecting.isPlain ? { matchLabels: written } : written);
    if (!selector || isEmptySelector(selector)) return;
    if (selectedPods(scope, selector).length > 0) return;
    const beside = podsBeside(scope);
    const at = child(pointer, selecting.field);
    if (reportSlip(selector, selecting.isPlain ? at : child(at, 'matchLabels'), beside, scope, report)) return;
    if (certainty !== 'all' || scope.workspace.near(scope.uri).length < 2) return;
    report({
      pointer: at,
      target: 'key',
      message: `No pod in these files has these labels. Unless there are others, ${selecting.otherwise}.`,
    });
  },
};

/** Reports a label that is nearly the one of pods beside it, when all the others match. */
function reportSlip(
  selector: ObjectValue,
  pointer: Pointer,
  beside: readonly PodMaker[],
  scope: WorkspaceScope,
  report: Report,
): boolean {
  const labels = asObject(selector.matchLabels) ?? {};
  for (const [key, value] of Object.entries(labels)) {
    const wanted = asString(value);
    const others = Object.fromEntries(Object.entries(labels).filter(([other]) => other !== key));
    const candidates = beside.filter(({ pods }) => matchesLabels(others, pods.labels) === true);
    const values = candidates.map(({ pods }) => asString(pods.labels[key])).filter((text) => text !== undefined);
    const meant = wanted === undefined ? undefined : similarName(wanted, values);
    if (meant === undefined) continue;
    const at = child(pointer, key);
    report(slip(at, `No pod in these files has the label \`${key}: ${wanted}\`, as this ${scope.kind} wants.`, meant));
    return true;
  }
  return false;
}
