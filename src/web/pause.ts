/** How long a person pauses before what they typed counts, in milliseconds. */
export const pause = 250;

/** Does something once a person who types pauses. */
export function afterPause(act: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, pause);
  };
}
