import assert from "node:assert/strict";
import { test } from "node:test";
import { changeOf } from "../../support/change.ts";
import type { Overrides } from "../../support/spec.ts";

/** The commands of a change, by the kind of their step. */
const commandsOf = (...change: Parameters<typeof changeOf>) =>
  Object.fromEntries(changeOf(...change).steps.map(({ kind, commands }) => [kind, commands]));

const five: Overrides = { masters: ["m-[1-5]=10.0.0.[11-15]"] };

test("when masters are added, each service of a host is installed at its own time", () => {
  const commands = commandsOf({}, five);
  const deploy = "bash deploy.sh --change-masters --together";
  assert.deepEqual(commands["zookeeper-list"], [
    `${deploy} --services zookeeper --only m-1 --only m-2 --only m-3`,
  ]);
  assert.deepEqual(commands["zookeeper-join"], [`${deploy} --services zookeeper --only HOST`]);
  assert.deepEqual(commands["master-quorum"], [`${deploy} --services mesos-master --only HOST`]);
  assert.deepEqual(commands["agent-restart"], [
    "bash deploy.sh --change-masters --services mesos-agent --only HOST",
  ]);
});

test("when masters leave, their services are stopped so that they stay down", () => {
  assert.deepEqual(commandsOf(five, {})["master-leave"], [
    "sudo systemctl disable --now mesos-master   # on HOST",
  ]);
});

test("an agent that begins anew is drained first, and its host keeps no old ID", () => {
  const moved: Overrides = { agents: ["a-[1-2]=10.0.0.[21-22]", "a-3=10.0.0.33"] };
  assert.deepEqual(commandsOf({}, moved)["agent-new-id"], [
    "bash agents.sh drain HOST",
    "bash deploy.sh --replace-agent-id --services mesos-agent --only HOST",
  ]);
});

test("on one Docker machine Compose starts the services of a step", () => {
  const here = (masters: number): Overrides => ({
    method: "docker",
    masters: [`m-[1-${masters}]`],
    agents: ["a-1"],
  });
  const commands = commandsOf(here(3), here(5));
  assert.deepEqual(commands["zookeeper-list"], [
    "docker compose up --detach --no-deps zookeeper-1 zookeeper-2 zookeeper-3",
  ]);
  assert.deepEqual(commands["master-join"], [
    "docker compose up --detach --no-deps mesos-master-N",
  ]);
});

test("Marathon alone is ended by a bundle without it", () => {
  assert.deepEqual(commandsOf({}, { marathon: "off" })["marathon-off"], [
    "bash deploy.sh --together --only m-1 --only m-2 --only m-3",
  ]);
});
