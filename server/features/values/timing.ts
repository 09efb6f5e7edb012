import { valueLabels } from './labels.ts';
import type { DescribeValue, ValuePlace } from './value-place.ts';

interface Twin {
  readonly field: string;
  readonly min: number;
  readonly max: number;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html; of a timeout more than 60 is refused. */
const HEALTH_CHECK: Readonly<Record<string, Twin>> = {
  periodSeconds: { field: 'interval', min: 5, max: 300 },
  timeoutSeconds: { field: 'timeout', min: 2, max: 60 },
  failureThreshold: { field: 'retries', min: 1, max: 10 },
  initialDelaySeconds: { field: 'startPeriod', min: 0, max: 300 },
};
const PROBE: Readonly<Record<string, string>> = {
  interval: 'periodSeconds',
  timeout: 'timeoutSeconds',
  retries: 'failureThreshold',
};
/** On Fargate; EC2 instances wait longer. */
const STOP = { min: 2, max: 120 };

/** A time or count of a liveness probe, as the health check of a container takes it. */
export const describeProbeTiming: DescribeValue = ({ key, value, path, context }) => {
  const twin = HEALTH_CHECK[key.slice('Probe.'.length)];
  if (!twin || !path.includes('livenessProbe') || typeof value !== 'number') return undefined;
  return [valueLabels[context.language].clamped(twin, Math.min(twin.max, Math.max(twin.min, value)), value)];
};

/** A time or count of a container's health check, as a probe has it. */
export const describeHealthCheckTiming: DescribeValue = (place) => {
  const field = PROBE[place.key.slice('HealthCheck.'.length)];
  return field === undefined ? undefined : sameNumber(place, field);
};

/** How long a pod may take to end. */
export const describeGracePeriod: DescribeValue = ({ value, context }) => {
  if (typeof value !== 'number' || value < 0) return undefined;
  const seconds = Math.min(STOP.max, Math.max(STOP.min, value));
  return [valueLabels[context.language].stopTimeout(seconds, seconds !== value)];
};

/** How long a container may take to end: Kubernetes counts for the pod. */
export const describeStopTimeout: DescribeValue = (place) => sameNumber(place, 'terminationGracePeriodSeconds');

function sameNumber({ value, context }: ValuePlace, field: string): readonly string[] | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? [valueLabels[context.language].sameNumber(field, number)] : undefined;
}
