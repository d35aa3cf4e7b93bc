import { blueprints } from "precompiled:blueprints";
import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { type BundleParts, bundleParts } from "../core/bundle/parts.ts";
import { renderBundle } from "../core/bundle/render.ts";
import type { ClusterSpec, DraftSpec, Problem } from "../core/cluster/types.ts";
import { type CheckedSpec, checkSpec } from "../core/cluster/validate.ts";
import { expandHosts } from "../core/hosts/parse-hosts.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { type ClusterPlan, makePlan } from "../core/plan/plan.ts";
import {
  specOf,
  withAnswer,
  withDefaultAnswers,
  withoutIrrelevant,
} from "../core/questions/answers.ts";
import { shortForm } from "../core/questions/host-answers.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { belongsTo, validateAnswer } from "../core/questions/validate-answer.ts";
import { catalogues, type Translate } from "./i18n.ts";
import type { PageAnswers } from "./share.ts";

/** A cluster without problems, ready to be shown. */
export interface Cluster {
  plan: ClusterPlan;
  parts: BundleParts;
  /** Every file, for the download. */
  files(): Iterable<BundleFile>;
}

/** What the answers come to: their problems, and a cluster when there are none. */
export interface State {
  /** The answers, with the default for every open one. */
  answers: Answers;
  /** What was typed and is no answer yet, by the keys of the questions. */
  faults: ReadonlyMap<string, Fault>;
  /** The spec that they make, as a person would write it. */
  spec: DraftSpec;
  checked: CheckedSpec;
  cluster?: Cluster;
}

interface Fault {
  typed: string;
  message: Message;
}

/** Checks the answers and plans the cluster: what the command line does, up to the files. */
export function stateOf(given: Pick<PageAnswers, "base" | "typed">): State {
  const { answers, faults } = readForm(given);
  const spec = specOf(answers);
  const checked = checkSpec(spec);
  const cluster =
    checked.spec !== undefined && faults.size === 0 ? clusterOf(checked.spec) : undefined;
  return { answers, faults, spec, checked, ...(cluster && { cluster }) };
}

/** What is typed, as far as it is valid, with the default for every open question. */
function readForm({ base, typed }: Pick<PageAnswers, "base" | "typed">) {
  const touched = questions.filter(({ key }) => typed[key] !== undefined);
  const textOf = ({ key }: Question) => typed[key] ?? "";
  const answer = (applicable: readonly Question[]) =>
    applicable.reduce<Answers>((all, each) => withAnswer(all, each, textOf(each)), base);
  const all = answer(touched);
  const answers = withoutIrrelevant(answer(touched.filter(({ condition }) => condition(all))));
  const filled = withDefaultAnswers(answers);
  const faulty = touched.flatMap((question) => {
    const message = isShown(question, filled) && faultIn(question, textOf(question), filled);
    return message ? [{ question, fault: { typed: textOf(question), message } }] : [];
  });
  const valid = faulty.reduce((kept, { question }) => question.clear(kept), answers);
  const faults = new Map(faulty.map(({ question, fault }) => [question.key, fault]));
  return { answers: withDefaultAnswers(valid), faults };
}

/** What is wrong with a text itself: the rules of the spec judge the rest. */
function faultIn(question: Question, typed: string, before: Answers): Message | undefined {
  const answers = withAnswer(before, question, typed);
  const fault = question.validate(question.expand(typed, before), answers);
  const hasType = question.read(answers) !== undefined;
  return fault === undefined && !hasType ? validateAnswer(question, typed, before) : fault;
}

function clusterOf(spec: ClusterSpec): Cluster {
  const plan = makePlan(spec, catalogues[spec.language], TOOL_VERSION);
  return {
    plan,
    parts: bundleParts(plan, blueprints, sha256),
    files: () => renderBundle(plan, blueprints, sha256),
  };
}

/** The texts beside a field, in the page's language. */
export interface Remarks {
  errors: readonly string[];
  warnings: readonly string[];
}

/**
 * What is wrong with the answers, by the keys of their questions; under "" what belongs to none
 * that is shown.
 */
export function remarksOn(
  { answers, faults, checked }: State,
  translate: Translate,
): ReadonlyMap<string, Remarks> {
  const shown = questions.filter((question) => isShown(question, answers));
  const keyOf = ({ at }: Problem) => shown.find((question) => belongsTo(at, question))?.key ?? "";
  const textsFor = (key: string, problems: readonly Problem[]) =>
    problems
      .filter((problem) => keyOf(problem) === key)
      .map(({ at, message }) => {
        const prefix = key === "" && at !== "" ? `${at}: ` : "";
        return prefix + translate(message);
      });
  const remarksFor = (key: string): Remarks => {
    const fault = faults.get(key);
    const errors = fault ? [translate(fault.message)] : textsFor(key, checked.errors);
    return { errors, warnings: textsFor(key, checked.warnings) };
  };
  const keys = ["", ...shown.map(({ key }) => key)];
  return new Map(keys.map((key) => [key, remarksFor(key)]));
}

/** What the wizard would ask, and under Advanced all that applies. */
export const isShown = (question: Question, answers: Answers): boolean =>
  question.askedByDefault(answers) || (question.group !== undefined && question.condition(answers));

/** Who is in the cluster, as far as the answers say. */
export interface Members {
  masters: readonly Member[];
  agents: readonly Member[];
  runsMarathon: boolean;
}

interface Member {
  host: string;
  address?: string;
}

/** The hosts of the planned cluster; while there are problems, those that can be read. */
export function membersOf({ spec, cluster }: State): Members {
  if (cluster) {
    const { masters, agents, runsMarathon } = cluster.plan;
    return {
      masters: masters.map(({ host, mesos }) => ({ host, address: mesos })),
      agents: agents.map(({ host, mesos }) => ({ host, address: mesos })),
      runsMarathon,
    };
  }
  return {
    masters: readable(spec.masters),
    agents: readable(spec.agents),
    runsMarathon: spec.marathon !== "off",
  };
}

/** What the entries that can be expanded stand for. */
const readable = (entries: DraftSpec["agents"] = []): Member[] =>
  entries.flatMap((entry) => expandHosts(shortForm(entry)).nodes ?? []);

/** The state of the answers in one sentence. */
export function statusOf({ checked, faults, cluster }: State): Message {
  if (cluster)
    return readiness(
      cluster.plan.masters.length,
      cluster.plan.agents.length,
      checked.warnings.length,
    );
  const problems = Math.max(faults.size, checked.errors.length);
  return problems === 1
    ? msg`1 problem to fix; you still see the last valid cluster.`
    : msg`${problems} problems to fix; you still see the last valid cluster.`;
}

function readiness(masters: number, agents: number, warnings: number): Message {
  const cluster = msg`${masters === 1 ? msg`1 master` : msg`${masters} masters`}, ${agents === 1 ? msg`1 agent` : msg`${agents} agents`}`;
  if (warnings === 0) return msg`Ready: ${cluster}.`;
  return warnings === 1
    ? msg`Ready: ${cluster}; 1 note next to its field.`
    : msg`Ready: ${cluster}; ${warnings} notes next to their fields.`;
}

/**
 * SHA-256 of a text in UTF-8, in hexadecimal digits. The browser's own is asynchronous, and missing
 * on pages without https.
 */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
