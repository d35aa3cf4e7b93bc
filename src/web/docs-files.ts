import { standalonePage } from "../core/docs/html-page.ts";
import { pageMarkdown } from "../core/docs/markdown.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import type { MadeCluster } from "./cluster.ts";
import { element } from "./dom.ts";
import { icon } from "./icons.ts";
import { saveText } from "./save-file.ts";
import { missingScript } from "./scripts.ts";
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
export const docsButtons = (
  { translate, say }: Context,
  made: () => Promise<MadeCluster>,
): HTMLElement[] =>
  formats.map(({ label, ending, write }) =>
    element(
      "button",
      {
        type: "button",
        class: "quiet",
        onclick: () =>
          void made().then(
            (cluster) => saveText(write(cluster), `${cluster.plan.name}.${ending}`),
            () => say(translate(missingScript)),
          ),
      },
      icon("download"),
      " ",
      translate(label),
    ),
  );
