import type { FlagFacts } from "../../catalog/flag-facts.ts";
import { flagText } from "../../catalog/flag-values.ts";
import { type Message, msg, sentences } from "../../i18n/message.ts";
import { isOneMachine } from "../derived.ts";
import {
  carriesSecret,
  factsOf,
  ownSecretFlags,
  programs,
  type WrittenFlag,
  writtenFlags,
} from "../flags.ts";
import { lockedOut, locksOutScripts } from "../locked-out.ts";
import { ownPlace } from "../own-place.ts";
import {
  isSecretPlace,
  marathonVariableOf,
  type SecretKind,
  secretForms,
  secretKindOf,
} from "../own-secrets.ts";
import { isSetByPasswords } from "../security.ts";
import type { ClusterSpec, Rule } from "../types.ts";

/**
 * Flags that hold a secret or name its file, and values with a password or key in them. The value
 * is never repeated. Those that level passwords sets have no place of their own besides.
 */
export const secretFlags: Rule = (spec) =>
  writtenFlags(spec).flatMap((flag) => {
    const { program, name, text, at } = flag;
    const facts = factsOf(program, name);
    if (facts === undefined || isSetByPasswords(spec, flag)) return [];
    if (locksOutScripts(spec, flag)) return [{ at, message: lockedOut(name) }];
    if (isSecretPlace(program, facts, text)) return [];
    const fact = whyRefused(flag, facts);
    return fact === undefined ? [] : [{ at, message: sentences(fact, remedy(spec, flag, facts)) }];
  });

function whyRefused({ name, text }: WrittenFlag, facts: FlagFacts): Message | undefined {
  if (facts.secret) return msg`${name} holds a secret, and secrets do not belong in the spec.`;
  if (carriesSecret(text))
    return msg`The value contains a password or a key, and secrets do not belong in the spec.`;
  return /^secrets\/(files|env)\//.test(text)
    ? msg`${name} cannot get this from the folder ${"secrets"} of the bundle.`
    : undefined;
}

function remedy(spec: ClusterSpec, { program, name }: WrittenFlag, facts: FlagFacts): Message {
  const kind = secretKindOf(program, facts);
  if (kind !== undefined) return remedies[kind](name);
  if (!facts.secret) return msg`Write the value without it.`;
  const inFile = factsOf(program, `${name}Path`);
  return inFile === undefined
    ? msg`Remove it, and set it ${ownPlace(spec, program)}.`
    : msg`Use ${`${name}Path`} with ${secretForms.file}, and put the file there, in the bundle.`;
}

const remedies: Readonly<Record<SecretKind, (name: string) => Message>> = {
  file: () =>
    msg`Write ${secretForms.file}, with a name of letters, digits and . _ -, and put the file there, in the bundle.`,
  variable: (name) =>
    msg`Write ${secretForms.variable}, and put the line ${`${marathonVariableOf(name)}=VALUE`} into that file of the bundle.`,
};

/** There, the image of ZooKeeper could not read what the operator alone may read. */
export const zookeeperSecrets: Rule = (spec) =>
  ownSecretFlags(spec)
    .filter(({ program }) => program === "zookeeper" && isOneMachine(spec))
    .map(({ at, name }) => ({
      at,
      message: msg`On one Docker machine ZooKeeper gets no files of its own, and only the containers of the cluster reach it. Remove ${name}.`,
    }));

/** What Mesos does with its flags of JSON was seen with `acls`. */
export const shownSecrets: Rule = (spec) =>
  ownSecretFlags(spec)
    .filter(({ program, facts }) => programs[program].maker === "Mesos" && facts.type === "json")
    .map(({ at, name }) => ({
      at,
      message: msg`Mesos shows acls whole in its log, and to whoever may read ${"/flags"}; it may do so with ${name}, which was not tried. Let its logins read only what tasks need.`,
    }));

/** Marathon's log begins with its options, unless it keeps to warnings. */
export const loggedSecrets: Rule = (spec) => {
  const level = spec.flags.marathon["logging_level"];
  const isSilent = level === undefined || ["off", "error", "warn"].includes(flagText(level));
  return isSilent || !ownSecretFlags(spec).some(({ text }) => text === secretForms.variable)
    ? []
    : [
        {
          at: "flags.marathon.logging_level",
          message: msg`At this level Marathon's log begins with what ${secretForms.variable} holds. Write warn.`,
        },
      ];
};
