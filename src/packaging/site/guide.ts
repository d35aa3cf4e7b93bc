import { endOfLife } from "../../core/catalog/end-of-life.ts";
import { deadImages, images } from "../../core/catalog/images.ts";
import { operatingSystems } from "../../core/catalog/operating-systems.ts";
import { deadHosts, repositories } from "../../core/catalog/repositories.ts";
import { sources } from "../../core/catalog/sources.ts";
import { masterCounts, quorumOf, toleratedFailures } from "../../core/cluster/derived.ts";
import { questions } from "../../core/cluster/questions.ts";
import { list, type Message, type MessageValue, say } from "../../core/i18n/message.ts";
import type { Translate } from "../../web/i18n.ts";
import { type Html, html } from "./html.ts";

/** The guide: what the tables know, for people who read before they choose. */
export function guide(translate: Translate): Html {
  const section = (title: Message, ...content: Html[]) =>
    html`<section><h2>${translate(title)}</h2>${content}</section>`;
  const p = (text: Message) => html`<p>${translate(text)}</p>`;
  const table = (
    head: readonly Message[],
    rows: readonly (readonly MessageValue[])[],
  ) => html`<div class="wide"><table>
<thead><tr>${head.map((cell) => html`<th scope="col">${translate(cell)}</th>`)}</tr></thead>
<tbody>${rows.map(([first = "", ...rest]) => html`<tr><th scope="row">${translate(first)}</th>${rest.map((cell) => html`<td>${translate(cell)}</td>`)}</tr>`)}</tbody>
</table></div>`;
  const bullets = (items: readonly Message[]) =>
    html`<ul>${items.map((item) => html`<li>${translate(item)}</li>`)}</ul>`;
  const choices = (key: string) =>
    (questions.find((question) => question.key === key)?.choices({}) ?? []).map(
      ({ value, note }) => [value, note],
    );

  return html`<h1>${translate(say`Guide`)}</h1>
${section(
  say`Three ways to install`,
  table([say`Method`, say`What it means`], choices("method")),
  p(
    say`With docker alone, everything can run on one machine. Every other cluster needs the names and IPv4 addresses of its hosts, and ssh to them.`,
  ),
)}
${section(
  say`How many masters`,
  table(
    [say`Masters`, say`Quorum`, say`May fail`],
    masterCounts.map((count) => [count, quorumOf(count), toleratedFailures(count)]),
  ),
  p(
    say`An even number survives no more failures than the odd one below it, and the replicated log of Mesos never initialises with it.`,
  ),
)}
${section(
  say`Operating systems`,
  table(
    [say`System`, say`Its ZooKeeper`, say`What was not tried`],
    Object.values(operatingSystems).map(({ title, zookeeper, unverified }) => [
      title,
      zookeeper,
      list(unverified, say`; `),
    ]),
  ),
)}
${section(
  say`Hosts without internet`,
  p(
    say`Choose an offline bundle. It holds a list of all that the hosts need, with checksums, and the scripts that fetch it on a connected machine of the same system, check it and carry it. Installation then asks no network.`,
  ),
  html`<pre tabindex="0">bash artifacts/fetch.sh                      # ${translate(say`on a machine with internet access`)}
bash artifacts/check.sh --expect CHECKSUM    # ${translate(say`at the site; fetch.sh prints the checksum`)}
bash deploy.sh</pre>`,
)}
${section(
  say`What has ended`,
  table(
    [say`What`, say`Ended on`, say`What that means`],
    endOfLife.map(({ what, ended, note }) => [what, ended.replaceAll("-", "\u2011"), note]),
  ),
  p(say`What bundles rely on instead, and what nobody could check:`),
  table(
    [say`Source`, say`State`],
    [
      ...Object.values(repositories).map(({ title, unverified }) => [title, unverified]),
      ...Object.values(images).map(({ reference, unverified }) => [reference, unverified]),
      ...Object.entries(sources).map(([ref, { note }]) => [ref, note]),
    ],
  ),
  p(say`What old guides name and no bundle uses:`),
  table([say`Name`, say`Why not`], [...Object.entries(deadHosts), ...Object.entries(deadImages)]),
)}
${section(
  say`Ports`,
  table(
    [say`Port`, say`What it is`],
    questions
      .filter(({ group }) => group === "ports")
      .map(({ title, usual }) => [usual({}), title]),
  ),
  p(
    say`Keep them inside your own network: whoever reaches Marathon's port can run any command on every agent.`,
  ),
)}
${section(
  say`Operating the cluster`,
  bullets([
    say`All masters are installed together, then the agents: deploy.sh does it in that order. verify.sh says whether the cluster is whole, and what is missing where.`,
    say`To change the cluster, change cluster.yaml, generate into a new folder and run deploy.sh there: only hosts whose files changed are visited.`,
    say`Add masters at the end of the list and never reorder it: the place in the list is the myid of ZooKeeper.`,
    say`An agent's attributes and resources may only grow. After any other change it must begin anew.`,
    say`rollback.sh brings back what the last installation replaced on a host; uninstall.sh takes the host out.`,
    say`The README in your bundle says all of this for your own hosts, with the commands.`,
  ]),
)}`;
}
