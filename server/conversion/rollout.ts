/**
 * Rolling updates between the platforms. Kubernetes says how many copies may be missing and how many may be extra;
 * ECS says between which percentages of the wanted number the running tasks must stay, rounding the lower one up and
 * the upper one down. Percentages are therefore computed from whole copies: copied as they are, 25 % of one, two or
 * three copies would forbid every step of the deployment.
 */
export interface Steps {
  readonly missing: number;
  readonly extra: number;
}

export interface Percentages {
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
}

/**
 * Resolves `maxSurge` and `maxUnavailable` (`25%` or a count) for so many replicas, as the Deployment controller does.
 * Undefined when one of them is neither.
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment
 */
export function stepsOf(
  replicas: number,
  maxSurge: string | number,
  maxUnavailable: string | number,
): Steps | undefined {
  const extra = resolve(replicas, maxSurge, Math.ceil);
  const missing = resolve(replicas, maxUnavailable, Math.floor);
  if (extra === undefined || missing === undefined) return undefined;
  if (extra === 0 && missing === 0) return { missing: 1, extra: 0 };
  return { missing, extra };
}

/**
 * The percentages of an ECS service that allow the same steps. Zero replicas count as one.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function percentagesOf(replicas: number, steps: Steps): Percentages {
  const wanted = Math.max(1, replicas);
  const missing = Math.min(wanted, steps.missing);
  return {
    minimumHealthyPercent: Math.floor((100 * (wanted - missing)) / wanted),
    maximumPercent: Math.ceil((100 * (wanted + steps.extra)) / wanted),
  };
}

/** The steps that these percentages allow; no copies count as one. Both 0: the deployment can never make a step. */
export function stepsWithin(desiredCount: number, percentages: Percentages): Steps {
  const wanted = Math.max(1, desiredCount);
  return {
    missing: Math.max(0, wanted - Math.ceil((wanted * percentages.minimumHealthyPercent) / 100)),
    extra: Math.max(0, Math.floor((wanted * percentages.maximumPercent) / 100) - wanted),
  };
}

function resolve(replicas: number, amount: string | number, round: (value: number) => number): number | undefined {
  if (typeof amount === 'number') return Number.isInteger(amount) && amount >= 0 ? amount : undefined;
  const percent = /^(\d{1,9})%$/.exec(amount)?.[1];
  return percent === undefined ? undefined : round((replicas * Number(percent)) / 100);
}
