import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { withChecksum } from "../../src/core/bundle/parts.ts";
import { renderBundle } from "../../src/core/bundle/render.ts";
import { stepFiles } from "../../src/core/bundle/step-files.ts";
import { planWithChange } from "../../src/core/change/change-script.ts";
import { changesPage } from "../../src/core/change/changes-page.ts";
import { makeChange } from "../../src/core/change/make-change.ts";
import { type LoginStage, loginStages } from "../../src/core/cluster/login-stages.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { stateOf } from "./change.ts";
import { FakeDaemons } from "./fake-daemons.ts";
import { closedStages, idOf, obey } from "./obeying-host.ts";
import { runAside } from "./run-aside.ts";
import { writeFiles } from "./source-files.ts";
import { type Overrides, specOf } from "./spec.ts";

/**
 * An ssh that reaches no host: it reads what is carried, and asks the test what the host says. Files
 * of a step's own are known by the only option that steps have.
 */
const ssh = `#!/bin/bash
for word; do case $word in *@127.*) address=\${word#*@}; break ;; esac; done
command=\${!#}
own=
case $command in
  *receive*)
    carried=$(tar -xiOf - 2>/dev/null | tr -d '\\000')
    case $carried in *snapshot.trust.empty=*) own=/own ;; esac
    stage=$(sed -n "s/^LOGIN_STAGE='\\{0,1\\}\\([a-z-]\\{1,\\}\\)'\\{0,1\\}$/\\1/p" <<<"$carried" | tail -n 1)
    own=$own\${stage:+/stage/$stage}
    ;;
  *"tar -x"*) cat >/dev/null ;;
esac
answer=$(printf '%s' "$command" | curl -sS --noproxy '*' --data-binary @- "http://127.0.0.1:$CONTROL/$address$own")
printf '%s\\n' "\${answer#*|}"
exit "\${answer%%|*}"
`;

/** What a host says to a command, in place of what it would do. */
type Instead = (address: number, command: string) => string | undefined;

export type PlacedChange = Awaited<ReturnType<typeof placeChange>>;

/** The bundle of a change below a folder, and a cluster as the old one that it is made for. */
export async function placeChange(folder: string, before: Overrides, after: Overrides) {
  const { root, old, now, change } = writeChange(folder, before, after);
  const daemons = await FakeDaemons.start();
  const changed = new Set(change.differences.daemons.map(({ service }) => service));
  for (const node of old.plan.nodes)
    daemons.hosts.set(node.address.replace("10.0.0", "127.0.0"), {
      name: node.host,
      installed: new Set(),
      stages: old.plan.hasPasswords ? closedStages() : new Map(),
      isClosed: old.plan.hasPasswords,
      ...(node.master && {
        zookeeper: old.plan.masters.length,
        master: old.plan.quorum,
        marathon: old.plan.runsMarathon,
      }),
      ...(node.agent && {
        agent: { id: idOf(node.agent.number), active: true, deactivated: false },
      }),
    });
  for (const node of now.plan.nodes) {
    const address = node.address.replace("10.0.0", "127.0.0");
    if (!daemons.hosts.has(address))
      daemons.hosts.set(address, { name: node.host, installed: new Set(), stages: new Map() });
  }
  await daemons.settle();
  const world = { size: now.plan.masters.length, quorum: now.plan.quorum, changed };
  /** What hosts were told, in order: "WHAT LAST-PART-OF-ADDRESS". */
  const told: string[] = [];
  const place: { instead?: Instead; delay: number } = { delay: 0 };
  const answer = async (path: string, command: string) => {
    const address = Number.parseInt(path.split(".")[3] ?? "", 10);
    const other = place.instead?.(address, command);
    if (other === undefined && command.includes("/marathon/state")) {
      if (/ clear \S+$/.test(command)) {
        told.push(`forget ${address}`);
        daemons.frameworks.forget();
      }
      return "0|\n";
    }
    const own = path.includes("/own");
    const stage = stageIn(path);
    const said =
      other ??
      obey(daemons.host(address), command, { ...world, own, stage }, (what) =>
        told.push(`${what} ${address}`),
      );
    if (other === undefined && / install\.sh .*--services=marathon/.test(command))
      daemons.host(address).marathon = daemons.frameworks.start(
        command.includes("--add-principal"),
      );
    await daemons.settle();
    if (/ install\.sh[^\n]*$/.test(command)) await setTimeout(place.delay);
    return said;
  };
  const running = await runChange(root, daemons, { ssh }, answer);
  return { ...running, told, place, steps: change.steps.map(({ id }) => id) };
}

