import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { renderBundle } from "../../src/core/bundle/render.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { changedPlans } from "../support/change.ts";
import { placeChange } from "../support/changing-cluster.ts";
import { run, temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

before(() => {
  const [plan] = changedPlans();
  if (plan === undefined) throw new Error("no change");
  for (const { path, content } of renderBundle(plan, blueprints, sha256))
    if (path === "change.sh") writeFileSync(at(path), content.replace(/^main "\$@"\n$/m, ""));
  mkdirSync(at("silent"));
});

/** Runs functions of change.sh; knocks are counted, and answered by what the variable says. */
const asked = (program: string) =>
  run("bash", [
    "-c",
    `source ${at("change.sh")}
    work=${folder}
    rm -f ${at("silent/*")}
    answer=
    knock() { echo "knock $2" >&2; [[ -z $answer ]] || echo "$answer"; }
    curl() { echo "curl \${!#}" >&2; }
    on_host() { echo ssh >&2; }
    ${program}`,
  ]);

test("a machine that is off is asked once, whatever the question", () => {
  const { stdout, stderr } = asked(`
    is_open 10.0.0.13 5050 || echo closed
    is_open 10.0.0.13 2181 || echo closed
    metrics_of m-3@10.0.0.13
    mode_of m-3@10.0.0.13
    ask_zookeeper 10.0.0.13 mntr
    is_reachable m-3@10.0.0.13 || echo away`);
  assert.equal(stdout, "closed\nclosed\naway\n");
  const [first, ...others] = stderr.trim().split("\n");
  assert.equal(first, "knock 5050");
  assert.deepEqual(others.sort(), ["knock 2181", "knock 22", "knock 5050"]);
});

test("a machine that refuses a connection is there, and is asked again", () => {
  const { stderr } = asked(`
    answer=closed
    is_open 10.0.0.13 5050 || is_open 10.0.0.13 2181 || metrics_of m-3@10.0.0.13`);
  assert.equal(stderr, "knock 5050\nknock 2181\ncurl http://10.0.0.13:5050/metrics/snapshot\n");
});

test("a machine that only ssh by way of another one reaches is there", () => {
  const { stdout } = asked(`
    knock() { [[ $2 != 5050 ]] || echo open; }
    is_reachable m-3@10.0.0.13 || true
    is_silent 10.0.0.13 || echo there`);
  assert.equal(stdout, "there\n");
});

test("after a moment, or when something was done, a machine that was off is asked again", () => {
  for (const program of ["SECONDS=100", "run words true >/dev/null"]) {
    const { stdout } = asked(`
      note_silence 10.0.0.13
      answer=open
      is_silent 10.0.0.13 && echo silent
      ${program}
      is_silent 10.0.0.13 || echo there`);
    assert.equal(stdout, "silent\nthere\n", program);
  }
});

test("a master that is off holds up no step of the others, and ssh does not try it", async () => {
  const hosts = (masters: number): Overrides => ({
    method: "apt",
    masters: [`m-[1-${masters}].lan=10.0.0.[11-${10 + masters}]`],
    agents: ["a-1.lan=10.0.0.21"],
  });
  const { change, daemons, place, ...placed } = await placeChange(folder, hosts(5), hosts(3));
  Object.assign(daemons.host(15), { zookeeper: undefined, master: undefined, marathon: false });
  await daemons.settle();
  // An address of documentation, behind which nothing is.
  const script = placed.at("bundle/change.sh");
  const text = readFileSync(script, "utf8").replaceAll("127.0.0.15", "192.0.2.15");
  writeFileSync(script, text);
  let asked = 0;
  place.instead = (address) => {
    if (Number.isNaN(address)) asked++;
    return undefined;
  };
  const { code, stdout, stderr } = await change(["--next", "--from", "4", "--yes"]);
  placed.close();
  assert.equal(code, 0, stdout + stderr);
  assert.equal(asked, 0);
});
