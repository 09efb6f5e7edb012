/** A Kubernetes version on Amazon EKS; the days (`2027-08-02`) on which its standard and its extended support end. */
export interface EksVersion {
  readonly version: string;
  readonly standardEnds: string;
  readonly extendedEnds: string;
}

/** The calendar of https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html as it stood in June 2026. */
export const EKS_VERSIONS: readonly EksVersion[] = [
  { version: '1.36', standardEnds: '2027-08-02', extendedEnds: '2028-08-02' },
  { version: '1.35', standardEnds: '2027-03-27', extendedEnds: '2028-03-27' },
  { version: '1.34', standardEnds: '2026-12-02', extendedEnds: '2027-12-02' },
  { version: '1.33', standardEnds: '2026-07-29', extendedEnds: '2027-07-29' },
  { version: '1.32', standardEnds: '2026-03-23', extendedEnds: '2027-03-23' },
  { version: '1.31', standardEnds: '2025-11-26', extendedEnds: '2026-11-26' },
  { version: '1.30', standardEnds: '2025-07-23', extendedEnds: '2026-07-23' },
  { version: '1.29', standardEnds: '2025-03-23', extendedEnds: '2026-03-23' },
  { version: '1.28', standardEnds: '2024-11-26', extendedEnds: '2025-11-26' },
  { version: '1.27', standardEnds: '2024-07-24', extendedEnds: '2025-07-24' },
  { version: '1.26', standardEnds: '2024-06-11', extendedEnds: '2025-06-11' },
  { version: '1.25', standardEnds: '2024-05-01', extendedEnds: '2025-05-01' },
  { version: '1.24', standardEnds: '2024-01-31', extendedEnds: '2025-01-31' },
];
