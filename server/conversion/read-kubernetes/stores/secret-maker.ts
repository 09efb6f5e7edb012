import type { RemoteValue } from '../../model.ts';

/** Something that makes a Secret, or is one. */
export interface SecretMaker {
  readonly namespace: string;
  readonly name: string;
  readonly keys: readonly string[] | undefined;
  remote(key: string): RemoteValue | undefined;
  /** Says what became of it, once a workload uses it. */
  use(): void;
}
