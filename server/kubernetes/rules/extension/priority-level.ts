import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { objectOrEmpty, requireText } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const MOST_QUEUES = 10_000_000;
/** The bits of the hash that deals out the queues. */
const HASH_BITS = 60;

export const priorityLevel: KubernetesRule = {
  id: 'kubernetes/priority-level',
  severity: 'error',
  on: ['v1', 'v1beta3', 'v1beta2', 'v1beta1'].map((version) => `flowcontrol.${version}.PriorityLevelConfiguration`),
  summary: 'A priority level is limited, with queues if it lets requests wait; only "exempt" is not.',
  documentation: 'https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#prioritylevelconfiguration',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    const name = asString(objectOrEmpty(value.metadata)?.name);
    if (!spec || isUnknown(spec.type)) return;
    requireText(spec, 'type', '/spec', report, 'A priority level needs a type: Limited.');
    const isExempt = spec.type === 'Exempt';
    if (name !== undefined && (name === 'exempt') !== isExempt && asString(spec.type)) {
      report({
        pointer: '/spec/type',
        message: 'The type is Exempt for the level named "exempt", and Limited for all others.',
      });
    }
    const forbid = (field: string) => {
      if (!isSet(spec[field])) return;
      report({
        pointer: `/spec/${field}`,
        target: 'key',
        message: `A level of the type ${spec.type} has no ${field}.`,
      });
    };
    if (isExempt) {
      forbid('limited');
      const exempt = asObject(spec.exempt);
      if (exempt) checkShares(exempt, '/spec/exempt', report);
    } else if (spec.type === 'Limited') {
      forbid('exempt');
      if (!isSet(spec.limited))
        report({ pointer: '/spec/limited', message: 'A level of the type Limited needs `limited`.' });
      const limited = asObject(spec.limited);
      if (limited) checkLimited(limited, '/spec/limited', report);
    }
  },
};

function checkShares(level: ObjectValue, pointer: Pointer, report: Report): void {
  for (const field of ['nominalConcurrencyShares', 'assuredConcurrencyShares', 'borrowingLimitPercent']) {
    if ((asNumber(level[field]) ?? 0) >= 0) continue;
    report({ pointer: child(pointer, field), message: `${field} cannot be negative.` });
  }
  const percent = asNumber(level.lendablePercent) ?? 0;
  if (percent >= 0 && percent <= 100) return;
  report({ pointer: child(pointer, 'lendablePercent'), message: 'lendablePercent goes from 0 to 100.' });
}

function checkLimited(limited: ObjectValue, pointer: Pointer, report: Report): void {
  checkShares(limited, pointer, report);
  const response = objectOrEmpty(limited.limitResponse);
  if (!response) return;
  const place = child(pointer, 'limitResponse');
  const queuing = child(place, 'queuing');
  requireText(response, 'type', place, report, 'A limitResponse needs a type: Queue or Reject.');
  if (response.type === 'Reject' && isSet(response.queuing)) {
    report({
      pointer: queuing,
      target: 'key',
      message: 'What is rejected does not wait: remove queuing, or use the type Queue.',
    });
  } else if (response.type === 'Queue') {
    if (!isSet(response.queuing))
      report({ pointer: queuing, message: 'A limitResponse of the type Queue needs queuing.' });
    const settings = asObject(response.queuing);
    if (settings) checkQueuing(settings, queuing, report);
  }
}

/** 0 is the same as none: the server fills in 64 queues, 8 of them a hand, and 50 requests in each. */
function checkQueuing(settings: ObjectValue, pointer: Pointer, report: Report): void {
  const queues = asNumber(settings.queues) || 64;
  const hand = asNumber(settings.handSize) || 8;
  const length = asNumber(settings.queueLengthLimit) || 50;
  if (length < 0)
    report({ pointer: child(pointer, 'queueLengthLimit'), message: 'queueLengthLimit cannot be negative.' });
  if (queues < 0 || queues > MOST_QUEUES) {
    report({ pointer: child(pointer, 'queues'), message: `There are from 1 to ${MOST_QUEUES} queues.` });
  }
  const isTooWide = queues > 0 && Math.ceil(Math.log2(queues) * hand) > HASH_BITS;
  if (hand > 0 && hand <= queues && !isTooWide) return;
  report({
    pointer: child(pointer, 'handSize'),
    message:
      isTooWide && hand <= queues
        ? 'This handSize is too large for so many queues.'
        : 'handSize is from 1 to the number of queues.',
  });
}
