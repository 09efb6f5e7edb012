import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { dns1035Label } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const definitionNames: KubernetesRule = {
  id: 'kubernetes/definition-names',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'The names of a custom resource are DNS labels; kinds may have capitals, and a list has a kind of its own.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#create-a-customresourcedefinition',
  check({ value, pointer }, report) {
    const names = asObject(value.names);
    if (!names) return;
    const place = child(pointer, 'names');
    requireText(names, 'plural', place, report, 'A definition needs the plural of its resource, in lower case.');
    requireText(names, 'kind', place, report, 'A definition needs a kind.');
    for (const field of ['plural', 'singular']) {
      checkForm(names[field], child(place, field), dns1035Label, report, `The ${field}`);
    }
    for (const field of ['kind', 'listKind']) {
      checkForm(names[field], child(place, field), (text) => dns1035Label(text.toLowerCase()), report, `The ${field}`);
    }
    checkAll(itemsOf(names.shortNames), child(place, 'shortNames'), 'A short name', report);
    checkAll(itemsOf(names.categories), child(place, 'categories'), 'A category', report);
    if (!isSet(names.kind) || asString(names.kind) === undefined || names.kind !== names.listKind) return;
    report({
      pointer: child(place, 'listKind'),
      message: `The kind of the list differs from that of its items: ${names.kind}List.`,
    });
  },
};

function checkAll(list: readonly unknown[] | undefined, pointer: Pointer, what: string, report: Report): void {
  (list ?? []).forEach((item, index) => {
    const reason = typeof item === 'string' && dns1035Label(item);
    if (reason) report({ pointer: child(pointer, index), message: `${what} ${reason}.` });
  });
}
