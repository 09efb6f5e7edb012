import { asList, asObject, type ObjectValue, type Value, valueAt } from '../../syntax/value.ts';
import { valueLabels } from './labels.ts';
import type { DescribeValue } from './value-place.ts';

/** A label selector, or a part of one, in the form that `kubectl -l` takes. */
export const describeSelector: DescribeValue = ({ key, resource, path, context }) => {
  // Inside of a selector the whole of it counts.
  const isMap = /^(ServiceSpec|ReplicationControllerSpec)\.selector/.test(key);
  const depth = isMap
    ? path.lastIndexOf('selector') + 1
    : path.findLastIndex((step) => step === 'matchLabels' || step === 'matchExpressions');
  const selector = asObject(valueAt(resource.value, depth < 0 ? path : path.slice(0, depth)));
  if (!selector) return undefined;
  const words = valueLabels[context.language];
  const terms = isMap ? equalTerms(selector) : selectorTerms(selector);
  if (terms === undefined) return undefined;
  // A Service that selects nothing has its endpoints made by hand: another story.
  if (terms.length === 0) return isMap ? undefined : [words.selectsAll];
  return [words.selects(terms.join(','))];
};

function selectorTerms({ matchLabels, matchExpressions }: ObjectValue): string[] | undefined {
  const equal = equalTerms(asObject(matchLabels) ?? {});
  const expressions = (asList(matchExpressions) ?? []).map(expressionTerm);
  if (!equal || expressions.some((term) => term === undefined)) return undefined;
  return [...equal, ...expressions.flatMap((term) => term ?? [])];
}

function equalTerms(labels: ObjectValue): string[] | undefined {
  const entries = Object.entries(labels);
  return entries.every(([, value]) => typeof value === 'string')
    ? entries.map(([name, value]) => `${name}=${value}`)
    : undefined;
}

function expressionTerm(item: Value): string | undefined {
  const { key, operator, values } = asObject(item) ?? {};
  if (typeof key !== 'string') return undefined;
  const list = (asList(values) ?? []).join(',');
  switch (operator) {
    case 'In':
      return `${key} in (${list})`;
    case 'NotIn':
      return `${key} notin (${list})`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    default:
      return undefined;
  }
}
