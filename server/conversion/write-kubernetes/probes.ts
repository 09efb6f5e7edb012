import type { DraftObject } from '../draft.ts';
import type { HealthCheck, HealthTest } from '../model.ts';
import { derived, noted } from '../trace.ts';
import { escaped } from './escaped.ts';

const RESTARTED = 'When the check fails too often, Kubernetes restarts the container; ECS replaces the whole task.';

/**
 * A health check as a liveness probe, and a startup probe for as long as failures do not count.
 * https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function writeProbes(check: HealthCheck): DraftObject {
  const { interval, timeout, retries, startup } = check;
  const test = writeTest(check.test);
  const times = { periodSeconds: interval, timeoutSeconds: timeout };
  const livenessProbe = { ...test, ...times, failureThreshold: retries };
  if (!startup) return { livenessProbe };
  // No start period is what a probe without delay does.
  if (startup.value === 0)
    return { livenessProbe: { ...test, initialDelaySeconds: startup, ...times, failureThreshold: retries } };
  const failures = Math.ceil(startup.value / Math.max(1, interval.value)) + retries.value;
  return { livenessProbe, startupProbe: { ...test, ...times, failureThreshold: derived(failures, startup) } };
}

function writeTest(test: HealthTest): DraftObject {
  if (test.kind === 'command') {
    return { exec: { command: test.words.map((word) => noted(escaped(word), 'approximate', RESTARTED)) } };
  }
  if (test.kind === 'shell') {
    return { exec: { command: ['/bin/sh', '-c', noted(escaped(test.line), 'approximate', RESTARTED)] } };
  }
  const { scheme, host, port, path, headers } = test;
  return {
    httpGet: {
      path,
      port,
      host,
      scheme: scheme.value === 'https' ? derived('HTTPS', scheme) : undefined,
      httpHeaders: headers.length > 0 ? headers.map(({ name, value }) => ({ name, value })) : undefined,
    },
  };
}
