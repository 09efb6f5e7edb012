import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type Value } from '../../../syntax/value.ts';
import { isEmptyText, isSet, itemsOf } from '../../fields.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import { containersIn } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const SOURCES = ['resourceClaimName', 'resourceClaimTemplateName'];

export const resourceClaims: KubernetesRule = {
  id: 'kubernetes/resource-claims',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: "A pod's resource claims have different names and one source each, and containers use only these, once.",
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
  check({ value, pointer, scope }, report) {
    // Before 1.34, servers drop the claims.
    if (!since(scope, '1.34')) return;
    const claims = itemsOf(value.resourceClaims);
    const names = new Set<string>();
    for (const [index, item] of (claims ?? []).entries()) {
      checkClaim(item, child(pointer, 'resourceClaims', index), names, report);
    }
    const isKnown = claims?.every((item) => !isUnknown(item) && !isUnknown(asObject(item)?.name));
    for (const list of ['containers', 'initContainers'] as const) {
      for (const container of containersIn(value, pointer, list)) {
        const used = itemsOf(asObject(container.value.resources)?.claims) ?? [];
        checkUses(used, child(container.pointer, 'resources', 'claims'), isKnown ? names : undefined, report);
      }
    }
  },
};

function checkClaim(item: Value, pointer: Pointer, names: Set<string>, report: Report): void {
  const claim = asObject(item);
  if (!claim) return;
  const name = asString(claim.name);
  const reason = name && (names.has(name) ? 'must be different from the others' : dns1123Label(name));
  if (isEmptyText(claim.name)) report({ pointer: child(pointer, 'name'), message: 'A resource claim needs a name.' });
  if (reason) report({ pointer: child(pointer, 'name'), message: `The name of a resource claim ${reason}.` });
  if (name) names.add(name);
  const given = SOURCES.filter((source) => isSet(claim[source]));
  if (given.length !== 1) {
    report({
      pointer,
      message: 'A resource claim has a resourceClaimName or a resourceClaimTemplateName: one of the two.',
    });
  }
  for (const source of given) {
    const text = asString(claim[source]);
    const sourceReason = text !== undefined && dns1123Subdomain(text);
    if (sourceReason) report({ pointer: child(pointer, source), message: `The ${source} ${sourceReason}.` });
  }
}

function checkUses(
  uses: readonly Value[],
  pointer: Pointer,
  known: ReadonlySet<string> | undefined,
  report: Report,
): void {
  const used: { name: string; request: string }[] = [];
  uses.forEach((item, index) => {
    const use = asObject(item);
    if (!use) return;
    const place = child(pointer, index);
    if (isEmptyText(use.name))
      report({ pointer: child(place, 'name'), message: 'This needs the name of a resource claim.' });
    const name = asString(use.name);
    if (!name) return;
    const request = asString(use.request) ?? '';
    const reason = request && dns1123Label(request);
    if (reason) report({ pointer: child(place, 'request'), message: `The name of a request ${reason}.` });
    // A claim as a whole overlaps with each of its requests.
    const overlaps = used.some(
      (other) => other.name === name && (!other.request || !request || other.request === request),
    );
    if (overlaps) report({ pointer: place, message: `The container uses the resource claim "${name}" already.` });
    used.push({ name, request });
    if (!known || known.has(name)) return;
    report({
      pointer: place,
      message: `The pod has no resource claim named "${name}". Add it to resourceClaims of the pod spec.`,
    });
  });
}
