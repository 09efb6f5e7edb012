import { percentagesOf, stepsOf } from '../../conversion/rollout.ts';
import { asNumber, asObject, asString } from '../../syntax/value.ts';
import { renaming, replaced, type Translate, type Translations, taken, without } from '../translated.ts';
import { probeInHealthCheck } from './probes.ts';
import { metadata } from './task-definition.ts';

const emptyDir: Translate = (owner) => {
  const { medium, ...rest } = asObject(owner.emptyDir ?? {}) ?? {};
  if (medium !== undefined && medium !== '') {
    return { reason: 'A volume in memory is `linuxParameters.tmpfs` of the one container that uses it.' };
  }
  const notes = rest.sizeLimit === undefined ? [] : ['ECS has no limit for one volume: `sizeLimit` is left out.'];
  return { owner: without(owner, 'emptyDir'), notes, becomes: 'a volume with nothing but a name' };
};

const hostPath: Translate = (owner) => {
  const path = asObject(owner.hostPath ?? null)?.path;
  if (path === undefined) return { reason: 'It has no `path`.' };
  if (owner.host !== undefined) return taken('host');
  return { owner: replaced(owner, 'hostPath', { host: { sourcePath: path } }) };
};

/** `maxUnavailable` and `maxSurge` → percentages, for so many tasks as the service wants. */
const strategy: Translate = (owner) => {
  const rolling = asObject(owner.strategy ?? null);
  if (asObject(owner.deploymentConfiguration)?.minimumHealthyPercent !== undefined)
    return taken('minimumHealthyPercent');
  if (asObject(owner.deploymentConfiguration)?.maximumPercent !== undefined) return taken('maximumPercent');
  const before = asObject(owner.deploymentConfiguration) ?? {};
  const write = (percentages: { minimumHealthyPercent: number; maximumPercent: number }) => ({
    owner: replaced(owner, 'strategy', { deploymentConfiguration: { ...before, ...percentages } }),
  });
  if (rolling?.type === 'Recreate') return write({ minimumHealthyPercent: 0, maximumPercent: 100 });
  const steps = asObject(rolling?.rollingUpdate ?? {});
  const replicas = asNumber(owner.desiredCount ?? owner.replicas);
  const [surge, missing] = [steps?.maxSurge ?? '25%', steps?.maxUnavailable ?? '25%'];
  if (replicas === undefined) return { reason: 'Percentages come of the number of tasks, `desiredCount`.' };
  const amount = (value: unknown) => (typeof value === 'number' ? value : asString(value)) ?? '';
  const resolved = stepsOf(replicas, amount(surge), amount(missing));
  return resolved ? write(percentagesOf(replicas, resolved)) : { reason: 'It says no numbers or percentages.' };
};

/** Words of Kubernetes in the parts of a task definition, and in a service. */
export const partWords: { readonly [type: string]: Translations } = {
  HealthCheck: {
    exec: probeInHealthCheck,
    failureThreshold: probeInHealthCheck,
    grpc: probeInHealthCheck,
    httpGet: probeInHealthCheck,
    initialDelaySeconds: probeInHealthCheck,
    periodSeconds: probeInHealthCheck,
    tcpSocket: probeInHealthCheck,
    timeoutSeconds: probeInHealthCheck,
  },
  MountPoint: { mountPath: renaming('mountPath', 'containerPath'), name: renaming('name', 'sourceVolume') },
  PortMapping: { port: renaming('port', 'containerPort'), targetPort: renaming('targetPort', 'containerPort') },
  Service: { metadata: metadata('serviceName'), replicas: renaming('replicas', 'desiredCount'), strategy },
  Volume: { emptyDir, hostPath },
};
