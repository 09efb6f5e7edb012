import { escaped, mapTexts, textsOf } from '../mentions.ts';
import type { Application, Workload } from '../model.ts';
import { type MovedHost, rewriteMoved } from '../rewrite-hosts.ts';
import { noted } from '../trace.ts';

/** The workload with a note on each text that mentions one of the hosts. */
export function noteMentions(workload: Workload, hosts: readonly MovedHost[], message: string): Workload {
  if (hosts.length === 0) return workload;
  const changed = rewriteMoved([workload], hosts).flatMap(textsOf);
  let index = -1;
  return mapTexts(workload, (text) => {
    index += 1;
    return changed[index] === text.value ? text : noted(text, 'needs-decision', message);
  });
}

/** `api.shop.svc.cluster.local`, `db-0.db.shop.svc` */
const CLUSTER_NAME = /(?<![\w.-])(?:[a-z0-9-]+\.)?[a-z0-9-]+\.[a-z0-9-]+\.svc(?:\.cluster\.local)?(?![\w-]|\.\w)/g;

/**
 * The application with a note on each text that still has a name which nothing answers to: those of cluster DNS that no
 * Service of the input has, and those of single copies where the copies have none.
 */
export function noteLostHosts(application: Application): Application {
  const aliases = new Set(
    application.workloads.flatMap(({ endpoints }) => endpoints.flatMap(({ alias }) => alias?.value ?? [])),
  );
  const copies = application.workloads.flatMap(copiesOf);
  const workloads = application.workloads.map((workload) =>
    mapTexts(workload, (text) => {
      const copy = copies.map((pattern) => pattern.exec(text.value)?.[0]).find((found) => found !== undefined);
      if (copy !== undefined) return noted(text, 'needs-decision', noCopy(copy));
      const names = (text.value.match(CLUSTER_NAME) ?? []).filter((name) => !aliases.has(name));
      return names.length === 0 ? text : noted(text, 'needs-decision', unknown([...new Set(names)]));
    }),
  );
  return { ...application, workloads };
}

/** What names of the single copies of a workload look like. */
function copiesOf({ name, keepsIdentity, endpoints }: Workload): RegExp[] {
  if (!keepsIdentity) return [];
  return endpoints
    .filter(({ addresses }) => addresses)
    .map((one) => new RegExp(`(?<![\\w.-])${escaped(name.value)}-\\d+\\.${escaped(one.name.value)}(?![\\w-])`));
}

function noCopy(host: string): string {
  return `\`${host}\` names one of the copies, and copies have no names here. Choose a service for each replica, or let it use the name of all.`;
}

function unknown(names: readonly string[]): string {
  const listed = names.map((name) => `\`${name}\``).join(', ');
  return `${listed}: no Service among the inputs has this name of the cluster’s DNS. Give the name it has on AWS, or add the Service and convert again.`;
}
