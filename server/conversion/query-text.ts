import type { Requirement } from './model.ts';

const ATTRIBUTES: Readonly<Record<string, string>> = {
  zone: 'ecs.availability-zone',
  'instance-type': 'ecs.instance-type',
};

/** Whether ECS knows the attribute of itself. */
export function isKnownAttribute({ attribute }: Requirement): boolean {
  return Object.hasOwn(ATTRIBUTES, attribute.value);
}

/** A demand on machines in the cluster query language. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html */
export function queryText({ attribute, operator, values }: Requirement): string {
  const subject = `attribute:${ATTRIBUTES[attribute.value] ?? attribute.value}`;
  const list = values.map(({ value }) => value);
  const test = {
    in: list.length === 1 ? `== ${list[0]}` : `in [${list.join(', ')}]`,
    'not-in': list.length === 1 ? `!= ${list[0]}` : `!in [${list.join(', ')}]`,
    exists: 'exists',
    'not-exists': '!exists',
  }[operator.value];
  return `${subject} ${test}`;
}
