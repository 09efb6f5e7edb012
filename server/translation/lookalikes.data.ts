/** A type of either platform; those of Kubernetes by the last part of their name. */
export type Lookalike = string;

interface Lookalikes {
  /** Types of the other platform whose words are written here, the nearest first. */
  readonly others: readonly Lookalike[];
  /** Types of the own platform that are near: a word of theirs is no foreign one. */
  readonly own: readonly Lookalike[];
  /** Words that count although they say nothing of where they come from. */
  readonly evenShared?: readonly string[];
}

const POD = ['PodSpec', 'Container', 'PodTemplateSpec', 'ObjectMeta', 'DeploymentSpec'];
const TASK = ['TaskDefinition', 'ContainerDefinition'];
const WORKLOAD: Lookalikes = {
  others: ['Service', ...TASK],
  own: ['PodSpec', 'Container', 'PodTemplateSpec', 'JobSpec', 'DeploymentSpec', 'StatefulSetSpec'],
};
const OBJECT: Lookalikes = { others: ['TaskDefinition', 'Service', 'ContainerDefinition'], own: WORKLOAD.own };
const CONTAINER: Lookalikes = { others: ['ContainerDefinition', 'TaskDefinition', 'Service'], own: POD };

/** By platform and type: what in the other platform it is taken for. */
export const LOOKALIKES: Readonly<Record<'ecs' | 'kubernetes', { readonly [type: string]: Lookalikes | undefined }>> = {
  ecs: {
    TaskDefinition: {
      others: [
        'PodSpec',
        'Container',
        'Deployment',
        'DeploymentSpec',
        'StatefulSetSpec',
        'JobSpec',
        'CronJobSpec',
        'ObjectMeta',
      ],
      own: [...TASK, 'Service'],
    },
    ContainerDefinition: { others: ['Container', 'PodSpec', 'Deployment', 'ObjectMeta'], own: [...TASK, 'Service'] },
    Service: {
      others: ['DeploymentSpec', 'StatefulSetSpec', 'ServiceSpec', 'PodSpec', 'Deployment', 'ObjectMeta'],
      own: ['Service', ...TASK],
    },
    PortMapping: { others: ['ContainerPort', 'ServicePort'], own: ['PortMapping'] },
    MountPoint: { others: ['VolumeMount'], own: ['MountPoint'], evenShared: ['name'] },
    HealthCheck: { others: ['Probe'], own: ['HealthCheck'] },
    Volume: { others: ['Volume'], own: ['Volume', 'MountPoint'] },
    LinuxParameters: { others: ['SecurityContext'], own: ['LinuxParameters', ...TASK] },
  },
  kubernetes: {
    PodSpec: { others: ['TaskDefinition', 'ContainerDefinition', 'Service'], own: POD },
    Container: CONTAINER,
    EphemeralContainer: CONTAINER,
    DeploymentSpec: WORKLOAD,
    ReplicaSetSpec: WORKLOAD,
    StatefulSetSpec: WORKLOAD,
    DaemonSetSpec: WORKLOAD,
    JobSpec: WORKLOAD,
    CronJobSpec: WORKLOAD,
    Pod: OBJECT,
    Deployment: OBJECT,
    ReplicaSet: OBJECT,
    StatefulSet: OBJECT,
    DaemonSet: OBJECT,
    Job: OBJECT,
    CronJob: OBJECT,
    ServiceSpec: { others: ['Service', ...TASK], own: ['ServiceSpec', 'ServicePort'] },
    ContainerPort: { others: ['PortMapping'], own: ['ContainerPort', 'ServicePort'] },
    VolumeMount: { others: ['MountPoint'], own: ['VolumeMount', 'Volume'] },
    Probe: { others: ['HealthCheck'], own: ['Probe', 'HTTPGetAction'] },
    Volume: { others: ['Volume'], own: ['Volume', 'VolumeMount'], evenShared: ['host'] },
    SecurityContext: { others: ['LinuxParameters', 'ContainerDefinition'], own: ['SecurityContext', ...POD] },
    PodSecurityContext: { others: ['LinuxParameters', 'ContainerDefinition'], own: ['PodSecurityContext', ...POD] },
  },
};

/** Words that say nothing of where they come from. */
export const SHARED_WORDS: ReadonlySet<string> = new Set([
  'cluster',
  'clientToken',
  'host',
  'image',
  'links',
  'name',
  'role',
  'type',
  'value',
]);
