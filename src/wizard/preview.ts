import type { BundleFile } from "../core/bundle/blueprint.ts";
import { say } from "../core/i18n/message.ts";
import type { Asking } from "./ask-question.ts";

/** Shows files of the bundle, chosen from the list of all, a page at a time. */
export async function previewFiles(
  files: () => Iterable<BundleFile>,
  rows: number,
  { asker, words }: Asking,
): Promise<void> {
  // Done comes first: more than a screen of paths may follow.
  const paths = [...files()].map(({ path, content }) => ({
    path,
    size: Buffer.byteLength(content),
  }));
  const done = { value: "", name: words(say`Done`) };
  for (;;) {
    const reply = await asker.search({
      title: words(say`Preview a file`),
      help: words(say`Type a part of its path.`),
      usual: "",
      search: (term) => [
        ...(term === "" ? [done] : []),
        ...paths
          .filter(({ path }) => path.includes(term.trim()))
          .map(({ path, size }) => ({ value: path, name: `${path}  ${size}` })),
      ],
    });
    if (reply === "back" || reply.text === "") return;
    await showPages(
      reply.text,
      [...files()].find(({ path }) => path === reply.text)?.content ?? "",
      Math.max(5, rows - 8),
      { asker, words },
    );
  }
}

async function showPages(
  path: string,
  content: string,
  perPage: number,
  { asker, words }: Pick<Asking, "asker" | "words">,
): Promise<void> {
  const lines = content.replace(/\n$/, "").split("\n");
  for (let start = 0; start < lines.length; start += perPage) {
    asker.tell(["", `--- ${path}`, ...lines.slice(start, start + perPage)]);
    const end = Math.min(lines.length, start + perPage);
    const isLast = end === lines.length;
    // The last page waits too: the list that comes next would push it off the screen.
    const reply = await asker.choose({
      title: words(say`Lines ${start + 1} to ${end} of ${lines.length}`),
      help: "",
      usual: isLast ? "done" : "more",
      choices: [
        ...(isLast ? [] : [{ value: "more", name: words(say`Next page`) }]),
        { value: "done", name: words(say`Back to the list`) },
      ],
    });
    if (reply === "back" || reply.text === "done") return;
  }
}
