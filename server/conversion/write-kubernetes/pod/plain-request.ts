import type { DraftObject } from '../../draft.ts';
import type { Container } from '../../model.ts';
import { plainRequestIn } from '../../plain-request.ts';
import { derived, noted, type Traced } from '../../trace.ts';

const ASKED =
  'The kubelet asks for the page itself, so that the image needs no curl. A redirect to another host counts as success there.';

/**
 * A command line that only asks for a page as a probe that does. Only where the container publishes the port: the kubelet
 * asks at the address of the pod, and a server may listen to the container alone.
 */
export function plainRequest(line: Traced<string>, { ports }: Container): DraftObject | undefined {
  const request = plainRequestIn(line.value);
  if (!request) return undefined;
  const { port, path } = request;
  if (!ports.some(({ number, protocol }) => number.value === port && protocol.value === 'tcp')) return undefined;
  return { httpGet: { path: noted(derived(path, line), 'approximate', ASKED), port } };
}
