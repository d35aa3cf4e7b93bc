import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makePage } from "../../src/core/docs/make-page.ts";
import { pageMarkdown } from "../../src/core/docs/markdown.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { bundleOf } from "../support/bundle.ts";
import { blocksInMarkdown } from "../support/pasted-blocks.ts";
import { planOf } from "../support/plan.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { onHosts, specOf } from "../support/spec.ts";

const folder = temporaryFolder();
const plan = planOf(
  specOf({ ...onHosts, method: "docker", security: { level: "firewall", admins: ["10.9.0.1"] } }),
);
const blocks = blocksInMarkdown(pageMarkdown(makePage(plan, blueprints, sha256, "all"), {}, false));
const table = bundleOf(plan.spec, plan).find(({ path }) => path.endsWith("cluster.nft"))?.content;

/** A host whose programs note how they were called; the table is loaded where `table` exists. */
function pastedHost() {
  const root = mkdtempSync(join(folder, "host-"));
  const at = (path: string) => join(root, path);
  mkdirSync(at("etc/create-mesos-cluster/firewall.d"), { recursive: true });
  writeFileSync(at("etc/create-mesos-cluster/create-mesos-cluster.nft"), String(table));
  const programs = `sudo() { "$@"; }
nft() {
  echo "nft $1" >>${at("calls")}
  case $1 in --file) touch ${at("table")} ;; list) test -e ${at("table")} ;; esac
}
systemctl() {
  echo "systemctl $*" >>${at("calls")}
  if [[ $1 == stop ]]; then rm ${at("timer")}; fi
}
systemd-run() { test ! -e ${at("timer")} && touch ${at("timer")}; }
`;
  return {
    at,
    /** Pastes the block in which a text stands. */
    paste: (text: string, from = "10.9.0.7") => {
      const block = blocks.find((each) => each.includes(text)) ?? assert.fail(text);
      const here = block.replaceAll(/(?<![\w/])\/(etc|var)\//g, `${root}/$1/`);
      const env = { ...process.env, SSH_CONNECTION: `${from} 5 10.0.0.1 22` };
      return run("bash", ["-c", `${programs}${here}`], { env }).code;
    },
    calls: () => readFileSync(at("calls"), "utf8"),
  };
}

test("a firewall that has gone by itself is not kept", () => {
  const { paste, at, calls } = pastedHost();
  assert.notEqual(paste("enable --now create-mesos-cluster-firewall"), 0);
  assert.equal(calls(), "nft list\n");
  assert.ok(!existsSync(at("var")));
});

test("a firewall is loaded again while the way back of the last one waits, and kept for install.sh", () => {
  const { paste, at, calls } = pastedHost();
  for (const from of ["10.9.0.8", "10.9.0.7", "10.9.0.8"])
    assert.equal(paste("operators.nft", from), 0);
  for (const _ of ["once", "again"]) assert.equal(paste("systemd-run"), 0);
  assert.equal(calls().match(/nft --file/g)?.length, 2);
  assert.equal(paste("enable --now create-mesos-cluster-firewall"), 0);
  assert.ok(!existsSync(at("timer")));
  const kept = readFileSync(at("var/lib/create-mesos-cluster/firewall.nft"), "utf8");
  assert.deepEqual(kept.match(/(?<=^add .* admins \{ )[\d.]+/gm), [
    "10.9.0.7",
    "10.9.0.8",
    "10.9.0.1",
  ]);
  assert.doesNotMatch(kept, /^include/m);
});
