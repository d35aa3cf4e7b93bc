import { builds } from "../../catalog/builds.ts";
import {
  type MesosFlag,
  type MesosIsolator,
  mesosFlagsOf,
  mesosIsolators,
} from "../../catalog/mesos-flags.ts";
import { type MessageValue, msg, sentences } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { buildOf, isolationFor } from "../derived.ts";
import { carriesSecret, isOn, settableFlags } from "../flags.ts";
import { nearest } from "../suggest.ts";
import type { ClusterSpec, Problem, Rule } from "../types.ts";

type Agents = Pick<ClusterSpec, "flags" | "limits">;

const rows: ReadonlyMap<string, MesosIsolator> = new Map(
  mesosIsolators.map((row) => [row.name, row]),
);
const at = "flags.agent.isolation";

const launcherOf = ({ flags, limits }: Agents) =>
  String(flags.agent["launcher"] ?? isolationFor[limits].launcher);

const isolationText = ({ flags, limits }: Agents) =>
  String(flags.agent["isolation"] ?? isolationFor[limits].isolation);

/**
 * The isolators in force; none where only a file of the host knows, or where a secret must not be
 * repeated.
 */
function isolatorsOf(spec: Agents): readonly string[] {
  const text = isolationText(spec);
  return isOnHost(text) || carriesSecret(text)
    ? []
    : text
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "");
}

const isOnHost = (text: string) => text.startsWith("file://");

const isolatorRows = (spec: Agents) => isolatorsOf(spec).flatMap((name) => rows.get(name) ?? []);

/** A module may bring isolators of its own; without one an unknown name stops the agent. */
export const knownIsolators: Rule = (spec) => {
  const { agent } = spec.flags;
  if (agent["modules"] !== undefined || agent["modules_dir"] !== undefined) return [];
  return [...new Set(isolatorsOf(spec))]
    .filter((name) => !rows.has(name))
    .map((name) => {
      const near = nearest(name, rows.keys());
      return {
        at,
        message: sentences(
          msg`${quoteForMessage(name)} is not a Mesos isolator, and mesos-agent exits on it.`,
          near === undefined ? msg`Remove it.` : msg`Did you mean ${near}?`,
        ),
      };
    });
};

const exceptPorts = (name: string) => name !== "network/ports";

/**
 * No isolator twice, one filesystem/ and one network/ isolator at most: network/ports configures
 * nothing and may stand beside it.
 */
export const exclusiveIsolators: Rule = (spec) => {
  const names = isolatorsOf(spec);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const families = ["filesystem/", "network/"].map((family) =>
    [...new Set(names)].filter((name) => name.startsWith(family) && exceptPorts(name)),
  );
  return [
    ...twice.map((name) => ({
      at,
      message: msg`${quoteForMessage(name)} is listed twice, and mesos-agent exits on duplicates. Keep one.`,
    })),
    ...families
      .filter(({ length }) => length > 1)
      .map((family) => ({
        at,
        message: msg`${allOf(family)} cannot be used together: mesos-agent exits if more than one is set. Keep one.`,
      })),
  ];
};

const allOf = ([first = "", ...others]: readonly string[]) =>
  others.reduce<MessageValue>((before, name) => msg`${before} and ${name}`, first);

/** Isolators that need the linux launcher, which in turn needs root and cgroups. */
export const isolatorLauncher: Rule = (spec) => {
  if (launcherOf(spec) !== "posix") return [];
  return isolatorRows(spec)
    .filter((row) => row.linuxLauncher)
    .map(({ name }) => ({
      at,
      message: msg`${name} needs the linux launcher; with the posix launcher mesos-agent aborts. Set flags.agent launcher: linux, or use posix/cpu,posix/mem.`,
    }));
};

export const isolatorFilesystem: Rule = (spec) =>
  isolatorsOf(spec).includes("filesystem/linux")
    ? []
    : isolatorRows(spec)
        .filter((row) => row.linuxFilesystem)
        .map(({ name }) => ({
          at,
          message: msg`${name} works only together with filesystem/linux. Add filesystem/linux, or remove ${name}.`,
        }));

/** Isolators that were compiled in on request only. */
export const isolatorBuildOptions: Rule = (spec) => {
  const build = buildOf(spec);
  return isolatorRows(spec).flatMap(({ name, buildOption }) =>
    buildOption === undefined || build.options.includes(buildOption)
      ? []
      : [
          {
            at,
            message: msg`${name} exists only in Mesos builds configured with ${buildOption}, and ${build.name} is not known to be one. Remove it.`,
          },
        ],
  );
};

/**
 * Upstream counts 38 Linux capabilities; from 5.8 on the kernel has more, and the agent aborts.
 * Fixed in ClusterD and upstream's last commit.
 */
export const isolatorKernel: Rule = (spec) => {
  const build = buildOf(spec);
  if (build === builds.clusterd || build === builds.sourceLatest) return [];
  return isolatorRows(spec).flatMap(({ name, abortsFromKernel }) =>
    abortsFromKernel === undefined
      ? []
      : [
          {
            at,
            message: msg`${name} makes the mesos-agent of ${build.name} abort on Linux ${abortsFromKernel} and later, which is every current system. Remove it.`,
          },
        ],
  );
};

/** Flags whose isolator or launcher is not on. */
export const isolatorFlags: Rule = (spec) =>
  settableFlags(spec)
    .filter((flag) => flag.program === "agent" && isOn(flag))
    .flatMap(({ name, at: place, text }): Problem[] => {
      const row = mesosFlagsOf("agent").get(name);
      const launcher = launcherOf(spec);
      return [
        ...missingIsolators(spec, row, text).map((isolator) => ({
          at: place,
          message: msg`${name} needs the isolator ${isolator}. Add it to flags.agent isolation, or remove ${name}.`,
        })),
        ...(row?.launcher === undefined || row.launcher === launcher || isOnHost(launcher)
          ? []
          : [
              {
                at: place,
                message: msg`${name} needs the ${row.launcher} launcher. Set flags.agent launcher: ${row.launcher}, or remove ${name}.`,
              },
            ]),
      ];
    });

function missingIsolators(
  spec: Agents,
  row: MesosFlag | undefined,
  text: string,
): readonly string[] {
  if (row === undefined || isOnHost(isolationText(spec))) return [];
  const ofItems = text
    .split(",")
    .flatMap((item) => new Map(Object.entries(row.isolatorOfItem ?? {})).get(item) ?? []);
  return [...(row.isolators ?? []), ...ofItems].filter(
    (isolator) => !isolatorsOf(spec).includes(isolator),
  );
}

/** Flags that would take the limits away again. */
export const limitsNeedCgroups: Rule = (spec) => {
  if (spec.limits === "none") return [];
  const { launcher, isolation } = isolationFor.enforced;
  const isolators = isolation.split(",").filter((name) => !isolatorsOf(spec).includes(name));
  return [
    ...(launcherOf(spec) === launcher
      ? []
      : [
          {
            at: "flags.agent.launcher",
            message: msg`limits: enforced needs the ${launcher} launcher. Remove launcher from flags.agent, or use limits: none.`,
          },
        ]),
    ...(isOnHost(isolationText(spec)) ? [] : isolators).map((name) => ({
      at,
      message: msg`limits: enforced needs the isolator ${name}. Add it to flags.agent isolation, or use limits: none.`,
    })),
  ];
};
