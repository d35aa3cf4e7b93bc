import { type Message, say, worded } from "../i18n/message.ts";
import { show } from "../i18n/quote.ts";
import type { Program } from "./cluster-spec.ts";
import { hostsIn } from "./host-defaults.ts";
import { findOffers, layOffers, type Offer, offersFault } from "./offers-text.ts";
import type { Answers, Question } from "./question.ts";
import { schemaAt, valueAt, withField, withoutField } from "./set-path.ts";

type Optional =
  | "help"
  | "values"
  | "kind"
  | "takes"
  | "choices"
  | "usual"
  | "mended"
  | "applies"
  | "asked"
  | "filled"
  | "fault"
  | "settles";
type Row = Omit<Question, Optional | "guide" | "lay" | "drop" | "find"> &
  Partial<Pick<Question, Optional>>;

const nothing = say``;
const always = () => true;

/** What a row leaves out. Under Advanced nothing is asked without being looked for. */
function withUsual(row: Row): Omit<Question, "guide" | "lay" | "drop" | "find"> {
  const applies = row.applies ?? always;
  const asked = row.asked ?? (row.section === "advanced" ? () => false : always);
  return {
    kind: "text",
    takes: "",
    filled: false,
    values: [],
    usual: () => "",
    mended: () => "",
    choices: () => [],
    fault: () => undefined,
    settles: () => ({}),
    help: nothing,
    ...row,
    applies,
    asked: (answers) => applies(answers) && asked(answers),
  };
}

/** A question whose answer is no field: it prepares others. `find` sees it in a spec as a whole. */
export function guide({ find, ...row }: Row & Pick<Question, "find">): Question {
  return { ...withUsual(row), guide: true, lay: (spec) => spec, drop: (spec) => spec, find };
}

/** A question for one field of the spec. Its help and default are the schema's unless the row has others. */
export function field({
  read = (text) => text,
  find = scalarText,
  ...row
}: Row & {
  read?: (text: string) => unknown;
  find?: (value: unknown) => string | undefined;
}): Question {
  const path = row.key.split(".");
  return {
    ...withUsual({ usual: () => String(schemaAt(path).default ?? ""), ...row }),
    get help() {
      return row.help ?? worded(schemaAt(path).description ?? "");
    },
    get values() {
      return row.values ?? schemaAt(path).enum ?? [];
    },
    guide: false,
    lay: (spec, text) => withField(spec, path, read(text)),
    drop: (spec) => withoutField(spec, path),
    find: (spec) => find(valueAt(spec, path)),
  };
}

const scalarText = (value: unknown) =>
  ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;

/** A whole number as such; anything else as it stands, which the check refuses at its place. */
export const readNumber = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text);

/** A row for one field of `ports`. */
export function port(name: string, title: Message, applies: Question["applies"]): Question {
  return field({
    key: `ports.${name}`,
    section: "advanced",
    group: "ports",
    kind: "port",
    title,
    takes: "PORT",
    applies,
    read: readNumber,
  });
}

/** A row for what is written in each entry of `agents`. */
export function offers(offer: Offer, title: Message, help: Message): Question {
  const agentsOf = (spec: unknown): readonly unknown[] => {
    const agents = valueAt(spec, ["agents"]);
    return Array.isArray(agents) ? agents : [];
  };
  return {
    ...withUsual({
      key: offer,
      section: "advanced",
      group: "offers",
      kind: "offers",
      title,
      help,
      flag: offer,
      takes: "LIST",
      fault: (text, { agents = "" }) => offersFault(text, agents),
    }),
    guide: false,
    lay: (spec, text) => withField(spec, ["agents"], layOffers(agentsOf(spec), offer, text)),
    drop: (spec) =>
      findOffers(agentsOf(spec), offer) === undefined
        ? spec
        : withField(
            spec,
            ["agents"],
            agentsOf(spec).map((agent) => withoutField(agent, [offer])),
          ),
    find: (spec) => (agentsOf(spec).length === 0 ? undefined : findOffers(agentsOf(spec), offer)),
  };
}

/** A row for the flags of one program, as lines of NAME=VALUE. */
export function programFlags(
  program: Program,
  title: Message,
  applies: Question["applies"],
): Question {
  return field({
    key: `flags.${program}`,
    section: "advanced",
    group: "flags",
    kind: "flags",
    program,
    title,
    takes: "NAME=VALUE",
    applies,
    usual: () => "",
    fault: flagLinesFault,
    read: readFlagLines,
    find: findFlagLines,
  });
}

/** `agent_ping_timeout=15secs` on each line → a set of flags. */
export function readFlagLines(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const [, name = line, value = ""] = /^\s*([^=]+)=(.*)$/.exec(line) ?? [];
        return [name.trim(), value];
      }),
  );
}

function findFlagLines(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0)
    return undefined;
  return Object.entries(value)
    .map(([name, each]) => `${name}=${each}`)
    .join("\n");
}

function flagLinesFault(text: string): Message | undefined {
  const wrong = text
    .split("\n")
    .find((line) => line.trim() !== "" && !/^\s*[^=\s]+\s*=/.test(line));
  return wrong === undefined
    ? undefined
    : say`${show(wrong)} is no flag with its value. Write NAME=VALUE.`;
}

/** What is wrong with hosts beside the other answers: their number, and addresses where some are needed or none. */
export function hostsFault(
  text: string,
  count: string | undefined,
  several: boolean,
): Message | undefined {
  const hosts = hostsIn(text);
  const [, range, digits] = /(?:^|[=\s])((?:\d+\.){3}\d*\[[^\]]*\])(\d+)/.exec(text) ?? [];
  if (range !== undefined && digits !== undefined)
    return say`${digits} stands directly behind the range ${range}. Take it away, or write a comma before the next host.`;
  const bare = hosts.find(({ address }) => address === undefined);
  if (/^\d+$/.test(text.trim()))
    return several
      ? say`Several machines need names and addresses, such as node-1=10.0.0.11.`
      : undefined;
  if (several && bare !== undefined) return missingHalf(bare.host);
  if (!several && hosts.some(({ address }) => address !== undefined))
    return say`On one machine the hosts have no addresses.`;
  return count === undefined || hosts.length === Number(count)
    ? undefined
    : say`This names ${hosts.length} hosts, but the number is ${count}.`;
}

/** A host without an address is a name, an address without a name, or neither. */
function missingHalf(host: string): Message {
  if (/^[\d.]+$/.test(host))
    return say`${show(host)} is an address without a name. Write NAME=${host}.`;
  return /^[\w.-]+$/.test(host)
    ? say`${show(host)} has no address. Write ${host}=ADDRESS.`
    : say`${show(host)} is not NAME=ADDRESS, such as master-1=10.0.0.11.`;
}

/** The number that an answer about hosts settles. */
export function settlesCount(key: "masterCount" | "agentCount"): (text: string) => Answers {
  return (text) => ({
    [key]: /^\d+$/.test(text.trim()) ? text.trim() : String(hostsIn(text).length),
  });
}
