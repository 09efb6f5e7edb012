import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import type { ObjectValue, Value } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { type IntOrPercent, intOrPercentFixes, intOrPercentReason, parseIntOrPercent } from '../../int-or-percent.ts';
import type { KubernetesRule } from '../../scope.ts';

const DAEMON_SET = 'apps.v1.RollingUpdateDaemonSet';
const DEPLOYMENT = 'apps.v1.RollingUpdateDeployment';
/** What the server fills in. */
const DEFAULTS: { readonly [type: string]: { readonly [field: string]: Value } } = {
  [DEPLOYMENT]: { maxUnavailable: '25%', maxSurge: '25%' },
  [DAEMON_SET]: { maxUnavailable: 1, maxSurge: 0 },
};
/** The server checks a rolling update only where the strategy is to roll. */
const ROLLING = new Set<Value | undefined>(['RollingUpdate', '', null, undefined]);

export const rollingUpdate: KubernetesRule = {
  id: 'kubernetes/rolling-update',
  severity: 'error',
  on: [DEPLOYMENT, DAEMON_SET],
  summary: 'maxUnavailable and maxSurge are numbers or percentages that let an update make progress.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  check({ value, pointer, type, parent }, report) {
    if (!ROLLING.has(parent?.value.type)) return;
    const unavailable = amountOf(value, 'maxUnavailable', type, pointer, report);
    const surge = amountOf(value, 'maxSurge', type, pointer, report);
    if (!unavailable || !surge) return;
    if (type === DAEMON_SET) checkDaemonSet(value, unavailable, surge, pointer, report);
    else checkDeployment(unavailable, surge, pointer, report);
  },
};

function checkDeployment(unavailable: IntOrPercent, surge: IntOrPercent, pointer: Pointer, report: Report): void {
  if (unavailable.amount !== 0 || surge.amount !== 0) return;
  report({
    pointer: child(pointer, 'maxUnavailable'),
    message: 'With maxUnavailable and maxSurge both 0 no pod can ever be replaced. Make one of them larger.',
  });
}

/** A DaemonSet has one pod a node: during an update it either lacks one or has one more. */
function checkDaemonSet(
  value: ObjectValue,
  unavailable: IntOrPercent,
  surge: IntOrPercent,
  pointer: Pointer,
  report: Report,
): void {
  if (unavailable.amount === 0 && surge.amount === 0) {
    report({
      pointer: child(pointer, 'maxUnavailable'),
      message: 'With maxUnavailable and maxSurge both 0 no pod can ever be replaced. Make one of them larger.',
    });
  } else if (unavailable.amount !== 0 && surge.amount !== 0) {
    const isWritten = isSet(value.maxUnavailable);
    const place = child(pointer, 'maxUnavailable');
    report({
      pointer: child(pointer, 'maxSurge'),
      message: isWritten
        ? 'The pods of a DaemonSet either surge or become unavailable: one of maxSurge and maxUnavailable has to be 0.'
        : 'With maxSurge, maxUnavailable has to be 0, and it is 1 unless you set it. Add maxUnavailable: 0.',
      fixes: [
        isWritten
          ? { title: 'Set maxUnavailable to 0', certain: false, edits: [{ kind: 'set', pointer: place, value: 0 }] }
          : {
              title: 'Add maxUnavailable: 0',
              certain: true,
              edits: [{ kind: 'insert', pointer, members: { maxUnavailable: 0 } }],
            },
      ],
    });
  }
}

/** The amount as the server sees it. Undefined when it is not one, which is reported, or not known. */
function amountOf(
  value: ObjectValue,
  field: string,
  type: string,
  pointer: Pointer,
  report: Report,
): IntOrPercent | undefined {
  const written = value[field];
  if (!isSet(written)) return parseIntOrPercent(DEFAULTS[type]?.[field]);
  const place = child(pointer, field);
  const reason = intOrPercentReason(written);
  if (reason) {
    report({ pointer: place, message: `${field} ${reason}.`, fixes: intOrPercentFixes(place, written) });
    return undefined;
  }
  const amount = parseIntOrPercent(written);
  // The surge of a Deployment may be more than all of its pods.
  const isLimited = type === DAEMON_SET || field === 'maxUnavailable';
  if (isLimited && amount?.isPercent && amount.amount > 100) {
    report({ pointer: place, message: `${field} cannot be more than 100%.` });
  }
  return amount;
}
