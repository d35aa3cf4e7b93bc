import { type Message, msg } from "../core/i18n/message.ts";

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
  done: msg`success`,
  problems: msg`the spec has problems`,
  usage: msg`wrong usage, or answers are missing and there is no terminal to ask on`,
  exists: msg`the output exists and --force is missing`,
  file: msg`reading or writing failed`,
  oldNode: msg`Node.js is too old`,
  bug: msg`a bug in create-mesos-cluster, printed with its stack trace`,
  cancelled: msg`cancelled`,
};
