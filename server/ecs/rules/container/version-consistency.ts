import { child } from '../../../syntax/pointer.ts';
import type { EcsRule } from '../../scope.ts';
import { tagOf } from './image-tag.ts';

export const versionConsistency: EcsRule = {
  id: 'ecs/version-consistency',
  severity: 'information',
  preset: 'strict',
  on: ['ContainerDefinition'],
  summary: 'Where version consistency is off, an image is named by its digest.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
  check({ value, pointer }, report) {
    const tag = tagOf(value.image);
    if (value.versionConsistency !== 'disabled' || tag === undefined) return;
    report({
      pointer: child(pointer, 'versionConsistency'),
      message: `ECS does not remember which image the tag ${tag} named at deployment: tasks of one service may run different images. Name the image by its digest.`,
      related: [{ pointer: child(pointer, 'image'), message: 'The image' }],
    });
  },
};
