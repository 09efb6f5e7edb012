import { commented, type DraftObject, orNothing } from '../draft.ts';
import type { Application, Endpoint, Workload } from '../model.ts';
import { dnsLabel, serviceName, uniqueNames } from '../names.ts';
import type { OutputDraft } from '../output.ts';
import { renamed } from '../renamed.ts';
import { derived, type Traced } from '../trace.ts';
import { type PodTemplate, planPod } from './pod-template.ts';

/** The one file this form of output consists of. */
export const MANIFESTS_PATH = 'manifests.yaml';

const NAME_LABEL = 'app.kubernetes.io/name';
const SOURCE_NAME = 'crossdock/source-name';

/** A Deployment for each workload, followed by the Services that lead to it, as documents of one file. */
export function writeManifests({ workloads }: Application): OutputDraft[] {
  if (workloads.length === 0) return [];
  const deploymentName = uniqueNames(63);
  const service = uniqueNames(63);
  const documents = workloads.flatMap((workload) => {
    const name = renamed(workload.name, deploymentName(dnsLabel(workload.name.value)));
    const pod = planPod(workload);
    const deployment = writeDeployment(workload, name, pod);
    const services = workload.endpoints.map((endpoint) =>
      writeService(endpoint, renamed(endpoint.name, service(serviceName(endpoint.name.value))), name, pod),
    );
    return [deployment, ...services];
  });
  return [{ path: MANIFESTS_PATH, kind: 'manifest', documents }];
}

function writeDeployment(workload: Workload, name: Traced<string>, pod: PodTemplate): DraftObject {
  const { origin, replicas, rollout } = workload;
  const labels = { [NAME_LABEL]: name.value };
  return commented(fromText(origin), {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels, annotations: sourceName(workload.name, name) },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      strategy: rollout && {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: rollout.extra, maxUnavailable: rollout.missing },
      },
      template: { metadata: { labels }, spec: pod.spec },
    },
  });
}

function writeService(
  endpoint: Endpoint,
  name: Traced<string>,
  workload: Traced<string>,
  pod: PodTemplate,
): DraftObject {
  const { ports, origin } = endpoint;
  const unique = uniqueNames(15);
  return commented(fromText(origin), {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      labels: { [NAME_LABEL]: workload.value },
      annotations: sourceName(endpoint.name, name),
    },
    spec: {
      selector: { [NAME_LABEL]: workload.value },
      ports: ports.map(({ number, target, through }) => {
        const portName = pod.portNames.get(target);
        return {
          name: unique(portName?.value ?? 'port'),
          port: number,
          targetPort: derived(portName ? portName.value : target.number.value, through),
          protocol: target.protocol.value === 'udp' ? 'UDP' : 'TCP',
          appProtocol: target.application && applicationOf(target.application),
        };
      }),
    },
  });
}

/** https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol */
function applicationOf(protocol: Traced<string>): Traced<string> {
  return derived(protocol.value === 'http2' ? 'kubernetes.io/h2c' : protocol.value, protocol);
}

/** The name it had, where it could not be kept. */
function sourceName(was: Traced<string>, name: Traced<string>): DraftObject | undefined {
  return orNothing({ [SOURCE_NAME]: was.value === name.value ? undefined : was.value });
}

function fromText({ title, file }: { readonly title: string; readonly file: string }): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}, from ${file.split('/').at(-1)}`;
}
