import { draftOf } from "../cluster/draft.ts";
import { withField, withoutField } from "../cluster/spec-paths.ts";
import type { WrittenSpec } from "../cluster/types.ts";
import { foldHosts } from "../hosts/fold.ts";
import { hostsIn, splitHosts } from "../hosts/parse-hosts.ts";
import { expandRange, maxNames } from "../hosts/ranges.ts";
import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import { withRowDefaults } from "./fields.ts";
import { hostsText, shortForm } from "./host-answers.ts";
import type { AgentProperty, Answers, Question } from "./question.ts";

type Agents = WrittenSpec["agents"];
type AgentEntry = Exclude<Agents[number], string>;
type Values = NonNullable<AgentEntry["attributes"]>;

interface PropertyEntry {
  /** The agents it is for; undefined: all of them. */
  hosts?: string;
  values: Values;
}

/**
 * `agent-[1-2]=rack:r1;zone:a agent-3=rack:r2`, or `rack:r1` for every agent: Mesos' own notation
 * after the hosts.
 */
export function parseAgentProperties(text: string): PropertyEntry[] {
  return splitAtSpaces(text).map((entry) => {
    const { hosts, pairs } = parseEntry(entry);
    return { ...(hosts !== undefined && { hosts }), values: Object.fromEntries(pairs) };
  });
}

/** The hosts in front, and each name with its value. */
function parseEntry(entry: string) {
  const [, hosts, list = ""] = /^(?:([^=:;]+)=)?(.*)$/s.exec(entry) ?? [];
  const pairs = list.split(";").filter(Boolean).map(readPair);
  return { hosts, pairs, names: pairs.map(([name]) => name) };
}

/**
 * What is wrong with such a text, as far as the hosts and the form go; the values are judged by the
 * rules of the spec.
 */
export function validateAgentProperties(text: string, agents: string): Message | undefined {
  const known = new Set(hostsIn(agents).map(({ host }) => host));
  const entries = parseAgentProperties(text);
  const empty = splitAtSpaces(text).find(
    (entry) => !/^(?:[^=:;]+=)?[^:;]+:[^;]+(;[^:;]+:[^;]+)*$/s.test(entry),
  );
  if (empty !== undefined) return notPairs(empty, known);
  const stranger = entries
    .flatMap(({ hosts }) => (hosts === undefined ? [] : namesIn(hosts)))
    .find((name) => !known.has(name));
  if (stranger !== undefined)
    return msg`There is no agent ${quoteForMessage(stranger)}. Use names from the list of agents.`;
  const repeated = firstRepeatedPair(text, [...known]);
  return (
    repeated &&
    msg`${quoteForMessage(repeated.name)} is given twice to ${quoteForMessage(repeated.host)}. Remove one of the two.`
  );
}

/** `rack=r1` is meant as `rack:r1`, unless an agent is called rack. */
function notPairs(entry: string, agents: ReadonlySet<string>): Message {
  const [name = "", value = "", ...others] = entry.split("=");
  if (value !== "" && others.length === 0 && !value.includes(":") && !agents.has(name))
    return msg`${quoteForMessage(entry)} is not NAME:VALUE. Write ${name}:${value}.`;
  return msg`${quoteForMessage(entry)} is not NAME:VALUE, such as rack:r1. Separate several with ; and put HOSTS= in front where they are not for every agent.`;
}

/** A name that one agent would get two values for. */
function firstRepeatedPair(
  text: string,
  agents: readonly string[],
): { name: string; host: string } | undefined {
  const seen = new Set<string>();
  for (const { hosts, names } of splitAtSpaces(text).map(parseEntry))
    for (const name of names)
      for (const host of hosts === undefined ? agents : namesIn(hosts)) {
        const pair = JSON.stringify([host, name]);
        if (seen.has(pair)) return { name, host };
        seen.add(pair);
      }
  return undefined;
}

/**
 * The agents of a spec, one entry for each, with what the text gives them. What is no host stays
 * for the rules to refuse.
 */
