import { EKS_VERSIONS } from './eks-versions.data.ts';

/** What Amazon EKS offers for a Kubernetes version, and the last day of it; for an ended one the day on which it ended. */
export interface EksSupport {
  readonly state: 'standard' | 'extended' | 'ended';
  readonly until: string;
}

/**
 * The support of a Kubernetes version (`1.33`) on Amazon EKS on a day (`2026-11-22`). Undefined for versions the calendar does not
 * have.
 * https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
 */
export function eksSupport(version: string, today: string): EksSupport | undefined {
  const entry = EKS_VERSIONS.find((candidate) => candidate.version === version);
  if (!entry) return undefined;
  const { standardEnds, extendedEnds } = entry;
  // Days in this form are in the order of their text.
  if (today <= standardEnds) return { state: 'standard', until: standardEnds };
  return { state: today <= extendedEnds ? 'extended' : 'ended', until: extendedEnds };
}
