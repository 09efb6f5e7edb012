/** The parts of an Amazon Resource Name: `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`. */
export interface Arn {
  readonly service: string;
  readonly region: string;
  /** Everything behind the account, colons included. */
  readonly resource: string;
}

/** Whether a text is meant as an ARN. */
export function looksLikeArn(text: string): boolean {
  return /^arn:/i.test(text);
}

/** Undefined for what is no ARN, or not all of one. */
export function parseArn(text: string): Arn | undefined {
  const [arn, partition, service, region, account, ...rest] = text.split(':');
  const resource = rest.join(':');
  if (arn !== 'arn' || !partition || !service || region === undefined || account === undefined || resource === '') {
    return undefined;
  }
  return { service, region, resource };
}
