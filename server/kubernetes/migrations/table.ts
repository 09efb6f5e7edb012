import type { ObjectValue } from '../../syntax/value.ts';
import { accessReview } from './access-review.ts';
import { admissionPolicyBinding } from './admission-policy.ts';
import { customResourceDefinition } from './custom-resource-definition.ts';
import { disruptionBudget } from './disruption-budget.ts';
import type { Draft } from './draft.ts';
import { endpointSlice } from './endpoint-slice.ts';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { ingress } from './ingress.ts';
import { priorityLevel } from './priority-level.ts';
import { resourceClaim } from './resource-claim.ts';
import { resourceSlice } from './resource-slice.ts';
import { roleBinding } from './role-binding.ts';
import { runtimeClass } from './runtime-class.ts';
import { signingRequest } from './signing-request.ts';
import { storageVersion } from './storage-version.ts';
import { webhooks } from './webhooks.ts';
import { workload } from './workload.ts';

/** Collects what changes in an object besides its apiVersion. */
export type Change = (object: ObjectValue, draft: Draft) => void;

/** Nothing but the apiVersion changes. */
const same: Change = () => {};

const rbac = { Role: same, ClusterRole: same, RoleBinding: same, ClusterRoleBinding: same };
const flowControl = { FlowSchema: same, PriorityLevelConfiguration: priorityLevel };
const devices = { DeviceClass: same, ResourceClaim: resourceClaim, ResourceClaimTemplate: resourceClaim };

/**
 * How objects of an old apiVersion become those of a newer one, by apiVersion and kind. What is not here changed too much.
 * From the conversions of the API server (kubernetes/kubernetes, pkg/apis/<group>/<version>/conversion.go and defaults.go) and
 * https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
export const MIGRATIONS: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'admissionregistration.k8s.io/v1alpha1': {
    MutatingAdmissionPolicy: same,
    MutatingAdmissionPolicyBinding: same,
    ValidatingAdmissionPolicy: same,
    ValidatingAdmissionPolicyBinding: admissionPolicyBinding,
  },
  'admissionregistration.k8s.io/v1beta1': {
    MutatingWebhookConfiguration: webhooks,
    ValidatingAdmissionPolicy: same,
    ValidatingAdmissionPolicyBinding: same,
    ValidatingWebhookConfiguration: webhooks,
  },
  'apiextensions.k8s.io/v1beta1': { CustomResourceDefinition: customResourceDefinition },
  'apiregistration.k8s.io/v1beta1': { APIService: same },
  'apps/v1beta1': { ControllerRevision: same, Deployment: workload, Scale: same, StatefulSet: workload },
  'apps/v1beta2': {
    ControllerRevision: same,
    DaemonSet: workload,
    Deployment: workload,
    ReplicaSet: workload,
    Scale: same,
    StatefulSet: workload,
  },
  'authentication.k8s.io/v1alpha1': { SelfSubjectReview: same },
  'authentication.k8s.io/v1beta1': { SelfSubjectReview: same, TokenReview: same },
  'authorization.k8s.io/v1beta1': {
    LocalSubjectAccessReview: accessReview,
    SelfSubjectAccessReview: same,
    SelfSubjectRulesReview: same,
    SubjectAccessReview: accessReview,
  },
  'autoscaling/v2beta1': { HorizontalPodAutoscaler: horizontalPodAutoscaler },
  'autoscaling/v2beta2': { HorizontalPodAutoscaler: same },
  'batch/v1beta1': { CronJob: same },
  'batch/v2alpha1': { CronJob: same },
  'certificates.k8s.io/v1alpha1': { ClusterTrustBundle: same },
  'certificates.k8s.io/v1beta1': { CertificateSigningRequest: signingRequest },
  'coordination.k8s.io/v1alpha2': { LeaseCandidate: same },
  'coordination.k8s.io/v1beta1': { Lease: same },
  'discovery.k8s.io/v1beta1': { EndpointSlice: endpointSlice },
  'events.k8s.io/v1beta1': { Event: same },
  'extensions/v1beta1': {
    DaemonSet: workload,
    Deployment: workload,
    Ingress: ingress,
    NetworkPolicy: same,
    ReplicaSet: workload,
    Scale: same,
  },
  'flowcontrol.apiserver.k8s.io/v1beta1': flowControl,
  'flowcontrol.apiserver.k8s.io/v1beta2': flowControl,
  'flowcontrol.apiserver.k8s.io/v1beta3': flowControl,
  'networking.k8s.io/v1alpha1': { IPAddress: same, ServiceCIDR: same },
  'networking.k8s.io/v1beta1': { Ingress: ingress, IngressClass: same, IPAddress: same, ServiceCIDR: same },
  'node.k8s.io/v1alpha1': { RuntimeClass: runtimeClass },
  'node.k8s.io/v1beta1': { RuntimeClass: same },
  'policy/v1beta1': { Eviction: same, PodDisruptionBudget: disruptionBudget },
  'rbac.authorization.k8s.io/v1alpha1': { ...rbac, RoleBinding: roleBinding, ClusterRoleBinding: roleBinding },
  'rbac.authorization.k8s.io/v1beta1': rbac,
  'resource.k8s.io/v1alpha3': devices,
  'resource.k8s.io/v1beta1': { ...devices, ResourceSlice: resourceSlice },
  'resource.k8s.io/v1beta2': {
    DeviceClass: same,
    ResourceClaim: same,
    ResourceClaimTemplate: same,
    ResourceSlice: same,
  },
  'scheduling.k8s.io/v1alpha1': { PriorityClass: same },
  'scheduling.k8s.io/v1beta1': { PriorityClass: same },
  'storage.k8s.io/v1alpha1': { CSIStorageCapacity: same, VolumeAttachment: same, VolumeAttributesClass: same },
  'storage.k8s.io/v1beta1': {
    CSIDriver: same,
    CSINode: same,
    CSIStorageCapacity: same,
    StorageClass: same,
    VolumeAttachment: same,
    VolumeAttributesClass: same,
  },
  'storagemigration.k8s.io/v1alpha1': { StorageVersionMigration: storageVersion },
};
