import type { Cursor } from '../cursor.ts';
import type { Placement, Requirement } from '../model.ts';
import { queryText } from '../query-text.ts';
import { derived, noted, type Traced } from '../trace.ts';

/** Where tasks run: what a task definition and a service say together. */
export function readPlacement(constraints: readonly Cursor[], strategies: Cursor | undefined): Placement {
  const all = constraints.flatMap((at) => at.objects());
  const apart = all
    .map((at) => at.field('type'))
    .find((type) => type.value === 'distinctInstance')
    ?.string();
  return {
    requirements: all.flatMap(readConstraint),
    spread: (strategies?.objects() ?? []).flatMap(readStrategy),
    ...(apart && { apart: derived(true, apart) }),
  };
}

function readConstraint(at: Cursor): Requirement[] {
  const type = at.field('type');
  if (type.value !== 'memberOf') return [];
  const expression = at.field('expression').string();
  const requirements = expression && readExpression(expression);
  if (requirements) {
    type.note('exact', 'All of these have to hold of a node, too.');
    return requirements;
  }
  if (expression)
    at.note('dropped', 'Only comparisons of attributes joined by `and` are translated: write a node affinity by hand.');
  return [];
}

const NAMES: Readonly<Record<string, string>> = {
  'ecs.availability-zone': 'zone',
  'ecs.instance-type': 'instance-type',
  'ecs.os-type': 'system',
  'ecs.cpu-architecture': 'architecture',
};

/** The architecture as others call it. */
const VALUES: Readonly<Record<string, string>> = { x86_64: 'amd64' };

const OPERATORS: Readonly<Record<string, 'in' | 'not-in'>> = {
  '==': 'in',
  equals: 'in',
  in: 'in',
  '!=': 'not-in',
  not_equals: 'not-in',
  '!in': 'not-in',
  not_in: 'not-in',
};

const ATTRIBUTE = String.raw`\(?\s*attribute:([\w./-]+)\s*`;
const VALUE = String.raw`[\w.:/-]+`;

/**
 * The cluster query language, as far as it is certain: `attribute:ecs.instance-type in [t3.small, t3.large] and …`.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 */
function readExpression(expression: Traced<string>): Requirement[] | undefined {
  const parts = expression.value.trim().split(/\s+(?:and|&&)\s+/i);
  const requirements = parts.map((part) => readComparison(part, expression));
  const [only, ...others] = requirements;
  if (!requirements.every((one) => one !== undefined)) return undefined;
  if (only && others.length === 0 && queryText(only) === expression.value) return [only];
  const again = noted(expression, 'approximate', 'It is a list of demands now, each of which has to hold.');
  return parts.flatMap((part) => readComparison(part, again) ?? []);
}

function readComparison(text: string, from: Traced<string>): Requirement | undefined {
  const [, existing, word] = new RegExp(`^${ATTRIBUTE}(exists|!exists|not_exists)\\s*\\)?$`, 'i').exec(text) ?? [];
  if (existing !== undefined && word !== undefined) {
    const operator = word.toLowerCase() === 'exists' ? 'exists' : 'not-exists';
    return { attribute: named(existing, from), operator: derived(operator, from), values: [] };
  }
  const compared = new RegExp(
    `^${ATTRIBUTE}(==|!=|!in\\b|not_in\\b|in\\b|equals\\b|not_equals\\b)\\s*(.*?)\\s*\\)?$`,
    'i',
  );
  const [, attribute, sign = '', rest = ''] = compared.exec(text) ?? [];
  const operator = OPERATORS[sign.toLowerCase()];
  if (attribute === undefined || operator === undefined) return undefined;
  const list = /^\[(.*)\]$/.exec(rest)?.[1] ?? (/in$/i.test(sign) ? undefined : rest);
  const values = list?.split(',').map((value) => value.trim()) ?? [];
  // What has a star stands for several values, which a node affinity would have to list.
  if (values.length === 0 || !values.every((value) => new RegExp(`^${VALUE}$`).test(value))) return undefined;
  return {
    attribute: named(attribute, from),
    operator: derived(operator, from),
    values: values.map((value) => derived(VALUES[value.toLowerCase()] ?? value, from)),
  };
}

function named(attribute: string, from: Traced<string>): Traced<string> {
  const known = NAMES[attribute];
  if (known !== undefined) return derived(known, from);
  const message = `Give the nodes that have the attribute \`${attribute}\` a label of that name.`;
  return noted(derived(attribute, from), 'needs-decision', message);
}

function readStrategy(at: Cursor): Traced<'zone' | 'machine'>[] {
  const type = at.field('type');
  const field = at.field('field');
  if (type.value !== 'spread') {
    const message =
      type.value === 'random'
        ? 'The scheduler of Kubernetes chooses by how full the nodes are.'
        : 'How densely nodes are filled is a setting of the cluster: consolidation of Karpenter or EKS Auto Mode.';
    at.note('dropped', message);
    return [];
  }
  const over = field.string();
  const target = over && SPREADS[over.value.toLowerCase()];
  if (!over || !target) return [];
  return [derived(target, over, type.string())];
}

const SPREADS: Readonly<Record<string, 'zone' | 'machine'>> = {
  'attribute:ecs.availability-zone': 'zone',
  'ecs.availability-zone': 'zone',
  instanceid: 'machine',
  host: 'machine',
};
