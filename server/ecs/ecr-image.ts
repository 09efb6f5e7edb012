/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html: also over FIPS and dual-stack endpoints. */
const REGISTRY = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\//;

/** The account whose private ECR registry an image is in; undefined for images from elsewhere. */
export function ecrAccount(image: string): string | undefined {
  return REGISTRY.exec(image)?.[1];
}
