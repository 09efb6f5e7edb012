import type { Schema } from '../schema/fault.ts';
import cloudFormationValidators from '../schema/generated/cloudformation.js';
import ecsValidators from '../schema/generated/ecs.js';
import { documentationPage } from './documentation.ts';
import { cloudFormationFacts, ecsFacts } from './facts.ts';
import { hintFor } from './hints.ts';

/** How a task definition or service is checked against the API. */
export const ecsSchema: Schema = {
  prefix: 'ecs',
  facts: ecsFacts,
  validators: ecsValidators,
  documentation: documentationPage,
  hint: hintFor,
};

/** How the properties of a template's resource are checked. */
export const cloudFormationSchema: Schema = {
  prefix: 'ecs',
  facts: cloudFormationFacts,
  validators: cloudFormationValidators,
  documentation: documentationPage,
  hint: hintFor,
};
