import type { BundleFile } from "../core/bundle/blueprint.ts";
import { msg } from "../core/i18n/message.ts";
import type { PromptChoice } from "./prompter.ts";
import type { WizardContext } from "./questions.ts";

/** Shows files of the bundle, chosen from the list of all, a page at a time. */
export async function previewFiles(
  files: () => Iterable<BundleFile>,
  rows: number,
  context: WizardContext,
): Promise<void> {
  const { prompter, translate } = context;
  const choices = [...files()].map(({ path, content }) => ({
    value: path,
    name: `${path}  ${Buffer.byteLength(content)}`,
  }));
  const done = { value: "", name: translate(msg`Done`) };
  for (;;) {
    const result = await prompter.search({
      title: translate(msg`Preview a file`),
      help: translate(msg`Type part of its path.`),
      default: "",
      search: (term) => matching(choices, term, done),
    });
    if (result === "back" || result.text === "") return;
    const file = [...files()].find(({ path }) => path === result.text);
    if (file) await showPages(file, Math.max(5, rows - 8), context);
  }
}

/** Done comes first: more than a screen of paths may follow. */
function matching(
  choices: readonly PromptChoice[],
  term: string,
  done: PromptChoice,
): PromptChoice[] {
  const found = choices.filter(({ value }) => value.includes(term.trim()));
  return term === "" ? [done, ...found] : found;
}

async function showPages(
  { path, content }: BundleFile,
  linesPerPage: number,
  { prompter, translate }: WizardContext,
): Promise<void> {
  const lines = content.replace(/\n$/, "").split("\n");
  const next = { value: "more", name: translate(msg`Next page`) };
  const back = { value: "done", name: translate(msg`Back to the list`) };
  for (let start = 0; start < lines.length; start += linesPerPage) {
    const end = Math.min(lines.length, start + linesPerPage);
    const isLast = end === lines.length;
    prompter.log(["", `--- ${path}`, ...lines.slice(start, end)]);
    // The last page waits too: the list that comes next would push it off the screen.
    const result = await prompter.select({
      title: translate(msg`Lines ${start + 1} to ${end} of ${lines.length}`),
      help: "",
      default: isLast ? "done" : "more",
      choices: isLast ? [back] : [next, back],
    });
    if (result === "back" || result.text === "done") return;
  }
}
