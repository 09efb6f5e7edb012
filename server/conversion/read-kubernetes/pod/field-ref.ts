import { parseQuantity } from '../../../kubernetes/quantity.ts';
import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { PodAt } from '../inventory.ts';
import { effectiveQuantity, type ResourceDefaults } from '../resources.ts';
import { accountName } from './identity.ts';

const METADATA = 'the metadata endpoint of the task (`$ECS_CONTAINER_METADATA_URI_V4/task`)';

/** What only a running copy knows, and where a task finds the like. */
const RUNNING: Readonly<Record<string, string>> = {
  'metadata.name': `A task has no name of its own. Its ARN is at ${METADATA}, as \`TaskARN\`.`,
  'metadata.uid': `What tells tasks apart is \`TaskARN\` at ${METADATA}.`,
  'status.podIP': `The address of a task is at ${METADATA}, under \`Networks\`.`,
  'status.podIPs': `The addresses of a task are at ${METADATA}, under \`Networks\`.`,
  'spec.nodeName': 'A task on EC2 may ask the instance metadata service. On Fargate there is no instance to know of.',
  'status.hostIP': 'A task on EC2 may ask the instance metadata service. On Fargate there is no instance to know of.',
  'status.hostIPs': 'A task on EC2 may ask the instance metadata service. On Fargate there is no instance to know of.',
};

const WRITTEN = 'The value is written down here, as it is known now.';

/**
 * What a field of the pod says, where that is known before it runs; else says at `place` where a task finds the like.
 * https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
 */
export function readFieldRef(fieldRef: Cursor, place: Cursor, pod: PodAt): Traced<string> | undefined {
  fieldRef.field('apiVersion').note('exact', 'It says how to read the path.');
  const field = fieldRef.field('fieldPath').string();
  if (!field) return undefined;
  const path = noted(field, 'approximate', WRITTEN);
  const metadata = pod.pod.field('metadata');
  const entry = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(path.value);
  if (entry) {
    const [, part = '', key = ''] = entry;
    const value = metadata.field(part).field(key).string();
    return value ? derived(value.value, path, value) : derived('', path);
  }
  if (path.value === 'metadata.namespace') return readNamespace(path, pod);
  if (path.value === 'spec.serviceAccountName') {
    const account = accountName(pod);
    return derived(account?.value ?? 'default', path, account);
  }
  if (path.value === 'metadata.labels' || path.value === 'metadata.annotations')
    return allOf(path, metadata.field(path.value.slice('metadata.'.length)));
  place.note('dropped', RUNNING[path.value] ?? `\`${path.value}\` is only known to a running pod.`);
  return undefined;
}

function readNamespace(path: Traced<string>, { namespace, spaceIsSaid }: PodAt): Traced<string> {
  if (spaceIsSaid) return derived(namespace, path);
  const value = traced(namespace, path.sources);
  return noted(value, 'needs-decision', 'The object names no namespace: write the one it was applied to.');
}

/** All labels or annotations, as they stand in a file of the downward API: a line each, in the order of their names. */
function allOf(path: Traced<string>, at: Cursor): Traced<string> {
  const lines = at
    .entries()
    .flatMap(({ key, at: entry }) => {
      const value = asString(entry.value);
      return value === undefined ? [] : [`${key}=${JSON.stringify(value)}`];
    })
    .sort();
  return derived(lines.join('\n'), path);
}

/**
 * What a container has of a resource, in units of the divisor, rounded up.
 * Undefined when nobody says how much it has: then it is as much as its node has.
 */
export function readResourceRef(
  at: Cursor,
  place: Cursor,
  own: Cursor | undefined,
  spec: Cursor,
  defaults: ResourceDefaults,
): Traced<string> | undefined {
  const resource = at.field('resource').string();
  const name = at.field('containerName').string();
  const divisor = at.field('divisor').scalar();
  if (!resource) return undefined;
  const container = name ? containerNamed(spec, name.value) : own;
  const found = container && effectiveQuantity(container.field('resources'), resource.value, defaults);
  const unit = parseQuantity(divisor?.value ?? 1);
  const parts = [noted(resource, 'approximate', WRITTEN), name, divisor];
  if (!unit || (!found && resource.value.startsWith('limits.'))) {
    place.note(
      'needs-decision',
      `No \`${resource.value}\` is written down, so the value was that of the node: write one.`,
    );
    return undefined;
  }
  if (!found) return derived('0', ...parts);
  const one = unit.nano === 0n ? 1_000_000_000n : unit.nano;
  const count = (found.quantity.nano + one - 1n) / one;
  return derived(String(count), ...parts, traced(0, found.text.sources));
}

function containerNamed(spec: Cursor, name: string): Cursor | undefined {
  return [...spec.field('containers').objects(), ...spec.field('initContainers').objects()].find(
    (container) => container.field('name').value === name,
  );
}
