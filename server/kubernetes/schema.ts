import validators from '../schema/generated/kubernetes.js';
import type { Schema } from '../schema/validate.ts';
import { kubernetesFacts } from './facts.ts';
import { fieldHint, otherFieldName } from './field-hints.ts';
import { referencePage } from './reference-pages.ts';

/** The kinds that the API server brings along. */
export const kubernetesSchema: Schema = {
  prefix: 'kubernetes',
  facts: kubernetesFacts,
  validators,
  documentation: referencePage,
  hint: fieldHint,
  otherName: otherFieldName,
};
