/** The name of an image, taken apart. */
export interface ImageName {
  readonly registry: Registry;
  /** `library/nginx`, `web` */
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:…` */
  readonly digest?: string;
}

export type Registry =
  | { readonly kind: 'docker' }
  | { readonly kind: 'ecr'; readonly account: string; readonly region: string }
  | { readonly kind: 'ecr-public' }
  | { readonly kind: 'other'; readonly host: string };

const NAME = /^([a-z0-9][\w./-]*(?::\d+(?=\/))?[\w./-]*?)(?::([\w][\w.-]{0,127}))?(?:@([a-z0-9]+:[a-fA-F0-9]{32,}))?$/i;
/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html: also over FIPS and dual-stack endpoints. */
const ECR = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;

/**
 * Takes an image's name apart: without a registry it is of Docker Hub, and there without a namespace of `library`.
 * Undefined for what is no name, or holds variables.
 * https://github.com/distribution/reference
 */
export function readImage(image: string): ImageName | undefined {
  const [, name = '', tag, digest] = NAME.exec(image) ?? [];
  if (name === '') return undefined;
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first === 'localhost';
  const path = hasHost ? name.slice(slash + 1) : name;
  const registry = hasHost ? registryAt(first) : ({ kind: 'docker' } as const);
  const repository = registry.kind === 'docker' && !path.includes('/') ? `library/${path}` : path;
  return { registry, repository, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

function registryAt(host: string): Registry {
  const [, account, region] = ECR.exec(host) ?? [];
  if (account !== undefined && region !== undefined) return { kind: 'ecr', account, region };
  if (host === 'public.ecr.aws') return { kind: 'ecr-public' };
  if (host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io') return { kind: 'docker' };
  return { kind: 'other', host };
}
