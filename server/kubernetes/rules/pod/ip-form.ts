import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString, type Value } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { formatIp, ipReason, parseIp } from '../../ip.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const ipForm: KubernetesRule = {
  id: 'kubernetes/ip-form',
  severity: 'warning',
  on: ['core.v1.HostAlias', 'core.v1.PodDNSConfig', 'core.v1.ContainerPort'],
  summary: 'IP addresses are written in their usual form.',
  documentation: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  check({ value, pointer, type, scope }, report) {
    switch (type) {
      case 'core.v1.HostAlias':
        // What is refused is another rule's.
        checkForm(value.ip, child(pointer, 'ip'), since(scope, '1.36'), report);
        return;
      case 'core.v1.ContainerPort':
        checkForm(value.hostIP, child(pointer, 'hostIP'), false, report);
        return;
      default:
        (itemsOf(value.nameservers) ?? []).forEach((server, index) => {
          checkForm(server, child(pointer, 'nameservers', index), since(scope, '1.36'), report);
        });
    }
  },
};

function checkForm(written: Value | undefined, pointer: Pointer, strict: boolean, report: Report): void {
  const text = asString(written);
  const address = text && parseIp(text);
  if (!address || ipReason(text, strict)) return;
  const usual = formatIp(address);
  if (usual === text) return;
  report({
    pointer,
    message: `"${text}" is not the usual form of this IP address: write "${usual}".`,
    fixes: [{ title: `Change to ${usual}`, certain: true, edits: [{ kind: 'set', pointer, value: usual }] }],
  });
}
