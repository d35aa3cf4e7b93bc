/** How long a page may work before it listens again, in milliseconds: half a frame. */
const slice = 8;

/** Steps through a long piece of work in slices, so that the page keeps answering. */
export async function* breathe<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let end = performance.now() + slice;
  for (const item of items) {
    yield item;
    if (performance.now() < end) continue;
    await pauseFor(0);
    end = performance.now() + slice;
  }
}

/** Lets the page do something else, for so many milliseconds. */
export const pauseFor = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
