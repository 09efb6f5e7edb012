import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { CLAIM_TYPES, claimSpec } from './claims.ts';

const COMPARED = ['apiGroup', 'kind', 'name'];

export const claimDataSource: KubernetesRule = {
  id: 'kubernetes/claim-data-source',
  severity: 'error',
  on: CLAIM_TYPES,
  summary: 'What a claim is filled from has kind, name and API group, and dataSource and dataSourceRef agree.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#data-source-references',
  check(node, report) {
    const spec = claimSpec(node);
    const reference = asObject(spec?.dataSourceRef);
    const source = asObject(spec?.dataSource);
    // Without a dataSourceRef the server drops a dataSource it does not know; one in another namespace it drops itself.
    if (!spec || !reference || !isEmptyText(reference.namespace)) return;
    checkSource(reference, child(node.pointer, 'spec', 'dataSourceRef'), report);
    if (!source) return;
    checkSource(source, child(node.pointer, 'spec', 'dataSource'), report);
    if ([source, reference].some((one) => COMPARED.some((field) => isUnknown(one[field])))) return;
    if (COMPARED.every((field) => same(source[field], reference[field]))) return;
    report({
      pointer: child(node.pointer, 'spec'),
      place: child(node.pointer, 'spec', 'dataSource'),
      target: 'key',
      message: 'dataSource and dataSourceRef differ. Remove dataSource: dataSourceRef is enough.',
    });
  },
};

function checkSource(source: ObjectValue, pointer: Pointer, report: Report): void {
  for (const field of ['name', 'kind']) {
    requireText(source, field, pointer, report, `A data source needs a ${field}.`);
  }
  checkForm(source.apiGroup, child(pointer, 'apiGroup'), dns1123Subdomain, report, 'An API group');
  if (!isEmptyText(source.apiGroup) || isEmptyText(source.kind) || isUnknown(source.kind)) return;
  if (source.kind === 'PersistentVolumeClaim') return;
  report({
    pointer,
    target: 'key',
    message: `A ${source.kind} needs its apiGroup: only a PersistentVolumeClaim has none.`,
  });
}

function same(one: Value | undefined, other: Value | undefined): boolean {
  return isSet(one) ? one === other : !isSet(other);
}
