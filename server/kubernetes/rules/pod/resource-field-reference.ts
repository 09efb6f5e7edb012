import { asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { parseQuantity } from '../../quantity.ts';
import type { KubernetesRule } from '../../scope.ts';

const RESOURCES = [
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
];
const HUGE_PAGES = ['limits.hugepages-', 'requests.hugepages-'];

const ONE = 1_000_000_000n;
const CPU_DIVISORS = [ONE / 1000n, ONE];
const DECIMAL_DIVISORS = [0n, 3n, 6n, 9n, 12n, 15n, 18n].map((exponent) => ONE * 10n ** exponent);
const BINARY_DIVISORS = [0n, 10n, 20n, 30n, 40n, 50n, 60n].map((exponent) => ONE * 2n ** exponent);

export const resourceFieldReference: KubernetesRule = {
  id: 'kubernetes/resource-field-reference',
  severity: 'error',
  on: ['core.v1.ResourceFieldSelector'],
  summary: 'A resourceFieldRef names a request or limit of a container, and divides it by one unit.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-resourceFieldRef',
  check({ value, pointer, parent }, report) {
    const resource = isSet(value.resource) ? asString(value.resource) : '';
    if (parent?.type === 'core.v1.DownwardAPIVolumeFile' && isEmptyText(value.containerName)) {
      report({
        pointer: `${pointer}/containerName`,
        message: 'In a volume, a resourceFieldRef needs the containerName whose resource is meant.',
      });
    } else if (resource === '') {
      report({ pointer: `${pointer}/resource`, message: 'A resourceFieldRef needs a resource, such as limits.cpu.' });
    } else if (resource && !RESOURCES.includes(resource) && !isHugePages(resource)) {
      report({
        pointer: `${pointer}/resource`,
        message: `The downward API does not offer "${resource}". It offers ${RESOURCES.join(', ')} and those of huge pages.`,
      });
    }
    const divisor = value.divisor;
    if (!resource || (typeof divisor !== 'string' && typeof divisor !== 'number')) return;
    if (isDivisor(resource, String(divisor))) return;
    report({
      pointer: `${pointer}/divisor`,
      message: resource.endsWith('.cpu')
        ? 'The divisor of cpu is 1 or 1m.'
        : 'The divisor is one unit: 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi or 1Ei.',
    });
  },
};

function isHugePages(resource: string): boolean {
  return HUGE_PAGES.some((prefix) => resource.startsWith(prefix));
}

/** Whether the server takes this divisor; what is no quantity is not judged here. */
function isDivisor(resource: string, text: string): boolean {
  const nano = parseQuantity(text)?.nano;
  if (nano === undefined || nano === 0n) return true;
  if (!RESOURCES.includes(resource) && !isHugePages(resource)) return true;
  // The server compares texts, and writes 1e3 as it stands.
  if (/e-?\d/i.test(text)) return nano === ONE;
  if (resource.endsWith('.cpu')) return CPU_DIVISORS.includes(nano);
  return (text.endsWith('i') ? BINARY_DIVISORS : DECIMAL_DIVISORS).includes(nano);
}
