import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { isEmptyList, isEmptyText, isSet } from '../../fields.ts';
import { allContainers } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';

const SYSTEMS = ['linux', 'windows'];
const LINUX_POD_FIELDS = ['hostUsers', 'shareProcessNamespace'];
const LINUX_POD_SWITCHES = ['hostPID', 'hostIPC'];
const LINUX_POD_CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
];
const LINUX_CONTAINER_CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
];

export const operatingSystem: KubernetesRule = {
  id: 'kubernetes/operating-system',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'A pod that says its operating system (os.name) uses no security settings of the other one.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-os',
  check({ value, pointer }, report) {
    const os = asObject(value.os);
    if (!os) return;
    const name = asString(os.name);
    if (isEmptyText(os.name)) {
      report({ pointer: child(pointer, 'os', 'name'), message: 'os needs a name: "linux" or "windows".' });
    } else if (name !== undefined && !SYSTEMS.includes(name)) {
      report({
        pointer: child(pointer, 'os', 'name'),
        message: 'The name of an operating system is "linux" or "windows".',
      });
    }
    if (name === 'linux') checkLinux(value, pointer, report);
    if (name === 'windows') checkWindows(value, pointer, report);
  },
};

function checkLinux(spec: ObjectValue, pointer: Pointer, report: Report): void {
  const contexts = [
    { context: asObject(spec.securityContext), place: child(pointer, 'securityContext') },
    ...allContainers(spec, pointer).map((container) => ({
      context: asObject(container.value.securityContext),
      place: child(container.pointer, 'securityContext'),
    })),
  ];
  for (const { context, place } of contexts) {
    if (!isSet(context?.windowsOptions)) continue;
    report({
      pointer: child(place, 'windowsOptions'),
      target: 'key',
      message: 'A pod for Linux (os.name: linux) has no windowsOptions.',
    });
  }
}

function checkWindows(spec: ObjectValue, pointer: Pointer, report: Report): void {
  const refuse = (place: Pointer, field: string) => {
    report({ pointer: place, target: 'key', message: `A pod for Windows (os.name: windows) has no ${field}.` });
  };
  for (const field of LINUX_POD_FIELDS) if (isSet(spec[field])) refuse(child(pointer, field), field);
  for (const field of LINUX_POD_SWITCHES) if (spec[field] === true) refuse(child(pointer, field), field);
  const context = asObject(spec.securityContext) ?? {};
  for (const field of LINUX_POD_CONTEXT) {
    if (isSet(context[field])) refuse(child(pointer, 'securityContext', field), field);
  }
  if (!isEmptyList(context.sysctls)) refuse(child(pointer, 'securityContext', 'sysctls'), 'sysctls');
  for (const container of allContainers(spec, pointer)) {
    const own = asObject(container.value.securityContext) ?? {};
    for (const field of LINUX_CONTAINER_CONTEXT) {
      if (isSet(own[field])) refuse(child(container.pointer, 'securityContext', field), field);
    }
  }
}
