import { msg } from "../core/i18n/message.ts";
import { questions } from "../core/questions/questions.ts";
import { commandOf } from "./command-panel.ts";
import { element } from "./dom.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import type { Context } from "./view.ts";

/** What stands on paper below the drawing: the answers that are no defaults, and the command. */
export function printedAnswers({ translate }: Context, snapshot: Snapshot): HTMLElement[] {
  const { answers, answered } = snapshot.state;
  const rows = questions
    .filter(({ key }) => answered.has(key))
    .map(({ title, read }) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, translate(title)),
        element("td", {}, read(answers) ?? ""),
      ),
    );
  return [
    element("h2", {}, answers.name ?? ""),
    element("table", {}, element("tbody", {}, ...rows)),
    ...(isStale(snapshot)
      ? []
      : [
          element("h3", {}, translate(msg`The command`)),
          element("p", {}, element("code", {}, commandOf(answers))),
        ]),
  ];
}
