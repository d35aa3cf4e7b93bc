import { zookeeperOption } from "../../catalog/zookeeper-options.ts";
import { say } from "../../i18n/message.ts";
import { show } from "../../i18n/quote.ts";
import type { Rule } from "../problem.ts";
import { settableFlags } from "./written-flags.ts";

const splits = say`and ZooKeeper's image splits its options there`;
const unfit = [
  {
    holds: /\\/,
    what: say`a backslash`,
    because: say`which zoo.cfg reads as an escape`,
    onlyDocker: false,
  },
  { holds: /\s/, what: say`a blank`, because: splits, onlyDocker: true },
  {
    holds: /[*?[\]]/,
    what: say`a file pattern (* ? [ ])`,
    because: say`which ZooKeeper's image replaces by file names`,
    onlyDocker: true,
  },
];

/** Values that would reach zoo.cfg changed: the image passes options on through an unquoted shell variable. */
export const zookeeperFlags: Rule = (spec) =>
  settableFlags(spec)
    .filter(({ program }) => program === "zookeeper")
    .flatMap(({ at, text, value }) =>
      unfit
        .filter(
          ({ holds, onlyDocker }) => holds.test(text) && (!onlyDocker || spec.method === "docker"),
        )
        .map(({ what, because }) => ({
          at,
          message: say`${show(value)} holds ${what}, ${because}. Write it without.`,
        })),
    );

/** Java properties outside zookeeper.*: a line in zoo.cfg sets zookeeper.NAME, which nobody reads then. */
export const zookeeperProperties: Rule = (spec) =>
  settableFlags(spec).flatMap(({ program, name, at }) => {
    const property = program === "zookeeper" ? zookeeperOption(name)?.property : undefined;
    if (property === undefined || property.startsWith("zookeeper.")) return [];
    return [
      {
        at,
        message: say`${name} is a Java property only, and has no effect in zoo.cfg. Take it out and set -D${property} in SERVER_JVMFLAGS on the hosts.`,
      },
    ];
  });

/** Switches with which Mesos (C client 3.4.8: no SASL, no TLS) or Marathon could not use the ensemble. */
const lockouts = new Map([
  ["sessionRequireClientSASLAuth", say`Mesos cannot speak SASL`],
  ["enforce.auth.enabled", say`Mesos would have to log in, and secrets never enter the spec`],
  ["localSessionsEnabled", say`Mesos and Marathon need ephemeral nodes`],
]);

export const zookeeperLockouts: Rule = (spec) =>
  settableFlags(spec).flatMap(({ program, name, at, text }) => {
    const reason =
      program === "zookeeper" && text.toLowerCase() === "true" ? lockouts.get(name) : undefined;
    return reason === undefined
      ? []
      : [
          {
            at,
            message: say`With ${name} the cluster would lose its ZooKeeper: ${reason}. Take it out.`,
          },
        ];
  });

/** Our scripts judge a ZooKeeper by its answer to srvr. */
export const fourLetterWords: Rule = ({ flags }) => {
  const words = flags.zookeeper["4lw.commands.whitelist"];
  if (words === undefined || /(^|,)\s*(srvr|\*)\s*(,|$)/.test(String(words))) return [];
  return [
    {
      at: "flags.zookeeper.4lw.commands.whitelist",
      message: say`verify.sh asks each ZooKeeper srvr, which this list would refuse. Add srvr.`,
    },
  ];
};
