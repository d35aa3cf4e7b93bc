import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { writeFunctions } from "../support/change.ts";
import { placeChange } from "../support/changing-cluster.ts";
import { run, temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

before(() => {
  writeFunctions(folder, ["change.sh"]);
  for (const name of ["silent", "out-of-reach"]) mkdirSync(at(name));
});

/** Runs functions of change.sh; knocks are counted, and answered by what the variable says. */
const asked = (program: string) =>
  run("bash", [
    "-c",
    `source ${at("change.sh")}
    work=${folder}
    rm -f ${at("silent/*")} ${at("out-of-reach/*")}
    answer=
    knock() { echo "knock $2" >&2; [[ -z $answer ]] || echo "$answer"; }
    curl() { echo "curl \${!#}" >&2; }
    on_host() { echo ssh >>${at("out-of-reach/asked")}; return 255; }
    ${program}`,
  ]);

test("a machine that is off is asked once, whatever the question", () => {
  const { stdout, stderr } = asked(`
    is_open 10.0.0.13 5050 || echo closed
    is_open 10.0.0.13 2181 || echo closed
    metrics_of m-3@10.0.0.13
    mode_of m-3@10.0.0.13
    ask_zookeeper 10.0.0.13 mntr
    is_reachable m-3@10.0.0.13 || echo away
    is_reachable m-3@10.0.0.13 || echo away
    cat ${at("out-of-reach/asked")}`);
  assert.equal(stdout, "closed\nclosed\naway\naway\nssh\n");
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

test("a machine whose ports nobody reaches, and ssh does by way of another one, is there", () => {
  const { stdout } = asked(`
    on_host() { echo yes; }
    is_open 10.0.0.13 5051 || echo closed
    is_reachable m-3@10.0.0.13 && echo there
    [[ -z $(answer_of m-3@10.0.0.13 :) ]] || is_reachable m-3@10.0.0.13 && echo there`);
  assert.equal(stdout, "closed\nthere\nthere\n");
});

test("a daemon that does not answer in time is taken for silent only where no port of its machine answers", () => {
  const { stdout } = asked(`
    curl() { return 28; }
    get http://10.0.0.13:5050/flags || is_silent 10.0.0.13 && echo silent
    answer=open
    get http://10.0.0.14:5050/flags || is_silent 10.0.0.14 || echo there`);
  assert.equal(stdout, "silent\nthere\n");
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

test("a master that is off holds up no step of the others, and ssh tries it twice at most", async () => {
  const hosts = (masters: number): Overrides => ({
    method: "apt",
    masters: [`m-[1-${masters}].lan=10.0.0.[11-${10 + masters}]`],
    agents: ["a-1.lan=10.0.0.21"],
  });
  const { change, daemons, place, ...placed } = await placeChange(folder, hosts(5), hosts(3));
  Object.assign(daemons.host(15), { zookeeper: undefined, master: undefined, marathon: false });
  await daemons.settle();
  // An address of documentation, behind which nothing is, and which nobody asks.
  const script = placed.at("bundle/change.sh");
  const text = readFileSync(script, "utf8").replaceAll("127.0.0.15", "192.0.2.15");
  const silence = `eval "real_$(declare -f knock)"
knock() { [[ $1 == 192.0.2.15 ]] || real_knock "$@"; }
silence=600
main "$@"`;
  writeFileSync(
    script,
    text.replace(/^main "\$@"$/m, () => silence),
  );
  let asked = 0;
  place.instead = (address) => {
    if (!Number.isNaN(address)) return undefined;
    asked++;
    return "255|unreachable\n";
  };
  const { code, stdout, stderr } = await change(["--next", "--from", "4", "--yes"]);
  placed.close();
  assert.equal(code, 0, stdout + stderr);
  assert.ok(asked <= 2, `${asked}`);
});
