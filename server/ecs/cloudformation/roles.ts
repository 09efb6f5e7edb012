import {
  asList,
  asObject,
  asString,
  isUnknown,
  type ObjectValue,
  unknownText,
  type Value,
} from '../../syntax/value.ts';
import type { Referred } from './references.ts';

/** What the policy of AWS for execution roles allows; as of 2026-11-22. */
const EXECUTION_POLICY = 'AmazonECSTaskExecutionRolePolicy';
const POLICIES = new Set(['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy']);
const EXECUTION_ACTIONS = [
  'ecr:GetAuthorizationToken',
  'ecr:BatchCheckLayerAvailability',
  'ecr:GetDownloadUrlForLayer',
  'ecr:BatchGetImage',
  'logs:CreateLogStream',
  'logs:PutLogEvents',
];

/**
 * Whether a role of the template lets a service of AWS take it on; undefined where not all of its trust policy is known.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export function trusts(role: Referred, service: string): boolean | undefined {
  const statements = statementsOf(role.at('AssumeRolePolicyDocument'));
  if (!statements) return undefined;
  const allowing = statements.filter(({ Effect: effect }) => effect !== 'Deny');
  const principals = allowing.flatMap(({ Principal: principal }): readonly (Value | undefined)[] => {
    if (asString(principal) !== undefined) return [principal];
    const services = asObject(principal)?.Service;
    return isUnknown(principal) || isUnknown(services) ? [undefined] : textsOf(services ?? []);
  });
  if (principals.some((principal) => principal === '*' || principal === service)) return true;
  return principals.every((principal) => asString(principal) !== undefined) ? false : undefined;
}

/**
 * Whether a role of the template may do something, on whatever resource; undefined where a policy is not known, or others
 * may be attached to it.
 */
export function mayDo(role: Referred, action: string): boolean | undefined {
  const { Policies: inline = [], ManagedPolicyArns: managed = [] } = role.properties;
  const documents = asList(inline)?.map((policy, index) =>
    asObject(policy) ? statementsOf(role.at('Policies', String(index), 'PolicyDocument')) : undefined,
  );
  const arns = asList(managed)?.map((_, index) => role.at('ManagedPolicyArns', String(index)));
  const actions = [
    ...(documents ?? []).flatMap((statements) => (statements ?? []).flatMap(actionsOf)),
    ...(arns?.some(isExecutionPolicy) ? EXECUTION_ACTIONS : []),
  ];
  if (actions.some((allowed) => allowed !== undefined && covers(allowed, action))) return true;
  const isComplete = documents?.every(Boolean) && arns?.every(isExecutionPolicy) && actions.every(Boolean);
  return isComplete && !attachesPolicies(role.template) ? false : undefined;
}

/** Whether a template has policies outside its roles, which may be for any of them. */
function attachesPolicies(template: ObjectValue): boolean {
  return Object.values(asObject(template.Resources) ?? {}).some((resource) => {
    const type = asString(asObject(resource)?.Type);
    return type === undefined || POLICIES.has(type);
  });
}

function isExecutionPolicy(arn: Value | undefined): boolean {
  const text = isUnknown(arn) ? unknownText(arn) : asString(arn);
  return text?.includes(EXECUTION_POLICY) ?? false;
}

/** The statements of a policy; undefined where one of them is not known. */
function statementsOf(document: Value | undefined): readonly ObjectValue[] | undefined {
  const { Statement: written } = asObject(document) ?? {};
  if (written === undefined) return undefined;
  const statements = (asList(written) ?? [written]).map(asObject);
  return statements.every((statement) => statement !== undefined && !isFunction(statement))
    ? (statements as readonly ObjectValue[])
    : undefined;
}

function isFunction(value: ObjectValue): boolean {
  return Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
}

/** What a statement allows; undefined where nobody can know. */
function actionsOf({ Effect: effect, Action: action }: ObjectValue): (string | undefined)[] {
  if (effect === 'Deny') return [];
  return action === undefined ? [undefined] : textsOf(action).map(asString);
}

function textsOf(value: Value): readonly (Value | undefined)[] {
  return asList(value) ?? [value];
}

/** `secretsmanager:Get*` covers `secretsmanager:GetSecretValue`. What has a `?` may cover anything. */
function covers(pattern: string, action: string): boolean {
  if (pattern.includes('?')) return true;
  const [first = '', ...others] = pattern.toLowerCase().split('*');
  const last = others.pop();
  let rest = action.toLowerCase();
  if (last === undefined) return rest === first;
  if (!rest.startsWith(first)) return false;
  rest = rest.slice(first.length);
  for (const part of others) {
    const at = rest.indexOf(part);
    if (at < 0) return false;
    rest = rest.slice(at + part.length);
  }
  return rest.endsWith(last);
}
