import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const MOST = 32;
const LONGEST = 10 * 1024;
const OWNERS = ['ExactDeviceRequest', 'DeviceSubRequest', 'DeviceClassSpec'];

export const deviceSelector: KubernetesRule = {
  id: 'kubernetes/device-selector',
  severity: 'error',
  on: ['v1', 'v1beta2'].flatMap((version) =>
    [...OWNERS, 'DeviceSelector'].map((type) => `resource.${version}.${type}`),
  ),
  summary: 'Devices are selected by at most 32 CEL expressions of at most 10 KiB.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
  check({ value, pointer, type }, report) {
    if (!type.endsWith('.DeviceSelector')) {
      if ((asList(value.selectors)?.length ?? 0) <= MOST) return;
      report({ pointer: child(pointer, 'selectors'), message: `There can be at most ${MOST} selectors.` });
      return;
    }
    if (!isSet(value.cel)) {
      report({ pointer: child(pointer, 'cel'), message: 'A selector needs a CEL expression in `cel`.' });
      return;
    }
    const expression = asString(asObject(value.cel)?.expression);
    if (expression === undefined || expression.length <= LONGEST) return;
    report({
      pointer: child(pointer, 'cel', 'expression'),
      message: `An expression has at most ${LONGEST} characters.`,
    });
  },
};
