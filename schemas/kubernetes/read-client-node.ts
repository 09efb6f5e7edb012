import { readdirSync, readFileSync } from 'node:fs';
import type { FieldFacts } from '../../server/schema/facts.ts';
import { type FieldModel, fullName, kindOf, type TypeModel, type VersionModel } from './model.ts';

interface Attribute {
  readonly baseName: string;
  readonly name: string;
  readonly type: string;
  readonly format: string;
}

/**
 * Reads the models of @kubernetes/client-node: the exact structure of its one version, `status` included.
 * The files are parsed, not imported. `knownNames` are the short type names other packages tell: `core.v1.Pod`.
 */
export function readClientNode(
  folder: string,
  knownNames: Iterable<string>,
): VersionModel & { namespaced: Map<string, boolean> } {
  const models = readModels(`${folder}/dist/gen/models`);
  const routes = readRoutes(`${folder}/dist/gen/apis`);
  const fullNames = nameModels(models, routes, knownNames);
  const types = new Map<string, TypeModel>();
  for (const [model, attributes] of models) {
    const declarations = readFileSync(`${folder}/dist/gen/models/${model}.d.ts`, 'utf8');
    types.set(fullNames.get(model) as string, readFields(declarations, attributes, fullNames));
  }
  const kinds = new Map<string, string>();
  for (const [name, fields] of types) {
    const kind = isKind(fields) ? kindOf(name) : undefined;
    if (kind) kinds.set(kind, name);
  }
  const namespaced = new Map(
    [...routes].flatMap(([model, route]) => {
      const name = fullNames.get(model);
      return name ? [[name, route.namespaced] as const] : [];
    }),
  );
  return { types, kinds, namespaced };
}

function isKind(fields: TypeModel): boolean {
  return fields.has('apiVersion') && fields.has('kind') && fields.has('metadata');
}

/** Old models stay in the folder; only those named by `all.js` belong to the version. */
function readModels(folder: string): Map<string, Attribute[]> {
  const names = [...readFileSync(`${folder}/all.js`, 'utf8').matchAll(/models\/(\w+)\.js/g)].map(
    (match) => match[1] as string,
  );
  return new Map(
    names.map((name) => {
      const table =
        readFileSync(`${folder}/${name}.js`, 'utf8').match(/attributeTypeMap = (\[[\s\S]*?\n\]);/)?.[1] ?? '[]';
      return [name, JSON.parse(table) as Attribute[]];
    }),
  );
}

/** `V1Container` → `io.k8s.api.core.v1.Container`, by names known elsewhere, else by the group of its neighbours. */
function nameModels(
  models: Map<string, Attribute[]>,
  routes: Map<string, Route>,
  knownNames: Iterable<string>,
): Map<string, string> {
  const known = new Map<string, string>([['VersionInfo', 'io.k8s.apimachinery.pkg.version.Info']]);
  for (const name of knownNames) {
    const [group, version, kind] = name.split('.') as [string, string, string];
    for (const model of [capital(version) + kind, capital(group) + capital(version) + kind])
      known.set(model, fullName(group, version, kind));
  }
  const names = new Map<string, string>();
  for (const model of models.keys()) {
    const apiGroup = routes.get(model)?.apiGroup;
    const name = known.get(model) ?? (apiGroup && nameInGroup(apiGroup.split('.')[0] as string, model));
    if (name) names.set(model, name);
  }
  const links = [...models].flatMap(([user, attributes]) =>
    attributes.map((attribute) => [user, modelIn(attribute.type)] as const),
  );
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const [user, used] of links) {
      if (!used || !models.has(used) || versionOf(used) !== versionOf(user)) continue;
      nameLike(user, used, names);
      nameLike(used, user, names);
    }
  }
  const unnamed = [...models.keys()].filter((model) => !names.has(model));
  if (unnamed.length > 0) throw new Error(`no full name for ${unnamed.join(', ')}`);
  return names;
}

/** What no other package knows belongs to the API group of the types around it. */
function nameLike(model: string, neighbour: string, names: Map<string, string>): void {
  const group = names.get(neighbour)?.split('.').at(-3);
  if (!names.has(model) && group && group !== 'meta') names.set(model, nameInGroup(group, model));
}

/** `scheduling`, `V1alpha2PodGroup` → `io.k8s.api.scheduling.v1alpha2.PodGroup` */
function nameInGroup(group: string, model: string): string {
  const version = versionOf(model) ?? '';
  return fullName(group, version.toLowerCase(), model.slice(model.indexOf(version) + version.length));
}

function readFields(declarations: string, attributes: Attribute[], fullNames: Map<string, string>): TypeModel {
  const optional = new Set([...declarations.matchAll(/^ {4}'(\w+)'\?: /gm)].map((match) => match[1]));
  return new Map(
    attributes.map((attribute): [string, FieldModel] => [
      attribute.baseName,
      { facts: readType(attribute.type, attribute.format, fullNames), required: !optional.has(attribute.name) },
    ]),
  );
}

function readType(type: string, format: string, fullNames: Map<string, string>): FieldFacts {
  const list = type.match(/^Array<(.+)>$/)?.[1];
  if (list) return contain(readType(list, format, fullNames), 'list');
  const map = type.match(/^\{ \[key: string\]: (.+); \}$/)?.[1];
  if (map) return contain(readType(map, format, fullNames), 'map');
  if (format === 'byte') return { type: 'bytes' };
  if (format.startsWith('date-time')) return { type: 'time' };
  if (format === 'int-or-string') return { type: 'int-or-string' };
  if (format === 'int64') return { type: 'integer', bits: 64 };
  if (format === 'int32') return { type: 'integer' };
  if (type === 'number') return { type: 'number' };
  if (type === 'string' || type === 'boolean') return { type };
  const ref = fullNames.get(type);
  return ref ? { type: 'object', ref } : { type: 'any' };
}

function contain(inner: FieldFacts, container: 'map' | 'list'): FieldFacts {
  if (inner.container === 'list')
    return { ...inner, container: container === 'map' ? 'map-of-lists' : 'list-of-lists' };
  if (inner.container === 'map') return { ...inner, container: 'list-of-maps' };
  return { ...inner, container };
}

interface Route {
  /** `scheduling.k8s.io`; empty for the core group. */
  readonly apiGroup: string;
  readonly namespaced: boolean;
}

/** Where each kind is created, by model name, from the paths of the API client. */
function readRoutes(folder: string): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('Api.js'))) {
    const methods = readFileSync(`${folder}/${file}`, 'utf8').split('localVarPath = ').slice(1);
    for (const method of methods) {
      const path = method.match(/^'([^']+)'/)?.[1];
      const model = method.match(/HttpMethod\.POST\)[\s\S]*?serialize\(body, "(\w+)"/)?.[1];
      if (!path || !model || routes.has(model)) continue;
      routes.set(model, {
        apiGroup: path.match(/^\/apis\/([^/]+)/)?.[1] ?? '',
        namespaced: path.includes('{namespace}'),
      });
    }
  }
  return routes;
}

function modelIn(type: string): string | undefined {
  return type.match(/\b(?:[A-Z][a-z]+)?V\d\w*/)?.[0];
}

function versionOf(model: string): string | undefined {
  return model.match(/V\d+(?:alpha\d+|beta\d+)?/)?.[0];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