export function setAgentProperties(agents: Agents, offer: AgentProperty, text: string): Agents {
  const entries = parseAgentProperties(text);
  return agents.flatMap((entry) => {
    const hosts = agentEntries(entry);
    return hosts.length === 0
      ? [entry]
      : hosts.map((agent) => withProperties(agent, offer, entries));
  });
}

function withProperties(
  agent: AgentEntry,
  offer: AgentProperty,
  entries: readonly PropertyEntry[],
): AgentEntry {
  const own = entries
    .filter(({ hosts }) => hosts === undefined || namesIn(hosts).includes(agent.host))
    .map(({ values }) => values);
  return own.length === 0 ? agent : { ...agent, [offer]: Object.assign({}, ...own) };
}

/** The text that stands for what the agents of a spec have; undefined: they have none. */
export function getAgentProperties(agents: Agents, offer: AgentProperty): string | undefined {
  const hosts = new Map<string, string[]>();
  const owners = agents.filter((agent) => typeof agent !== "string" && agent[offer] !== undefined);
  for (const agent of expandWithin(owners)) {
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

/** At spaces, and at commas outside brackets and braces, which values may hold. */
const splitAtSpaces = (text: string) => text.match(/(?:\[[^\]]*\]|\{[^}]*\}|[^\s,[{])+/g) ?? [];

function readPair(pair: string): [string, string] {
  const colon = pair.indexOf(":");
  return [pair.slice(0, colon), pair.slice(colon + 1)];
}

function namesIn(hosts: string): string[] {
  return splitHosts(hosts).flatMap((part) => {
    const expanded = expandRange(part);
    return expanded.values !== undefined ? expanded.values : [part];
  });
}

/** As many agents as a cluster can have: the rules refuse more, and name the limit. */
function expandWithin(agents: Agents): AgentEntry[] {
  const expanded: AgentEntry[] = [];
  for (const agent of agents) {
    if (expanded.length > maxNames) break;
    for (const entry of agentEntries(agent)) expanded.push(entry);
  }
  return expanded;
}

/** One entry for each host, whatever form it was written in. None: it is no host. */
function agentEntries(entry: Agents[number]): AgentEntry[] {
  if (typeof entry === "string") return hostsIn(entry);
  return hostsIn(shortForm(entry)).map((host) => ({ ...entry, ...host }));
}

/** A row for what is written in each entry of `agents`. */
export function agentProperties(property: AgentProperty, title: Message, help: Message): Question {
  const row = withRowDefaults({
    key: property,
    section: "advanced",
    group: "properties",
    kind: "properties",
    title,
    help,
    flag: property,
    takes: "LIST",
    validate: (text, { agents }) => validateAgentProperties(text, hostsText(agents) ?? ""),
  });
  const clear = (answers: Answers): Answers => {
    const agents = answers.agents?.map((agent) =>
      typeof agent === "string" ? agent : withoutField(agent, [property]),
    );
    return withoutField({ ...answers, ...(agents && { agents }) }, ["properties", property]);
  };
  return {
    ...row,
    isTransient: false,
    read: (answers) => readProperty(property, answers),
    write: (answers, text) => withField(clear(answers), ["properties", property], text),
    clear,
    set: (spec, text) => {
      const { agents } = draftOf(spec);
      return agents === undefined
        ? spec
        : withField(spec, ["agents"], setAgentProperties(agents, property, text));
    },
  };
}

const readProperty = (property: AgentProperty, { agents = [], properties }: Answers) =>
  properties?.[property] ?? getAgentProperties(agents, property);

/** Answers with another list of agents, whose attributes and resources are those of before. */
export function keepingProperties(before: Answers, after: Answers): Answers {
  return (["attributes", "resources"] as const).reduce((answers, property) => {
    const text = readProperty(property, before);
    return text === undefined ? answers : withField(answers, ["properties", property], text);
  }, after);
}
