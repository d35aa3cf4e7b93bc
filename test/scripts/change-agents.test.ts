import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
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

const bash = (program: string) =>
  run("bash", ["-c", `source ${at("change.sh")}\nwork=${folder}\nrecord=${folder}\n${program}`]);

/** What is said of an agent that no master lists, whose host answers so. */
const said = (answer: string, program = "") =>
  bash(`
    agent_rows() { echo "recovered x-S1"; }
    is_open() { false; }
    answer_of() { ${answer}; }
    leaving=(a-1@10.0.0.21)
    ${program}
    agents_are_gone leaving`).stdout;

test("an agent is gone when its host says so, or a person that its machine is off", () => {
  assert.equal(said("echo none"), "");
  assert.match(said("echo agent"), /the agent of a-1 still runs/);
  assert.match(said("echo executors"), /executors still run on a-1/);
  assert.match(said("true"), /a-1 does not say whether its agent runs/);
  assert.match(said("echo '$(none)'"), /a-1 does not say/);
  const off = `echo a-1@10.0.0.21 >${at("off")}; `;
  assert.equal(said("true", off), "");
  assert.match(said("echo agent", off), /the agent of a-1 still runs/);
});

for (const [what, comm, cwd] of [
  ["none", "java", "/var/lib/zookeeper"],
  ["agent", "mesos-agent", "/"],
  ["agent", "mesos-slave", "/"],
  ["executors", "mesos-executor", "/var/lib/mesos/agent/slaves/S1/frameworks/F/executors/e"],
] as const)
  test(`beside ${comm} in ${cwd}, ${what} of an agent is left`, () => {
    const process = at(`proc-${comm}/7`);
    mkdirSync(process, { recursive: true });
    writeFileSync(join(process, "comm"), `${comm}\n`);
    symlinkSync(cwd, join(process, "cwd"));
    const { stdout, stderr } = bash(`left_of_agent | sed 's|/proc|${at(`proc-${comm}`)}|' | dash`);
    assert.deepEqual([stdout, stderr], [`${what}\n`, ""]);
  });

test("an agent that nobody reaches leaves by a person's word, since it may run on behind a cut network", async () => {
  const hosts = (agents: number): Overrides => ({
    method: "apt",
    masters: ["m-1.lan=10.0.0.11"],
    agents: [`a-[1-${agents}].lan=10.0.0.[21-${20 + agents}]`],
  });
  const { change, daemons, place, close } = await placeChange(folder, hosts(2), hosts(1));
  daemons.host(22).agent = undefined;
  await daemons.settle();
  place.instead = (address) => (address === 22 ? "255|no route\n" : undefined);
  const shown = await change([]);
  const made = await change(["--next", "--yes"]);
  const again = await change([]);
  close();
  assert.match(shown.stdout, /^next +1\. .*agent-remove/m);
  assert.equal(made.code, 0, made.stdout + made.stderr);
  assert.match(again.stdout, /^done +1\. .*agent-remove/m);
});
