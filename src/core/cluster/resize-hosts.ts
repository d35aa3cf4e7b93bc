import { foldEntries } from "./fold-entries.ts";
import { placesOf } from "./fold-hosts.ts";
import { hostsIn } from "./host-defaults.ts";

/**
 * The person's own hosts cut to a number or extended in their pattern: `m[1-3].lan=10.1.0.[11-13]` and 5 →
 * `m[1-5].lan=10.1.0.[11-15]`. Addresses of `others`, the hosts of the other role, are passed over. Undefined where the
 * hosts have no pattern to go on with: a name without a number, or no address.
 */
export function resizeHosts(text: string, count: number, others: string): string | undefined {
  const hosts = hostsIn(text).slice(0, count);
  if (!(count <= most)) return undefined;
  const names = new Set(hosts.map(({ host }) => host));
  const addresses = new Set([...hosts, ...hostsIn(others)].flatMap(({ address }) => address ?? []));
  const place = placeToCount(hosts.map(({ host }) => host));
  while (hosts.length < count) {
    const last = hosts.at(-1);
    const address = free(last?.address, addresses, nextAddress);
    const host = free(last?.host, names, (name) => nextName(name, place));
    if (host === undefined || address === undefined) return undefined;
    hosts.push({ host, address });
  }
  return foldEntries(
    hosts.map(({ host, address }) => (address === undefined ? host : `${host}=${address}`)),
  )
    .map(String)
    .join(", ");
}

/** Lists that are longer nobody reads in a prompt. */
const most = 5000;

/** The first that follows and is not taken; it is taken then. */
function free(
  last: string | undefined,
  taken: Set<string>,
  next: (text: string) => string | undefined,
): string | undefined {
  let found = last === undefined ? undefined : next(last);
  while (found !== undefined && taken.has(found)) found = next(found);
  if (found !== undefined) taken.add(found);
  return found;
}

/** Which number of the names counts, as its place among the numbers of a name: where the last two differ, else the last of the first label. */
function placeToCount(names: readonly string[]): number {
  const [before = "", last = ""] = names.slice(-2);
  const frames = placesOf(before).map(({ frame }) => frame);
  const differing =
    names.length < 2 ? -1 : placesOf(last).findLastIndex(({ frame }) => frames.includes(frame));
  return differing >= 0
    ? differing
    : placesOf((names.at(-1) ?? "").replace(/\..*$/, "")).length - 1;
}

function nextName(name: string, place: number): string | undefined {
  const found = placesOf(name)[place];
  return found?.frame.replace(
    "[]",
    String(Number(found.number) + 1).padStart(found.number.length, "0"),
  );
}

/** The next address that a host can have: neither .0 nor .255. */
function nextAddress(address: string): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  if (d < 254) return `${a}.${b}.${c}.${d + 1}`;
  return c < 255 ? `${a}.${b}.${c + 1}.1` : undefined;
}
