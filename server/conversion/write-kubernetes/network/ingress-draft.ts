import type { Draft } from '../../draft.ts';
import type { Desk } from '../desk.ts';
import type { FindBackend } from './backends.ts';

export const PREFIX = 'alb.ingress.kubernetes.io/';

/** What the annotations and the rules of an Ingress are gathered in. */
export interface IngressDraft {
  readonly annotations: Record<string, Draft>;
  readonly namespace: string | undefined;
  readonly backend: FindBackend;
  readonly desk: Desk;
}
