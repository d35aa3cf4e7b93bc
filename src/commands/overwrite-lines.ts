import type { Sums } from "../core/bundle/sums.ts";
import { type MessageValue, msg } from "../core/i18n/message.ts";
import { earlierBundle } from "../node/earlier-bundle.ts";
import type { FileOutput } from "../node/output.ts";
import { type Overwrite, planOverwrite } from "../node/overwrite.ts";
import { finishInterrupted } from "../node/swap.ts";
import { firstLines } from "./report.ts";

/** What became of the bundle that was there, and of what people put into it. */
export const overwriteLines = ({
  replaced,
  removed,
  kept,
  edited,
  left,
}: Overwrite): MessageValue[] => [
  msg`Files of the earlier bundle: ${replaced} replaced, ${removed} removed. Your files in it: ${kept} kept, ${edited.length} edited.`,
  ...firstLines(edited.map(({ from, to }) => msg`  Your ${from} is kept as ${to}.`)),
  ...left.map(lookAt),
];

/** The same before anything is written. */
export function foretoldOverwrite({ kind, path }: FileOutput, after: Sums): MessageValue[] {
  const before = kind === "directory" ? earlierBundle(path)?.sums : undefined;
  if (before === undefined) return [msg`${path} would be replaced.`];
  const { replaced, removed, kept, edited } = planOverwrite(path, before, after);
  return [
    msg`In ${path}, of the earlier bundle: ${replaced} would be replaced, ${removed} removed. Your files in it: ${kept} would be kept, ${edited.length} edited.`,
    ...firstLines(edited.map(({ from, to }) => msg`  Your ${from} would be kept as ${to}.`)),
  ];
}

/** What a killed run left beside the output: it is cleared away, and said. */
export function interruptedLines({ path }: FileOutput): MessageValue[] {
  const { removed, isFinished, left } = finishInterrupted(path);
  return [
    ...(removed > 0 ? [msg`Removed what an interrupted run left beside ${path}: ${removed}.`] : []),
    ...(isFinished ? [msg`Finished what an interrupted run began: ${path} is whole again.`] : []),
    ...left.map(lookAt),
  ];
}

const lookAt = (folder: string) =>
  msg`${folder} still holds files of an earlier bundle. Take from it what you need, then remove it.`;
