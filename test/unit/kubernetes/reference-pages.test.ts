import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referencePage } from '../../../server/kubernetes/reference-pages.ts';

const CASES: [type: string, anchor: string][] = [
  ['io.k8s.api.core.v1.PodSpec', 'podspec-v1-core'],
  ['io.k8s.api.apps.v1.Deployment', 'deployment-v1-apps'],
  ['io.k8s.api.networking.v1.Ingress', 'ingress-v1-networking-k8s-io'],
  ['io.k8s.api.rbac.v1.RoleRef', 'roleref-v1-rbac-authorization-k8s-io'],
  ['io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta', 'objectmeta-v1-meta'],
  [
    'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition',
    'customresourcedefinition-v1-apiextensions-k8s-io',
  ],
];
for (const [type, anchor] of CASES) {
  test(`${type} is at #${anchor}`, () => {
    assert.equal(referencePage(type), `https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#${anchor}`);
  });
}
