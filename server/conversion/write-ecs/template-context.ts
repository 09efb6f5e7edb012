import type { Draft, DraftObject } from '../draft.ts';
import type { Reference, Workload } from '../model.ts';
import { logicalId, uniqueNames } from '../names.ts';
import { noted, type Source, type Traced, traced } from '../trace.ts';
import type { Outside } from './outside.ts';
import { type TemplateParameters, templateParameters } from './template-parameters.ts';

/** A template being written: what its resources refer to becomes a parameter or a resource the first time it is used. */
export interface TemplateContext {
  readonly outside: Outside;
  readonly parameters: TemplateParameters;
  /** Namespaces of Service Connect: logical id by name; '' for the one of the stack. */
  readonly namespaces: Map<string, { readonly id: string; readonly name: Draft }>;
  /** Parameters that hold the ARN of a secret. */
  readonly secrets: Set<string>;
  /** The logical ids of a workload's own resources begin with this. */
  prefixOf(name: string): string;
}

/** The role that the template makes for ECS itself. */
export const EXECUTION_ROLE = 'ExecutionRole';

const PLACE = 'Choose where the tasks run and who may call them: parameters Cluster, Subnets and SecurityGroups.';

/** A template with nothing in it yet. */
export function templateContext(): TemplateContext {
  const parameters = templateParameters();
  const namespaces = new Map<string, { readonly id: string; readonly name: Draft }>();
  const secrets = new Set<string>();
  const prefixes = new Map<string, string>();
  const uniquePrefix = uniqueNames(200, '');

  const prefixOf = (name: string): string => {
    const prefix = prefixes.get(name) ?? uniquePrefix(logicalId(name));
    prefixes.set(name, prefix);
    return prefix;
  };
  const common = (name: string, declaration: DraftObject): string => parameters.named(name, name, declaration);
  /** Stores of the same name in different spaces are different stores. */
  const storeOf = ({ store }: Reference, { space }: Workload): string => `${space?.value ?? ''}/${store.value}`;
  const toChoose = (name: string, message: string, sources: readonly Source[]): DraftObject => ({
    Ref: noted(traced(name, sources), 'needs-decision', message),
  });

  const outside: Outside = {
    executionRole: () => ({ 'Fn::GetAtt': [EXECUTION_ROLE, 'Arn'] }),
    region: () => ({ Ref: 'AWS::Region' }),
    logGroup: (family) => ({ Ref: `${prefixOf(family.value)}LogGroup` }),
    secret: (reference, workload) => {
      const { store, key } = reference;
      const name = parameters.named(`secret ${storeOf(reference, workload)}`, `${logicalId(store.value)}SecretArn`, {
        Type: 'String',
        Description: `ARN of the secret in AWS Secrets Manager that holds what ${store.value} held, as JSON with the same keys`,
        AllowedPattern: String.raw`arn:[^:]+:secretsmanager:[^:]+:\d+:secret:[^:]+`,
      });
      secrets.add(name);
      const message = `Store the value in AWS Secrets Manager and give its ARN as the parameter ${name}.`;
      const sources = [...store.sources, ...(key?.sources ?? [])];
      if (!key) return toChoose(name, message, sources);
      return {
        'Fn::Sub': noted(
          traced(`\${${name}}:${key.value.replaceAll('${', '${!')}::`, sources),
          'needs-decision',
          message,
        ),
      };
    },
    setting: (reference, workload) => {
      const { store, key } = reference;
      const name = parameters.named(
        `setting ${storeOf(reference, workload)}/${key?.value}`,
        `${logicalId(`${store.value} ${key?.value}`)}Value`,
        {
          Type: 'String',
          Description: `What the key ${key?.value ?? ''} of ConfigMap ${store.value} held`,
        },
      );
      const message = `ConfigMap ${store.value} is not among the inputs, or has no such key: give the value as the parameter ${name}.`;
      return toChoose(name, message, [...store.sources, ...(key?.sources ?? [])]);
    },
    cluster: ({ anchor }) => {
      const name = common('Cluster', { Type: 'String', Description: 'Name or ARN of the ECS cluster to run in' });
      return toChoose(name, PLACE, anchor);
    },
    taskDefinition: (family) => ({ Ref: `${prefixOf(family.value)}TaskDefinition` }),
    subnets: ({ anchor }) => {
      const name = common('Subnets', {
        Type: 'List<AWS::EC2::Subnet::Id>',
        Description: 'Subnets that the tasks get their addresses from',
      });
      return toChoose(name, PLACE, anchor);
    },
    securityGroups: ({ anchor }) => {
      const name = common('SecurityGroups', {
        Type: 'List<AWS::EC2::SecurityGroup::Id>',
        Description: 'Security groups of the tasks; callers must be let through to the ports of the containers',
      });
      return toChoose(name, PLACE, anchor);
    },
    publicAddress: (launchType) => {
      if (launchType === 'EC2') return undefined;
      return {
        Ref: common('AssignPublicIp', {
          Type: 'String',
          Description: 'ENABLED in public subnets, where tasks reach image registries over their own address',
          AllowedValues: ['ENABLED', 'DISABLED'],
          Default: 'DISABLED',
        }),
      };
    },
    namespace: ({ space }) => {
      const key = space?.value ?? '';
      const known = namespaces.get(key);
      const id = known?.id ?? `${space && namespaces.size > 0 ? logicalId(key) : ''}Namespace`;
      if (!known) namespaces.set(key, { id, name: space ? namespaceName(space) : { Ref: 'AWS::StackName' } });
      return { 'Fn::GetAtt': [id, 'Arn'] };
    },
  };
  return { outside, parameters, namespaces, secrets, prefixOf };
}

function namespaceName(space: Traced<string>): Traced<string> {
  return noted(space, 'approximate', `It becomes the namespace of Service Connect, in which services find each other.`);
}
