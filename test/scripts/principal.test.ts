import assert from "node:assert/strict";
import { test } from "node:test";
import { bundleOf } from "../support/bundle.ts";
import { planOf } from "../support/plan.ts";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import { type Overrides, specOf } from "../support/spec.ts";

const skip = skipSandbox;

const spec: Overrides = { masters: ["m-1.lan=10.0.0.11"], agents: ["a-1.lan=10.0.0.21"] };
const principal = /MARATHON_MESOS_AUTHENTICATION_PRINCIPAL(=|: ")marathon/;

/** A master by each way, how Marathon's settings are put into place, and where. */
const ways = [
  ["docker", "lib/method.sh", "configure", "var/lib/create-mesos-cluster/docker-compose.yml"],
  ["source", "lib/services.sh", "put_files", "etc/default/marathon"],
] as const;

/** Puts Marathon's settings into place, and returns them. */
function settings(
  host: Sandbox,
  [, source, put, path]: (typeof ways)[number],
  option = "",
): string {
  const { code, stderr } = host.run(
    `set -euo pipefail; source node.conf; source lib/common.sh; source ${source}; read_options --add-principal ${option}; select_services; claim_host; ${put}`,
  );
  assert.equal(code, 0, stderr);
  return host.read(path);
}

const masterOf = ([method]: (typeof ways)[number]) =>
  makeSandbox("m-1.lan", "10.0.0.11", { ...spec, method });

const knows = (host: Sandbox, ...frameworks: object[]) =>
  host.write(
    "etc/network/10.0.0.11:5050/frameworks",
    JSON.stringify({ completed_frameworks: [{ name: "marathon" }], frameworks }, null, 1),
  );
const marathon = {
  name: "marathon",
  tasks: [{ labels: '"}]{ "principal":"x"', name: "x" }],
  pid: "scheduler-1@10.0.0.11:9090",
};

for (const way of ways) {
  test(`${way[0]}: Marathon of a new cluster gets a principal, and keeps it`, { skip }, () => {
    const host = masterOf(way);
    knows(host, { ...marathon, name: "other" });
    assert.match(settings(host, way), principal);
    knows(host, marathon);
    assert.match(settings(host, way), principal);
  });

  test(`${way[0]}: Marathon that registered without a principal gets none`, { skip }, () => {
    const host = masterOf(way);
    knows(host, { name: "other", principal: "p" }, marathon);
    assert.doesNotMatch(settings(host, way), principal);
    host.run("rm -r /etc/network");
    assert.doesNotMatch(settings(host, way), principal, "nor when no master answers any more");
  });

  test(
    `${way[0]}: Marathon that has moved to a new framework keeps its principal`,
    { skip },
    () => {
      const host = masterOf(way);
      knows(host, marathon);
      assert.doesNotMatch(settings(host, way), principal);
      assert.match(settings(host, way, "--add-principal"), principal);
      assert.match(settings(host, way), principal);
    },
  );

  test(`${way[0]}: a further Marathon beside one with a principal gets it too`, { skip }, () => {
    const host = masterOf(way);
    knows(host, { ...marathon, principal: "marathon" });
    assert.match(settings(host, way), principal);
  });
}

test("Marathon on one machine has no principal, since nothing asks there", () => {
  // Its bundle has no install.sh that could leave the principal out for a Marathon that runs.
  const plan = planOf(specOf({ method: "docker", masters: ["m-1"], agents: ["a-1"] }));
  const compose = bundleOf(plan.spec, plan).find(({ path }) => path === "docker-compose.yml");
  assert.match(String(compose?.content), /MARATHON_/);
  assert.doesNotMatch(String(compose?.content), principal);
});

test("where a framework runs is its scheduler's address, or the name of its host", { skip }, () => {
  const host = masterOf(ways[0]);
  knows(host, marathon, { name: "of HTTP", hostname: "h.lan", principal: "p" });
  const { stdout } = host.run("source node.conf; source lib/common.sh; registered_frameworks");
  assert.equal(stdout, "marathon - 10.0.0.11\nofHTTP p h.lan\n");
});

for (const [says, source] of [
  ["is refused", "10.0.5.11"],
  ["is fine", "10.0.0.11"],
] as const)
  test(`a host that connects to others from ${source} ${says}`, { skip }, () => {
    const host = masterOf(ways[0]);
    host.run(
      `mv $0/bin/ip $0/bin/ip.addr; printf '#!/bin/sh\\ncase "$*" in *batch*) sed "s/.* //; s/$/ dev eth0 src ${source} uid 0/" ;; *) exec ip.addr ;; esac\\n' >$0/bin/ip; chmod 755 $0/bin/ip`,
    );
    const { stdout } = host.run("bash preflight.sh --json || true");
    const line = stdout.split("\n").find((each) => each.includes("connects to the cluster from"));
    assert.match(line ?? "", says === "is fine" ? /"PASS"/ : /"FAIL".*10\.0\.0\.21: from 10\.0\.5/);
  });
