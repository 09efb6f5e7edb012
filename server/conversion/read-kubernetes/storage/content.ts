import type { VolumeContent } from '../../model.ts';
import type { Traced } from '../../trace.ts';

/** What a volume holds, and whether containers may only read it. */
export interface ReadVolume {
  readonly content: VolumeContent;
  readonly isReadOnly?: Traced<boolean>;
}
