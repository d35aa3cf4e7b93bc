import type { BundleFile } from "../core/bundle/blueprint.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import type { WizardContext } from "./context.ts";
import type { PromptChoice } from "./prompter.ts";
import { type Screen, wrap } from "./terminal.ts";

/**
 * Shows files of the bundle, chosen from the list of all, a page at a time, on a screen of their
 * own: the review is there again afterwards.
 */
export async function previewFiles(
  files: () => Iterable<BundleFile>,
  screen: () => Screen,
  context: WizardContext,
): Promise<void> {
  const { prompter, translate } = context;
  const choices = [...files()].map(({ path, content }) => ({
    value: path,
    name: `${path}  ${translate(sizeText(Buffer.byteLength(content)))}`,
  }));
  const done = { value: "", name: translate(msg`Done`) };
  prompter.openScreen();
  try {
    for (;;) {
      prompter.clearScreen();
      const result = await prompter.search({
        title: translate(msg`Preview a file`),
        help: translate(msg`Type part of its path.`),
        default: "",
        search: (term) => matching(choices, term, done),
      });
      if (result === "back" || result.text === "") return;
      const file = [...files()].find(({ path }) => path === result.text);
      if (file) await showFile(file, screen, context);
    }
  } finally {
    prompter.closeScreen();
  }
}

const kilo = 1024;

const sizeText = (bytes: number): Message =>
  bytes < kilo ? msg`${bytes} bytes` : msg`${(bytes / kilo).toFixed(1)} KB`;

/** Done comes first: more than a screen of paths may follow. */
function matching(
  choices: readonly PromptChoice[],
  term: string,
  done: PromptChoice,
): PromptChoice[] {
  const found = choices.filter(({ value }) => contains(value, term.trim()));
  return term === "" ? [done, ...found] : found;
}

const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

/** Where the person is in a file. */
interface Page {
  /** The line on top. */
  start: number;
  /** What was looked for last. */
  term: string;
}

/** The rows beside the lines of a file: its path, the menu and what surrounds them. */
const menuRows = 10;

async function showFile(
  { path, content }: BundleFile,
  screen: () => Screen,
  context: WizardContext,
): Promise<void> {
  let page: Page | undefined = { start: 0, term: "" };
  while (page !== undefined) {
    const { columns, rows } = screen();
    const lines = wrap(content.replace(/\n$/, ""), columns - 1);
    page = await showPage({ path, lines, length: Math.max(5, rows - menuRows) }, page, context);
  }
}

interface ShownFile {
  path: string;
  lines: readonly string[];
  /** Of a page. */
  length: number;
}

async function showPage(
  file: ShownFile,
  page: Page,
  context: WizardContext,
): Promise<Page | undefined> {
  const { path, lines, length } = file;
  const { prompter, translate } = context;
  const end = Math.min(lines.length, page.start + length);
  prompter.clearScreen();
  prompter.log([`--- ${path}`, ...lines.slice(page.start, end)]);
  const choices = [
    ...(end < lines.length ? [{ value: "next", name: translate(msg`Next page`) }] : []),
    ...(page.start > 0 ? [{ value: "previous", name: translate(msg`Previous page`) }] : []),
    { value: "find", name: translate(msg`Search in this file`) },
    { value: "done", name: translate(msg`Back to the list`) },
  ];
  const result = await prompter.select({
    title: translate(msg`Lines ${page.start + 1} to ${end} of ${lines.length}`),
    help: "",
    // The last page waits too: the list that comes next would push it off the screen.
    default: end < lines.length ? "next" : "done",
    choices,
  });
  if (result === "back" || result.text === "done") return undefined;
  if (result.text === "find") return find(file, page, context);
  return { ...page, start: result.text === "next" ? end : Math.max(0, page.start - length) };
}

/** The page of the next line that holds a text, from below the top of this page and around. */
async function find(
  { lines }: ShownFile,
  page: Page,
  { prompter, translate }: WizardContext,
): Promise<Page> {
  const lineWith = (term: string) => {
    const below = lines.findIndex((line, index) => index > page.start && contains(line, term));
    return below >= 0 ? below : lines.findIndex((line) => contains(line, term));
  };
  const result = await prompter.text({
    title: translate(msg`Search in this file`),
    help: "",
    default: page.term,
    editable: true,
    validate: async (term) =>
      term !== "" && lineWith(term) < 0 ? translate(msg`No matches.`) : undefined,
  });
  if (result === "back" || result.text === "") return page;
  return { start: lineWith(result.text), term: result.text };
}
