import { type Remarks, remarkOn } from '../cursor.ts';
import type { Workload } from '../model.ts';
import { derived, noted, type Traced } from '../trace.ts';

/** GiB. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html */
const GIVEN = 20;
const MOST = 200;

/** The disk of a task in GiB, where it has to be more than Fargate gives each task. Instances have what they have. */
export function planDisk(
  { size, containers, volumes }: Workload,
  launchType: 'FARGATE' | 'EC2',
  remarks: Remarks,
): Traced<number> | undefined {
  const figures = containers.flatMap(({ limit, reserved }) => limit.disk ?? reserved.disk ?? []);
  const ignored = containers.flatMap(({ limit, reserved }) => (limit.disk && reserved.disk ? [reserved.disk] : []));
  const scratch = volumes.flatMap(({ content }) =>
    content.kind === 'scratch' && content.limit ? [content.limit] : [],
  );
  const all = [...(size?.disk ? [size.disk] : []), ...figures, ...scratch];
  if (all.length === 0) return undefined;

  const need = Math.max(size?.disk?.value ?? 0, sum(figures), sum(scratch) / 1024);
  const say = (message: string): undefined => {
    for (const figure of [...all, ...ignored]) remarkOn(remarks, figure, 'approximate', message);
    return undefined;
  };
  if (launchType === 'EC2') return say('On EC2 the disk is that of the instance, and no task has a share of its own.');
  if (need <= GIVEN)
    return say(`Each task on Fargate has ${GIVEN} GiB of disk, which is enough for all of its containers.`);
  const disk = derived(Math.min(MOST, Math.max(GIVEN + 1, Math.ceil(need))), ...all, ...ignored);
  if (need > MOST) {
    const message = `${Number(need.toFixed(1))} GiB of disk are asked for, and a task on Fargate has at most ${MOST}: put the rest on a volume.`;
    return noted(disk, 'needs-decision', message);
  }
  return noted(disk, 'approximate', 'The task has one disk for all of its containers; none has a limit of its own.');
}

function sum(figures: readonly Traced<number>[]): number {
  return figures.reduce((all, { value }) => all + value, 0);
}
