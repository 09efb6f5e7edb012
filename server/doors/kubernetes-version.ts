import { KUBERNETES_VERSIONS } from '../context.ts';

/** The version a user means by `1.31`, `v1.31` or `1.31.4`; undefined for one we do not know. */
export function knownKubernetesVersion(text: string): string | undefined {
  const minor = /^v?(\d+\.\d+)(\.\d+)?\S*$/.exec(text.trim())?.[1];
  return KUBERNETES_VERSIONS.find((version) => version === minor);
}

/** `1.24 to 1.36`, for messages. */
export const KNOWN_VERSIONS = `${KUBERNETES_VERSIONS[0]} to ${KUBERNETES_VERSIONS.at(-1)}`;
