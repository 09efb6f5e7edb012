/**
 * Fields of pods that take one of a few values: `type.field`. `blank`: an empty text counts as missing.
 * `since`: servers before that drop the field, or check it elsewhere.
 */
export const SUPPORTED_VALUES: {
  readonly [type: string]: {
    readonly [field: string]: { readonly values: readonly string[]; readonly blank?: true; readonly since?: string };
  };
} = {
  'core.v1.PodSpec': {
    restartPolicy: { values: ['Always', 'OnFailure', 'Never'], blank: true },
    dnsPolicy: { values: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'], blank: true },
    preemptionPolicy: { values: ['PreemptLowerPriority', 'Never'] },
  },
  'core.v1.Container': {
    imagePullPolicy: { values: ['Always', 'IfNotPresent', 'Never'], blank: true },
    terminationMessagePolicy: { values: ['File', 'FallbackToLogsOnError'], blank: true },
  },
  'core.v1.EphemeralContainer': {
    imagePullPolicy: { values: ['Always', 'IfNotPresent', 'Never'], blank: true },
    terminationMessagePolicy: { values: ['File', 'FallbackToLogsOnError'], blank: true },
  },
  'core.v1.ContainerPort': {
    protocol: { values: ['TCP', 'UDP', 'SCTP'], blank: true },
  },
  'core.v1.HTTPGetAction': {
    scheme: { values: ['HTTP', 'HTTPS'], blank: true },
  },
  'core.v1.ImageVolumeSource': {
    pullPolicy: { values: ['Always', 'IfNotPresent', 'Never'], blank: true, since: '1.35' },
  },
  'core.v1.VolumeMount': {
    mountPropagation: { values: ['None', 'HostToContainer', 'Bidirectional'] },
    recursiveReadOnly: { values: ['Disabled', 'IfPossible', 'Enabled'], since: '1.31' },
  },
  'core.v1.PodSecurityContext': {
    fsGroupChangePolicy: { values: ['OnRootMismatch', 'Always'] },
    supplementalGroupsPolicy: { values: ['Merge', 'Strict'], since: '1.33' },
    seLinuxChangePolicy: { values: ['Recursive', 'MountOption'], since: '1.33' },
  },
  'core.v1.SecurityContext': {
    procMount: { values: ['Default', 'Unmasked'], since: '1.33' },
  },
  'core.v1.TopologySpreadConstraint': {
    whenUnsatisfiable: { values: ['DoNotSchedule', 'ScheduleAnyway'] },
    nodeAffinityPolicy: { values: ['Honor', 'Ignore'], since: '1.26' },
    nodeTaintsPolicy: { values: ['Honor', 'Ignore'], since: '1.26' },
  },
  'core.v1.AzureDiskVolumeSource': {
    cachingMode: { values: ['None', 'ReadOnly', 'ReadWrite'] },
    kind: { values: ['Shared', 'Dedicated', 'Managed'] },
  },
};
