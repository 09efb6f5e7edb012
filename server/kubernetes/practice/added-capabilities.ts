import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { itemsOf } from '../fields.ts';
import { USUAL_CAPABILITIES } from '../usual-capabilities.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

/** What container runtimes give a container anyway, NET_RAW aside. */
const USUAL: ReadonlySet<string> = new Set(USUAL_CAPABILITIES.filter((name) => name !== 'NET_RAW'));

export const addedCapabilities: PracticeRule = {
  id: 'practice/added-capabilities',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Capabilities'],
  summary: 'No container gets capabilities beyond the usual ones.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: Capabilities', 'kube-linter drop-net-raw-capability'],
  check({ value, pointer }, report) {
    (itemsOf(value.add) ?? []).forEach((item, index) => {
      const capability = asString(item);
      if (capability === undefined || USUAL.has(capability)) return;
      const place = child(pointer, 'add', index);
      report({
        pointer: place,
        message: `${capability} lets the container do more to its node than others may. Remove it if the program runs without.`,
        fixes: [{ title: `Remove ${capability}`, certain: false, edits: [{ kind: 'remove', pointer: place }] }],
      });
    });
  },
};
