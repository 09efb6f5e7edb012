import type { Draft } from '../draft.ts';
import type { Reference, Workload } from '../model.ts';
import type { Traced } from '../trace.ts';

/**
 * What a task definition or service refers to and does not contain. In a template these are parameters and other
 * resources; in plain API input they are placeholders that the API refuses until somebody fills them in.
 */
export interface Outside {
  /** The role ECS itself uses to pull images, write logs and read secrets. */
  executionRole(workload: Workload): Draft;
  region(workload: Workload): Draft;
  logGroup(family: Traced<string>, workload: Workload): Draft;
  /** Where the value of a secret lies: `valueFrom`. */
  secret(reference: Reference, workload: Workload): Draft;
  /** A value that is kept elsewhere. */
  setting(reference: Reference, workload: Workload): Draft;
  cluster(workload: Workload): Draft;
  taskDefinition(family: Traced<string>): Draft;
  subnets(workload: Workload): Draft;
  securityGroups(workload: Workload): Draft;
  /** Whether tasks get a public address; nothing where they cannot. */
  publicAddress(launchType: 'FARGATE' | 'EC2'): Draft | undefined;
  /** The namespace in which services find each other. */
  namespace(workload: Workload): Draft;
}
