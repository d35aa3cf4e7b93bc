import { operatingSystems } from "../../catalog/operating-systems.ts";
import { zookeeperOption } from "../../catalog/zookeeper-options.ts";
import { msg } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { settableFlags } from "../flags.ts";
import type { ClusterSpec, Rule } from "../types.ts";

const splits = msg`and ZooKeeper's image splits options at spaces`;
const unsupportedCharacters = [
  {
    holds: /\\/,
    what: msg`a backslash`,
    because: msg`which zoo.cfg treats as an escape character`,
    onlyDocker: false,
  },
  { holds: /\s/, what: msg`a space`, because: splits, onlyDocker: true },
  {
    holds: /[*?[\]]/,
    what: msg`a wildcard (* ? [ ])`,
    because: msg`which ZooKeeper's image expands to file names`,
    onlyDocker: true,
  },
];

/**
 * Values that would reach zoo.cfg changed: the image passes options on through an unquoted shell
 * variable.
 */
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
          message: msg`${quoteForMessage(value)} contains ${what}, ${because}. Write the value without it.`,
        })),
    );

/**
 * Switches with which Mesos (C client 3.4.8: no SASL, no TLS) or Marathon could not use the
 * ensemble.
 */
const forbiddenSettings = new Map([
  ["sessionRequireClientSASLAuth", msg`Mesos does not support SASL`],
  ["enforce.auth.enabled", msg`Mesos would need a login, and secrets do not belong in the spec`],
  ["localSessionsEnabled", msg`Mesos and Marathon need ephemeral nodes`],
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
            message: msg`${name} would cut the cluster off from its ZooKeeper: ${reason}. Remove it.`,
          },
        ];
  });

/** Classes that ZooKeeper's image has and the packages of the distributions leave out. */
const imageClasses = [
  {
    option: "metricsProvider.className",
    className: "org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider",
  },
];

export const packagedZookeeperClasses: Rule = (spec) =>
  spec.method === "docker"
    ? []
    : settableFlags(spec)
        .filter(({ program, name, text }) =>
          imageClasses.some(
            ({ option, className }) =>
              program === "zookeeper" && name === option && text.trim() === className,
          ),
        )
        .map(({ at }) => ({
          at,
          message: msg`ZooKeeper's package in ${operatingSystems[spec.os].title} does not have this class, and would end at once; its image has it. Remove it, or set method: docker.`,
        }));

/** Our scripts judge a ZooKeeper by its answer to srvr. */
export const fourLetterWords: Rule = ({ flags }) => {
  const words = flags.zookeeper["4lw.commands.whitelist"];
  if (words === undefined || /(^|,)\s*(srvr|\*)\s*(,|$)/.test(String(words))) return [];
  return [
    {
      at: "flags.zookeeper.4lw.commands.whitelist",
      message: msg`verify.sh sends srvr to each ZooKeeper, and this list does not allow it. Add srvr.`,
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
        message: msg`${name} was added in ZooKeeper ${option.since}; the ${version} in this cluster ignores it. Remove it.`,
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

/**
 * `available` names lines, or the first release of a line: ["3.4.10", "3.5"]. A line that is not in
 * the tables counts as having the option.
 */
function knowsOption(version: string, available: readonly string[]): boolean {
  if (!lines.includes(lineOf(version))) return true;
  const first = available.find((each) => lineOf(each) === lineOf(version));
  return first !== undefined && (first === lineOf(version) || patchOf(version) >= patchOf(first));
}
