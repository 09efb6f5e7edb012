const IQN = /iqn\.\d{4}-\d{2}\.([A-Za-z0-9\-.]+)(:[^,;*&$|\s]+)$/;
const EUI = /^eui.[A-Za-z0-9]{16}$/;
const NAA = /^naa.[A-Za-z0-9]{32}$/;

/** Why a text is no iSCSI name, as a phrase that begins with "must"; undefined when it is one. */
export function iscsiNameReason(name: string): string | undefined {
  if (name.startsWith('iqn')) return IQN.test(name) ? undefined : 'must look like iqn.2014-12.example.com:storage';
  if (name.startsWith('eui')) return EUI.test(name) ? undefined : 'must have 16 letters or digits after "eui."';
  if (name.startsWith('naa')) return NAA.test(name) ? undefined : 'must have 32 letters or digits after "naa."';
  return 'must begin with iqn, eui or naa';
}
