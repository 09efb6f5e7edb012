import { asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const IN_ENVIRONMENT = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];
const IN_VOLUME = ['metadata.name', 'metadata.namespace', 'metadata.labels', 'metadata.annotations', 'metadata.uid'];

/** `metadata.labels['app']` → `metadata.labels` and `app` */
const SUBSCRIPTED = /^(.+?)\['(.*)'\]$/s;

export const fieldReference: KubernetesRule = {
  id: 'kubernetes/field-reference',
  severity: 'error',
  on: ['core.v1.ObjectFieldSelector'],
  summary: 'A fieldRef names one of the fields of the pod that the downward API offers in that place.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#available-fields',
  check({ value, pointer, parent, scope }, report) {
    const place = `${pointer}/fieldPath`;
    if (isEmptyText(value.fieldPath)) {
      report({ pointer: place, message: 'A fieldRef needs a fieldPath.' });
      return;
    }
    const path = asString(value.fieldPath);
    if (!path) return;
    const version = asString(value.apiVersion);
    if (version && version !== 'v1') {
      report({ pointer: `${pointer}/apiVersion`, message: 'The only apiVersion of a fieldRef is "v1".' });
      return;
    }
    const subscripted = SUBSCRIPTED.exec(path);
    if (subscripted) {
      const reason = subscriptReason(subscripted[1] ?? '', subscripted[2] ?? '');
      if (reason) report({ pointer: place, message: reason });
      return;
    }
    const inVolume = parent?.type === 'core.v1.DownwardAPIVolumeFile';
    // Old clients said spec.host.
    const meant = path === 'spec.host' ? 'spec.nodeName' : path;
    const available = inVolume ? IN_VOLUME : IN_ENVIRONMENT;
    if (available.includes(meant) && (meant !== 'status.hostIPs' || since(scope, '1.29'))) return;
    report({
      pointer: place,
      message: `The downward API does not offer "${path}" ${inVolume ? 'in a volume' : 'as a variable'}. It offers ${available.join(', ')} and single ones as metadata.labels['KEY'] and metadata.annotations['KEY'].`,
    });
  },
};

function subscriptReason(path: string, key: string): string | undefined {
  if (path !== 'metadata.labels' && path !== 'metadata.annotations') {
    return `Only metadata.labels and metadata.annotations take a key in brackets, not ${path}.`;
  }
  const reason = qualifiedName(path === 'metadata.annotations' ? key.toLowerCase() : key);
  return reason && `The key in the brackets ${reason}.`;
}
