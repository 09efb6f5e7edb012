import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const LONGEST_SPEC = 64 * 1024;
const LONGEST_DOMAIN = 255;
const LONGEST_USER = 104;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\x00-\x1f\x7f]/;
const NETBIOS_DOMAIN = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DNS_DOMAIN = /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

export const windowsOptions: KubernetesRule = {
  id: 'kubernetes/windows-options',
  severity: 'error',
  on: ['core.v1.WindowsSecurityContextOptions'],
  summary: 'Windows options name a valid user and credential specification.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/',
  check({ value, pointer }, report) {
    const specName = asString(value.gmsaCredentialSpecName);
    const specNameReason = specName !== undefined && dns1123Subdomain(specName);
    if (specNameReason) {
      report({
        pointer: child(pointer, 'gmsaCredentialSpecName'),
        message: `A gmsaCredentialSpecName ${specNameReason}.`,
      });
    }
    const spec = asString(value.gmsaCredentialSpec);
    if (spec !== undefined && (spec === '' || spec.length > LONGEST_SPEC)) {
      report({
        pointer: child(pointer, 'gmsaCredentialSpec'),
        message: 'A gmsaCredentialSpec is not empty and takes at most 64 KiB.',
      });
    }
    const user = asString(value.runAsUserName);
    const userReason = user !== undefined && userNameReason(user);
    if (userReason) report({ pointer: child(pointer, 'runAsUserName'), message: `A runAsUserName ${userReason}.` });
  },
};

/** `DOMAIN\user`, the domain being optional. */
function userNameReason(name: string): string | undefined {
  if (name === '') return 'must not be empty';
  if (CONTROL.test(name)) return 'must not have control characters';
  const parts = name.split('\\');
  if (parts.length > 2) return 'must have at most one backslash, between domain and user';
  const user = parts.at(-1) ?? '';
  const domain = parts.length === 2 ? parts[0] : undefined;
  if (domain !== undefined) {
    if (domain.length > LONGEST_DOMAIN) return `must have a domain of at most ${LONGEST_DOMAIN} characters`;
    if (!NETBIOS_DOMAIN.test(domain) && !DNS_DOMAIN.test(domain))
      return 'must have a NetBIOS or DNS name as its domain';
  }
  if (user === '') return 'must have a user';
  if (user.length > LONGEST_USER) return `must have a user of at most ${LONGEST_USER} characters`;
  if (/^[. ]+$/.test(user)) return 'must not be made of dots and spaces only';
  return /["/\\:;|=,+*?<>@[\]]/.test(user) ? 'must not have the characters "/\\:;|=,+*?<>@[] in its user' : undefined;
}
