import { asString } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import { CONTAINER_TYPES, isPodItself } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

export const containerImage: KubernetesRule = {
  id: 'kubernetes/container-image',
  severity: 'error',
  on: CONTAINER_TYPES,
  summary: 'Every container has an image; in a Pod, without white space around it.',
  documentation: 'https://kubernetes.io/docs/concepts/containers/images/',
  check({ value, pointer, type, scope }, report) {
    const place = `${pointer}/image`;
    if (isEmptyText(value.image)) {
      report({ pointer: place, message: 'A container needs an image.' });
      return;
    }
    const image = asString(value.image);
    // Templates may hold anything here: some tools replace the image before pods are made.
    if (!image || image === image.trim() || !(isPodItself(scope) || type === 'core.v1.EphemeralContainer')) return;
    report({
      pointer: place,
      message: 'The image has white space around it.',
      fixes: [
        {
          title: 'Remove the white space',
          certain: true,
          edits: [{ kind: 'set', pointer: place, value: image.trim() }],
        },
      ],
    });
  },
};
