import type { Severity } from '../problem.ts';

/** What is checked without a rule of its own: that a document has the form its platform knows. */
export interface StructureCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly documentation: string;
}

const OBJECTS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/';
const FIELD_VALIDATION =
  'https://kubernetes.io/docs/reference/using-api/api-concepts/#validation-for-unrecognized-or-duplicate-fields';
const KUBERNETES_REFERENCE = 'https://kubernetes.io/docs/reference/kubernetes-api/';
const DEPRECATION_GUIDE = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';
const CUSTOM_RESOURCES =
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/';
const QUANTITIES = 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/';
const ECS_REFERENCE = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/Welcome.html';
const TASK_DEFINITION = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html';

export const structureChecks: readonly StructureCheck[] = [
  {
    id: 'kubernetes/unknown-kind',
    severity: 'error',
    summary: 'The apiVersion and the kind name something that a server of the target version serves.',
    documentation: OBJECTS,
  },
  {
    id: 'kubernetes/unknown-field',
    severity: 'error',
    summary: 'An object has only the fields that its type has.',
    documentation: FIELD_VALIDATION,
  },
  {
    id: 'kubernetes/missing-field',
    severity: 'error',
    summary: 'An object has the fields that its type demands.',
    documentation: KUBERNETES_REFERENCE,
  },
  {
    id: 'kubernetes/wrong-type',
    severity: 'error',
    summary: 'A value is text, a number, true or false, a list or an object, as its field wants it.',
    documentation: KUBERNETES_REFERENCE,
  },
  {
    id: 'kubernetes/not-a-value',
    severity: 'error',
    summary: 'A field that takes one of a few words has one of them, and one with a pattern or format matches it.',
    documentation: KUBERNETES_REFERENCE,
  },
  {
    id: 'kubernetes/out-of-range',
    severity: 'error',
    summary:
      'A whole number fits into the 32 or 64 bits of its field; in a custom resource, numbers, lengths and counts keep its limits.',
    documentation: KUBERNETES_REFERENCE,
  },
  {
    id: 'kubernetes/invalid-quantity',
    severity: 'error',
    summary: 'An amount is a number with a unit that Kubernetes knows.',
    documentation: QUANTITIES,
  },
  {
    id: 'kubernetes/invalid-base64',
    severity: 'error',
    summary: 'The data of a Secret, and every other field of bytes, is base64.',
    documentation: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  },
  {
    id: 'kubernetes/invalid-time',
    severity: 'error',
    summary: 'A time is written as RFC 3339 has it.',
    documentation: KUBERNETES_REFERENCE,
  },
  {
    id: 'kubernetes/removed-api',
    severity: 'error',
    summary: 'The target version still serves the apiVersion.',
    documentation: DEPRECATION_GUIDE,
  },
  {
    id: 'kubernetes/not-yet-available',
    severity: 'error',
    summary: 'The target version already has the field or the kind.',
    documentation: KUBERNETES_REFERENCE,
  },
  {
    id: 'kubernetes/removed-field',
    severity: 'error',
    summary: 'The target version still has the field.',
    documentation: KUBERNETES_REFERENCE,
  },
  {
    id: 'kubernetes/duplicate-entry',
    severity: 'error',
    summary: 'A list of a custom resource that is a set, or has keys, has no entry twice.',
    documentation: CUSTOM_RESOURCES,
  },
  {
    id: 'kubernetes/no-such-form',
    severity: 'error',
    summary: 'A custom resource has one of the forms that its definition lists.',
    documentation: CUSTOM_RESOURCES,
  },
  {
    id: 'kubernetes/unknown-custom-resource',
    severity: 'hint',
    summary: 'The definition of a custom resource is known, so that it can be checked.',
    documentation: CUSTOM_RESOURCES,
  },
  {
    id: 'ecs/unknown-field',
    severity: 'error',
    summary: 'A task definition or service has only the fields that Amazon ECS, or CloudFormation, knows.',
    documentation: ECS_REFERENCE,
  },
  {
    id: 'ecs/missing-field',
    severity: 'error',
    summary: 'Everything has the fields that Amazon ECS demands of it.',
    documentation: ECS_REFERENCE,
  },
  {
    id: 'ecs/wrong-type',
    severity: 'error',
    summary: 'A value is text, a number, true or false, a list or an object, as its field wants it.',
    documentation: ECS_REFERENCE,
  },
  {
    id: 'ecs/not-a-value',
    severity: 'error',
    summary: 'A field that takes one of a few words has one of them, and one with a pattern or format matches it.',
    documentation: ECS_REFERENCE,
  },
  {
    id: 'ecs/out-of-range',
    severity: 'error',
    summary:
      'A whole number fits into the 32 or 64 bits of its field; in a custom resource, numbers, lengths and counts keep its limits.',
    documentation: ECS_REFERENCE,
  },
  {
    id: 'ecs/invalid-time',
    severity: 'error',
    summary: 'A time is written as RFC 3339 has it.',
    documentation: ECS_REFERENCE,
  },
  {
    id: 'ecs/output-only-field',
    severity: 'error',
    summary: 'What AWS only prints is not in what it is to take.',
    documentation: TASK_DEFINITION,
  },
];
