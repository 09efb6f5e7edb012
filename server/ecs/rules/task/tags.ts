import type { Fix } from '../../../problem.ts';
import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';

const MOST = 50;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
const RESERVED = /^aws:/i;

export const tags: EcsRule = {
  id: 'ecs/tags',
  severity: 'error',
  on: ['TaskDefinition', 'Service'],
  summary: 'Tags are up to 50, each key is there once, and keys and values are not too long and not reserved.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html',
  check({ value, scope }, report) {
    const items = asList(value.tags);
    if (!items) return;
    if (items.length === 0 && scope.dialect === 'api') {
      report({
        pointer: '/tags',
        message: `Without tags, leave the list out.${ecsAnswers('Tags can not be empty.')}`,
        fixes: [remove('Remove tags', true, '/tags')],
      });
    }
    const known = items.flatMap((item, index) => {
      const tag = asObject(item);
      const key = asString(tag?.key);
      return key === undefined ? [] : [{ key, value: asString(tag?.value) ?? '', pointer: child('/tags', index) }];
    });
    if (known.length > MOST) {
      report({
        pointer: '/tags',
        target: 'key',
        message: `These are ${known.length} tags, and a resource has at most ${MOST}. Remove some.`,
      });
    }
    const first = new Map<string, Pointer>();
    for (const tag of known) {
      const earlier = first.get(tag.key);
      if (earlier === undefined) first.set(tag.key, tag.pointer);
      else {
        report({
          pointer: child(tag.pointer, 'key'),
          message: `The tag “${tag.key}” is there already. Keep one of them.`,
          related: [{ pointer: child(earlier, 'key'), message: 'The other one' }],
          fixes: [remove('Remove this tag', false, tag.pointer)],
        });
      }
      checkText(tag, report);
    }
  },
};

function checkText(tag: { key: string; value: string; pointer: Pointer }, report: Report): void {
  const key = child(tag.pointer, 'key');
  const value = child(tag.pointer, 'value');
  if (tag.key === '') report({ pointer: key, message: 'A tag has a key of at least one character. Name it.' });
  if (lengthOf(tag.key) > LONGEST_KEY) {
    report({ pointer: key, message: `The key of a tag has at most ${LONGEST_KEY} characters. Shorten it.` });
  }
  if (lengthOf(tag.value) > LONGEST_VALUE) {
    report({ pointer: value, message: `The value of a tag has at most ${LONGEST_VALUE} characters. Shorten it.` });
  }
  if (RESERVED.test(tag.key)) {
    report({
      pointer: key,
      message: `Keys that start with “aws:” are AWS's own. Rename the tag, or remove it.`,
      fixes: [remove('Remove this tag', false, tag.pointer)],
    });
  }
  // The reference says the same of values; whether ECS refuses them is not known.
  if (RESERVED.test(tag.value)) {
    report({ severity: 'warning', pointer: value, message: `“aws:” at the start of a value is reserved for AWS.` });
  }
}

/** In Unicode characters, not in UTF-16 code units. */
function lengthOf(text: string): number {
  return [...text].length;
}

function remove(title: string, certain: boolean, pointer: Pointer): Fix {
  return { title, certain, edits: [{ kind: 'remove', pointer }] };
}
