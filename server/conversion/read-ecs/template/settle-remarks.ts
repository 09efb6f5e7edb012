import { type Pointer, parsePointer } from '../../../syntax/pointer.ts';
import { isUnknown, unknownText } from '../../../syntax/value.ts';
import { sourceKey } from '../../cursor.ts';
import type { Application } from '../../model.ts';
import { isTraced } from '../../trace.ts';
import { remarkTemplate } from '../around.ts';
import type { DefinitionAt } from '../definitions.ts';
import type { Scope } from './scope.ts';

/**
 * Says of each document what became of what is around the definitions. A resource that no value of the application comes
 * from has not been converted, whatever good was said about its parts while looking.
 */
export function settleRemarks(
  scopes: readonly Scope[],
  definitions: readonly DefinitionAt[],
  application: Application,
): void {
  const { used, open } = sourcesOf(application);
  for (const scope of scopes) {
    const { file, document, template, remarks } = scope;
    if (!template) {
      for (const pointer of ['/failures', '/ResponseMetadata'])
        remarks.set(sourceKey({ file, document, pointer }), {
          fidelity: 'exact',
          message: 'It is about the request only.',
        });
      continue;
    }
    const converted = new Set([
      ...(used.get(`${file}\n${document}`) ?? []),
      ...definitions.filter((one) => one.scope === scope).map(({ resource }) => resource.name ?? ''),
    ]);
    const start = sourceKey({ file, document, pointer: '/Resources/' });
    for (const key of [...remarks.keys()]) {
      if (!key.startsWith(start)) continue;
      const [, name = ''] = parsePointer(key.slice(start.length - '/Resources/'.length) as Pointer);
      const carriesOn = ['exact', 'approximate'].includes(remarks.get(key)?.fidelity ?? '');
      if (!converted.has(name) && carriesOn) remarks.delete(key);
    }
    remarkTemplate(scope, converted, open.get(`${file}\n${document}`) ?? new Set());
  }
}

type Names = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * By document, the names of the resources that the values of an application come from, and those for which placeholders
 * stand in them.
 */
function sourcesOf(application: Application): { readonly used: Names; readonly open: Names } {
  const used = new Map<string, Set<string>>();
  const open = new Map<string, Set<string>>();
  const add = (names: Map<string, Set<string>>, key: string, name: string): void => {
    names.set(key, (names.get(key) ?? new Set()).add(name));
  };
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (!isTraced(node)) {
      for (const member of Object.values(node)) visit(member);
      return;
    }
    const text = isUnknown(node.value) ? unknownText(node.value) : String(node.value);
    const placeholders = [...text.matchAll(/\$\{([\w:]+)/g)].map(([, name = '']) => name);
    for (const { file, document, pointer } of node.sources) {
      const [part, name] = parsePointer(pointer);
      if (part !== 'Resources' || name === undefined) continue;
      const key = `${file}\n${document}`;
      add(used, key, name);
      for (const placeholder of placeholders) add(open, key, placeholder);
    }
  };
  visit(application);
  return { used, open };
}
