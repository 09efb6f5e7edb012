import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';

const LENGTH = 255;
const DIGEST = /^sha256:[A-Fa-f0-9]{64}$/;

export const imageReference: EcsRule = {
  id: 'ecs/image-reference',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'An image is named as REPOSITORY:TAG or REPOSITORY@sha256:DIGEST, without white space.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer }, report) {
    const image = asString(value.image);
    const message = image === undefined ? undefined : messageFor(image);
    if (image === undefined || message === undefined) return;
    const place = child(pointer, 'image');
    const trimmed = image.trim();
    const scheme = /^https?:\/\//i.exec(image)?.[0];
    const fixes: Fix[] = [];
    if (trimmed !== image && trimmed !== '' && messageFor(trimmed) === undefined) {
      fixes.push({ ...setting('Remove the white space', place, trimmed), certain: true });
    }
    if (scheme) fixes.push({ ...setting(`Remove "${scheme}"`, place, image.slice(scheme.length)), certain: true });
    report({ pointer: place, message, ...(scheme && { severity: 'warning' }), ...(fixes.length > 0 && { fixes }) });
  },
};

/** What is wrong with an image's name, and what to do; undefined when nothing is. */
function messageFor(image: string): string | undefined {
  if (image === '') {
    return `A container needs an image: write its repository and tag.${ecsAnswers('Container.image should not be null or empty.')}`;
  }
  if (/\s/.test(image)) {
    return `An image's name has no white space.${ecsAnswers('Container.image contains invalid characters.')}`;
  }
  if (/^https?:\/\//i.test(image)) {
    return 'An image is named without http:// or https://: the task cannot pull it. Begin with the registry.';
  }
  const [repository = '', digest] = image.split('@');
  if (repository.length > LENGTH) {
    return `An image's name has 255 characters at most, not counting a digest; this one has ${repository.length}.${ecsAnswers(
      'Container.image should be 255 characters or less',
    )}`;
  }
  if (digest !== undefined && !DIGEST.test(digest)) {
    return 'What follows the @ is the digest of the image: sha256: and 64 hexadecimal digits. Correct it, or name a tag.';
  }
  return undefined;
}
