import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { dns1035Label } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const definitionVersions: KubernetesRule = {
  id: 'kubernetes/definition-versions',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'The versions of a custom resource have different names, and exactly one of them is stored.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/',
  check({ value, pointer }, report) {
    const place = child(pointer, 'versions');
    const list = itemsOf(value.versions);
    if (!list || !isSet(value.versions)) return;
    const versions = list.map(asObject);
    versions.forEach((version, index) => {
      if (version) checkVersion(version, child(place, index), report);
    });
    if (versions.includes(undefined)) return;
    const names = versions.map((version) => asString(version?.name));
    if (!names.includes(undefined) && new Set(names).size < names.length) {
      report({ pointer: place, target: 'key', message: 'Two versions have the same name.' });
    }
    if (versions.some((version) => isUnknown(version?.storage))) return;
    const stored = versions.filter((version) => version?.storage === true).length;
    if (stored === 1) return;
    report({
      pointer: place,
      target: 'key',
      message: `Exactly one version is the one that is stored: set \`storage: true\` in one of them. Here it is ${stored === 0 ? 'none' : stored}.`,
    });
  },
};

function checkVersion(version: ObjectValue, pointer: Pointer, report: Report): void {
  const name = isSet(version.name) ? asString(version.name) : '';
  const reason = name === undefined ? undefined : dns1035Label(name);
  if (reason) report({ pointer: child(pointer, 'name'), message: `The name of a version ${reason}: v1, v1beta1.` });
  const warning = isSet(version.deprecationWarning) ? asString(version.deprecationWarning) : undefined;
  if (warning === undefined || isUnknown(version.deprecated)) return;
  const place = child(pointer, 'deprecationWarning');
  if (version.deprecated !== true) {
    report({ pointer: place, target: 'key', message: 'A deprecationWarning is for versions with `deprecated: true`.' });
  } else if (warning === '') {
    report({ pointer: place, message: 'A deprecationWarning must not be empty. Remove it.' });
  } else if (new TextEncoder().encode(warning).length > 256) {
    report({ pointer: place, message: 'A deprecationWarning must be at most 256 bytes long.' });
  } else if (/[\p{C}\p{Zl}\p{Zp}]/u.test(warning)) {
    report({ pointer: place, message: 'A deprecationWarning must be one line of printable characters.' });
  }
}