/** Writes the bundle of a change, with the old one in it, into a new folder below this one. */
export function writeChange(folder: string, before: Overrides, after: Overrides) {
  const root = mkdtempSync(join(folder, "change-"));
  const [old, now] = [before, after].map((overrides) => stateOf(specOf(overrides)));
  if (old === undefined || now === undefined) throw new Error("two clusters");
  const change = makeChange(old, now);
  const page = changesPage(change, old.plan, now.plan, {});
  const plan = planWithChange(change, old, now.plan);
  const files = [
    withChecksum({ path: "CHANGES.md", content: page }, sha256),
    ...[...renderBundle(old.plan, blueprints, sha256)].map((file) => ({
      ...file,
      path: `old/${file.path}`,
    })),
    ...stepFiles(change.steps, now.plan, blueprints, sha256),
  ];
  writeFiles(join(root, "bundle"), [...renderBundle(plan, blueprints, sha256, files)]);
  return { root, old, now, change };
}

const stageIn = (path: string): LoginStage | undefined =>
  loginStages.find((stage) => path.endsWith(`/stage/${stage}`));

/** Has change.sh ask the daemons of the test, and programs of this name the test itself. */
export async function runChange(
  root: string,
  daemons: FakeDaemons,
  programs: Readonly<Record<string, string>>,
  answer: (path: string, command: string) => Promise<string>,
) {
  const at = (name: string) => join(root, name);
  const control = createServer(async (request, response) => {
    let command = "";
    for await (const piece of request) command += piece;
    response.end(await answer(request.url ?? "", command));
  });
  await new Promise<void>((ready) => control.listen(0, "127.0.0.1", ready));
  control.unref();
  for (const name of ["bin", "tmp"]) mkdirSync(at(name));
  for (const [name, text] of Object.entries(programs))
    writeFileSync(at(`bin/${name}`), text, { mode: 0o755 });
  const { ports } = daemons;
  const edit = (text: string) =>
    text
      .replaceAll("10.0.0.", "127.0.0.")
      .replace(/^zookeeper_port=.*/m, `zookeeper_port=${ports.zookeeper}`)
      .replace(/^election_port=.*/m, `election_port=${ports.election}`)
      .replace(/^master_port=.*/m, `master_port=${ports.master}`)
      .replace(/^agent_port=.*/m, `agent_port=${ports.agent}`)
      .replace(/^marathon_port=.*/m, `marathon_port=${ports.marathon}`)
      .replace(/^patience=\d+/m, "patience=1")
      .replace(/^pause=\d+/m, "pause=0.1")
      .replace(/^steady_seconds=\d+/m, "steady_seconds=1")
      .replace(/^ {2}limit=\d+/gm, "  limit=2");
  const scripts = ["change.sh", "deploy.sh", "agents.sh", "secrets.sh"];
  for (const script of [...scripts, ...scripts.map((name) => `old/${name}`)])
    if (existsSync(at(`bundle/${script}`)))
      writeFileSync(at(`bundle/${script}`), edit(readFileSync(at(`bundle/${script}`), "utf8")));
  writeFileSync(
    at("bundle/old/backup.sh"),
    `set -e\nmkdir -p backups/x/version-2 backups/x/mesos/replicated_log\ntouch backups/x/version-2/{snapshot.1,log.1} backups/x/mesos/replicated_log/CURRENT\ntar -czf backups/x-zookeeper-mesos.tar.gz -C backups/x .\n`,
  );
  const env = {
    ...process.env,
    PATH: `${at("bin")}:${process.env["PATH"]}`,
    TMPDIR: at("tmp"),
    CONTROL: String((control.address() as AddressInfo).port),
  };
  return {
    daemons,
    at,
    /** Runs change.sh to its end, or until it is interrupted. */
    change: (args: readonly string[], interruptAfter?: number) =>
      runAside(at("bundle"), ["change.sh", ...args], interruptAfter, env),
    close: () => {
      control.close();
      daemons.close();
    },
  };
}
