import kubernetesJson from '../../schemas/generated/kubernetes.json' with { type: 'json' };
import type { SchemaFacts } from '../schema/facts.ts';

/** Kubernetes 1.24 to 1.36 as one schema. Roots are named `apps/v1/Deployment`, `v1/Service`. */
export const kubernetesFacts = kubernetesJson as unknown as SchemaFacts;
