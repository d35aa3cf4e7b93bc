import { operatingSystems } from "../../catalog/operating-systems.ts";
import { zookeeperOption } from "../../catalog/zookeeper-options.ts";
import { say } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { settableFlags } from "../flags.ts";
import type { ClusterSpec, Rule } from "../types.ts";

const splits = say`and ZooKeeper's image splits its options there`;
const unsupportedCharacters = [
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
      unsupportedCharacters
        .filter(
          ({ holds, onlyDocker }) => holds.test(text) && (!onlyDocker || spec.method === "docker"),
        )
        .map(({ what, because }) => ({
          at,
          message: say`${quoteForMessage(value)} holds ${what}, ${because}. Write it without.`,
        })),
    );

/** Java properties outside zookeeper.*: a line in zoo.cfg sets zookeeper.NAME, which ZooKeeper does not read. */
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
const forbiddenSettings = new Map([
  ["sessionRequireClientSASLAuth", say`Mesos cannot speak SASL`],
  ["enforce.auth.enabled", say`Mesos would have to log in, and secrets never enter the spec`],
  ["localSessionsEnabled", say`Mesos and Marathon need ephemeral nodes`],
]);

export const forbiddenZookeeperSettings: Rule = (spec) =>
  settableFlags(spec).flatMap(({ program, name, at, text }) => {
    const reason =
      program === "zookeeper" && text.toLowerCase() === "true"
        ? forbiddenSettings.get(name)
        : undefined;
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

/** Options that this spec's ZooKeeper is too old for: it accepts and ignores them. */
export const zookeeperVersions: Rule = (spec) => {
  const version = zookeeperVersion(spec);
  if (version === undefined) return [];
  return settableFlags(spec).flatMap(({ program, name, at }) => {
    const option = program === "zookeeper" ? zookeeperOption(name) : undefined;
    if (option === undefined || knowsOption(version, option.available)) return [];
    return [
      {
        at,
        message: say`${name} came with ZooKeeper ${option.since}; the ${version} of this cluster takes it and does nothing. Take it out.`,
      },
    ];
  });
};

/** From the distribution, or from the image's tag where that is a version. */
function zookeeperVersion({
  method,
  os,
  images,
}: Pick<ClusterSpec, "method" | "os" | "images">): string | undefined {
  return method === "docker"
    ? /:(\d+\.\d+(?:\.\d+)?)(?:-|$)/.exec(images.zookeeper)?.[1]
    : operatingSystems[os].zookeeper;
}

const lineOf = (version: string) => version.split(".").slice(0, 2).join(".");
const patchOf = (version: string) => Number(version.split(".")[2] ?? Number.POSITIVE_INFINITY);
const lines = ["3.4", "3.5", "3.6", "3.8", "3.9"];

/** `available` names lines, or the first release of a line: ["3.4.10", "3.5"]. A line that is not in the tables counts as having the option. */
function knowsOption(version: string, available: readonly string[]): boolean {
  if (!lines.includes(lineOf(version))) return true;
  const first = available.find((each) => lineOf(each) === lineOf(version));
  return first !== undefined && (first === lineOf(version) || patchOf(version) >= patchOf(first));
}
