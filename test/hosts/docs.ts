import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { checkSpec } from "../../src/core/cluster/validate.ts";
import type { Chosen } from "../../src/core/docs/host-groups.ts";
import { makePage } from "../../src/core/docs/make-page.ts";
import { pageMarkdown } from "../../src/core/docs/markdown.ts";
import { makePlan } from "../../src/core/plan/plan.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { blocksInMarkdown } from "../support/pasted-blocks.ts";
import { copyNode, makeBundle, script, supply, supplyBuild } from "./bundle.ts";
import type { Host } from "./host.ts";
import type { Rig } from "./rig.ts";
import { run, tryRun } from "./run.ts";
import type { Suite } from "./side-by-side.ts";

let rig: Rig;

const installs = { seconds: 420 };
const archive = "mesos-1.11.x-debian-12-amd64.tar.gz";

/**
 * What a reader is told to have in the folder where the blocks are pasted, and where install.sh
 * looks for the same.
 */
interface Scenario {
  id: string;
  name: string;
  /** All but the hosts. */
  spec: () => object;
  attributes: Record<string, string>;
  supply: (bundle: string) => Promise<void> | void;
  supplied: readonly string[];
}

const scenarios: readonly Scenario[] = [
  {
    id: "apt",
    name: "apt, layout mesosphere, Marathon's package (stand-ins)",
    spec: () => ({
      method: "apt",
      apt: {
        line: "deb file:/srv/repo/mesosphere ./",
        layout: "mesosphere",
        fingerprint: rig.repositories.mesosphere.fingerprint,
      },
      flags: { marathon: { framework_name: "it's $HOME" } },
    }),
    attributes: { rack: "r1" },
    supply: (bundle) => supply(bundle, rig.repositories.mesosphere.keyFile, "apt-key.asc"),
    supplied: ["supplied/apt-key.asc"],
  },
  {
    id: "source",
    name: "source, no Marathon (stand-ins)",
    spec: () => ({ method: "source", marathon: "off" }),
    attributes: {},
    supply: (bundle) => supplyBuild(bundle, rig.packages.sourceArchive, archive),
    supplied: [archive, `${archive}.sha256`],
  },
];

/** Two at a time: one waits for its services while the other installs. */
export const docs: Suite = (startedRig, first) =>
  describe("a page of steps, pasted", { concurrency: 2 }, () => {
    before(() => {
      rig = startedRig();
    });
    for (const [index, scenario] of scenarios.entries()) pasted(scenario, first + 2 * index);
    dockerCommands();
  });

function pasted(scenario: Scenario, first: number): void {
  const master = { host: `master-1.page-${scenario.id}.lan`, address: `10.77.0.${first}` };
  const agent = { host: `agent-1.page-${scenario.id}.lan`, address: `10.77.0.${first + 1}` };
  describe(scenario.name, { concurrency: 1 }, () => {
    let bundle: string;
    let written: { name: string; [field: string]: unknown };
    const hosts = new Set<Host>();

    before(async () => {
      const agents = [{ ...agent, attributes: scenario.attributes }];
      const security = { level: "open" };
      written = { name: "rig", masters: [master], agents, security, ...scenario.spec() };
      bundle = await makeBundle(written);
      await scenario.supply(bundle);
    });

    test("pasting every block of the page on a fresh host leaves the same /etc as install.sh, and services that run", async () => {
      const installed = await onFreshHosts(
        [master, agent],
        hosts,
        async (host) => {
          await copyNode(bundle, host);
          await host.must(script("install.sh"), installs);
        },
        etcOf,
      );
      const pasted = await onFreshHosts(
        [master, agent],
        hosts,
        async (host) => {
          await copyNode(bundle, host);
          await host.must(sudo);
          await paste(host, blocksOf(written, { host: host.name }), scenario.supplied);
        },
        async (host) => {
          await host.must(script("verify.sh"), installs);
          return etcOf(host);
        },
      );
      installed.forEach((etc, index) => {
        assert.deepEqual(difference(etc, pasted[index] ?? []), []);
      });
    });

    after(async () => {
      for (const host of hosts) await host.remove();
    });
  });
}

