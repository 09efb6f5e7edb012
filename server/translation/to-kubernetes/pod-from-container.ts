import { asList, asNumber, asObject, asString, type ObjectValue, type Value } from '../../syntax/value.ts';
import { type Translate, type Translations, taken, without } from '../translated.ts';

const stopTimeout: Translate = (owner, pod) => {
  const seconds = asNumber(owner.stopTimeout);
  if (seconds === undefined) return { reason: 'Write `terminationGracePeriodSeconds` in the pod spec.' };
  const before = pod.terminationGracePeriodSeconds;
  if (before !== undefined && (asNumber(before) ?? 0) < seconds) return taken('terminationGracePeriodSeconds');
  return {
    owner: without(owner, 'stopTimeout'),
    around: (spec) => (before === undefined ? { ...spec, terminationGracePeriodSeconds: seconds } : spec),
    becomes: '`terminationGracePeriodSeconds` of the pod',
  };
};

const extraHosts: Translate = (owner) => {
  const added = (asList(owner.extraHosts) ?? []).map((item) => asObject(item));
  const byAddress = new Map<string, Value[]>();
  for (const host of added) {
    const [address, name] = [asString(host?.ipAddress), asString(host?.hostname)];
    if (address === undefined || name === undefined) return { reason: 'Its names are only known at deployment.' };
    byAddress.set(address, [...(byAddress.get(address) ?? []), name]);
  }
  const aliases = [...byAddress].map(([ip, hostnames]): ObjectValue => ({ ip, hostnames }));
  if (aliases.length === 0) return { reason: 'It is no list of hosts.' };
  return {
    owner: without(owner, 'extraHosts'),
    around: (spec) => ({ ...spec, hostAliases: [...(asList(spec.hostAliases) ?? []), ...aliases] }),
    becomes: '`hostAliases` of the pod',
  };
};

const systemControls: Translate = (owner, pod) => {
  const added = (asList(owner.systemControls) ?? []).map((item) => asObject(item));
  const context = asObject(pod.securityContext ?? {});
  if (!context || context.sysctls !== undefined) return taken('securityContext.sysctls');
  const sysctls = added.map((item): ObjectValue => ({ name: item?.namespace ?? null, value: item?.value ?? null }));
  if (sysctls.length === 0 || sysctls.some(({ name, value }) => name === null || value === null)) {
    return { reason: 'It is no list of settings.' };
  }
  return {
    owner: without(owner, 'systemControls'),
    around: (spec) => ({ ...spec, securityContext: { ...context, sysctls } }),
    becomes: '`securityContext.sysctls` of the pod',
  };
};

/** What a container of ECS says for itself and a pod says once: it goes up to the pod spec. */
export const podWordsInContainer: Translations = { extraHosts, stopTimeout, systemControls };
