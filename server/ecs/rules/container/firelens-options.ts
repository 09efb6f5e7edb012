import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { nearest, removal } from '../fixes.ts';
import { parseArn } from './arns.ts';
import { isSet } from './task.ts';

const OPTIONS = ['config-file-type', 'config-file-value', 'enable-ecs-log-metadata'];
const TYPES = ['file', 's3'];

export const firelensOptions: EcsRule = {
  id: 'ecs/firelens-options',
  severity: 'warning',
  on: ['FirelensConfiguration'],
  summary: 'A FireLens log router has a configuration file from the image or S3, on Fargate from the image only.',
  documentation: documentationPage('FirelensConfiguration'),
  check({ value, pointer, scope }, report) {
    const options = asObject(value.options);
    if (!options) return;
    const at = (name: string) => child(pointer, 'options', name);
    for (const name of Object.keys(options)) {
      if (OPTIONS.includes(name)) continue;
      report({
        pointer: at(name),
        target: 'key',
        message: `A FireLens log router has no option "${name}", only ${OPTIONS.join(', ')}.`,
        fixes: [removal(`Remove ${name}`, at(name))],
      });
    }
    const type = asString(options['config-file-type']);
    if (type === undefined) return;
    const severity = onFargate(scope);
    if (type === 's3' && severity) {
      report({
        severity,
        pointer: at('config-file-type'),
        message:
          'On Fargate a log router cannot get its configuration from S3. Put the file into the image, and write "file" and its path.',
      });
    } else if (!TYPES.includes(type)) {
      const fixes = nearest(type, TYPES, at('config-file-type'));
      report({
        pointer: at('config-file-type'),
        message: `The configuration of a log router comes from "file" or "s3", not "${type}".`,
        ...(fixes.length > 0 && { fixes }),
      });
    }
    const file = asString(options['config-file-value']);
    if (type === 's3' && !severity && file !== undefined && !parseArn(file)) {
      report({
        severity: 'error',
        pointer: at('config-file-value'),
        message: `A configuration in S3 is named by its ARN: arn:aws:s3:::BUCKET/FILE.${ecsAnswers('Invalid arn syntax')}`,
      });
    }
    if (isSet(options['config-file-value'])) return;
    report({
      pointer: at('config-file-type'),
      target: 'key',
      message: 'Which file? Name its path, or the ARN of the object in S3, in config-file-value.',
    });
  },
};
