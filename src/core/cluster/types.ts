import type { FromSchema } from "json-schema-to-ts";
import type { Message } from "../i18n/message.ts";
import type { LoginStage } from "./login-stages.ts";
import type { specSchema } from "./schema.ts";

/**
 * A spec as people write it: most fields may be missing, hosts may be ranges. Shape: `schema.ts`.
 */
export type WrittenSpec = FromSchema<typeof specSchema, { keepDefaultedPropertiesOptional: true }>;

type PartOf<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { readonly [Field in keyof Value]?: PartOf<Value[Field]> }
    : Value;

/** A spec that is being written: what is there has its type, and any field may be missing. */
export type DraftSpec = PartOf<WrittenSpec>;

/** A value of a flag, as YAML gives it. */
export type FlagValue = string | number | boolean;
export type Flags = Readonly<Record<string, FlagValue>>;
/** The programs that take flags. */
export type Program = "master" | "agent" | "marathon" | "zookeeper";

/** A host. Without an address only on one Docker machine. */
export interface Host {
  host: string;
  address?: string;
}

export interface AgentHost extends Host {
  attributes: Readonly<Record<string, string | number>>;
  /** Memory and disk in MB. */
  resources: Readonly<Record<string, string | number>>;
}

export type AptSource = NonNullable<WrittenSpec["apt"]>;

/** The spec once the defaults that the schema knows are filled in. */
export type SpecWithDefaults = FromSchema<typeof specSchema>;

/** A complete spec: every default filled in, every range expanded to one host per entry. */
export interface ClusterSpec
  extends Readonly<Omit<SpecWithDefaults, "masters" | "agents" | "marathon" | "security">> {
  readonly masters: readonly Host[];
  readonly agents: readonly AgentHost[];
  /** Its default depends on the method. */
  readonly marathon: NonNullable<SpecWithDefaults["marathon"]>;
  /** The default of its level depends on the hosts. */
  readonly security: Required<SpecWithDefaults["security"]>;
  /** Only within `change`: how far a step brings the passwords of a cluster that works. */
  readonly loginStage?: LoginStage;
}

/** One thing that is wrong with a spec, for the person who wrote it. */
export interface Problem {
  /** Place in the spec: `masters[1].address`; empty for the whole. */
  at: string;
  /** The fact and the remedy, in one or two sentences. */
  message: Message;
}

/** Returns every problem of one kind; none is an empty list. */
export type Rule = (spec: ClusterSpec) => readonly Problem[];
