import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { leastLength } from './service.ts';

/** Letters of both cases, though the documentation speaks of small ones only. */
const DNS_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,126}$/;
const DISCOVERY_NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/;

export const serviceConnectAlias: EcsRule = {
  id: 'ecs/service-connect-alias',
  severity: 'error',
  on: ['ServiceConnectService'],
  summary: 'A Service Connect service has at most one client alias, and its names are DNS names.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  sources: [
    'cdk-preflight pf-ecs-svc-connect-client-aliases-max',
    'cdk-preflight pf-ecs-svc-connect-client-alias-dns-name',
  ],
  check({ value, pointer }, report) {
    const aliases = asList(value.clientAliases) ?? [];
    const place = child(pointer, 'clientAliases');
    if (leastLength(aliases) > 1) {
      report({
        pointer: place,
        target: 'key',
        message: `A Service Connect service has one client alias, and this one has ${aliases.length}. Keep one; other names need services of their own.${ecsAnswers(`${aliases.length} clientAliases exceeds the max limit of 1`)}`,
        fixes: aliases.length === 2 ? [removal('Remove the second alias', child(place, 1))] : [],
      });
    }
    aliases.forEach((alias, index) => {
      const name = asString(asObject(alias)?.dnsName);
      if (name === undefined || DNS_NAME.test(name)) return;
      report({
        pointer: child(place, index, 'dnsName'),
        message: `“${name}” is no DNS name: use up to 127 lower-case letters, digits, hyphens, underscores and dots, and no hyphen first.${ecsAnswers('The DNS name that you provided is invalid')}`,
      });
    });
    const discovery = asString(value.discoveryName);
    if (discovery === undefined || DISCOVERY_NAME.test(discovery)) return;
    report({
      pointer: child(pointer, 'discoveryName'),
      message: `“${discovery}” cannot be a discoveryName: use up to 64 lower-case letters, digits, hyphens and underscores, and no hyphen first.`,
    });
  },
};
