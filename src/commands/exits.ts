import { type Message, say } from "../core/i18n/message.ts";

/** What the process ends with; only cli.ts sets it. README.md has the same table. */
export const exits = {
  done: 0,
  problems: 1,
  usage: 2,
  exists: 3,
  file: 4,
  oldNode: 5,
  /** As EX_SOFTWARE in sysexits.h. */
  bug: 70,
  /** As a shell reports a program that SIGINT ended: 128 + 2. */
  cancelled: 130,
} as const;

export type ExitName = keyof typeof exits;
export type Exit = (typeof exits)[ExitName];

/** Each exit code in words, for --help. */
export const exitMeanings: Readonly<Record<ExitName, Message>> = {
  done: say`done`,
  problems: say`the spec has problems`,
  usage: say`wrong use, or answers missing and nobody to ask`,
  exists: say`the output exists and there is no --force`,
  file: say`reading or writing failed`,
  oldNode: say`Node.js is too old`,
  bug: say`a bug in create-mesos-cluster, printed with its stack trace`,
  cancelled: say`cancelled`,
};
