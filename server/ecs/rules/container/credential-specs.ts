import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal, setting } from '../fixes.ts';
import { parseArn } from './arns.ts';
import { itemsOf } from './task.ts';

const PREFIXES = ['credentialspec:', 'credentialspecdomainless:'];

export const credentialSpecs: EcsRule = {
  id: 'ecs/credential-specs',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'A container has one credential spec, credentialspec:ARN or credentialspecdomainless:ARN.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer }, report) {
    itemsOf(value.credentialSpecs).forEach((item, index) => {
      const place = child(pointer, 'credentialSpecs', index);
      if (index > 0) {
        report({
          pointer: place,
          message: 'A container has one credential spec at most. Keep the one it needs.',
          related: [{ pointer: child(pointer, 'credentialSpecs', 0), message: 'The first credential spec' }],
          fixes: [removal('Remove this one', place)],
        });
        return;
      }
      const text = asString(item);
      if (text === undefined) return;
      const prefix = PREFIXES.find((known) => text.startsWith(known));
      const isArn = parseArn(prefix ? text.slice(prefix.length) : text) !== undefined;
      if (prefix && isArn) return;
      report({
        // A file of the instance, as dockerSecurityOptions has it, may work here too.
        ...(prefix && { severity: 'warning' }),
        pointer: place,
        message:
          'A credential spec is credentialspec:ARN, or credentialspecdomainless:ARN for hosts outside the domain, with the ARN of a file in S3 or of a parameter.',
        ...(!prefix &&
          isArn && { fixes: PREFIXES.map((known) => setting(`Put "${known}" first`, place, known + text)) }),
      });
    });
  },
};
