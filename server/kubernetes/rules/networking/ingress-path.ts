import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { change, checkOneOf } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const PATH_TYPES = ['Exact', 'Prefix', 'ImplementationSpecific'];
const FORBIDDEN_PARTS = ['//', '/./', '/../', '%2f', '%2F'];
const FORBIDDEN_ENDS = ['/..', '/.'];

export const ingressPath: KubernetesRule = {
  id: 'kubernetes/ingress-path',
  severity: 'error',
  on: ['networking.v1.HTTPIngressPath'],
  summary: 'A path of an Ingress has a pathType, begins with a slash and has no detours.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types',
  check({ value, pointer }, report) {
    const typePlace = child(pointer, 'pathType');
    if (!isSet(value.pathType)) {
      report({
        pointer: typePlace,
        message: 'A path needs a pathType: Prefix for it and everything below, Exact for it alone.',
        fixes: [
          {
            title: 'Add `pathType: Prefix`',
            certain: false,
            edits: [{ kind: 'insert', pointer, members: { pathType: 'Prefix' } }],
          },
        ],
      });
      return;
    }
    checkOneOf(value.pathType, typePlace, PATH_TYPES, report, 'pathType');
    const type = asString(value.pathType);
    const path = isSet(value.path) ? asString(value.path) : '';
    if (type === undefined || path === undefined || !PATH_TYPES.includes(type)) return;
    const place = child(pointer, 'path');
    const isLoose = type === 'ImplementationSpecific';
    if (!path.startsWith('/') && !(isLoose && path === '')) {
      report({
        pointer: place,
        message: path === '' ? `A path of the type ${type} needs a \`path\`.` : 'A path begins with "/".',
        ...(path !== '' && !path.includes('://') && { fixes: [change(place, `/${path}`, true)] }),
      });
    }
    if (isLoose) return;
    for (const part of FORBIDDEN_PARTS) {
      if (path.includes(part))
        report({ pointer: place, message: `A path of the type ${type} must not contain "${part}".` });
    }
    for (const end of FORBIDDEN_ENDS) {
      if (path.endsWith(end))
        report({ pointer: place, message: `A path of the type ${type} must not end with "${end}".` });
    }
  },
};
