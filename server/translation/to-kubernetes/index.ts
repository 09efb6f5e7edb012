import { stepsWithin } from '../../conversion/rollout.ts';
import { asList, asNumber, asObject, type ObjectValue } from '../../syntax/value.ts';
import { renaming, replaced, type Translate, type Translations, taken, without } from '../translated.ts';
import { containerWords } from './container.ts';
import { podWords } from './pod.ts';
import { checkInProbe } from './probes.ts';
import { capabilities } from './security.ts';

/** Percentages → how many pods may be missing and how many may be extra, for so many replicas. */
const deploymentConfiguration: Translate = (owner) => {
  if (owner.strategy !== undefined) return taken('strategy');
  const { minimumHealthyPercent, maximumPercent, ...rest } = asObject(owner.deploymentConfiguration ?? null) ?? {};
  const [untold] = Object.keys(rest);
  if (untold !== undefined) return { reason: `\`${untold}\` has no place in a Deployment.` };
  const replicas = asNumber(owner.replicas ?? owner.desiredCount ?? 1);
  const [least, most] = [asNumber(minimumHealthyPercent ?? 100), asNumber(maximumPercent ?? 200)];
  if (replicas === undefined || least === undefined || most === undefined) {
    return { reason: 'How many pods that are is only known with `replicas`.' };
  }
  const steps = stepsWithin(replicas, { minimumHealthyPercent: least, maximumPercent: most });
  if (steps.missing + steps.extra === 0) return { reason: 'With these percentages no deployment could take a step.' };
  const strategy = {
    type: 'RollingUpdate',
    rollingUpdate: { maxUnavailable: steps.missing, maxSurge: steps.extra },
  };
  return { owner: replaced(owner, 'deploymentConfiguration', { strategy }) };
};

const leftToNodes =
  (word: string): Translate =>
  (owner) => ({ owner: without(owner, word), needless: 'nodes decide' });

/** A volume with a path of the host, or an empty one. */
const host: Translate = (owner) => {
  const path = asObject(owner.host ?? {})?.sourcePath;
  if (path === undefined) return { owner: replaced(owner, 'host', { emptyDir: {} }) };
  return { owner: replaced(owner, 'host', { hostPath: { path } }) };
};

/** Ports of a Service come with the ports of the containers they lead to. */
const servicePorts: Translate = (owner) => {
  if (owner.ports !== undefined) return taken('ports');
  const mappings = asList(owner.portMappings)?.map(asObject) ?? [];
  const ports = mappings.map((mapping): ObjectValue | undefined => {
    const port = asNumber(mapping?.containerPort);
    if (port === undefined) return undefined;
    const udp = mapping?.protocol === 'udp';
    return { ...(mappings.length > 1 && { name: `port-${port}` }), port, ...(udp && { protocol: 'UDP' }) };
  });
  if (ports.length === 0 || !ports.every((port) => port !== undefined)) return { reason: 'It is no list of ports.' };
  return { owner: replaced(owner, 'portMappings', { ports }) };
};

const deployment: Translations = {
  deploymentConfiguration,
  desiredCount: renaming('desiredCount', 'replicas'),
  launchType: leftToNodes('launchType'),
};

/** How words of ECS are said in Kubernetes, by the last part of the type in which they stand. */
export const toKubernetes: { readonly [type: string]: Translations | undefined } = {
  Container: containerWords,
  DeploymentSpec: deployment,
  EphemeralContainer: containerWords,
  PodSpec: podWords,
  Probe: {
    command: checkInProbe,
    interval: checkInProbe,
    retries: checkInProbe,
    startPeriod: checkInProbe,
    timeout: checkInProbe,
  },
  ReplicaSetSpec: { desiredCount: renaming('desiredCount', 'replicas') },
  SecurityContext: { linuxParameters: capabilities },
  ServiceSpec: { portMappings: servicePorts },
  StatefulSetSpec: { desiredCount: renaming('desiredCount', 'replicas') },
  Volume: { host },
  VolumeMount: {
    containerPath: renaming('containerPath', 'mountPath'),
    sourceVolume: renaming('sourceVolume', 'name'),
  },
};
