import { escaped, hostPattern, textsOf } from '../mentions.ts';
import type { Endpoint, Workload } from '../model.ts';
import { noted, traced } from '../trace.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html */
const LONGEST_ALIAS = 127;

/** Service Connect gives an endpoint one name. Each endpoint gets the form its callers use in what they are configured with. */
export function withAliases(workloads: readonly Workload[]): Workload[] {
  const texts = workloads.flatMap(textsOf);
  return workloads.map((workload) => ({
    ...workload,
    endpoints: workload.endpoints.map((endpoint) => withAlias(endpoint, workload.space?.value ?? 'default', texts)),
  }));
}

function withAlias(endpoint: Endpoint, namespace: string, texts: readonly string[]): Endpoint {
  const { value: name } = endpoint.name;
  const forms = formsIn(texts, name, namespace);
  if (forms.every((form) => form === name)) return endpoint;
  const [only] = forms;
  if (forms.length === 1 && only !== undefined && only.length <= LONGEST_ALIAS)
    return { ...endpoint, alias: traced(only) };
  const listed = forms.map((form) => `\`${form}\``).join(', ');
  const message = `Callers use ${listed}; Service Connect gives one name: \`${name}\`. Change the other callers.`;
  return { ...endpoint, name: noted(endpoint.name, 'needs-decision', message) };
}

/** The different forms of a Service's DNS name in the texts, shortest first. */
function formsIn(texts: readonly string[], name: string, namespace: string): string[] {
  const host = hostPattern(name, `(?:\\.${escaped(namespace)}(?:\\.svc(?:\\.cluster\\.local)?)?)?`);
  const forms = new Set(texts.flatMap((text) => [...text.matchAll(host)].map(([form]) => form)));
  return [...forms].sort((a, b) => a.length - b.length);
}
