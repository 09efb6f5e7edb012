/** The limits of one type of EBS volume. */
export interface EbsLimits {
  readonly sizeInGiB: EbsRange;
  /** Absent: the type has no such setting. */
  readonly iops?: EbsRange;
  readonly throughput?: EbsRange;
  readonly needsIops?: true;
}

export interface EbsRange {
  readonly min: number;
  /** What ECS documents. */
  readonly max: number;
  /** What EBS takes by now, where that is more: ECS may take it as well. */
  readonly maxOfEbs?: number;
}

/**
 * Sizes in GiB, IOPS, throughput in MiB/s; as documented on 2026-11-22.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html
 * https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html
 */
export const EBS_LIMITS: { readonly [type: string]: EbsLimits } = {
  gp2: { sizeInGiB: { min: 1, max: 16384 } },
  gp3: {
    sizeInGiB: { min: 1, max: 16384, maxOfEbs: 65536 },
    iops: { min: 3000, max: 16000, maxOfEbs: 80000 },
    throughput: { min: 125, max: 1000, maxOfEbs: 2000 },
  },
  io1: { sizeInGiB: { min: 4, max: 16384 }, iops: { min: 100, max: 64000 }, needsIops: true },
  io2: { sizeInGiB: { min: 4, max: 16384, maxOfEbs: 65536 }, iops: { min: 100, max: 256000 }, needsIops: true },
  sc1: { sizeInGiB: { min: 125, max: 16384 } },
  st1: { sizeInGiB: { min: 125, max: 16384 } },
  standard: { sizeInGiB: { min: 1, max: 1024 } },
};
