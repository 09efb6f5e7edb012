import { child } from '../../syntax/pointer.ts';
import { asNumber, asObject, asString } from '../../syntax/value.ts';
import { findNamed, similarName, slip, type WorkspaceRule } from '../scope.ts';

export const missingServicePort: WorkspaceRule = {
  id: 'kubernetes/missing-service-port',
  severity: 'hint',
  on: ['networking.v1.IngressServiceBackend'],
  summary: 'The port that an Ingress names is a port of its Service.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  check({ value, pointer, scope }, report) {
    const service = asString(value.name);
    const port = asObject(value.port);
    const name = asString(port?.name);
    const number = asNumber(port?.number);
    const certainty = scope.workspace.certainty(scope.uri);
    if (!service || !port || certainty === 'none' || name === 'use-annotation') return;
    const found = findNamed(scope, 'Service', service);
    if (found.length === 0 || found.some((definition) => !definition.ports?.length)) return;
    const ports = found.flatMap((definition) => definition.ports ?? []);
    if (ports.some((known) => (name ? known.name === name : known.number === number))) return;
    if (!name && !number) return;
    const names = ports.map((known) => known.name).filter((known) => known !== undefined);
    const meant = name ? similarName(name, names) : undefined;
    const at = child(pointer, 'port', name ? 'name' : 'number');
    const message = `The Service \`${service}\` has no port ${name ? `named \`${name}\`` : number}.`;
    const all = new Set(ports.map((known) => (name ? (known.name ?? known.number) : known.number)));
    if (meant !== undefined) report(slip(at, message, meant));
    else if (certainty === 'all') report({ pointer: at, message: `${message} It has ${[...all].join(', ')}.` });
  },
};
