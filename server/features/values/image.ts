import { type ImageName, readImage } from './image-name.ts';
import { valueLabels } from './labels.ts';
import type { DescribeValue } from './value-place.ts';

/** Where an image comes from, whether its tag can move, and what pulling it takes on both platforms. */
export const describeImage: DescribeValue = ({ value, context }) => {
  const image = typeof value === 'string' ? readImage(value) : undefined;
  if (!image) return undefined;
  const words = valueLabels[context.language];
  return [words.image(image), words.tag[stabilityOf(image)], words.pull[image.registry.kind]];
};

function stabilityOf({ tag, digest, registry }: ImageName): 'digest' | 'none' | 'latest' | 'ecrTag' | 'tag' {
  if (digest !== undefined) return 'digest';
  if (tag === undefined) return 'none';
  if (tag === 'latest') return 'latest';
  return registry.kind === 'ecr' ? 'ecrTag' : 'tag';
}
