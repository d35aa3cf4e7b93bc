import type { WrittenSpec } from "./cluster-spec.ts";
import { foldHosts, placesOf } from "./fold-hosts.ts";
import { expandHosts } from "./host-ranges.ts";

type Entry = WrittenSpec["agents"][number];

/** Hosts that follow each other and fold into one range; `offer` is what an agent has besides. */
interface Run {
  hosts: string[];
  addresses: string[];
  hasAddresses: boolean;
  /** The frames that all names, and all addresses, of the run share. */
  hostFrames: readonly string[];
  addressFrames: readonly string[];
  offer: object;
}

/** The same hosts in as few entries as ranges make of them, in the same order, since the place of a master is its myid. */
export function foldEntries(entries: readonly Entry[]): Entry[] {
  const folded: Entry[] = [];
  let runs: Run[] = [];
  const close = () => {
    folded.push(...runs.flatMap(entriesOf));
    runs = [];
  };
  for (const entry of entries) {
    const found = runsOf(entry);
    if (found === undefined) {
      close();
      folded.push(entry);
    } else for (const run of found) if (!joins(runs.at(-1), run)) runs.push(run);
  }
  close();
  return folded;
}

/** One run for each host of an entry; none where its range cannot be expanded: the check will say why. */
function runsOf(entry: Entry): Run[] | undefined {
  const { host, address, ...offer } = typeof entry === "string" ? { host: entry } : entry;
  const expanded = expandHosts(address === undefined ? host : `${host}=${address}`);
  if ("problem" in expanded) return undefined;
  const said = Object.fromEntries(
    Object.entries(offer).filter(([, value]) => Object.keys(value ?? {}).length > 0),
  );
  return expanded.nodes.map((node) => ({
    hosts: [node.host],
    addresses: node.address === undefined ? [] : [node.address],
    hasAddresses: node.address !== undefined,
    hostFrames: framesOf(node.host),
    addressFrames: framesOf(node.address ?? ""),
    offer: said,
  }));
}

const framesOf = (name: string) => placesOf(name).map(({ frame }) => frame);

/** Takes a host into the run before it, if one range can hold them all. */
function joins(run: Run | undefined, next: Run): boolean {
  if (
    run === undefined ||
    run.hasAddresses !== next.hasAddresses ||
    JSON.stringify(run.offer) !== JSON.stringify(next.offer)
  )
    return false;
  const hostFrames = run.hostFrames.filter((frame) => next.hostFrames.includes(frame));
  const addressFrames = run.addressFrames.filter((frame) => next.addressFrames.includes(frame));
  if (hostFrames.length === 0 || (run.hasAddresses && addressFrames.length === 0)) return false;
  run.hosts.push(...next.hosts);
  run.addresses.push(...next.addresses);
  run.hostFrames = hostFrames;
  run.addressFrames = addressFrames;
  return true;
}

/** The run as one entry, if that reads back as the same hosts; else each host by itself. */
function entriesOf(run: Run): Entry[] {
  const text = shortForm(foldHosts(run.hosts).join(","), foldHosts(run.addresses).join(","));
  const expanded = expandHosts(text);
  const isSame =
    "nodes" in expanded &&
    JSON.stringify(expanded.nodes.map(({ host }) => host)) === JSON.stringify(run.hosts) &&
    JSON.stringify(expanded.nodes.flatMap(({ address }) => address ?? [])) ===
      JSON.stringify(run.addresses);
  const texts = isSame
    ? [text]
    : run.hosts.map((host, index) => shortForm(host, run.addresses[index] ?? ""));
  return texts.map((hosts) => withOffer(hosts, run.offer));
}

const shortForm = (hosts: string, addresses: string) =>
  addresses === "" ? hosts : `${hosts}=${addresses}`;

function withOffer(text: string, offer: object): Entry {
  const [host = "", address] = text.split("=");
  return Object.keys(offer).length === 0
    ? text
    : { host, ...(address !== undefined && { address }), ...offer };
}
