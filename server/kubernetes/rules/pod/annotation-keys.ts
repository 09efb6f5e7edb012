/** The annotations by which pods chose their security profiles before there were fields for it. */
export const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
/** Followed by the name of a container. */
export const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
/** Followed by the name of a container. */
export const APPARMOR_CONTAINER = 'container.apparmor.security.beta.kubernetes.io/';
