import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readType, type Schema } from './read-type.ts';

/** The custom kinds of a package: `cert-manager.io/v1/Certificate`, and the types they share. */
export interface CustomFacts {
  readonly kinds: Record<string, Schema>;
  readonly types: Record<string, Schema>;
}

interface Declared {
  readonly file: string;
  readonly body: string;
  /** The interfaces it extends. */
  readonly bases: readonly string[];
}

/** Other fields may be there too. */
const OPEN: Schema = { 'x-kubernetes-preserve-unknown-fields': true };

/** What every interface of an object extends. */
const OBJECT = 'TypeMeta';

/** Types of Argo that are text in Go and take numbers in a manifest too. */
const LENIENT = /\/(?:AnyString|Amount|IntOrString|Item|ParallelSteps)\.d\.ts$/;

/**
 * Reads the kinds of one package out of its type declarations. The types of Kubernetes itself may be anything here, and so may
 * `status`, which nobody writes.
 */
export function readPackage(folder: string): CustomFacts {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts') && !/_schemas|node_modules/.test(file))
    .map((file) => join(folder, file));
  const kinds: Record<string, Schema> = {};
  const types: Record<string, Schema> = {};
  const read = (declared: Declared): Schema => {
    const imports = importsOf(declared.file);
    const bases = declared.bases
      .filter((name) => name !== OBJECT)
      .map((name) => {
        const base = declarationIn(imports.get(name) ?? '');
        return base && read(base);
      });
    const own = readType(declared.body, (name) => {
      const target = imports.get(name);
      const shared = target && declarationIn(target);
      if (!shared) return undefined;
      const key = target.slice(folder.length + 1).replace(/\.d\.ts$/, '');
      if (!Object.hasOwn(types, key)) {
        // Known before it is read: a type may refer to itself.
        types[key] = {};
        types[key] = withoutType(read(shared));
      }
      return key;
    });
    return bases.reduce<Schema>(extended, own);
  };
  for (const file of files) {
    const declared = declarationIn(file);
    const apiVersion = declared && /^ {4}"apiVersion": "([^"]+)";/m.exec(declared.body)?.[1];
    const kind = declared && /^ {4}"kind": "([^"]+)";/m.exec(declared.body)?.[1];
    if (!declared || !apiVersion?.includes('/') || !kind || kind.endsWith('List')) continue;
    const body = declared.body.replace(/^ {4}"status"\??: (?:\{[\s\S]*?^ {4}\}|[^;]*);/m, '    "status"?: any;');
    const { properties, required, ...schema } = read({ ...declared, body }) as {
      properties: Record<string, Schema>;
      required?: string[];
    };
    const { apiVersion: _, kind: __, metadata: ___, ...own } = properties;
    const needed = (required ?? []).filter((name) => Object.hasOwn(own, name));
    kinds[`${apiVersion}/${kind}`] = {
      ...schema,
      properties: own,
      ...(needed.length > 0 && { required: needed }),
    };
  }
  return { kinds: sorted(kinds), types: sorted(types) };
}

/** An object inside of another one need not say what it is, and it is often not what its type says. */
function withoutType(schema: Schema): Schema {
  const { apiVersion, kind, ...others } = (schema.properties ?? {}) as Record<string, Schema>;
  if (!apiVersion?.enum || !kind?.enum) return schema;
  const { required, ...rest } = schema;
  const needed = ((required as string[]) ?? []).filter((name) => name !== 'apiVersion' && name !== 'kind');
  const properties = { apiVersion: { type: 'string' }, kind: { type: 'string' }, ...others };
  return { ...rest, properties, ...(needed.length > 0 && { required: needed }) };
}

/** A schema with the fields of another one; where that cannot be read, any field may be there. */
function extended(own: Schema, base: Schema | undefined): Schema {
  if (!base?.properties) return { ...own, ...OPEN };
  const required = [...((base.required as string[]) ?? []), ...((own.required as string[]) ?? [])];
  const properties = { ...(base.properties as object), ...(own.properties as object) };
  return { ...base, ...own, properties, ...(required.length > 0 && { required: [...new Set(required)] }) };
}

/** The interface or type that a file is about. */
function declarationIn(file: string): Declared | undefined {
  if (!existsSync(file) || file.includes('IoK8s') || LENIENT.test(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const [, base, members] = /^export interface \w+(?: extends ([\w, ]+))? (\{[\s\S]*?^\})/m.exec(text) ?? [];
  const body = members ?? /^export type I\w+ = ([\s\S]*?);\n(?=export|$)/m.exec(text)?.[1];
  const bases = (base ?? '').split(', ').filter((name) => name !== '');
  return body === undefined ? undefined : { file, body, bases };
}

/** Names of interfaces in a file, with the files of the same package they come from. */
function importsOf(file: string): Map<string, string> {
  const imports = new Map<string, string>();
  for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(
    /^import (?:type )?\{ ([^}]+) \} from "(\.[^"]*)"/gm,
  )) {
    for (const name of names.split(', ')) {
      const local = name.split(' as ').at(-1) ?? name;
      imports.set(local, `${join(dirname(file), from.replace(/\.js$/, ''))}.d.ts`);
    }
  }
  return imports;
}

function sorted(schemas: Record<string, Schema>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
}
