import { standalonePage } from "../core/docs/html-page.ts";
import { pageMarkdown } from "../core/docs/markdown.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import type { MadeCluster } from "./cluster.ts";
import { element, nextFrame } from "./dom.ts";
import { icon } from "./icons.ts";
import { saveText } from "./save-file.ts";
import { ifMissing, missingScript } from "./scripts.ts";
import type { Context } from "./view.ts";

interface Format {
  label: Message;
  ending: string;
  write(cluster: MadeCluster): string;
}

/** The steps as a page for a docs site, as `create-mesos-cluster docs` prints it. */
const formats: readonly Format[] = [
  {
    label: msg`Save as HTML`,
    ending: "html",
    write: ({ plan: { catalogue, name, spec }, page, sha256 }) =>
      standalonePage(page(), { catalogue, language: spec.language, name }, sha256),
  },
  {
    label: msg`Save as Markdown`,
    ending: "md",
    write: ({ plan, page }) => pageMarkdown(page(), plan.catalogue, false),
  },
];

/** Buttons that save the steps of a cluster, in each format. */
export const docsButtons = (context: Context, made: () => Promise<MadeCluster>): HTMLElement[] =>
  formats.map((format) =>
    element(
      "button",
      { type: "button", class: "quiet", onclick: () => void savePage(context, made, format) },
      icon("download"),
      " ",
      context.translate(format.label),
    ),
  );

/** Of 1,000 hosts it takes a second or more, in which the page can show nothing else. */
async function savePage(
  { translate, say }: Context,
  made: () => Promise<MadeCluster>,
  { ending, write }: Format,
): Promise<void> {
  say(translate(msg`Making the page …`));
  await nextFrame();
  const cluster = await made().catch(ifMissing(() => undefined));
  if (!cluster) return say(translate(missingScript));
  const name = `${cluster.plan.name}.${ending}`;
  saveText(write(cluster), name);
  say(translate(msg`${name} is in your downloads.`));
}
