import { escapeExpansion } from '../expansion.ts';
import { derived, type Traced } from '../trace.ts';

/** The text so that the container sees it unchanged: `$(NAME)` means something to Kubernetes, and nothing to ECS. */
export function escaped(text: Traced<string>): Traced<string> {
  return derived(escapeExpansion(text.value), text);
}
