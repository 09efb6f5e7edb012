import { portName } from '../../kubernetes/names.ts';
import { child } from '../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../syntax/value.ts';
import { similarName, slip, type WorkspaceRule } from '../scope.ts';
import { knownSelector, selectedPods } from '../selected-pods.ts';

export const missingTargetPort: WorkspaceRule = {
  id: 'kubernetes/missing-target-port',
  severity: 'hint',
  on: ['core.v1.ServiceSpec'],
  summary: 'A port that a Service sends requests to by name is a port of the containers it selects.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  check({ value, pointer, scope }, report) {
    const written = asObject(value.selector);
    const selector = written && knownSelector({ matchLabels: written });
    const ports = asList(value.ports) ?? [];
    const certainty = scope.workspace.certainty(scope.uri);
    if (!selector || Object.keys(written).length === 0 || certainty === 'none') return;
    if (!ports.some((port) => asString(asObject(port)?.targetPort))) return;
    const makers = selectedPods(scope, selector);
    const names = makers.map(({ pods }) => pods.portNames);
    if (makers.length === 0 || names.includes(undefined)) return;
    const known = [...new Set(names.flatMap((list) => list ?? []))];
    for (const [index, port] of ports.entries()) {
      const wanted = asString(asObject(port)?.targetPort);
      // A number in quotes, or what can be no name at all, is another matter.
      if (!wanted || portName(wanted) || known.includes(wanted)) continue;
      const meant = similarName(wanted, known);
      const at = child(pointer, 'ports', index, 'targetPort');
      const message = `The pods this Service selects have no container port named \`${wanted}\`.`;
      if (meant !== undefined) report(slip(at, message, meant));
      else if (certainty === 'all') report({ pointer: at, message: `${message} ${namesInWords(known)}` });
    }
  },
};

function namesInWords(names: readonly string[]): string {
  if (names.length === 0) return 'Give the port of a container this name, or write its number.';
  return `They have ${names.map((name) => `\`${name}\``).join(', ')}.`;
}
