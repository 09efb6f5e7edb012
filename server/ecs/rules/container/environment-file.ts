import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { looksLikeArn, parseArn } from './arns.ts';

export const environmentFile: EcsRule = {
  id: 'ecs/environment-file',
  severity: 'error',
  on: ['EnvironmentFile'],
  summary: 'An environment file is the ARN of an object in S3 whose name ends in .env.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html',
  sources: ['cdk-preflight pf-ecs-environment-files-type'],
  check({ value, pointer, parent }, report) {
    const text = asString(value.value);
    if (parent?.type !== 'ContainerDefinition' || text === undefined) return;
    const place = child(pointer, 'value');
    const arn = parseArn(text);
    if (!arn) {
      const path = looksLikeArn(text) ? undefined : pathInS3(text);
      report({
        pointer: place,
        message: `An environment file is named by its ARN: arn:aws:s3:::BUCKET/FILE.env.${ecsAnswers('Invalid arn syntax')}`,
        ...(path && { fixes: [{ ...setting('Write it as an ARN', place, `arn:aws:s3:::${path}`), certain: true }] }),
      });
      return;
    }
    if (arn.service !== 's3' || !arn.resource.includes('/')) {
      report({
        severity: 'warning',
        pointer: place,
        message: 'An environment file is an object in S3: arn:aws:s3:::BUCKET/FILE.env. ECS cannot read this one.',
      });
      return;
    }
    if (arn.resource.endsWith('.env')) return;
    report({
      severity: 'warning',
      pointer: place,
      message: 'ECS reads environment files whose names end in .env. Rename the file in S3, and here.',
    });
  },
};

/** `BUCKET/FILE` of an address such as s3://BUCKET/FILE. */
function pathInS3(address: string): string | undefined {
  return /^s3:\/\/([^/]+\/.+)$/i.exec(address)?.[1];
}
