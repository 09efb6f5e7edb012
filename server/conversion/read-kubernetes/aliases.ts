import { escaped, hostPattern, textsOf } from '../mentions.ts';
import type { Application, Endpoint, Workload } from '../model.ts';
import { rewriteHosts } from '../rewrite-hosts.ts';
import { noted, traced } from '../trace.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html */
const ALIAS = /^[a-z0-9._][a-z0-9._-]{0,126}$/;

/**
 * An endpoint gets one name. Where callers use one form of it, it is that; where they use several, it is the short one, or
 * the one with the space if callers of other spaces are among them, and it is written into what they are configured with.
 */
export function withAliases(application: Application): Application {
  const { workloads } = application;
  const texts = workloads.map((workload) => ({ space: spaceOf(workload), texts: textsOf(workload) }));
  const several = new Set<Endpoint>();
  const named = workloads.map((workload) => ({
    ...workload,
    endpoints: workload.endpoints.map((endpoint) => {
      const name = endpoint.name.value;
      const near = formsIn(textsOfSpace(texts, spaceOf(workload)), name, spaceOf(workload));
      const far = formsIn(textsElsewhere(texts, spaceOf(workload)), name, spaceOf(workload)).filter(
        (form) => form !== name,
      );
      const forms = [...new Set([...near, ...far])].sort((a, b) => a.length - b.length);
      if (forms.every((form) => form === name)) return endpoint;
      const [only] = forms;
      if (forms.length === 1 && only !== undefined && ALIAS.test(only)) return { ...endpoint, alias: traced(only) };
      const one = far.length > 0 ? withFullName(endpoint, spaceOf(workload), forms) : endpoint;
      several.add(one);
      return one;
    }),
  }));
  return rewriteHosts({ ...application, workloads: named }, (endpoint) =>
    several.has(endpoint) ? { name: (endpoint.alias ?? endpoint.name).value } : undefined,
  );
}

interface Texts {
  readonly space: string;
  readonly texts: readonly string[];
}

function textsOfSpace(all: readonly Texts[], wanted: string): string[] {
  return all.flatMap(({ space, texts }) => (space === wanted ? texts : []));
}

/** Other spaces may have an endpoint of the same name: its short form is not this one. */
function textsElsewhere(all: readonly Texts[], own: string): string[] {
  return all.flatMap(({ space, texts }) => (space === own ? [] : texts));
}

/** A name that is clear in all spaces. */
function withFullName(endpoint: Endpoint, space: string, forms: readonly string[]): Endpoint {
  const full = `${endpoint.name.value}.${space}`;
  const listed = forms.map((form) => `\`${form}\``).join(', ');
  const message = `Callers use ${listed}; with \`${full}\` they all mean the same. Callers that have another name built in have to change.`;
  return { ...endpoint, name: noted(endpoint.name, 'approximate', message), alias: traced(full) };
}

function spaceOf({ space }: Workload): string {
  return space?.value ?? 'default';
}

/** The different forms of a Service's DNS name in the texts, shortest first. */
function formsIn(texts: readonly string[], name: string, namespace: string): string[] {
  const host = hostPattern(name, `(?:\\.${escaped(namespace)}(?:\\.svc(?:\\.cluster\\.local)?)?)?`);
  const forms = new Set(
    texts.flatMap((text) => (text.includes(name) ? [...text.matchAll(host)].map(([form]) => form) : [])),
  );
  return [...forms].sort((a, b) => a.length - b.length);
}
