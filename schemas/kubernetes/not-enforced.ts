/**
 * Fields the OpenAPI description calls required, but the API server accepts without: their zero value is legal.
 * From reading the server's own validation (kubernetes/kubernetes, pkg/apis/<group>/validation). Where it was not clear, the
 * field is listed: a missing complaint is better than a wrong one.
 */
export const NOT_ENFORCED: Readonly<Record<string, readonly string[]>> = {
  'an empty text is legal': [
    'core.v1.HTTPHeader.value',
    'core.v1.Sysctl.value',
    'storage.v1.TokenRequest.audience',
    'discovery.*.ForNode.name',
    'discovery.*.ForZone.name',
    'meta.v1.GroupResource.group',
  ],
  'zero or false is legal': [
    'apps.v1.ControllerRevision.revision',
    'core.v1.ISCSIVolumeSource.lun',
    'core.v1.ISCSIPersistentVolumeSource.lun',
    'core.v1.SleepAction.seconds',
    'apiextensions.v1.CustomResourceDefinitionVersion.served',
    'apiextensions.v1.CustomResourceDefinitionVersion.storage',
    'resource.*.ResourcePool.generation',
    'resource.*.Counter.value',
    'resource.*.DeviceCapacity.value',
  ],
  'an empty list or map is legal': [
    'core.v1.LimitRangeSpec.limits',
    'discovery.v1.EndpointSlice.endpoints',
    'batch.v1.PodFailurePolicy.rules',
    'storage.v1.CSINodeSpec.drivers',
    'resource.*.CounterSet.counters',
    'resource.*.DeviceCounterConsumption.counters',
    'scheduling.v1alpha2.WorkloadSpec.podGroupTemplates',
  ],
  'an empty object is legal, or the server fills it in': [
    'apiserverinternal.v1alpha1.StorageVersion.metadata',
    'authorization.v1.SelfSubjectRulesReview.spec',
    'core.v1.PreferredSchedulingTerm.preference',
    'core.v1.ScaleIOVolumeSource.secretRef',
    'core.v1.ScaleIOPersistentVolumeSource.secretRef',
    'resource.*.DeviceClass.spec',
    'resource.*.ResourceClaim.spec',
    'resource.*.ResourceClaimTemplate.spec',
    'resource.*.ResourceClaimTemplateSpec.spec',
    'resource.*.CapacityRequestPolicyRange.min',
    'resource.v1alpha3.ResourcePoolStatusRequest.metadata',
    'resource.v1alpha3.ResourcePoolStatusRequest.spec',
    'scheduling.v1alpha2.*.spec',
    'scheduling.v1alpha2.*.schedulingPolicy',
    'scheduling.v1alpha2.GangSchedulingPolicy.minCount',
    'storage.v1.CSIDriver.spec',
    'storage.v1.CSINode.spec',
  ],
  'validated in other ways, or not at all': [
    'coordination.*.LeaseCandidateSpec.binaryVersion',
    'coordination.*.LeaseCandidateSpec.strategy',
    'core.v1.ComponentCondition.status',
    'core.v1.ComponentCondition.type',
    'core.v1.ConfigMapNodeConfigSource.*',
    'core.v1.Event.*',
    'events.v1.Event.*',
    'events.v1.EventSeries.*',
    'meta.v1.FieldSelectorRequirement.*',
  ],
};

/** Fields the OpenAPI description calls optional, but no object passes without. */
export const ALSO_ENFORCED: readonly string[] = ['core.v1.Container.image', 'core.v1.EphemeralContainer.image'];
