import type { Cursor } from '../../cursor.ts';
import type { Restarts } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';

/** The exit code that means success. */
const SUCCESS = 0;

/** When the containers of a pod are started again. Undefined: never. */
export function podRestarts(policy: Cursor, runs: 'always' | 'once'): Restarts | undefined {
  const written = policy.string();
  const value = written?.value ?? (runs === 'always' ? 'Always' : 'Never');
  return restartsBy(value, written);
}

/** An init container that is started again whenever it ends. */
export function sidecarRestarts(policy: Cursor): Restarts | undefined {
  return restartsBy('Always', policy.string());
}

/**
 * The same for one container, which may have a policy and rules of its own.
 * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-policy
 */
export function containerRestarts(container: Cursor, ofPod: Restarts | undefined): Restarts | undefined {
  const own = container.field('restartPolicy').string();
  if (!own) return ofPod;
  const ignored = ignoredByRules(container.field('restartPolicyRules').objects());
  if (!ignored || own.value !== 'Never') return restartsBy(own.value, own);
  return { enabled: derived(true, own), ignoredExitCodes: ignored };
}

function restartsBy(policy: string, written: Traced<string> | undefined): Restarts | undefined {
  if (policy === 'Never') return undefined;
  const enabled = derived(true, written);
  return { enabled, ignoredExitCodes: policy === 'OnFailure' ? [derived(SUCCESS, written)] : [] };
}

/** ECS lists the exit codes after which nothing is restarted; a single rule with `NotIn` lists the same ones. */
function ignoredByRules(rules: readonly Cursor[]): Traced<number>[] | undefined {
  const [rule, ...others] = rules;
  if (!rule || others.length > 0) return undefined;
  const action = rule.field('action').string();
  const codes = rule.field('exitCodes');
  const operator = codes.field('operator').string();
  if (action?.value !== 'Restart' || operator?.value !== 'NotIn') return undefined;
  return codes
    .field('values')
    .items()
    .flatMap((item) => {
      const code = item.number();
      return code ? [derived(code.value, code, action, operator)] : [];
    });
}
