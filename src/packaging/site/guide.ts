import { endOfLife } from "../../core/catalog/end-of-life.ts";
import { deadImages, images } from "../../core/catalog/images.ts";
import { operatingSystems } from "../../core/catalog/operating-systems.ts";
import { deadHosts, repositories } from "../../core/catalog/repositories.ts";
import { sources } from "../../core/catalog/sources.ts";
import { masterCounts, quorumOf, toleratedFailures } from "../../core/cluster/derived.ts";
import { list, type Message, type MessageValue, msg } from "../../core/i18n/message.ts";
import { choicesFor } from "../../core/questions/question.ts";
import { questions } from "../../core/questions/questions.ts";
import type { Translate } from "../../web/i18n.ts";
import { type Html, html, linked } from "./html.ts";

/** The guide: what the tables know, for people who read before they choose. */
export function guide(translate: Translate): Html {
  const write = writerIn(translate);
  const entries = chapters.map(
    ({ id, title }) => html`<li><a href="#${id}">${translate(title)}</a></li>`,
  );
  const sections = chapters.map(
    ({ id, title, content }) =>
      html`<section><h2 id="${id}">${translate(title)}</h2>${content(write)}</section>`,
  );
  return html`<h1>${translate(msg`Guide`)}</h1>
<nav aria-label="${translate(msg`On this page`)}"><ul>${entries}</ul></nav>
${sections}`;
}

/** A part of the guide, and the name that links to it have. */
interface Chapter {
  id: string;
  title: Message;
  content(write: Writer): Html[];
}

type Writer = ReturnType<typeof writerIn>;

/** The pieces of the guide, written in one language. */
function writerIn(translate: Translate) {
  const say = (text: MessageValue) => linked(translate(text));
  const p = (text: Message) => html`<p>${say(text)}</p>`;
  const table = (
    head: readonly Message[],
    rows: readonly (readonly MessageValue[])[],
  ) => html`<div class="wide"><table>
<thead><tr>${head.map((cell) => html`<th scope="col">${say(cell)}</th>`)}</tr></thead>
<tbody>${rows.map(([first = "", ...rest]) => html`<tr><th scope="row">${say(first)}</th>${rest.map((cell) => html`<td>${say(cell)}</td>`)}</tr>`)}</tbody>
</table></div>`;
  const bullets = (items: readonly Message[]) =>
    html`<ul>${items.map((item) => html`<li>${say(item)}</li>`)}</ul>`;
  return { translate, p, table, bullets };
}

/** The values that a question offers, each with its note. */
const choices = (key: string): MessageValue[][] =>
  questions
    .filter((question) => question.key === key)
    .flatMap((question) => choicesFor(question, {}))
    .map(({ value, note }) => [value, note]);

const methods: Chapter = {
  id: "methods",
  title: msg`Three ways to install`,
  content: ({ p, table }) => [
    table([msg`Method`, msg`What it means`], choices("method")),
    p(
      msg`Only method docker can run everything on one machine. Every other cluster needs the names and IPv4 addresses of its hosts, and ssh access to them.`,
    ),
  ],
};

const masters: Chapter = {
  id: "masters",
  title: msg`How many masters`,
  content: ({ p, table }) => [
    table(
      [msg`Masters`, msg`Quorum`, msg`Failures survived`],
      masterCounts.map((count) => [count, quorumOf(count), toleratedFailures(count)]),
    ),
    p(
      msg`An even number survives no more failures than the odd number below it, and the replicated log of Mesos never initialises with it.`,
    ),
  ],
};

const systems: Chapter = {
  id: "systems",
  title: msg`Operating systems`,
  content: ({ table }) => [
    table(
      [msg`System`, msg`Its ZooKeeper`, msg`Not verified`],
      Object.values(operatingSystems).map(({ title, zookeeper, unverified }) => [
        title,
        zookeeper,
        list(unverified, msg`; `),
      ]),
    ),
  ],
};

const offlineBundle: Chapter = {
  id: "offline",
  title: msg`Offline bundle`,
  content: ({ translate, p }) => [
    p(
      msg`Choose an offline bundle. It contains a list of everything the hosts need, with checksums, and the scripts that fetch it on a connected machine, check it and carry it. The installation then needs no network.`,
    ),
    html`<pre tabindex="0">bash artifacts/fetch.sh                 # ${translate(msg`on a machine with internet access; prints a checksum`)}
sha256sum SHA256SUMS                    # ${translate(msg`at the site: must print that checksum`)}
sha256sum --check --quiet SHA256SUMS    # ${translate(msg`must print nothing`)}
bash deploy.sh</pre>`,
  ],
};

const endsOfLife: Chapter = {
  id: "end-of-life",
  title: msg`End of life`,
  content: ({ p, table }) => [
    table(
      [msg`What`, msg`Ended on`, msg`What that means`],
      endOfLife.map(({ what, ended, note }) => [what, ended.replaceAll("-", "\u2011"), note]),
    ),
    p(msg`What bundles use instead, and what could not be verified:`),
    table(
      [msg`Source`, msg`Status`],
      [
        ...Object.values(repositories).map(({ title, unverified }) => [title, unverified]),
        ...Object.values(images).map(({ reference, unverified }) => [reference, unverified]),
        ...Object.entries(sources).map(([ref, { note }]) => [ref, note]),
      ],
    ),
    p(msg`Named in old guides, but used by no bundle:`),
    table(
      [msg`Name`, msg`Why not`],
      [
        ...Object.entries(deadHosts),
        ...Object.entries(deadImages).map(([begin, why]) => [`${begin}…`, why] as const),
      ],
    ),
  ],
};

const ports: Chapter = {
  id: "ports",
  title: msg`Ports`,
  content: ({ p, table }) => [
    table(
      [msg`Port`, msg`What it is`],
      questions
        .filter(({ group }) => group === "ports")
        .map(({ title, defaultFor }) => [defaultFor({}), title]),
    ),
    p(
      msg`Keep these ports inside your own network: nothing asks for a password, and anyone who reaches ZooKeeper, a master, an agent or Marathon can run any command on every agent.`,
    ),
  ],
};

const operation: Chapter = {
  id: "operation",
  title: msg`Operating the cluster`,
  content: ({ bullets }) => [
    bullets([
      msg`deploy.sh installs all masters together, then the agents. verify.sh says whether the cluster is healthy, and what is missing where.`,
      msg`To change the cluster, edit cluster.yaml, generate into a new folder and run deploy.sh there: it visits only hosts whose files changed.`,
      msg`Add masters at the end of the list and never reorder it: a master's position in the list is its ZooKeeper myid.`,
      msg`An agent's attributes and resources may only grow. After any other change it has to start over with a new agent ID.`,
      msg`rollback.sh restores what the last installation replaced on a host; uninstall.sh removes the host from the cluster.`,
      msg`The README in your bundle explains all of this for your own hosts, with the commands.`,
    ]),
  ],
};

const chapters: readonly Chapter[] = [
  methods,
  masters,
  systems,
  offlineBundle,
  endsOfLife,
  ports,
  operation,
];
