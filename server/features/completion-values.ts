import type { Context } from '../context.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { asString, valueAt } from '../syntax/value.ts';
import type { Cursor } from './completion-cursor.ts';
import type { Completion } from './completion-item.ts';
import type { Subject } from './describe.ts';
import { factsOf, type SchemaPlace } from './schema-place.ts';
import { isServed } from './versions.ts';

/** The values a field can have: those of its enumeration, `true` and `false`, or its default. */
export function valueCompletions({ schema, owner }: SchemaPlace, cursor: Cursor, dash: boolean): Completion[] {
  if (!owner) return [];
  const { field, type, name } = owner;
  const isText = field.enum !== undefined || field.type === 'string';
  const values = field.enum ?? (field.type === 'boolean' ? ['true', 'false'] : []);
  const all = values.length === 0 && field.default !== undefined ? [field.default] : values;
  return all.map((value) => ({
    label: value,
    kind: 'value',
    ...(value === field.default ? { detail: 'default' } : {}),
    text: written(value, isText, cursor, dash),
    snippet: false,
    subject: { schema, type, field: name },
  }));
}

/** How well known API groups are, for lists that would otherwise start with `admissionregistration.k8s.io`. */
const USUAL_VERSIONS = ['v1', 'apps/v1', 'batch/v1', 'networking.k8s.io/v1', 'autoscaling/v2', 'policy/v1'];

interface Root {
  readonly apiVersion: string;
  readonly kind: string;
  readonly subject: Subject;
  /** A later version of Kubernetes has it no more. */
  readonly leaving: boolean;
}

/** The values of `apiVersion` in a document that may already say its kind: stable versions first. */
export function apiVersionCompletions(document: SourceDocument, cursor: Cursor, context: Context): Completion[] {
  const kind = asString(valueAt(document.value, ['kind']));
  const all = servedRoots(context);
  const roots = kind && all.some((root) => root.kind === kind) ? all.filter((root) => root.kind === kind) : all;
  const versions = new Map<string, Root[]>();
  for (const root of roots) versions.set(root.apiVersion, [...(versions.get(root.apiVersion) ?? []), root]);
  return [...versions]
    .sort(([a], [b]) => usual(a) - usual(b) || (a < b ? -1 : 1))
    .map(([version, served]) => ({
      label: version,
      kind: 'value',
      detail: served.length > 4 ? `${served.length} kinds` : served.map((root) => root.kind).join(', '),
      text: written(version, true, cursor, false),
      snippet: false,
      ...(served.every((root) => root.leaving) ? { deprecated: true } : {}),
    }));
}

/** The values of `kind` in a document that may already say its API version. */
export function kindCompletions(document: SourceDocument, cursor: Cursor, context: Context): Completion[] {
  const apiVersion = asString(valueAt(document.value, ['apiVersion']));
  const roots = servedRoots(context).filter((root) => !apiVersion || root.apiVersion === apiVersion);
  return roots
    .sort((a, b) => (a.kind === b.kind ? usual(a.apiVersion) - usual(b.apiVersion) : a.kind < b.kind ? -1 : 1))
    .map((root) => ({
      label: root.kind,
      kind: 'value',
      detail: root.apiVersion,
      text: written(root.kind, true, cursor, false),
      snippet: false,
      ...(root.leaving ? { deprecated: true } : {}),
      subject: root.subject,
    }));
}

function servedRoots({ kubernetesVersion }: Context): Root[] {
  const { roots } = factsOf('kubernetes');
  return Object.entries(roots)
    .filter(([, facts]) => isServed(facts, kubernetesVersion) && !facts.list)
    .map(([root, facts]) => ({
      apiVersion: root.slice(0, root.lastIndexOf('/')),
      kind: root.slice(root.lastIndexOf('/') + 1),
      subject: { schema: 'kubernetes', type: facts.type, root },
      leaving: facts.until !== undefined,
    }));
}

function usual(version: string): number {
  const place = USUAL_VERSIONS.indexOf(version);
  if (place >= 0) return place;
  return USUAL_VERSIONS.length + (/(alpha|beta)/.test(version) ? 1 : 0);
}

function written(value: string, isText: boolean, { style, commaAfter }: Cursor, dash: boolean): string {
  const text = style === 'json' && isText ? JSON.stringify(value) : value;
  return (dash ? '- ' : '') + text + (commaAfter ? ',' : '');
}
