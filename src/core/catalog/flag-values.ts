import { type Message, msg } from "../i18n/message.ts";
import { isPrintable } from "./flag-text.ts";
import { attributeProblem, isEntries, isRanges, isRole, resourceProblem } from "./offer-values.ts";

export { flagText } from "./flag-text.ts";
export {
  attributeProblem,
  attributesText,
  resourceProblem,
  resourcesText,
} from "./offer-values.ts";

/** What every table of flags says about a flag and its value. */
export interface FlagFacts {
  readonly name: string;
  readonly type: FlagType;
  readonly default?: string | number | boolean;
  /** How the daemon finds a default that is no fixed value. */
  readonly defaultNote?: string;
  /** The only values; of a csv, the only items. */
  readonly enum?: readonly string[];
  /** Limits, in the flag's own notation: "10mins", "100%", 3. */
  readonly min?: string | number;
  readonly max?: string | number;
  readonly constraint?: FlagConstraint;
  readonly unit?: string;
  readonly requires?: readonly string[];
  readonly excludes?: readonly string[];
  readonly deprecated?: true;
  /** The version from which on the daemon exits at it. */
  readonly removed?: string;
  /** Holds a secret or names the file that does. */
  readonly secret?: true;
  /** Names a file with keys. */
  readonly keyStore?: true;
  /** Names what the operator supplies, and the program only reads. */
  readonly reads?: "file" | "folder";
  /** What the file that it names has to be, where that is known. */
  readonly holds?: FileContent;
  /** `file:///…` is where the program writes. */
  readonly writesFile?: true;
  /** Decides who may do what, or loads what decides it: without it the cluster may be open. */
  readonly guards?: true;
  /** Why it cannot be set here; completes a sentence that begins with the name. */
  readonly derived?: Message;
  readonly unverified?: true;
  readonly summary: string;
}

/**
 * JSON: an object; one principal with its secret, or a list of them. Or a secret alone, on one line.
 */
export type FileContent = "json" | "credential" | "credentials" | "secret";

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
const duration = /^(\d+(?:\.\d+)?)(ns|us|ms|secs|mins|hrs|days|weeks)$/;
const bytes = /^(\d+)(B|KB|MB|GB|TB)$/i;
const hostPort = "[^\\s/:,@]+:\\d{1,5}";
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

/** What single flags demand beyond their type. Sources: the same. */
export const flagConstraints = {
  powerOfTwo: {
    expects: msg`a power of 2, such as 1024`,
    holds: (value) => /^10*$/.test(Number(value).toString(2)),
  },
  zeroOrTwo: {
    expects: msg`0, or 2 or more`,
    holds: (value) => Number(value) === 0 || Number(value) >= 2,
  },
  onlyFalse: {
    expects: msg`only false, because the master exits on any other value`,
    holds: (value) => value === "false" || value === "0",
  },
  faultDomain: {
    expects: msg`an object with fault_domain`,
    holds: (value) => Object.hasOwn(parsedJson(value) ?? {}, "fault_domain"),
  },
  textValues: { expects: msg`an object whose values are all strings`, holds: isTextObject },
  mandatoryFeatures: {
    expects: msg`a list that includes MULTI_ROLE, HIERARCHICAL_ROLE, RESERVATION_REFINEMENT, AGENT_OPERATION_FEEDBACK, RESOURCE_PROVIDER, AGENT_DRAINING and TASK_RESOURCE_LIMITS`,
    holds: keepsFeatures,
  },
  bridgeName: {
    expects: msg`a-z, 0-9, - and _, with a letter or digit at both ends`,
    holds: (value) => /^[a-z0-9]([-a-z0-9_]*[a-z0-9])?$/.test(value),
  },
  logstashUrl: {
    expects: msg`udp://, tcp:// or ssl:// with host:port`,
    holds: (value) => new RegExp(`^(udp|tcp|ssl)://${hostPort}$`).test(value),
  },
  backupUrl: {
    expects: msg`file:///path or s3://bucket/key`,
    holds: (value) => /^(file:\/\/\/|s3:\/\/)\S+$/.test(value),
  },
} as const satisfies Record<string, { expects: Message; holds(value: string): boolean }>;

export type FlagConstraint = keyof typeof flagConstraints;

function fixBoolean(value: string): string | undefined {
  if (/^(true|yes|on|1)$/i.test(value)) return "true";
  return /^(false|no|off|0)$/i.test(value) ? "false" : undefined;
}

const unitNames = [
  ["secs", /^(s|secs?|seconds?)?$/],
  ["mins", /^(m|mins?|minutes?)$/],
  ["hrs", /^(h|hrs?|hours?)$/],
  ["days", /^(d|days?)$/],
  ["weeks", /^(w|weeks?)$/],
  ["ms", /^(ms|msecs?|millis|milliseconds?)$/],
  ["us", /^(us|µs|microseconds?)$/],
  ["ns", /^(ns|nanoseconds?)$/],
] as const;

/** "5min" → 5mins, "10 s" → 10secs, "30" → 30secs. */
function fixDuration(value: string): string | undefined {
  const [, amount, word = ""] = /^(\d+(?:\.\d+)?)\s*([a-zµ]*)$/i.exec(value) ?? [];
  const unit = unitNames.find(([, names]) => names.test(word.toLowerCase()))?.[0];
  return amount === undefined || unit === undefined ? undefined : amount + unit;
}

/** "64M" → 64MB, "64 MiB" → 64MB. */
function fixBytes(value: string): string | undefined {
  const [, amount, letter = ""] = /^(\d+)\s*([kmgt]?)i?b?$/i.exec(value) ?? [];
  return amount === undefined ? undefined : `${amount}${letter.toUpperCase()}B`;
}

/** "a, b" → a,b. */
function fixList(value: string): string | undefined {
  const items = value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return items.length === 0 || items.some((item) => /\s/.test(item)) ? undefined : items.join(",");
}

const nanosecondsIn = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["ms", 1e6],
  ["secs", 1e9],
  ["mins", 6e10],
  ["hrs", 3.6e12],
  ["days", 8.64e13],
  ["weeks", 6.048e14],
]);

function nanoseconds(value: string): number {
  const [, amount, unit = ""] = duration.exec(value) ?? [];
  return Number(amount) * (nanosecondsIn.get(unit) ?? Number.NaN);
}

function byteCount(value: string): number {
  const [, amount, unit = ""] = bytes.exec(value) ?? [];
  return Number(amount) * 1024 ** ["B", "KB", "MB", "GB", "TB"].indexOf(unit.toUpperCase());
}

function isIpv6(value: string): boolean {
  const halves = value.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const groups = halves.flat();
  return (
    (halves.length === 2 ? groups.length < 8 : halves.length === 1 && groups.length === 8) &&
    groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
  );
}

/** The object or list that a text holds; undefined for anything else. */
function parsedJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTextObject(value: string): boolean {
  const object = parsedJson(value);
  return (
    object !== undefined &&
    !Array.isArray(object) &&
    Object.values(object).every((each) => typeof each === "string")
  );
}

function keepsFeatures(value: string): boolean {
  const features = [
    "MULTI_ROLE",
    "HIERARCHICAL_ROLE",
    "RESERVATION_REFINEMENT",
    "AGENT_OPERATION_FEEDBACK",
    "RESOURCE_PROVIDER",
    "AGENT_DRAINING",
    "TASK_RESOURCE_LIMITS",
  ];
  return features.every((feature) => value.includes(`"${feature}"`));
}
