import type { FromSchema } from "json-schema-to-ts";
import type { Message } from "../i18n/message.ts";
import type { specSchema } from "./schema.ts";

/** A spec as people write it: most fields may be missing, hosts may be ranges. Shape: `schema.ts`. */
export type WrittenSpec = FromSchema<typeof specSchema, { keepDefaultedPropertiesOptional: true }>;

type Written<Key extends keyof WrittenSpec> = NonNullable<WrittenSpec[Key]>;
type Complete<Key extends keyof WrittenSpec> = {
  [Field in keyof Written<Key>]-?: NonNullable<Written<Key>[Field]>;
};

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

export type AptSource = Written<"apt">;

/** A complete spec: every default filled in, every range expanded to one host per entry. */
export interface ClusterSpec {
  apiVersion: Written<"apiVersion">;
  name: string;
  language: Written<"language">;
  method: Written<"method">;
  os: Written<"os">;
  arch: Written<"arch">;
  masters: readonly Host[];
  agents: readonly AgentHost[];
  containerizer: Written<"containerizer">;
  marathon: Written<"marathon">;
  ports: Complete<"ports">;
  flags: Readonly<Record<Program, Flags>>;
  ssh: Complete<"ssh">;
  apt: AptSource;
  images: Complete<"images">;
  source: Complete<"source">;
  network: string;
  offline: boolean;
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
