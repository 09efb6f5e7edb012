import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { tagOf } from './image-tag.ts';

export const latestImage: EcsRule = {
  id: 'ecs/latest-image',
  severity: 'information',
  preset: 'recommended',
  on: ['ContainerDefinition'],
  summary: 'An image is named with a tag or a digest that says which one it is.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-considerations.html',
  sources: ['kube-linter latest-tag'],
  check({ value, pointer }, report) {
    const image = asString(value.image);
    if (!image || tagOf(image) !== 'latest') return;
    report({
      pointer: child(pointer, 'image'),
      message: `${
        image.endsWith(':latest') ? 'The tag latest' : 'No tag means latest, which'
      } names another image with each push. Name a version or a digest, so that you know what runs and can go back.`,
    });
  },
};
