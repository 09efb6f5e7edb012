import { foreignWord, headline } from '../translation/words.ts';

/**
 * Fields that people write because an older apiVersion, or another tool, has them: what this type has instead.
 * By the last two parts of the type name.
 */
const HINTS: Readonly<Record<string, string>> = {
  'v1.IngressBackend.serviceName': 'Write `service.name` instead.',
  'v1.IngressBackend.servicePort': 'Write `service.port.number` or `service.port.name` instead.',
  'v1.IngressSpec.backend': 'It is called `defaultBackend` since networking.k8s.io/v1.',
  'v2.ResourceMetricSource.targetAverageUtilization':
    'Write `target` with `type: Utilization` and `averageUtilization` instead.',
  'v2.ResourceMetricSource.targetAverageValue': 'Write `target` with `type: AverageValue` and `averageValue` instead.',
  'v2.HorizontalPodAutoscalerSpec.targetCPUUtilizationPercentage': 'autoscaling/v2 has `metrics` instead.',
  'v1.CronJobSpec.template': 'It belongs under `jobTemplate.spec`.',
  'v1.DeploymentSpec.containers': 'It belongs under `template.spec`.',
  'v1.StatefulSetSpec.containers': 'It belongs under `template.spec`.',
  'v1.DaemonSetSpec.containers': 'It belongs under `template.spec`.',
  'v1.JobSpec.containers': 'It belongs under `template.spec`.',
  'v1.CronJobSpec.containers': 'It belongs under `jobTemplate.spec.template.spec`.',
  'v1.CustomResourceDefinitionSpec.version': 'Write a list `versions` instead.',
  'v1.CustomResourceDefinitionSpec.validation': 'Write `schema` in each of the `versions` instead.',
  'v1.CustomResourceDefinitionSpec.subresources': 'Write it in each of the `versions` instead.',
  'v1.CustomResourceDefinitionSpec.additionalPrinterColumns': 'Write it in each of the `versions` instead.',
};

/** What to write instead of a field of that type; undefined for fields nobody expects there. */
export function fieldHint(type: string, field: string): string | undefined {
  const hint = HINTS[`${type.split('.').slice(-2).join('.')}.${field}`];
  if (hint !== undefined) return hint;
  const word = foreignWord(type, field);
  return word && headline(word);
}

/** Names that a field has in a neighbouring type: the Secret of a volume is its `secretName`, that of a variable its `name`. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'v1.SecretVolumeSource.name': 'secretName',
  'v1.PersistentVolumeClaimVolumeSource.name': 'claimName',
  'v1.ConfigMapVolumeSource.configMapName': 'name',
  'v1.ConfigMapEnvSource.configMapName': 'name',
  'v1.ConfigMapKeySelector.configMapName': 'name',
  'v1.SecretEnvSource.secretName': 'name',
  'v1.SecretKeySelector.secretName': 'name',
  'v1.SecretProjection.secretName': 'name',
  'v1.LocalObjectReference.secretName': 'name',
  'v1.EnvVar.key': 'name',
  'v1.ServiceBackendPort.servicePort': 'number',
  'v1.ServicePort.containerPort': 'targetPort',
  'v1.ContainerPort.port': 'containerPort',
  'v1.HTTPGetAction.containerPort': 'port',
};

/** What a field is called in that type, where it is known by the name of another type. */
export function otherFieldName(type: string, field: string): string | undefined {
  return OTHER_NAMES[`${type.split('.').slice(-2).join('.')}.${field}`];
}
