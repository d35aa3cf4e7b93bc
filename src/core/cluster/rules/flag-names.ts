import { removedMarathonFlags } from "../../catalog/marathon-flags.ts";
import { type RemovedFlag, removedMesosFlags } from "../../catalog/mesos-flags.ts";
import { type Message, msg, sentences } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import {
  aliasesOf,
  factsOf,
  flagNamesOf,
  programNames,
  programs,
  type WrittenFlag,
  writtenFlags,
} from "../flags.ts";
import { nearest } from "../suggest.ts";
import type { Program, Rule } from "../types.ts";

/**
 * Names that the program does not have. Mesos and Marathon stop at one; ZooKeeper takes it and does
 * nothing.
 */
export const knownFlags: Rule = (spec) =>
  writtenFlags(spec)
    .filter(
      ({ program, name }) =>
        factsOf(program, name) === undefined &&
        !aliasesOf(program).has(name) &&
        removedFlag(program, name) === undefined,
    )
    .map((flag) => ({ at: flag.at, message: offForm(flag) ?? elsewhere(flag) ?? unknown(flag) }));

/** Names of older guides. */
export const removedFlags: Rule = (spec) =>
  writtenFlags(spec).flatMap(({ program, name, at }) => {
    const removed = removedFlag(program, name);
    if (removed === undefined) return [];
    const release = `${programs[program].maker} ${removed.removedIn}`;
    const fact =
      removed.note === undefined
        ? msg`${name} was removed in ${release}.`
        : msg`${name} was removed in ${release}: ${removed.note}.`;
    return [
      {
        at,
        message: sentences(
          fact,
          removed.successor === undefined ? msg`Remove it.` : msg`Use ${removed.successor}.`,
        ),
      },
    ];
  });

/** Old names of flags: together with the new name, even from another file, the daemon exits. */
export const deprecatedFlagAliases: Rule = (spec) =>
  writtenFlags(spec).flatMap(({ program, name, at }) => {
    const successor = aliasesOf(program).get(name);
    if (successor === undefined) return [];
    return [
      {
        at,
        message: msg`${name} is the old name of ${successor}, and ${programs[program].maker} exits if both are set. Use ${successor}.`,
      },
    ];
  });

function removedFlag(program: Program, name: string): RemovedFlag | undefined {
  if (program === "marathon") return removedMarathonFlags.find((flag) => flag.name === name);
  return removedMesosFlags.find((flag) => flag.role === program && flag.name === name);
}

/** `no-hostname_lookup`, `disable_ha`: how a command line switches off. */
function offForm({ program, name }: WrittenFlag): Message | undefined {
  const positive = name.replace(program === "marathon" ? /^disable_/ : /^no[-_]/, "");
  const type = positive === name ? undefined : factsOf(program, positive)?.type;
  return type === "bool" || type === "toggle"
    ? msg`${quoteForMessage(name)} is how a command line turns ${positive} off. Write ${positive}: false.`
    : undefined;
}

function elsewhere({ program, name }: WrittenFlag): Message | undefined {
  const other = programNames.find(
    (each) => factsOf(each, name) !== undefined || aliasesOf(each).has(name),
  );
  if (other === undefined) return undefined;
  const facts = factsOf(other, name);
  if (facts?.derived)
    return msg`${quoteForMessage(name)} is a flag of ${programs[other].daemon}, where it ${facts.derived}. Remove it from flags.`;
  return msg`${quoteForMessage(name)} is a flag of ${programs[other].daemon}, not of ${programs[program].daemon}. Move it to flags.${other}.`;
}

const atUnknown = {
  master: msg`which exits on unknown flags`,
  agent: msg`which exits on unknown flags`,
  marathon: msg`which exits on unknown flags`,
  zookeeper: msg`which silently ignores unknown settings`,
} as const satisfies Record<Program, Message>;

function unknown({ program, name }: WrittenFlag): Message {
  const aliases = aliasesOf(program);
  const near = nearest(asFlagName(program, name), [...flagNamesOf(program), ...aliases.keys()]);
  return sentences(
    msg`${quoteForMessage(name)} is not a flag of ${programs[program].daemon}, ${atUnknown[program]}.`,
    near === undefined ? msg`Remove it.` : msg`Did you mean ${aliases.get(near) ?? near}?`,
  );
}

/** `--agent-ping-timeout`, `MESOS_AGENT_PING_TIMEOUT` → agent_ping_timeout. */
function asFlagName(program: Program, name: string): string {
  return program === "zookeeper"
    ? name
    : name
        .replace(/^-+/, "")
        .replaceAll("-", "_")
        .replace(/^(MESOS|MARATHON)_/, "");
}
