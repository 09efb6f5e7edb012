import type { FieldModel, VersionModel } from './model.ts';

const META = 'io.k8s.apimachinery.pkg.apis.meta.v1';
const SCHEDULING = 'io.k8s.api.scheduling.v1alpha1';

/**
 * What only Kubernetes 1.35 had: the first form of workload-aware scheduling, off by default and replaced in 1.36.
 * No package tells its structure, so it is free form here.
 */
export const ONLY_135: VersionModel = {
  types: new Map([
    ['io.k8s.api.core.v1.PodSpec', new Map([['workloadRef', optional({ type: 'any' })]])],
    [
      `${SCHEDULING}.Workload`,
      new Map([
        ['metadata', optional({ type: 'object', ref: `${META}.ObjectMeta` })],
        ['spec', optional({ type: 'any' })],
      ]),
    ],
    [
      `${SCHEDULING}.WorkloadList`,
      new Map([
        ['items', optional({ type: 'object', ref: `${SCHEDULING}.Workload`, container: 'list' })],
        ['metadata', optional({ type: 'object', ref: `${META}.ListMeta` })],
      ]),
    ],
  ]),
  kinds: new Map([
    ['scheduling.k8s.io/v1alpha1/Workload', `${SCHEDULING}.Workload`],
    ['scheduling.k8s.io/v1alpha1/WorkloadList', `${SCHEDULING}.WorkloadList`],
  ]),
};

function optional(facts: FieldModel['facts']): FieldModel {
  return { facts, required: false };
}
