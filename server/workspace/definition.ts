import type { ObjectValue } from '../syntax/value.ts';

/** What other objects can see of one: its name and what they refer to in it. Absent parts cannot be known. */
export interface Definition {
  readonly kind: string;
  readonly apiVersion: string;
  readonly name?: string;
  readonly namespace?: string;
  /** The pods that this object is, or makes. */
  readonly pods?: PodFacts;
  /** The keys of a ConfigMap or Secret. */
  readonly keys?: readonly string[];
  /** The ports of a Service. */
  readonly ports?: readonly ServicePort[];
  /** What a CustomResourceDefinition defines. */
  readonly custom?: CustomDefinition;
}

export interface PodFacts {
  readonly labels: ObjectValue;
  /** The names of all container ports. */
  readonly portNames?: readonly string[];
}

export interface ServicePort {
  readonly name?: string;
  readonly number: number;
}

/** A kind that a CustomResourceDefinition adds. */
export interface CustomDefinition {
  readonly group: string;
  readonly kind: string;
  /** By version, `v1`: those the server serves. */
  readonly versions: ReadonlyMap<string, CustomVersion>;
  /** Whether fields outside the schema are kept, as they were before schemas had to be structural. */
  readonly keepsUnknownFields: boolean;
  /** Not from these files, but from a release of the project: the cluster may have another one. */
  readonly isBundled?: true;
}

export interface CustomVersion {
  readonly schema?: ObjectValue;
  /** Whether `status` is left to controllers: the server drops what others write there. */
  readonly hasOwnStatus: boolean;
}
