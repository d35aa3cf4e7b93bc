import assert from "node:assert/strict";
import { test } from "node:test";
import { type Command, commandText } from "../../../src/core/change/command.ts";
import { stepTitle } from "../../../src/core/change/texts.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { changeOf } from "../../support/change.ts";
import type { Overrides } from "../../support/spec.ts";

const lineOf = (command: Command) => formatMessage(commandText(command));

/** The commands of a change, by the kind of their step. */
const commandsOf = (...change: Parameters<typeof changeOf>) =>
  Object.fromEntries(
    changeOf(...change).steps.map(({ kind, commands }) => [kind, commands.map(lineOf)]),
  );

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
    "bash deploy.sh --preflight --replace-agent-id --services mesos-agent --only HOST",
    "bash agents.sh drain HOST",
    "bash deploy.sh --replace-agent-id --services mesos-agent --only HOST",
    "bash agents.sh reactivate HOST   # only where it kept its ID",
  ]);
});

const dockerHere = (masters: number, agents: Overrides = {}): Overrides => ({
  method: "docker",
  masters: [`m-[1-${masters}]`],
  agents: ["a-[1-2]"],
  ...agents,
});

test("the names of new agents come to masters that are agents too without any of their services", () => {
  const onMasters = (rack: string) => [
    { host: "m-[1-3]", address: "10.0.0.[11-13]", attributes: { rack } },
  ];
  const after = { agents: [...onMasters("r2"), "a-4=10.0.0.24"] };
  assert.deepEqual(commandsOf({ agents: onMasters("r1") }, after)["host-names"], [
    "bash deploy.sh --services firewall --only m-1 --only m-2 --only m-3",
  ]);
});

test("on one Docker machine Compose starts the services of a step under their names", () => {
  const commands = commandsOf(dockerHere(3), dockerHere(5));
  assert.deepEqual(commands["zookeeper-list"], [
    "docker compose stop zookeeper-1 zookeeper-2 zookeeper-3",
    "docker compose up --detach --no-deps zookeeper-1 zookeeper-2 zookeeper-3",
  ]);
  assert.deepEqual(commands["master-join"], [
    "docker compose up --detach --no-deps mesos-master-4",
    "docker compose up --detach --no-deps mesos-master-5",
  ]);
});

test("on one Docker machine the old folder ends services that the new one no longer has", () => {
  assert.deepEqual(commandsOf(dockerHere(5), dockerHere(3))["master-leave"], [
    '(cd "${OLD:?}" && docker compose rm --stop --force mesos-master-4)',
    '(cd "${OLD:?}" && docker compose rm --stop --force mesos-master-5)',
  ]);
});

test("on one Docker machine agents.sh is given the names of services", () => {
  const commands = commandsOf(dockerHere(3), dockerHere(3, { agents: ["a-1"] }));
  assert.deepEqual(commands["agent-remove"], [
    '(cd "${OLD:?}" && bash agents.sh drain mesos-agent-2 --gone)',
    '(cd "${OLD:?}" && docker compose rm --stop --force mesos-agent-2)',
  ]);
  const flags = { agent: { executor_registration_timeout: "5mins" } };
  const { steps } = changeOf(dockerHere(3), dockerHere(3, { flags }));
  assert.deepEqual(
    steps.flatMap((step) => step.commands.map(lineOf)),
    [1, 2].flatMap((number) => [
      `docker compose up --no-start --no-recreate --no-deps mesos-agent-${number}`,
      `bash agents.sh drain mesos-agent-${number}`,
      `docker compose up --detach --no-deps mesos-agent-${number}`,
      `bash agents.sh reactivate mesos-agent-${number}`,
    ]),
  );
});

test("on one Docker machine an agent is its container: whichever leaves the list, the last one ends", () => {
  const { members, steps } = changeOf(
    dockerHere(3, { agents: ["a-[1-3]"] }),
    dockerHere(3, { agents: ["a-1", "a-3"] }),
  );
  assert.deepEqual(
    members.map(({ fate }) => fate),
    ["kept", "kept", "kept", "kept", "renamed", "removed"],
  );
  assert.deepEqual(
    steps.map(({ kind, hosts }) => [kind, ...hosts]),
    [["agent-remove", "mesos-agent-3"]],
  );
});

test("on one Docker machine steps name containers with their own addresses, and nothing is uninstalled", () => {
  const titles = (from: number, to: number) =>
    changeOf(dockerHere(from), dockerHere(to)).steps.map((step) => formatMessage(stepTitle(step)));
  const grown = titles(3, 5).join("\n");
  assert.match(grown, /ZooKeeper on zookeeper-\[4-5\]=172\.30\.0\.\[14-15\]/);
  assert.match(grown, /mesos-master on mesos-master-\[4-5\]=172\.30\.0\.\[24-25\]/);
  assert.match(grown, /Marathon on marathon-\[4-5\]=172\.30\.0\.\[34-35\]/);
  assert.doesNotMatch(titles(5, 3).join("\n"), /host-leave/);
});

