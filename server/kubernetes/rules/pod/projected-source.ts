import { child } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { volumeFilePath } from './paths.ts';

/** Without trust bundles and certificates: servers drop these, unless somebody turned them on. */
const KINDS = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken'];
const SHORTEST_TOKEN = 600;
const LONGEST_TOKEN = 2 ** 32;

export const projectedSource: KubernetesRule = {
  id: 'kubernetes/projected-source',
  severity: 'error',
  on: ['core.v1.VolumeProjection'],
  summary: 'A source of a projected volume is of one kind and complete; a token in it lives ten minutes at least.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/',
  check({ value, pointer }, report) {
    const kinds = KINDS.filter((kind) => isSet(value[kind]));
    if (kinds.length > 1) {
      report({
        pointer,
        message: `A source is of one kind, and this one has ${kinds.join(' and ')}. Make a source of each.`,
      });
    }
    for (const kind of ['secret', 'configMap']) {
      const source = asObject(value[kind]);
      if (!source || !isEmptyText(source.name)) continue;
      report({ pointer: child(pointer, kind, 'name'), message: `This source needs the name of a ${kind}.` });
    }
    const token = asObject(value.serviceAccountToken);
    if (!token) return;
    const at = (field: string) => child(pointer, 'serviceAccountToken', field);
    const seconds = asNumber(token.expirationSeconds);
    if (seconds !== undefined && (seconds < SHORTEST_TOKEN || seconds > LONGEST_TOKEN)) {
      report({
        pointer: at('expirationSeconds'),
        message: `A token lives from ${SHORTEST_TOKEN} seconds (ten minutes) to 2^32 seconds.`,
      });
    }
    const path = asString(token.path);
    const reason = path && volumeFilePath(path);
    if (isEmptyText(token.path)) report({ pointer: at('path'), message: 'A token needs the path of its file.' });
    if (reason) report({ pointer: at('path'), message: `"${path}" is not inside the volume: a path ${reason}.` });
  },
};
