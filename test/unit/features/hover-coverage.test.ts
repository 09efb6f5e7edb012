import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { leavesOf } from '../../../server/conversion/leaves.ts';
import { inDocument } from '../../../server/ecs/dialects.ts';
import { hover } from '../../../server/features/hover.ts';
import { recognize } from '../../../server/recognize.ts';
import type { SourceFile } from '../../../server/syntax/document.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';
import type { Pointer } from '../../../server/syntax/pointer.ts';

const folder = new URL('../../../examples/', import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(ya?ml|json)$/.test(name) && !name.startsWith('broken'),
);

/** The offsets of all keys and values of the resources of a file, with their pointers. */
function placesIn(file: SourceFile): { readonly pointer: Pointer; readonly offset: number }[] {
  return file.documents.flatMap(({ document, start }) =>
    recognize(document).flatMap((resource) =>
      leavesOf(resource.value).flatMap((leaf) => {
        const pointer =
          resource.platform === 'ecs' ? inDocument(resource, leaf.pointer) : resource.pointer + leaf.pointer;
        const { key, value } = document.locate(pointer) ?? {};
        return [key, value].flatMap((range) =>
          range && range.end > range.start ? { pointer, offset: start + range.end - 1 } : [],
        );
      }),
    ),
  );
}

describe('everything in an example answers a hover in both languages', () => {
  for (const name of names) {
    it(name, () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const file = openFile(name, languageOf(name, text), text);
      const places = placesIn(file);
      assert.ok(places.length > 5, 'places were found');
      for (const language of ['en', 'ja'] as const) {
        const context = { ...defaultContext, language };
        for (const { pointer, offset } of places) {
          const markdown = hover(file, offset, context, () => undefined, '2026-11-22')?.markdown ?? '';
          const expected = pointer.endsWith('/apiVersion')
            ? /Amazon EKS/
            : language === 'en'
              ? /\*\*On (Amazon ECS|Kubernetes)/
              : /\*\*(Amazon ECS|Kubernetes) では/;
          assert.match(markdown, expected, `${language} ${pointer}`);
          assert.ok(markdown.split('\n').length < 40, `${language} ${pointer} is long`);
        }
      }
    });
  }
});
