import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, objectOrEmpty, removal, requireText } from '../../checks.ts';
import { isEmptyText } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const APPROVAL = 'api-approved.kubernetes.io';
const PROTECTED = /(^|\.)(k8s|kubernetes)\.io$/;

export const definitionGroup: KubernetesRule = {
  id: 'kubernetes/definition-group',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinition'],
  summary: 'The group of a custom resource is a domain with a dot, and none of the Kubernetes project unless approved.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#create-a-customresourcedefinition',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    requireText(spec, 'group', '/spec', report, 'A definition needs a group, such as example.com.');
    checkForm(spec.group, '/spec/group', groupReason, report, 'A group');
    if (spec.preserveUnknownFields === true) {
      report({
        pointer: '/spec/preserveUnknownFields',
        message: 'Set x-kubernetes-preserve-unknown-fields in the schema instead: here it cannot be true any more.',
        fixes: [removal('/spec/preserveUnknownFields', 'preserveUnknownFields', false)],
      });
    }
    if (PROTECTED.test(asString(spec.group) ?? '')) checkApproval(value, report);
  },
};

function groupReason(text: string): string | undefined {
  return dns1123Subdomain(text) ?? (text.includes('.') ? undefined : 'must be a domain with at least one dot');
}

/** The annotation holds the address of the approval, or says "unapproved". */
function checkApproval(definition: ObjectValue, report: Report): void {
  const annotations = objectOrEmpty(objectOrEmpty(definition.metadata)?.annotations);
  if (!annotations || isUnknown(annotations[APPROVAL])) return;
  const pointer = child('/metadata/annotations', APPROVAL);
  const approval = asString(annotations[APPROVAL]) ?? '';
  if (isEmptyText(annotations[APPROVAL])) {
    report({
      pointer,
      message: `Groups of k8s.io and kubernetes.io need the annotation ${APPROVAL}. Use a domain of your own.`,
    });
  } else if (!approval.startsWith('unapproved') && !/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(approval)) {
    report({
      pointer,
      message: `${APPROVAL} is the address of the pull request that approved it, or begins with "unapproved".`,
    });
  }
}
