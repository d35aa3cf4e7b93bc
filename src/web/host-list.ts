import { type DrawnCluster, programsOf } from "../core/drawing/cluster.ts";
import { msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import type { Translate } from "./i18n.ts";

/** More agents than these are only counted. */
const maxAgents = 50;

/** The drawing as a list: the same hosts, and the same switches. */
export function hostTable(
  cluster: DrawnCluster,
  down: ReadonlySet<number>,
  translate: Translate,
  onToggle: (master: number) => void,
): HTMLElement {
  const programs = programsOf(cluster)
    .map(({ title, port }) => `${title} ${port}`)
    .join(", ");
  const row = (cells: readonly (string | HTMLElement)[]) =>
    element(
      "tr",
      {},
      ...cells.map((cell, index) =>
        index === 0 ? element("th", { scope: "row" }, cell) : element("td", {}, cell),
      ),
    );
  const masters = cluster.masters.map(({ host, address }, index) => {
    const isDown = down.has(index);
    const button = element(
      "button",
      {
        type: "button",
        class: "plain",
        "aria-pressed": String(isDown),
        "data-switch": index,
        "aria-label": translate(isDown ? msg`down: ${host}` : msg`up: ${host}`),
        onclick: () => onToggle(index),
      },
      translate(isDown ? msg`down` : msg`up`),
    );
    return row([host, address, programs, button]);
  });
  const agents = cluster.agents.slice(0, maxAgents).map(({ host, address, attributes }) => {
    const texts = Object.entries(attributes).map(([name, value]) => `${name} ${value}`);
    return row([host, address, ["mesos-agent", ...texts].join(", "), ""]);
  });
  const more = cluster.agents.length - agents.length;
  const head = [msg`Host`, msg`Address`, msg`Runs`, msg`Now`].map((title) =>
    element("th", { scope: "col" }, translate(title)),
  );
  return element(
    "div",
    { class: "scroll-x", tabindex: 0 },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...masters, ...agents),
    ),
    ...(more > 0 ? [element("p", { class: "soft" }, translate(msg`And ${more} more.`))] : []),
  );
}