function dockerCommands(): void {
  test("the docker commands of one machine, one after the other, make a whole cluster (stand-ins)", async () => {
    const images = {
      zookeeper: "standin/zookeeper:1",
      mesos: "standin/mesos:1",
      marathon: "standin/marathon:1",
    };
    const written = {
      name: "one",
      method: "docker",
      images,
      network: "172.31.78.0/24",
      masters: ["master-[1-3]"],
      agents: ["agent-[1-2]"],
    };
    const commands = blocksOf(written, "all").filter((block) =>
      /^docker (network create|run) /.test(block),
    );
    assert.equal(commands.length, 1 + 3 + 3 + 3 + 2);
    try {
      for (const command of commands)
        await run("bash", ["-c", command], { env: rig.docker.env, seconds: 60 });
      const { code, stdout, stderr } = await tryRun("bash", ["verify.sh"], {
        cwd: await makeBundle(written),
        seconds: 240,
      });
      assert.equal(code, 0, `${stdout}\n${stderr}`);
    } finally {
      await tryRun(
        "bash",
        [
          "-c",
          "docker rm --force --volumes $(docker ps --all --quiet --filter name=one-); docker network rm one_cluster; docker volume rm $(docker volume ls --quiet --filter name=one_)",
        ],
        { env: rig.docker.env, seconds: 120 },
      );
    }
  });
}

/**
 * A master and an agent, new each time: prepares the master first, then looks at both and takes
 * them away.
 */
async function onFreshHosts<Seen>(
  places: readonly { host: string; address: string }[],
  hosts: Set<Host>,
  prepare: (host: Host) => Promise<void>,
  look: (host: Host) => Promise<Seen>,
): Promise<Seen[]> {
  const both = await Promise.all(
    places.map(({ host, address }) => rig.host({ name: host, address })),
  );
  for (const host of both) hosts.add(host);
  await Promise.all(both.map(prepare));
  const seen = await Promise.all(both.map(look));
  for (const host of both) {
    await host.remove();
    hosts.delete(host);
  }
  return seen;
}

/** The hosts of the rig know root alone. */
const sudo =
  "printf '#!/bin/sh\\nexec env \"$@\"\\n' >/usr/local/bin/sudo && chmod 0755 /usr/local/bin/sudo";

function blocksOf(spec: object, chosen: Chosen): string[] {
  const checked = checkSpec(spec);
  assert.ok(checked.spec !== undefined);
  return blocksInMarkdown(
    pageMarkdown(
      makePage(makePlan(checked.spec, {}, "0.0.0"), blueprints, sha256, chosen),
      {},
      false,
    ),
  );
}

/**
 * One block after the other in one shell, as a reader pastes them, in a folder that holds what the
 * page asks for.
 */
async function paste(
  host: Host,
  blocks: readonly string[],
  supplied: readonly string[],
): Promise<void> {
  assert.ok(blocks.length > 5, `${blocks.length} blocks`);
  const folder = mkdtempSync(join(tmpdir(), "pasted-"));
  mkdirSync(join(folder, "blocks"));
  blocks.forEach((block, index) => {
    writeFileSync(join(folder, `blocks/${String(index).padStart(2, "0")}.sh`), block);
  });
  await host.copyIn(folder, "/opt/pasted");
  // A reader's umask may be strict; the modes must be right all the same.
  await host.must(
    `umask 077; cd /opt/pasted; cp ${supplied.map((path) => `/opt/bundle/artifacts/${path}`).join(" ")} .; for block in blocks/*.sh; do . "./$block"; done`,
    installs,
  );
}

/** Every path below /etc: kind, mode, owner, where a link leads, digest of a file. */
async function etcOf(host: Host): Promise<string[]> {
  const [paths, sums] = [
    await host.must("find /etc -printf '%p %y %m %u:%g %l\\n'"),
    await host.must("find /etc -type f -print0 | xargs -0 sha256sum"),
  ];
  return [...paths.split("\n"), ...sums.split("\n")]
    .filter((line) => line !== "" && !restless.test(line))
    .sort();
}

/** Made anew on every host, or by packages with a number of their own. */
const restless =
  /\/etc\/(machine-id|ssh\/ssh_host_\w+(\.pub)?|ssl\/certs\/java|\.pwd\.lock|ld\.so\.cache|(passwd|group|shadow|gshadow|subuid|subgid)-?)( |$)/;

function difference(wanted: readonly string[], found: readonly string[]): string[] {
  const [old, now] = [new Set(wanted), new Set(found)];
  return [
    ...wanted.filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...found.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}
