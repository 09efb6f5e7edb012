import type { DraftObject } from '../draft.ts';
import { derived, noted } from '../trace.ts';
import type { Plan } from './plan.ts';

const WINDOWS = 'WINDOWS_SERVER_2022_CORE';

/** The processor and operating system, where the source says them. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html */
export function runtimePlatform({ workload: { machine }, isWindows }: Plan): DraftObject {
  const { architecture, system, systemVersion } = machine;
  const cpuArchitecture = architecture && derived(architecture.value === 'arm64' ? 'ARM64' : 'X86_64', architecture);
  if (!isWindows) return { cpuArchitecture, operatingSystemFamily: system && derived('LINUX', system) };
  const message = `The release of Windows has to be that of the image: ${WINDOWS} is taken.`;
  return {
    cpuArchitecture,
    operatingSystemFamily: systemVersion
      ? derived(systemVersion.value, systemVersion, system)
      : noted(derived(WINDOWS, system), 'needs-decision', message),
  };
}
