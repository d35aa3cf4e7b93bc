import { type Message, msg } from "../i18n/message.ts";
import { hostPort, isPrintable, parsedJson } from "./flag-text.ts";
import {
  byteCount,
  bytes,
  duration,
  fixBoolean,
  fixBytes,
  fixDuration,
  fixList,
  nanoseconds,
} from "./flag-units.ts";
import { attributeProblem, isEntries, isRanges, isRole, resourceProblem } from "./offer-values.ts";

export { flagText } from "./flag-text.ts";
export {
  attributeProblem,
  attributesText,
  resourceProblem,
  resourcesText,
} from "./offer-values.ts";

interface ValueType {
  /** Completes "x is not …". */
  readonly noun: Message;
  /** Completes "Mesos wants …". */
  readonly expects: Message;
  readonly example: string;
  matches(value: string): boolean;
  /** What a wrong value was meant to be. */
  fix?(value: string): string | undefined;
  /** The size that limits compare. */
  measure?(value: string): number;
}

type Test = RegExp | ((value: string) => boolean);

/** A row of the table below: no type takes control characters or line breaks. */
function type(
  noun: Message,
  expects: Message,
  example: string,
  test: Test,
  more: Pick<ValueType, "fix" | "measure"> = {},
): ValueType {
  return {
    noun,
    expects,
    example,
    ...more,
    matches: (value) =>
      isPrintable(value) && (test instanceof RegExp ? test.test(value) : test(value)),
  };
}

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const zkUrl = new RegExp(
  `^zk://(?:[^\\s/:]+:[^\\s/]+@)?${hostPort}(?:,${hostPort})*(?:/[^\\s/]+)+$`,
);

/**
 * How the daemons read each type. Sources: stout's parsers in Mesos 1.11.0, the options of Marathon
 * 1.10.26, ZooKeeper's QuorumPeerConfig.
 */
