import type { RuleNode } from '../../rule.ts';
import { child, lastStep } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { checkNamed } from '../missing.ts';
import type { WorkspaceRule, WorkspaceScope } from '../scope.ts';

interface Reference {
  /** The kind it names, or the field that says so. */
  readonly kind: string | { readonly field: string; readonly among: readonly string[] };
  readonly field: string;
  readonly otherwise: string;
}

const NO_START = 'its pods cannot start';
const NOT_SCALED = 'nothing is scaled';
const ROLES = ['Role', 'ClusterRole'];
const SCALED = ['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet'];

const scaleTarget: Reference = {
  kind: { field: 'kind', among: SCALED },
  field: 'name',
  otherwise: NOT_SCALED,
};

/** The object types that refer to others by name. */
const REFERENCES: Readonly<Record<string, Reference>> = {
  'apps.v1.StatefulSetSpec': { kind: 'Service', field: 'serviceName', otherwise: 'its pods get no DNS names' },
  'autoscaling.v1.CrossVersionObjectReference': scaleTarget,
  'autoscaling.v2.CrossVersionObjectReference': scaleTarget,
  'core.v1.ConfigMapEnvSource': { kind: 'ConfigMap', field: 'name', otherwise: NO_START },
  'core.v1.ConfigMapKeySelector': { kind: 'ConfigMap', field: 'name', otherwise: NO_START },
  'core.v1.ConfigMapProjection': { kind: 'ConfigMap', field: 'name', otherwise: NO_START },
  'core.v1.ConfigMapVolumeSource': { kind: 'ConfigMap', field: 'name', otherwise: NO_START },
  'core.v1.PersistentVolumeClaimVolumeSource': {
    kind: 'PersistentVolumeClaim',
    field: 'claimName',
    otherwise: NO_START,
  },
  'core.v1.PodSpec': { kind: 'ServiceAccount', field: 'serviceAccountName', otherwise: 'its pods are refused' },
  'core.v1.SecretEnvSource': { kind: 'Secret', field: 'name', otherwise: NO_START },
  'core.v1.SecretKeySelector': { kind: 'Secret', field: 'name', otherwise: NO_START },
  'core.v1.SecretProjection': { kind: 'Secret', field: 'name', otherwise: NO_START },
  'core.v1.SecretVolumeSource': { kind: 'Secret', field: 'secretName', otherwise: NO_START },
  'networking.v1.IngressServiceBackend': { kind: 'Service', field: 'name', otherwise: 'requests are not answered' },
  'rbac.v1.RoleRef': { kind: { field: 'kind', among: ROLES }, field: 'name', otherwise: 'it grants nothing' },
  'rbac.v1.Subject': {
    kind: { field: 'kind', among: ['ServiceAccount'] },
    field: 'name',
    otherwise: 'it grants nothing',
  },
};

export const missingObject: WorkspaceRule = {
  id: 'kubernetes/missing-object',
  severity: 'hint',
  on: Object.keys(REFERENCES),
  summary: 'An object that another one names is among the files, or comes from somewhere else.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  check(node, report) {
    const reference = REFERENCES[node.type];
    const name = reference && asString(node.value[reference.field]);
    const kind = reference && kindOf(reference, node);
    if (!name || kind === undefined || node.value.optional === true || !isJudged(node)) return;
    const namespace = node.type === 'rbac.v1.Subject' ? asString(node.value.namespace) : undefined;
    const pointer = child(node.pointer, reference.field);
    checkNamed(
      node.scope,
      { kind, name, pointer, otherwise: reference.otherwise, ...(namespace && { namespace }) },
      report,
    );
  },
};

function kindOf({ kind }: Reference, { value }: RuleNode<WorkspaceScope>): string | undefined {
  if (typeof kind === 'string') return kind;
  const named = asString(value[kind.field]);
  return named !== undefined && kind.among.includes(named) ? named : undefined;
}

/** A metric may describe any object; only the target of an autoscaler is one that must be there. */
function isJudged({ type, pointer }: RuleNode<WorkspaceScope>): boolean {
  return !type.endsWith('CrossVersionObjectReference') || lastStep(pointer) === 'scaleTargetRef';
}
