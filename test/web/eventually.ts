import { setTimeout } from "node:timers/promises";

/** How long a page may take to show what was asked of it, in milliseconds: a busy machine is slow. */
const limit = 30_000;
const pause = 50;

/**
 * Repeats assertions until they hold, and fails as they fail at the limit: what an action leads to
 * is often there some frames later.
 */
export async function eventually(assertions: () => Promise<void>): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await assertions();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await setTimeout(pause);
  }
}