export const flagTypes = {
  bool: type(msg`a boolean`, msg`true, false, 1 or 0`, "true", /^(true|false|1|0)$/, {
    fix: fixBoolean,
  }),
  "true-false": type(msg`a boolean`, msg`true or false`, "true", /^(true|false)$/i, {
    fix: fixBoolean,
  }),
  toggle: type(msg`a boolean`, msg`true or false`, "true", /^(true|false)$/, {
    fix: fixBoolean,
  }),
  flag: type(msg`a boolean`, msg`true or false`, "true", /^(true|false)$/, { fix: fixBoolean }),
  duration: type(
    msg`a duration`,
    msg`a number and a unit (ns, us, ms, secs, mins, hrs, days, weeks)`,
    "1.5mins",
    duration,
    { fix: fixDuration, measure: nanoseconds },
  ),
  bytes: type(msg`a size`, msg`a whole number and a unit (B, KB, MB, GB, TB)`, "64MB", bytes, {
    fix: fixBytes,
    measure: byteCount,
  }),
  int: type(msg`a whole number`, msg`digits only`, "5", /^-?\d+$/, { measure: Number }),
  double: type(msg`a number`, msg`digits, with or without decimals`, "0.8", /^-?\d+(\.\d+)?$/, {
    measure: Number,
  }),
  percentage: type(msg`a percentage`, msg`a number followed by %`, "50%", /^\d+(\.\d+)?%$/, {
    fix: (value) => (/^\d+(\.\d+)?$/.test(value) ? `${value}%` : undefined),
    measure: Number.parseFloat,
  }),
  rate: type(
    msg`a rate`,
    msg`a count, a slash and a duration`,
    "1/10mins",
    (value) => /^\d+\//.test(value) && duration.test(value.slice(value.indexOf("/") + 1)),
  ),
  ip: type(
    msg`an IPv4 address`,
    msg`four numbers from 0 to 255`,
    "10.0.0.11",
    new RegExp(`^${octet}(?:\\.${octet}){3}$`),
  ),
  ip6: type(
    msg`an IPv6 address`,
    msg`hexadecimal groups separated by colons`,
    "2001:db8::11",
    isIpv6,
  ),
  port: type(
    msg`a port`,
    msg`a whole number from 0 to 65535`,
    "8081",
    (value) => /^(0|[1-9]\d{0,4})$/.test(value) && Number(value) <= 65535,
    { measure: Number },
  ),
  dir: type(
    msg`an absolute directory`,
    msg`a path that starts with a slash`,
    "/var/log/mesos",
    /^\/(.*\S)?$/u,
  ),
  path: type(
    msg`an absolute path`,
    msg`a path that starts with a slash`,
    "/etc/mesos/whitelist",
    /^\/.*\S$/u,
  ),
  program: type(
    msg`a program`,
    msg`a program name on the PATH or an absolute path`,
    "docker",
    /^[^\s/]+$|^(\/[^\s/]+)+$/,
  ),
  socket: type(
    msg`a socket`,
    msg`an absolute path of fewer than 108 characters, or systemd:NAME`,
    "/run/mesos/agent.sock",
    /^(systemd:\S+|\/\S{1,106})$/,
  ),
  csv: type(msg`a list`, msg`comma-separated items without spaces`, "a,b", /^[^\s,]+(,[^\s,]+)*$/, {
    fix: fixList,
  }),
  "colon-list": type(
    msg`a list of directories`,
    msg`absolute paths separated by colons`,
    "/opt/cni/bin:/usr/lib/cni",
    /^\/[^\s:]*(:\/[^\s:]*)*$/,
  ),
  json: type(
    msg`JSON`,
    msg`an object or a list on one line, or file:/// and the path of a file that contains it`,
    "file:///etc/mesos/acls.json",
    (value) => /^(file:\/\/)?\/.*\S$/u.test(value) || parsedJson(value) !== undefined,
  ),
  ranges: type(
    msg`ranges`,
    msg`[from-to], from not above to, several separated by commas`,
    "[10000-20000]",
    isRanges,
  ),
  "shell-command": type(msg`a command`, msg`a shell command on one line`, "hostname -i", /\S/),
  attributes: type(
    msg`attributes`,
    msg`name:value, several separated by semicolons`,
    "rack:r1;zone:a",
    (value) => isEntries(value, attributeProblem),
  ),
  resources: type(
    msg`resources`,
    msg`name:amount, several separated by semicolons, or a JSON list`,
    "cpus:4;mem:8192",
    (value) => Array.isArray(parsedJson(value)) || isEntries(value, resourceProblem),
  ),
  role: type(
    msg`a role`,
    msg`a word without spaces, levels such as eng/web, or * alone`,
    "prod",
    isRole,
  ),
  "zk-url": type(
    msg`a ZooKeeper URL`,
    msg`zk://host:port,host:port/path, including the path`,
    "zk://10.0.0.11:2181/mesos",
    zkUrl,
  ),
  "master-url": type(
    msg`a master's address`,
    msg`a ZooKeeper URL with a path, or host:port`,
    "10.0.0.11:5050",
    (value) => zkUrl.test(value) || new RegExp(`^${hostPort}$`).test(value),
  ),
  url: type(
    msg`a URL`,
    msg`scheme://host or scheme:///path`,
    "https://marathon.example.com",
    /^[a-z][a-z0-9+.-]*:\/\/\S+$/i,
  ),
  enum: type(msg`a single word`, msg`a word without spaces`, "INFO", /^\S+$/),
  string: type(
    msg`a string`,
    msg`one line without leading or trailing spaces`,
    "marathon",
    /^\S(.*\S)?$/u,
  ),
  secret: type(msg`a secret`, msg`one line`, "…", /./u),
} as const satisfies Record<string, ValueType>;

export type FlagType = keyof typeof flagTypes;

function isIpv6(value: string): boolean {
  const halves = value.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const groups = halves.flat();
  return (
    (halves.length === 2 ? groups.length < 8 : halves.length === 1 && groups.length === 8) &&
    groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
  );
}
