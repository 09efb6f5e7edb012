import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { CONTAINER_TYPES } from '../pod-spec.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';

export const latestTag: PracticeRule = {
  id: 'practice/latest-tag',
  severity: 'warning',
  preset: 'recommended',
  on: CONTAINER_TYPES,
  summary: 'An image has a tag other than latest, or a digest.',
  documentation: `${KUBE_LINTER}latest-tag`,
  sources: ['kube-linter latest-tag', 'kube-score container-image-tag'],
  check({ value, pointer }, report) {
    const image = asString(value.image);
    if (!image || image.includes('@')) return;
    const tag = /:([^/:]*)$/.exec(image)?.[1];
    if (tag !== undefined && tag !== 'latest') return;
    report({
      pointer: child(pointer, 'image'),
      message:
        tag === undefined
          ? 'An image without a tag means latest: what runs changes without anybody changing this file. Name a version.'
          : 'What latest means changes without anybody changing this file. Name a version.',
    });
  },
};
