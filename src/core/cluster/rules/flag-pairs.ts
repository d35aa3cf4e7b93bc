import { msg } from "../../i18n/message.ts";
import { effectiveText, factsOf, isOn, programs, usedFlags } from "../flags.ts";
import { secretForms, secretKindOf } from "../own-secrets.ts";
import type { ClusterSpec, Problem, Program, Rule } from "../types.ts";
import { measure } from "./flag-values.ts";

/** Flags that need another flag beside them. A derived one is always there. */
export const requiredFlags: Rule = (spec) =>
  usedFlags(spec)
    .filter(isOn)
    .flatMap(({ program, name, at, facts }) =>
      (facts.requires ?? []).flatMap((required): Problem[] => {
        const other = factsOf(program, required);
        const found = usedFlags(spec).find(
          (flag) => flag.program === program && flag.name === required,
        );
        if (other?.derived || (found && isOn(found))) return [];
        const kind = other?.secret ? secretKindOf(program, other) : undefined;
        return [
          {
            at,
            message:
              kind === undefined
                ? msg`${name} needs ${required} as well. Set both or neither.`
                : msg`${name} needs ${required} as well, which takes ${secretForms[kind]}. Set both or neither.`,
          },
        ];
      }),
    );

/** Flags that cannot stand beside each other; reported at the later of the two. */
export const exclusiveFlags: Rule = (spec) =>
  usedFlags(spec).flatMap(({ program, name, at, facts }) =>
    (facts.excludes ?? [])
      .filter((other) => other < name && Object.hasOwn(spec.flags[program], other))
      .map((other) => ({
        at,
        message: msg`${name} and ${other} cannot be used together. Keep one of them.`,
      })),
  );

/**
 * The built-in allocator takes two equal sorters only. Source:
 * src/master/allocator/allocator.cpp:58.
 */
export const equalSorters: Rule = (spec) => {
  const [role = "", framework = ""] = ["role_sorter", "framework_sorter"].map((name) =>
    effectiveText(spec, "master", name),
  );
  if (role === framework || !isSorter(role) || !isSorter(framework)) return [];
  const at = `flags.master.${Object.hasOwn(spec.flags.master, "role_sorter") ? "role_sorter" : "framework_sorter"}`;
  return [
    {
      at,
      message: msg`role_sorter is ${role} and framework_sorter is ${framework}, but mesos-master exits unless they are equal. Set both to the same value.`,
    },
  ];
};

const isSorter = (text: string) => factsOf("master", "role_sorter")?.enum?.includes(text) === true;

interface Order {
  program: Program;
  small: string;
  large: string;
  /** How many times the small one the large one has to exceed. */
  times: number;
  mayBeEqual: boolean;
}

const orders: readonly Order[] = [
  { program: "agent", small: "perf_duration", large: "perf_interval", times: 1, mayBeEqual: false },
  {
    program: "marathon",
    small: "max_running_deployments",
    large: "group_versions_cache_size",
    times: 2,
    mayBeEqual: false,
  },
  {
    program: "zookeeper",
    small: "minSessionTimeout",
    large: "maxSessionTimeout",
    times: 1,
    mayBeEqual: true,
  },
];

/** Flags of which one must stay below the other. */
export const orderedFlags: Rule = (spec) =>
  orders.flatMap(({ program, small, large, times, mayBeEqual }) => {
    const texts = { small: textOf(spec, program, small), large: textOf(spec, program, large) };
    const [low, high] = [
      sizeOf(program, small, texts.small) * times,
      sizeOf(program, large, texts.large),
    ];
    if (!(low > high || (low === high && !mayBeEqual))) return [];
    const at = `flags.${program}.${Object.hasOwn(spec.flags[program], small) ? small : large}`;
    const size = times === 1 ? small : msg`${times} times ${small}`;
    const bound = mayBeEqual ? msg`at least ${size}` : msg`more than ${size}`;
    return [
      {
        at,
        message: msg`${programs[program].maker} requires ${large} (${texts.large ?? ""}) to be ${bound} (${texts.small ?? ""}). Change one of them.`,
      },
    ];
  });

/** Defaults of ZooKeeper that count ticks; the bundle's tick is 2000 ms. */
const ticks = new Map([
  ["minSessionTimeout", 2],
  ["maxSessionTimeout", 20],
]);

function textOf(spec: ClusterSpec, program: Program, name: string): string | undefined {
  const inTicks = ticks.get(name);
  return (
    effectiveText(spec, program, name) ??
    (inTicks === undefined
      ? undefined
      : String(inTicks * Number(spec.flags.zookeeper["tickTime"] ?? 2000)))
  );
}

function sizeOf(program: Program, name: string, text: string | undefined): number {
  const type = factsOf(program, name)?.type;
  return type === undefined || text === undefined ? Number.NaN : measure(type, text);
}
