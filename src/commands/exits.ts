/** What the process ends with. Documented in README.md and --help. */
export const exits = {
  done: 0,
  problems: 1,
  usage: 2,
  exists: 3,
  file: 4,
  oldNode: 5,
  cancelled: 130,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];
