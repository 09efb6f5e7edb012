import type { Context } from '../../context.ts';
import type { FargateSize } from '../../ecs/fargate-sizes.ts';
import type { Arn } from './arn.ts';
import type { ImageName, Registry } from './image-name.ts';
import { valueLabelsInEnglish } from './labels-en.ts';
import { valueLabelsInJapanese } from './labels-ja.ts';

/** What hovers say of values. Each text is a line of Markdown, or a part of one. */
export interface ValueLabels {
  readonly cpu: (text: string, vcpu: number, units: number, isExact: boolean) => string;
  readonly memory: (text: string, mebibytes: number, isExact: boolean) => string;
  /** Less than 1 MiB is a slip. */
  readonly tinyMemory: (text: string, bytes: number, digits: string) => string;
  readonly storage: (text: string, gibibytes: number) => string;
  readonly scratch: (text: string, gibibytes: number) => string;
  readonly pod: (asked: Asked, size: FargateSize) => string;
  readonly podTooBig: (asked: Asked) => string;
  readonly units: (units: number, vcpu: number, quantity: string) => string;
  readonly mebibytes: (mebibytes: number, quantity: string, field: 'requests' | 'limits') => string;
  readonly fargateSize: (size: FargateSize, memories: readonly number[]) => string;
  readonly noFargateSize: (size: FargateSize, near: readonly FargateSize[]) => string;
  readonly meaning: (text: string, words: string) => string;
  readonly everySeconds: (seconds: number) => string;
  readonly once: (moment: string, zone: string | undefined) => string;
  /** The fields of the dates in UTC are what the clock of the zone shows. */
  readonly nextRuns: (runs: readonly Date[], zone: string) => string;
  readonly scheduler: (expressions: readonly string[]) => string;
  readonly noScheduler: (reason: string) => string;
  readonly cronJob: (cron: string) => string;
  readonly noCronJob: (reason: string) => string;
  readonly image: (image: ImageName) => string;
  readonly tag: Record<'digest' | 'none' | 'latest' | 'ecrTag' | 'tag', string>;
  readonly pull: Record<Registry['kind'], string>;
  readonly clamped: (twin: { field: string; min: number; max: number }, value: number, wanted: number) => string;
  readonly sameNumber: (field: string, value: number) => string;
  readonly stopTimeout: (seconds: number, isCut: boolean) => string;
  readonly arn: (name: string, arn: Arn) => string;
  readonly arnParts: {
    readonly secret: (name: string, key?: string, stage?: string, version?: string) => string;
    readonly parameter: (name: string) => string;
    readonly role: (name: string) => string;
    readonly bucket: (name: string) => string;
    readonly object: (bucket: string, key: string) => string;
    readonly targetGroup: (name: string) => string;
    readonly other: (service: string, resource: string) => string;
  };
  readonly localParameter: (name: string) => string;
  readonly externalSecret: (name: string, key: string | undefined) => string;
  readonly efs: (fileSystem: string, directory: string | undefined, accessPoint: string | undefined) => string;
  readonly selects: (terms: string) => string;
  readonly selectsAll: string;
}

export interface Asked {
  /** 0 for none. */
  readonly vcpu: number;
  /** `512 MiB`, `1.5 GiB`; empty for none. */
  readonly memory: string;
}

export const valueLabels: Record<Context['language'], ValueLabels> = {
  en: valueLabelsInEnglish,
  ja: valueLabelsInJapanese,
};
