import type { Fix } from '../../../problem.ts';
import type { RuleNode } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import type { EcsScope } from '../../scope.ts';
import { isSet } from './task.ts';

/** The log configuration of a container with the driver awslogs, its options known as a whole or missing. */
export interface Awslogs {
  readonly pointer: Pointer;
  readonly container: ObjectValue;
  /** Undefined where there are none. */
  readonly options: ObjectValue | undefined;
  /** Where to say that an option is missing. */
  readonly place: Pointer;
}

/** Undefined for any other log configuration, and where nobody can know the options. */
export function awslogsOf({ value, pointer, parent }: RuleNode<EcsScope>): Awslogs | undefined {
  if (parent?.type !== 'ContainerDefinition' || value.logDriver !== 'awslogs') return undefined;
  const options = asObject(value.options);
  if (isSet(value.options) && !options) return undefined;
  const place = options ? child(pointer, 'options') : pointer;
  return { pointer, container: parent.value, options, place };
}

/** Adds an option; the group, which is always needed, comes with all the others where there are no options yet. */
export function addOption(logs: Awslogs, scope: EcsScope, name: string): Fix[] {
  const all = optionsFor(scope, logs.container);
  const value = all[name];
  if (value === undefined) return [];
  const title = `Add ${name}`;
  if (logs.options) {
    return [{ title, certain: false, edits: [{ kind: 'insert', pointer: logs.place, members: { [name]: value } }] }];
  }
  return [{ title, certain: false, edits: [{ kind: 'insert', pointer: logs.pointer, members: { options: all } }] }];
}

/** A log configuration that sends the output of a container to CloudWatch. */
export function awslogsConfiguration(scope: EcsScope, container: ObjectValue): ObjectValue {
  return { logDriver: 'awslogs', options: optionsFor(scope, container) };
}

function optionsFor(scope: EcsScope, container: ObjectValue): ObjectValue {
  const family = asString(scope.resource.family);
  const name = asString(container.name);
  const region = regionOf(scope);
  return {
    'awslogs-group': `/ecs/${family ?? name ?? 'logs'}`,
    ...(region !== undefined && { 'awslogs-region': region }),
    'awslogs-stream-prefix': name ?? 'ecs',
  };
}

/** The Region that other log configurations, all images and ARNs name; else, in a template, the one it is deployed to. */
function regionOf({ dialect, resource }: EcsScope): Value | undefined {
  const named = new Set<string>();
  collectRegions(resource, named);
  const [only, other] = named;
  if (only !== undefined && other === undefined) return only;
  return dialect === 'cloudformation' ? { Ref: 'AWS::Region' } : undefined;
}

const IN_TEXT =
  /^(?:arn:[\w-]+:(?:ecs|logs|secretsmanager|ssm):([a-z]{2}[\w-]*-\d):|\d{12}\.dkr\.ecr\.([a-z]{2}[\w-]*-\d)\.)/;

function collectRegions(value: Value, found: Set<string>): void {
  if (typeof value === 'string') {
    const [, ofArn, ofImage] = IN_TEXT.exec(value) ?? [];
    const region = ofArn ?? ofImage;
    if (region !== undefined) found.add(region);
    return;
  }
  for (const [key, member] of Object.entries(asList(value) ?? asObject(value) ?? {})) {
    const region = key === 'awslogs-region' ? asString(member) : undefined;
    if (region) found.add(region);
    else collectRegions(member, found);
  }
}
