import { type Message, msg } from "../i18n/message.ts";
import { isOneMachine } from "./derived.ts";
import { hasPasswords } from "./security.ts";
import type { ClusterSpec, Program } from "./types.ts";

/**
 * Whether a flag makes a daemon ask for a login that scripts on hosts do not have: they ask each
 * daemon whether it works, and agents for their tasks, and get a login at level passwords alone.
 */
export const locksOutScripts = (
  spec: Pick<ClusterSpec, "method" | "masters" | "agents" | "security">,
  { program, name }: { program: Program; name: string },
): boolean =>
  name === "http_credentials" &&
  (program === "marathon" || program === "agent") &&
  !hasPasswords(spec) &&
  !isOneMachine(spec);

/** What is to be done about such a flag. */
export const lockedOut = (name: string): Message =>
  msg`With ${name}, install.sh could not ask the daemon whether it works: scripts have a login at level passwords alone. Remove it, and write ${"security: { level: passwords }"} to have every daemon ask for one.`;
