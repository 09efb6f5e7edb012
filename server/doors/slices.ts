/** How long work goes on before it lets requests through. */
const SLICE_MS = 20;

/** Does something to each item and lets other work through now and then. False when it gave up because nobody waits any more. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  isStale: () => boolean,
): Promise<boolean> {
  let sliceStart = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - sliceStart < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isStale()) return false;
    sliceStart = performance.now();
  }
  return true;
}
