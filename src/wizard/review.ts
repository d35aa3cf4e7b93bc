import type { Problem } from "../core/cluster/types.ts";
import { type Message, say } from "../core/i18n/message.ts";
import type { ClusterPlan } from "../core/plan/make-plan.ts";
import { hanging } from "./screen.ts";
import { padTo, widthOf } from "./text-width.ts";
import { topologyText } from "./topology-text.ts";

/** How much a bundle holds: files, and bytes before they are packed. */
export interface Amount {
  files: number;
  bytes: number;
}

/** The cluster as it would be made: drawing, what was derived, warnings, and what is written where. */
export function reviewLines(
  plan: ClusterPlan,
  warnings: readonly Problem[],
  amount: Amount | undefined,
  place: string,
  words: (message: Message) => string,
  columns: number,
): string[] {
  const facts: [string, string][] = [
    [
      words(say`Quorum`),
      words(say`${plan.quorum} of ${plan.masters.length}: so many masters must be up`),
    ],
    [words(say`ZooKeeper`), plan.mesosZk],
    [
      words(say`Method`),
      plan.oneMachine ? words(say`${plan.method}, on one machine`) : plan.method,
    ],
    [
      words(say`Bundle`),
      amount === undefined
        ? place
        : words(
            say`${place}: ${amount.files} files, ${Math.ceil(amount.bytes / 1024)} KB before packing`,
          ),
    ],
  ];
  const width = Math.max(...facts.map(([name]) => widthOf(name)));
  return [
    ...topologyText(plan, words, columns),
    "",
    ...facts.flatMap(([name, text]) => hanging(`${padTo(name, width)}  `, text, columns)),
    ...(warnings.length === 0 ? [] : [""]),
    ...warnings.flatMap(({ at, message }) =>
      hanging("! ", at === "" || isHost(at) ? words(message) : `${at}: ${words(message)}`, columns),
    ),
  ];
}

/** A place such as agents[1]: the person never saw that number, and what is said of a host names it. */
const isHost = (at: string) => /^(masters|agents)\[\d+\]$/.test(at);
