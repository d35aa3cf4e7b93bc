import type { Message } from "../i18n/message.ts";
import type { ClusterSpec } from "./cluster-spec.ts";

/** One thing that is wrong with a spec, for the person who wrote it. */
export interface Problem {
  /** Place in the spec: `masters[1].address`; empty for the whole. */
  at: string;
  /** The fact and the remedy, in one or two sentences. */
  message: Message;
}

/** Returns every problem of one kind; none is an empty list. */
export type Rule = (spec: ClusterSpec) => readonly Problem[];
