import { valueLabels } from './labels.ts';
import type { DescribeValue } from './value-place.ts';

/** An ARN, taken apart. `resource` is all that follows the account: `secret:prod/db-AbCdEf:password::`. */
export interface Arn {
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Undefined for what is no ARN. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function readArn(text: string): Arn | undefined {
  const [, service, region, account, resource] =
    /^arn:aws[a-z-]*:([a-z0-9-]+):([a-z0-9-]*):(\d{12}|aws|):(\S+)$/.exec(text) ?? [];
  if (service === undefined || resource === undefined) return undefined;
  return { service, region: region ?? '', account: account ?? '', resource };
}

/** What an ARN names. */
export const describeArn: DescribeValue = ({ value, context }) => {
  const arn = typeof value === 'string' ? readArn(value) : undefined;
  if (!arn) return undefined;
  const words = valueLabels[context.language];
  return [`${words.arn(named(arn, context.language), arn)}`, ...mirrored(arn, context.language)];
};

/** `valueFrom` of a secret: an ARN, or the name of a parameter of the Systems Manager in the task's own region. */
export const describeSecretSource: DescribeValue = (place) => {
  const { value, context } = place;
  if (typeof value !== 'string' || value === '' || /[${}<>\s]/.test(value)) return undefined;
  return describeArn(place) ?? [valueLabels[context.language].localParameter(value)];
};

function named({ service, resource }: Arn, language: 'en' | 'ja'): string {
  const words = valueLabels[language].arnParts;
  const [kind = '', ...rest] = resource.split(/[:/]/);
  const name = resource.slice(kind.length + 1);
  switch (service) {
    case 'secretsmanager': {
      const [, secret = '', key, stage, version] = resource.split(':');
      return words.secret(secret, key, stage, version);
    }
    case 'ssm':
      return kind === 'parameter'
        ? words.parameter(rest.length > 1 ? `/${name}` : name)
        : words.other(service, resource);
    case 'iam':
      return kind === 'role' ? words.role(rest.at(-1) ?? '') : words.other(service, resource);
    case 's3':
      return name === '' ? words.bucket(kind) : words.object(kind, name);
    case 'elasticloadbalancing':
      return kind === 'targetgroup' ? words.targetGroup(rest[0] ?? '') : words.other(service, resource);
    default:
      return words.other(service, resource);
  }
}

/** What the other platform writes for it, where that is sure. */
function mirrored({ service, resource }: Arn, language: 'en' | 'ja'): string[] {
  if (service !== 'secretsmanager') return [];
  const [, secret = '', key] = resource.split(':');
  return [valueLabels[language].externalSecret(secret.replace(/-[A-Za-z0-9]{6}$/, ''), key)];
}
