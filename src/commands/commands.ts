import { type Catalogue, type Message, msg } from "../core/i18n/message.ts";
import type { ParsedArgs } from "./args.ts";
import type { Exit } from "./exits.ts";
import { answerOptions } from "./options.ts";

/** What a command needs besides its arguments. */
export interface Context {
  /** Aborted when the person interrupts the program. */
  signal: AbortSignal;
  /** The language that the person reads. */
  catalogue: Catalogue;
}

export type Command = (args: ParsedArgs, context: Context) => Promise<Exit> | Exit;

interface CommandRow {
  /** What comes after the command's name in the help text. */
  takes: string;
  /** What that may be, for the help of the command alone. */
  operands?: Message;
  help: Message;
  /** Besides those of every command. */
  options: readonly string[];
  /** Lines for a shell. */
  examples: readonly string[];
}

/** The options of every command. */
export const commonOptions: readonly string[] = ["lang", "help", "version"];

const oneCluster = msg`CLUSTER: a cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input.`;

const rows = {
  create: {
    takes: "[NAME] [options]",
    help: msg`ask for what is missing (in a terminal), then write the bundle`,
    options: [
      ...answerOptions,
      "yes",
      "resume",
      "discard",
      "plain",
      "out",
      "dry-run",
      "print",
      "emit",
      "force",
    ],
    examples: [
      "create-mesos-cluster analytics",
      "create-mesos-cluster --yes --out lab",
      'create-mesos-cluster analytics --yes --method apt --masters "m-[1-3].lan=10.0.0.[11-13]" --agents "a-[1-3].lan=10.0.0.[21-23]"',
      "create-mesos-cluster --spec cluster.yaml --out analytics.tar.gz",
    ],
  },
  check: {
    takes: "CLUSTER",
    operands: oneCluster,
    help: msg`print every problem in a spec, or "ok"`,
    options: ["json"],
    examples: [
      "create-mesos-cluster check cluster.yaml",
      "create-mesos-cluster check --json - <cluster.yaml",
    ],
  },
  change: {
    takes: "OLD [NEW]",
    operands: msg`OLD and NEW: each a cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input. In a terminal NEW may be left out: you then change the answers of OLD.`,
    help: msg`print the steps from an old cluster to a new one`,
    options: ["lost", "diff", "json", "resume", "plain", "out", "force"],
    examples: [
      "create-mesos-cluster change analytics.zip cluster.yaml",
      "create-mesos-cluster change analytics cluster.yaml --out analytics-5-masters",
      "create-mesos-cluster change analytics analytics --lost master-2.lan",
    ],
  },
  docs: {
    takes: "CLUSTER",
    operands: oneCluster,
    help: msg`print a docs page: the bundle as steps to copy`,
    options: [...answerOptions, "format", "node", "role", "embed"],
    examples: [
      "create-mesos-cluster docs cluster.yaml >analytics.md",
      "create-mesos-cluster docs cluster.yaml --format html --role agent >agents.html",
    ],
  },
  init: {
    takes: "",
    help: msg`print a commented cluster.yaml to begin with`,
    options: [],
    examples: ["create-mesos-cluster init >cluster.yaml"],
  },
  schema: {
    takes: "",
    help: msg`print the JSON Schema of cluster.yaml`,
    options: [],
    examples: ["create-mesos-cluster schema >cluster.schema.json"],
  },
  completion: {
    takes: "SHELL",
    help: msg`print a completion script for bash, zsh or fish`,
    options: [],
    examples: [
      "source <(create-mesos-cluster completion bash)",
      "create-mesos-cluster completion fish | source",
    ],
  },
} satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof rows;

/** Every command; the first one may be left out. */
export const commands: Readonly<Record<CommandName, CommandRow>> = rows;

export const commandNames = Object.keys(commands) as CommandName[];
