import { type Message, say } from "../i18n/message.ts";
import { show } from "../i18n/quote.ts";
import { foldHosts } from "./fold-hosts.ts";
import { hostsIn } from "./host-defaults.ts";
import { expandRange, splitHosts } from "./host-ranges.ts";

/** Attributes or resources of agents, as a spec has them in each entry of `agents`. */
type Values = Readonly<Record<string, string | number>>;
export type Offer = "attributes" | "resources";

interface OfferEntry {
  /** The agents it is for; undefined: all of them. */
  hosts?: string;
  values: Values;
}

/** `agent-[1-2]=rack:r1;zone:a agent-3=rack:r2`, or `rack:r1` for every agent: Mesos' own notation after the hosts. */
export function readOffers(text: string): OfferEntry[] {
  return splitEntries(text).map((entry) => {
    const [, hosts, list = ""] = /^(?:([^=:;]+)=)?(.*)$/s.exec(entry) ?? [];
    return {
      ...(hosts !== undefined && { hosts }),
      values: Object.fromEntries(list.split(";").filter(Boolean).map(readPair)),
    };
  });
}

/** What is wrong with such a text, as far as the hosts and the form go; the values are judged by the rules of the spec. */
export function offersFault(text: string, agents: string): Message | undefined {
  const known = new Set(hostsIn(agents).map(({ host }) => host));
  const entries = readOffers(text);
  const empty = splitEntries(text).find(
    (entry) => !/^(?:[^=:;]+=)?[^:;]+:[^;]+(;[^:;]+:[^;]+)*$/s.test(entry),
  );
  if (empty !== undefined)
    return say`${show(empty)} cannot be read. Write NAME:VALUE;NAME:VALUE, with HOSTS= before it where it is not for every agent.`;
  const stranger = entries
    .flatMap(({ hosts }) => (hosts === undefined ? [] : namesIn(hosts)))
    .find((name) => !known.has(name));
  return stranger === undefined ? undefined : say`No agent is called ${show(stranger)}.`;
}

/** The agents of a spec, one entry for each, with what the text gives them. What is no host stays for the rules to refuse. */
export function layOffers(agents: readonly unknown[], offer: Offer, text: string): unknown[] {
  const entries = readOffers(text);
  return agents.flatMap((entry) => {
    const hosts = longForms(entry);
    return hosts.length === 0 ? [entry] : hosts.map((agent) => withOffers(agent, offer, entries));
  });
}

function withOffers(agent: LongForm, offer: Offer, entries: readonly OfferEntry[]): LongForm {
  const own = entries
    .filter(({ hosts }) => hosts === undefined || namesIn(hosts).includes(agent.host))
    .map(({ values }) => values);
  return own.length === 0 ? agent : { ...agent, [offer]: Object.assign({}, ...own) };
}

/** The text that stands for what the agents of a spec have; undefined: they have none. */
export function findOffers(agents: readonly unknown[], offer: Offer): string | undefined {
  const hosts = new Map<string, string[]>();
  for (const agent of agents.flatMap(longForms)) {
    const values = Object.entries(agent[offer] ?? {})
      .map(([name, value]) => `${name}:${value}`)
      .join(";");
    if (values !== "") hosts.set(values, [...(hosts.get(values) ?? []), agent.host]);
  }
  const texts = [...hosts].flatMap(([values, names]) =>
    foldHosts(names).map((range) => `${range}=${values}`),
  );
  return texts.length === 0 ? undefined : texts.join(" ");
}

/** At blanks, and at commas outside brackets and braces, which values may hold. */
const splitEntries = (text: string) => text.match(/(?:\[[^\]]*\]|\{[^}]*\}|[^\s,[{])+/g) ?? [];

function readPair(pair: string): [string, string] {
  const colon = pair.indexOf(":");
  return [pair.slice(0, colon), pair.slice(colon + 1)];
}

function namesIn(hosts: string): string[] {
  return splitHosts(hosts).flatMap((part) => {
    const expanded = expandRange(part);
    return "values" in expanded ? expanded.values : [part];
  });
}

interface LongForm {
  host: string;
  address?: string;
  attributes?: Values;
  resources?: Values;
}

/** One entry for each host, whatever form it was written in. None: it is no host. */
function longForms(entry: unknown): LongForm[] {
  if (typeof entry === "string") return hostsIn(entry);
  if (
    typeof entry !== "object" ||
    entry === null ||
    !("host" in entry) ||
    typeof entry.host !== "string"
  )
    return [];
  const address =
    "address" in entry && typeof entry.address === "string" ? `=${entry.address}` : "";
  return hostsIn(`${entry.host}${address}`).map((host) => ({ ...entry, ...host }));
}