test("on one Docker machine every step but a question has a call of change.sh, once for all its containers", () => {
  for (const [from, to] of [
    [1, 3],
    [3, 5],
    [3, 1],
  ] as const)
    for (const { kind, commands } of changeOf(dockerHere(from), dockerHere(to)).steps) {
      const calls = commands.flatMap(({ call }) => (call ? [call[0]] : []));
      assert.ok(calls.length > 0, kind);
      assert.equal(new Set(calls).size, calls.length - (kind.includes("drained") ? 1 : 0), kind);
    }
});

test("on one Docker machine the log is copied while no master runs", () => {
  const [stop, create, ...others] =
    commandsOf(dockerHere(1), dockerHere(3))["master-log-copy"] ?? [];
  assert.equal(stop, '(cd "${OLD:?}" && docker compose stop mesos-master-1)');
  assert.equal(create?.replace(/.*--no-deps /, ""), "mesos-master-2 mesos-master-3");
  const log = "/var/lib/mesos/master/replicated_log";
  assert.deepEqual(
    others.filter((line) => line.startsWith("docker compose cp")),
    [
      `docker compose cp mesos-master-1:${log} log`,
      `docker compose cp log mesos-master-2:${log}`,
      `docker compose cp log mesos-master-3:${log}`,
    ],
  );
  assert.equal(
    others.at(-1),
    "docker compose up --detach --no-deps mesos-master-1 mesos-master-2 mesos-master-3",
  );
});

test("a container that leaves is removed, since a reboot brings back one that is stopped", () => {
  const docker: Overrides = { name: "prod", method: "docker" };
  assert.deepEqual(commandsOf({ ...docker, ...five }, docker)["zookeeper-leave"], [
    "sudo docker compose --project-name prod rm --stop --force zookeeper   # on HOST",
  ]);
});

test("a service that leaves is masked where a package brings its unit, whose upgrade may start it", () => {
  const apt: Overrides = { method: "apt" };
  const commands = commandsOf({ ...apt, ...five }, apt);
  assert.deepEqual(commands["master-leave"], [
    "sudo systemctl disable --now mesos-master   # on HOST",
    "sudo systemctl mask mesos-master   # on HOST",
  ]);
  // Its unit is in /etc/systemd/system.
  assert.deepEqual(commands["zookeeper-leave"], [
    "sudo systemctl disable --now zookeeper   # on HOST",
  ]);
  const packages: Overrides = {
    method: "apt",
    apt: { debs: "supplied", layout: "mesosphere" },
    marathon: "package",
  };
  const all = commandsOf(packages, { ...packages, marathon: "off", agents: ["a-1=10.0.0.21"] });
  assert.equal(all["marathon-off"]?.at(-1), "sudo systemctl mask marathon   # on HOST");
  assert.equal(all["agent-remove"]?.at(-1), "sudo systemctl mask mesos-slave   # on HOST");
});

test("while masters that leave may lead, agents are drained from the old folder", () => {
  const isolation: Overrides = { flags: { agent: { isolation: "posix/cpu" } } };
  const drains = (before: Overrides, after: Overrides) =>
    commandsOf(before, { ...after, ...isolation })["agent-restart-drained"]?.[1];
  const one: Overrides = { masters: ["m-1=10.0.0.11"] };
  const inOld = '(cd "${OLD:?}" && bash agents.sh drain HOST)';
  assert.equal(drains(five, {}), inOld);
  assert.equal(drains({}, one), inOld);
  assert.equal(drains({}, five), "bash agents.sh drain HOST");
});

test("one of several lost masters is filled again while another cannot be asked", () => {
  const refill = (...lost: string[]) => commandsOf(five, five, lost)["zookeeper-refill"];
  const deploy = "bash deploy.sh --together";
  assert.deepEqual(refill("m-2", "m-3"), [`${deploy} --alone --services zookeeper --only HOST`]);
  assert.deepEqual(refill("m-2"), [`${deploy} --services zookeeper --only HOST`]);
});

test("the old bundle backs up what runs, where it has several machines", () => {
  const backup = ['(cd "${OLD:?}" && bash backup.sh)'];
  assert.deepEqual(commandsOf({}, five)["backup"], backup);
  assert.deepEqual(commandsOf(dockerHere(3), dockerHere(5))["backup"], backup);
});

test("Marathon is ended by itself, and nothing else with it", () => {
  assert.deepEqual(commandsOf({}, { marathon: "off" })["marathon-off"], [
    "sudo systemctl disable --now marathon   # on HOST",
  ]);
});

test("in the place of a dead master another one can come: before the backup nothing is asked of the dead one", () => {
  const { steps } = changeOf({}, { masters: ["m-1=10.0.0.11", "m-2=10.0.0.12", "m-4=10.0.0.14"] });
  const asked = (kind: string) =>
    steps.find((step) => step.kind === kind)?.conditions.before.map(({ check }) => check);
  assert.deepEqual(asked("backup"), [
    ["zookeepers_serve", 3, "kept_zookeepers"],
    ["logs_are_recovered", "kept_masters"],
    ["quorum_is", 2, "kept_masters"],
  ]);
});
