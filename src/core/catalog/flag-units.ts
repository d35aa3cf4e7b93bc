/** How Mesos writes a time. */
export const duration = /^(\d+(?:\.\d+)?)(ns|us|ms|secs|mins|hrs|days|weeks)$/;
/** How Mesos writes a size. */
export const bytes = /^(\d+)(B|KB|MB|GB|TB)$/i;

/** "yes" → true. */
export function fixBoolean(value: string): string | undefined {
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
export function fixDuration(value: string): string | undefined {
  const [, amount, word = ""] = /^(\d+(?:\.\d+)?)\s*([a-zµ]*)$/i.exec(value) ?? [];
  const unit = unitNames.find(([, names]) => names.test(word.toLowerCase()))?.[0];
  return amount === undefined || unit === undefined ? undefined : amount + unit;
}

/** "64M" → 64MB, "64 MiB" → 64MB. */
export function fixBytes(value: string): string | undefined {
  const [, amount, letter = ""] = /^(\d+)\s*([kmgt]?)i?b?$/i.exec(value) ?? [];
  return amount === undefined ? undefined : `${amount}${letter.toUpperCase()}B`;
}

/** "a, b" → a,b. */
export function fixList(value: string): string | undefined {
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

/** The size of a duration, for limits. */
export function nanoseconds(value: string): number {
  const [, amount, unit = ""] = duration.exec(value) ?? [];
  return Number(amount) * (nanosecondsIn.get(unit) ?? Number.NaN);
}

/** The size of an amount of bytes, for limits. */
export function byteCount(value: string): number {
  const [, amount, unit = ""] = bytes.exec(value) ?? [];
  return Number(amount) * 1024 ** ["B", "KB", "MB", "GB", "TB"].indexOf(unit.toUpperCase());
}
