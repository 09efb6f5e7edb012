import type { Cursor } from '../../cursor.ts';
import type { Machine, Requirement } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { type NodeLabel, nodeLabel, windowsVersion } from './node-labels.ts';
import { readWishes, type Wish } from './node-wishes.ts';

/**
 * What the machine has to be, and what of it ECS has no field for and can only ask of attributes.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export function readMachine(
  pod: Cursor,
  spec: Cursor,
): { readonly machine: Machine; readonly requirements: readonly Requirement[] } {
  const found: { -readonly [field in keyof Machine]: Machine[field] } = {};
  const requirements: Requirement[] = [];
  const system = systemOf(spec.field('os').field('name').string());
  if (system) found.system = system;
  for (const wish of readWishes(spec)) {
    const label = nodeLabel(wish.key);
    if (!label) requirements.push(wish.requirement);
    else if (label === 'zone' || label === 'instance-type') {
      const { attribute } = wish.requirement;
      requirements.push({ ...wish.requirement, attribute: derived(label, attribute) });
    } else readLabel(label, wish, found);
  }
  const profile = pod.field('metadata').field('labels').field('eks.amazonaws.com/fargate-profile').string();
  if (profile) found.serverless ??= derived(true, profile);
  return { machine: found, requirements };
}

function readLabel(
  label: NodeLabel,
  { at, requirement }: Wish,
  found: { -readonly [field in keyof Machine]: Machine[field] },
): void {
  const { attribute, operator, values } = requirement;
  const [value, ...others] = values;
  if (label === 'region') {
    at.note('approximate', 'Everything runs in the Region that the definitions are registered in.');
    return;
  }
  if (label === 'group') {
    at.note('needs-decision', 'Name the capacity provider for these instances in `capacityProviderStrategy`.');
    return;
  }
  if (operator.value !== 'in' || !value) {
    at.note('dropped', 'A task definition says which one it needs; it cannot say which ones it does not.');
    return;
  }
  if (others.length > 0) {
    at.note(
      'approximate',
      `Any of ${values.map((one) => `\`${one.value}\``).join(', ')} will do; ${ANY[label] ?? 'ECS takes one.'}`,
    );
    return;
  }
  const from = [value, attribute, operator];
  if (label === 'architecture' && (value.value === 'amd64' || value.value === 'arm64'))
    found.architecture = derived(value.value, ...from);
  else if (label === 'system') found.system = systemOf(derived(value.value, ...from)) ?? found.system;
  else if (label === 'interruptible') found.interruptible = derived(value.value.toLowerCase() === 'spot', ...from);
  else if (label === 'serverless' && value.value === 'fargate') found.serverless = derived(true, ...from);
  else if (label === 'system-build' && windowsVersion(value.value)) {
    const version = derived(windowsVersion(value.value) ?? '', ...from);
    found.systemVersion = noted(version, 'approximate', 'Choose between its `CORE` and `FULL` form by the image.');
  } else at.note('dropped', `ECS has nothing called \`${value.value}\` here.`);
}

const ANY: { readonly [label in NodeLabel]?: string } = {
  architecture: 'a task definition names one, and X86_64 where it says nothing.',
  system: 'a task definition names one, and Linux where it says nothing.',
  interruptible: 'ECS takes capacity that stays.',
};

function systemOf(name: Traced<string> | undefined): Traced<'linux' | 'windows'> | undefined {
  return name && (name.value === 'linux' || name.value === 'windows') ? derived(name.value, name) : undefined;
}
