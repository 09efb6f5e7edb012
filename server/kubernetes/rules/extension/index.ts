import type { KubernetesRule } from '../../scope.ts';
import { admissionBinding } from './admission-binding.ts';
import { admissionPolicy } from './admission-policy.ts';
import { admissionRule } from './admission-rule.ts';
import { admissionValidation } from './admission-validation.ts';
import { apiService } from './api-service.ts';
import { definitionConversion } from './definition-conversion.ts';
import { definitionGroup } from './definition-group.ts';
import { definitionName } from './definition-name.ts';
import { definitionNames } from './definition-names.ts';
import { definitionSchema } from './definition-schema.ts';
import { definitionVersions } from './definition-versions.ts';
import { flowSchema } from './flow-schema.ts';
import { flowSubject } from './flow-subject.ts';
import { printerColumn } from './printer-column.ts';
import { priorityLevel } from './priority-level.ts';
import { scaleSubresource } from './scale-subresource.ts';
import { schemaDefault } from './schema-default.ts';
import { schemaFormat } from './schema-format.ts';
import { schemaKeywords } from './schema-keywords.ts';
import { schemaLists } from './schema-lists.ts';
import { schemaValidations } from './schema-validations.ts';
import { selectableFields } from './selectable-fields.ts';
import { signingRequest } from './signing-request.ts';
import { structuralSchema } from './structural-schema.ts';
import { webhook } from './webhook.ts';

/** What extends and governs the API must be: definitions of resources, webhooks, policies, priorities. */
export const extensionRules: readonly KubernetesRule[] = [
  admissionBinding,
  admissionPolicy,
  admissionRule,
  admissionValidation,
  apiService,
  definitionConversion,
  definitionGroup,
  definitionName,
  definitionNames,
  definitionSchema,
  definitionVersions,
  flowSchema,
  flowSubject,
  printerColumn,
  priorityLevel,
  scaleSubresource,
  schemaDefault,
  schemaFormat,
  schemaKeywords,
  schemaLists,
  schemaValidations,
  selectableFields,
  signingRequest,
  structuralSchema,
  webhook,
];
