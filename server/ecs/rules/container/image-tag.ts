import { asString } from '../../../syntax/value.ts';

/** The tag of an image: `latest` where it names none, undefined where a digest says which image it is. */
export function imageTag(image: string): string | undefined {
  if (image.includes('@')) return undefined;
  const last = image.slice(image.lastIndexOf('/') + 1);
  return last.includes(':') ? last.slice(last.indexOf(':') + 1) : 'latest';
}

/** The tag of a container's image, if it can be known and the image has no digest. */
export function tagOf(image: unknown): string | undefined {
  const text = asString(image);
  return text ? imageTag(text) : undefined;
}
