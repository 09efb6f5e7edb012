import { isUnknown, unknownText } from '../../syntax/value.ts';
import type { Draft, DraftObject } from '../draft.ts';
import { derived, isTraced, type Traced } from '../trace.ts';

/** A function of CloudFormation that refers to something. */
export type Call =
  | { readonly kind: 'reference'; readonly id: string; readonly attribute?: string; readonly from: Draft }
  | { readonly kind: 'text'; readonly text: string; readonly from: Draft };

/** The function that a draft is, if it is one. */
export function functionOf(node: Draft | undefined): Call | undefined {
  if (node === undefined || node === null || typeof node !== 'object' || isTraced(node) || isUnknown(node))
    return undefined;
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = node as DraftObject;
  if (ref !== undefined) return { kind: 'reference', id: String(plain(ref)), from: ref };
  if (Array.isArray(attribute)) {
    const [id, name] = attribute as Draft[];
    return { kind: 'reference', id: String(plain(id)), attribute: String(plain(name)), from: id ?? '' };
  }
  return text === undefined ? undefined : { kind: 'text', text: String(plain(text)), from: text };
}

/** `${Web.Arn}` in a text: what it refers to; nothing for `${!Web}`, which stands for itself. */
export function referencesIn(text: string): { readonly id: string; readonly attribute?: string }[] {
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => splitName(name));
}

/** `Web.Arn`, and `AWS::Region` without an attribute. */
export function splitName(name: string): { readonly id: string; readonly attribute?: string } {
  const dot = name.indexOf('.');
  return dot < 0 ? { id: name } : { id: name.slice(0, dot), attribute: name.slice(dot + 1) };
}

/** The value itself; template text as it stands. */
export function plain(draft: Draft | undefined): unknown {
  const value = isTraced(draft) ? draft.value : draft;
  return isUnknown(value) ? unknownText(value) : value;
}

/** The value with whatever is known of where the draft came from. */
export function like(from: Draft, value: string | number): Draft {
  return isTraced(from) ? derived(value, from as Traced<unknown>) : value;
}
