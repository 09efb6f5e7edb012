/** What a user can choose, and what every check and view may depend on. */
export interface Context {
  /** The target Kubernetes version, `1.36`. */
  readonly kubernetesVersion: string;
  /** `auto`: as each task definition says. */
  readonly launchType: 'auto' | 'fargate' | 'ec2';
  readonly language: 'en' | 'ja';
}

export const KUBERNETES_VERSIONS = [
  '1.24',
  '1.25',
  '1.26',
  '1.27',
  '1.28',
  '1.29',
  '1.30',
  '1.31',
  '1.32',
  '1.33',
  '1.34',
  '1.35',
  '1.36',
] as const;

export const defaultContext: Context = { kubernetesVersion: '1.36', launchType: 'auto', language: 'en' };
