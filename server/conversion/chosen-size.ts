/** The tag with the size of a task that was chosen for what its containers need: `256/512`, in units and MiB. */
export const CHOSEN_SIZE = 'crossdock:chosen-size';

/** The value of the tag for a size. */
export function chosenSize(cpu: string | number, memory: string | number): string {
  return `${cpu}/${memory}`;
}
