import { standalonePage } from "../core/docs/html-page.ts";
import { pageMarkdown } from "../core/docs/markdown.ts";
import type { Section } from "../core/docs/page.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import type { MadeCluster } from "./cluster.ts";
import { element, nextFrame, nextTask } from "./dom.ts";
import { sayFailure } from "./failure.ts";
import { icon } from "./icons.ts";
import { saveText } from "./save-file.ts";
import type { Context } from "./view.ts";

interface Format {
  label: Message;
  ending: string;
  write(page: Section, cluster: MadeCluster): string;
}

/** The steps as a page for a docs site, as `create-mesos-cluster docs` prints it. */
const formats: readonly Format[] = [
  {
    label: msg`Save as HTML`,
    ending: "html",
    write: (page, { plan: { catalogue, name, spec }, sha256 }) =>
      standalonePage(page, { catalogue, language: spec.language, name }, sha256),
  },
  {
    label: msg`Save as Markdown`,
    ending: "md",
    write: (page, { plan }) => pageMarkdown(page, plan.catalogue, false),
  },
];

/** Buttons that save the steps of a cluster, in each format. */
export const docsButtons = (context: Context, made: () => Promise<MadeCluster>): HTMLElement[] =>
  formats.map((format) =>
    element(
      "button",
      {
        type: "button",
        class: "quiet",
        onclick: () => savePage(context, made, format).catch(sayFailure(context)),
      },
      icon("download"),
      " ",
      context.translate(format.label),
    ),
  );

/** Of 1,000 hosts it takes a second or more: the page answers meanwhile. */
async function savePage(
  context: Context,
  made: () => Promise<MadeCluster>,
  { ending, write }: Format,
): Promise<void> {
  const { translate, say } = context;
  say(translate(msg`Making the page …`));
  await nextFrame();
  const cluster = await made();
  const page = await cluster.page();
  await nextTask();
  const name = `${cluster.plan.name}.${ending}`;
  saveText(write(page, cluster), name);
  say(translate(msg`${name} is in your downloads.`));
}
