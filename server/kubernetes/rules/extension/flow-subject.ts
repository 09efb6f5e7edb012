import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

/** The field that describes a subject of each kind. */
const FIELDS: { readonly [kind: string]: string } = { User: 'user', Group: 'group', ServiceAccount: 'serviceAccount' };

export const flowSubject: KubernetesRule = {
  id: 'kubernetes/flow-subject',
  severity: 'error',
  on: ['v1', 'v1beta3', 'v1beta2', 'v1beta1'].map((version) => `flowcontrol.${version}.Subject`),
  summary: 'A subject of a FlowSchema is described by the field of its kind alone.',
  documentation: 'https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#flowschema',
  check({ value, pointer }, report) {
    const kind = asString(value.kind) ?? '';
    const field = Object.hasOwn(FIELDS, kind) ? FIELDS[kind] : undefined;
    if (field === undefined) return;
    for (const other of Object.values(FIELDS)) {
      if (other === field || !isSet(value[other])) continue;
      report({
        pointer: child(pointer, other),
        target: 'key',
        message: `A subject of the kind ${kind} has no ${other}.`,
      });
    }
    const place = child(pointer, field);
    if (!isSet(value[field])) report({ pointer: place, message: `A subject of the kind ${kind} needs ${field}.` });
    const subject = asObject(value[field]);
    if (!subject) return;
    requireText(subject, 'name', place, report, `The ${field} needs a name.`);
    if (kind !== 'ServiceAccount') return;
    if (subject.name !== '*') {
      checkForm(subject.name, child(place, 'name'), dns1123Subdomain, report, 'The name of a ServiceAccount');
    }
    requireText(subject, 'namespace', place, report, 'A ServiceAccount needs its namespace.');
    checkForm(subject.namespace, child(place, 'namespace'), dns1123Label, report, 'The name of a namespace');
  },
};
