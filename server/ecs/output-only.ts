import type { EcsResource } from '../resource.ts';

/**
 * What AWS prints about a task definition or service and does not take back.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
 */
export const OUTPUT_ONLY_FIELDS: { readonly [kind in EcsResource['kind']]: readonly string[] } = {
  TaskDefinition: [
    'compatibilities',
    'deleteRequestedAt',
    'deregisteredAt',
    'registeredAt',
    'registeredBy',
    'requiresAttributes',
    'revision',
    'status',
    'taskDefinitionArn',
  ],
  Service: [
    'clusterArn',
    'createdAt',
    'createdBy',
    'currentServiceDeployment',
    'currentServiceRevisions',
    'deployments',
    'events',
    'pendingCount',
    'platformFamily',
    'resourceManagementType',
    'roleArn',
    'runningCount',
    'serviceArn',
    'status',
    'taskSets',
  ],
};
