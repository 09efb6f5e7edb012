import { groupOf, isBuiltInGroup } from '../kubernetes/api.ts';
import { recognizeKubernetes } from '../kubernetes/recognize.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { definitionsOf } from './define.ts';
import type { Definition } from './definition.ts';
import { isForKustomize } from './kustomization.ts';

/** What one document means to other files. */
export interface DocumentSummary {
  readonly definitions: readonly Definition[];
  /** Whether objects may come from it that nobody can name: it is a template, cannot be read, or is for some controller. */
  readonly isOpen: boolean;
  /** Custom resources, as `group/version/Kind`. */
  readonly customKinds: readonly string[];
  /** The same text for summaries that are the same to others. */
  readonly fingerprint: string;
}

const summaries = new WeakMap<SourceDocument, DocumentSummary>();
let schemas = 0;

/** What a document means to other files; worked out once. */
export function summaryOf(document: SourceDocument): DocumentSummary {
  const known = summaries.get(document);
  if (known) return known;
  const summary = summarize(document);
  summaries.set(document, summary);
  return summary;
}

function summarize(document: SourceDocument): DocumentSummary {
  const broken = document.templated || document.problems.some(({ severity }) => severity === 'error');
  const resources = broken
    ? []
    : recognizeKubernetes(document).filter(({ value, kind }) => kind !== '' && !isForKustomize(value));
  const definitions = resources.flatMap(definitionsOf);
  const custom = resources.filter(({ apiVersion }) => apiVersion !== '' && !isBuiltInGroup(groupOf(apiVersion)));
  const isOpen = custom.length > 0 || (broken && /\bapiVersion\b/.test(document.text));
  // A schema is too large to compare: each document that has one differs from all others.
  const schema = definitions.some((definition) => definition.custom) ? ++schemas : 0;
  return {
    definitions,
    isOpen,
    customKinds: custom.map(({ apiVersion, kind }) => `${apiVersion}/${kind}`),
    fingerprint: schema > 0 ? String(schema) : JSON.stringify([isOpen, definitions]),
  };
}
