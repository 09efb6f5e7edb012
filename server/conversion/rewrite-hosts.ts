import { escaped, mapTexts } from './mentions.ts';
import type { Application, Endpoint, Workload } from './model.ts';
import { noted, type Traced, traced } from './trace.ts';

/** How a host is reached now. */
export interface NewHost {
  readonly name: string;
  /** The port it has now, by the one callers use; only those that changed. */
  readonly ports?: ReadonlyMap<number, number>;
}

/** A host that got another name. */
export interface MovedHost {
  readonly name: string;
  /** The namespace in which the name needs no qualification. */
  readonly space: string;
  /** The ports it is known to have; none: not known. */
  readonly ports: readonly number[];
  readonly becomes: NewHost;
  /** It means the same to everybody, and nothing else is called so: `api.shop.internal`. */
  readonly everywhere?: true;
}

/** What names of spaces are where the source says nothing. */
const DEFAULT_SPACE = 'default';

/**
 * The application with new names of its endpoints in all values, arguments and files that mention the old ones, in any
 * of the forms of cluster DNS. `nameOf` gives undefined for an endpoint that keeps its name.
 */
export function rewriteHosts(
  application: Application,
  nameOf: (endpoint: Endpoint, workload: Workload) => NewHost | undefined,
): Application {
  const moved = application.workloads.flatMap((workload) =>
    workload.endpoints.flatMap((endpoint): MovedHost[] => {
      const becomes = nameOf(endpoint, workload);
      if (!becomes) return [];
      const ports = endpoint.ports.flatMap(({ number }) => (typeof number.value === 'number' ? [number.value] : []));
      return [{ name: endpoint.name.value, space: workload.space?.value ?? DEFAULT_SPACE, ports, becomes }];
    }),
  );
  return { ...application, workloads: rewriteMoved(application.workloads, moved) };
}

/** The workloads with new names of hosts in their texts. */
export function rewriteMoved(workloads: readonly Workload[], moved: readonly MovedHost[]): Workload[] {
  if (moved.length === 0) return [...workloads];
  const rewriters = moved.map(rewriterOf);
  return workloads.map((workload) => {
    const space = workload.space?.value ?? DEFAULT_SPACE;
    return mapTexts(workload, (text, context) =>
      rewriters.reduce((current, rewrite) => rewrite(current, space, context), text),
    );
  });
}

type Rewriter = (text: Traced<string>, space: string, context: string) => Traced<string>;

/** Names of variables and options whose value is a host or a list of hosts. */
const HOLDS_HOST =
  /(?:HOST|HOSTNAME|ADDR|ADDRESS|ENDPOINT|SERVER|BROKER|NODE|SEED|URL|URI|UPSTREAM|PEER|MASTER|DOMAIN)(?:E?S)?$|^-h$/i;
/** `--redis-host=` */
const OPTION = /^--?([\w.-]+)=/;

function rewriterOf({ name, space, ports, becomes, everywhere }: MovedHost): Rewriter {
  const certain = `${escaped(name)}\\.${escaped(space)}\\.svc(?:\\.cluster\\.local)?\\.?`;
  const qualified = pattern(certain, `${escaped(name)}\\.${escaped(space)}`, false);
  const short = pattern(certain, `${escaped(name)}(?:\\.${escaped(space)})?`, false);
  const qualifiedHost = pattern(certain, `${escaped(name)}\\.${escaped(space)}`, true);
  const shortHost = pattern(certain, `${escaped(name)}(?:\\.${escaped(space)})?`, true);

  const whole = new RegExp(`(?<![\\w.-])${escaped(name)}\\.?(?![\\w-]|\\.\\w)(?::(\\d{1,5})(?![\\w.-]))?`, 'g');

  return (text, callerSpace, context) => {
    if (!text.value.includes(name)) return text;
    const option = OPTION.exec(text.value)?.[1];
    const holdsHost = HOLDS_HOST.test(option ?? context);
    const near = callerSpace === space;
    const found = everywhere ? whole : near ? (holdsHost ? shortHost : short) : holdsHost ? qualifiedHost : qualified;
    const changes = new Map<string, string>();
    const value = text.value.replace(found, (match: string, ...rest: unknown[]) => {
      const [port, offset] = rest as [string | undefined, number];
      const host = port === undefined ? match : match.slice(0, -port.length - 1);
      const sure = everywhere || host.includes('.svc');
      // An unqualified name before a number that is none of its ports is something else: the tag of an image.
      if (!sure && port !== undefined && ports.length > 0 && !ports.includes(Number(port))) return match;
      if (isOwnUpstream(text.value, host)) return match;
      const implied = text.value.slice(0, offset).endsWith('http://') ? becomes.ports?.get(80) : undefined;
      const written = withPort(becomes, port, implied);
      if (written !== match) changes.set(match, written);
      return written;
    });
    if (changes.size === 0) return text;
    const said = [...changes].map(([old, now]) => `\`${old}\` is called \`${now}\` now.`).join(' ');
    return noted(traced(value, text.sources, text.notes), 'approximate', said);
  };
}

/**
 * The name in a text where it is a host: in full, behind `://`, before a port, or, where all of the text is known to be
 * hosts, on its own.
 */
function pattern(certain: string, name: string, holdsHost: boolean): RegExp {
  const end = '(?![\\w-]|\\.\\w)';
  const url = `(?<=://(?:[^\\s/@]*@)?|(?:-h|--host(?:name)?)[ =])${name}${end}`;
  const before = `(?<![\\w./-])${name}(?=:\\d{2,5}(?![\\w.-]))`;
  const alone = `(?<=^|[\\s,;]|^--?[\\w.-]+=)${name}(?=$|[\\s,;/:])`;
  const places = [`(?<![\\w.-])${certain}${end}`, url, before, ...(holdsHost ? [alone] : [])];
  return new RegExp(`(?:${places.join('|')})(?::(\\d{1,5})(?![\\w.-]))?`, 'g');
}

function withPort({ name, ports }: NewHost, port: string | undefined, implied: number | undefined): string {
  if (port === undefined) return implied === undefined ? name : `${name}:${implied}`;
  return `${name}:${ports?.get(Number(port)) ?? port}`;
}

/** nginx looks for the name among its own upstreams first. */
function isOwnUpstream(text: string, host: string): boolean {
  return !host.includes('.') && new RegExp(`\\bupstream\\s+${escaped(host)}\\s*\\{`).test(text);
}
