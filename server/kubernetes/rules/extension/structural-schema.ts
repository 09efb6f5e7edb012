import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { eachSchema } from './definition-schemas.ts';
import { patternReason } from './go-pattern.ts';
import { isNested, type Subschema, walkSchema } from './schema-walk.ts';
import { checkCompleteness } from './structural-completeness.ts';
import { checkMetadata } from './structural-metadata.ts';
import { checkNested } from './structural-nested.ts';

const PRESERVE = 'x-kubernetes-preserve-unknown-fields';
const EMBEDDED = 'x-kubernetes-embedded-resource';
const INT_OR_STRING = 'x-kubernetes-int-or-string';

export const structuralSchema: KubernetesRule = {
  id: 'kubernetes/structural-schema',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary:
    'The schema of a custom resource is structural: every value has a type, and allOf, anyOf, oneOf and not only restrict.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema',
  check({ value }, report) {
    eachSchema(value, report, (root, pointer, say) => {
      walkSchema(root, pointer, (node) => {
        checkPattern(node.schema, node.pointer, say);
        if (isNested(node)) checkNested(node, say);
        else checkStructure(node, say);
      });
      checkCompleteness(root, pointer, say);
    });
  },
};

function checkPattern(schema: ObjectValue, pointer: string, report: Report): void {
  const pattern = asString(schema.pattern);
  const reason = pattern && patternReason(pattern);
  if (reason)
    report({ pointer: child(pointer, 'pattern'), message: `This is no regular expression of Go: it ${reason}.` });
}

function checkStructure(node: Subschema, report: Report): void {
  const { schema, pointer } = node;
  const isRoot = node.parent === undefined;
  const isEmbedded = schema[EMBEDDED] === true;
  const keeps = schema[PRESERVE] === true;
  const isEither = schema[INT_OR_STRING] === true;
  const type = schema.type;
  if (isUnknown(type)) return;
  const typePlace = child(pointer, 'type');
  if (type === 'array' && !isSet(schema.items)) {
    report({ pointer: child(pointer, 'items'), message: 'A schema of the type array needs the schema of its items.' });
  }
  if (isEither && keeps) {
    report({
      pointer: child(pointer, PRESERVE),
      message: `With ${INT_OR_STRING} there are no fields to preserve. Remove it.`,
    });
  }
  if (isEither && isEmbedded) {
    report({
      pointer: child(pointer, EMBEDDED),
      message: `With ${INT_OR_STRING} this is no resource. Remove one of them.`,
    });
  }
  if (isEmbedded && type !== 'object') {
    report({ pointer: typePlace, message: 'An embedded resource is of the type object.' });
  } else if (isEmptyText(type) && !isEither && !keeps) {
    report({ pointer: typePlace, message: typeless(node) });
  }
  if (isRoot && !isEmptyText(type) && type !== 'object') {
    report({ pointer: typePlace, message: 'A custom resource is of the type object.' });
  }
  if (isSet(schema.additionalProperties) && (isRoot || isEmbedded)) {
    report({
      pointer: child(pointer, 'additionalProperties'),
      target: 'key',
      message: 'A resource is no map: it has properties, not additionalProperties.',
    });
  }
  if (isEmbedded && !keeps && Object.keys(asObject(schema.properties) ?? {}).length === 0) {
    report({
      pointer: child(pointer, 'properties'),
      message: `An embedded resource has properties, or \`${PRESERVE}: true\`.`,
    });
  }
  checkMetadata(schema, pointer, isRoot, isEmbedded, report);
}

function typeless({ parent, keyword, name }: Subschema): string {
  if (!parent) return 'The schema of a custom resource needs a type: object.';
  if (keyword === 'items') return 'The items of a list need a type.';
  return name === undefined ? 'The values of a map need a type.' : `The field "${name}" needs a type.`;
}
