import assert from "node:assert/strict";
import { test } from "node:test";
import { changeOf, linesOf } from "../../support/change.ts";
import type { Overrides } from "../../support/spec.ts";

const firewall = (admins: readonly string[] = []) =>
  ({ security: { level: "firewall", admins } }) as const satisfies Overrides;
const agents = (hosts: string): Overrides => ({ agents: [hosts] });
const three = "a-[1-3]=10.0.0.[21-23]";

const commands = (change: ReturnType<typeof changeOf>) =>
  change.steps
    .filter(({ kind }) => kind.startsWith("firewall"))
    .flatMap((step) => step.commands.map(({ line }) => line));

/** What a change of who may enter does, before and after everything else. */
for (const [what, before, after, steps] of [
  [
    "an open cluster is closed by the firewalls alone",
    {},
    firewall(),
    ["host @ m-[1-3] a-[1-3]: firewall-let-in, nothing"],
  ],
  [
    "a closed cluster is opened in the same way",
    firewall(),
    {},
    ["host @ m-[1-3] a-[1-3]: firewall-let-in, nothing"],
  ],
  [
    "another administrator is let in",
    firewall(),
    firewall(["10.9.0.1"]),
    ["host @ m-[1-3] a-[1-3]: firewall-let-in, nothing"],
  ],
  [
    "an administrator who is no longer one is shut out",
    firewall(["10.9.0.1"]),
    firewall(),
    ["host @ m-[1-3] a-[1-3]: firewall-shut-out, nothing"],
  ],
  [
    "a new agent is let in before it starts",
    firewall(),
    { ...firewall(), ...agents("a-[1-4]=10.0.0.[21-24]") },
    ["host @ m-[1-3] a-[1-3]: firewall-let-in, nothing", "mesos-agent @ a-4: agent-add, nothing"],
  ],
  [
    "an agent that goes keeps its name until it is drained, whoever else is let in",
    firewall(),
    { ...firewall(), agents: ["a-[1-2]=10.0.0.[21-22]", "a-4=10.0.0.24"] },
    [
      "mesos-agent @ a-3: agent-remove, tasks",
      "host @ m-[1-3] a-[1-2]: firewall-let-in, nothing",
      "mesos-agent @ a-4: agent-add, nothing",
      "host @ a-3: host-leave, nothing",
      "host @ m-[1-3] a-[1-2]: firewall-shut-out, nothing",
    ],
  ],
  [
    "an agent that goes is shut out when it is gone",
    firewall(),
    { ...firewall(), ...agents("a-[1-2]=10.0.0.[21-22]") },
    [
      "mesos-agent @ a-3: agent-remove, tasks",
      "host @ a-3: host-leave, nothing",
      "host @ m-[1-3] a-[1-2]: firewall-shut-out, nothing",
    ],
  ],
] as const satisfies readonly (readonly [string, Overrides, Overrides, readonly string[]])[])
  test(what, () =>
    assert.deepEqual(
      linesOf(changeOf({ ...agents(three), ...before }, { ...agents(three), ...after })),
      steps,
    ),
  );

test("firewalls are loaded without a service, and shut nobody out unless that is the step", () => {
  assert.deepEqual(commands(changeOf(firewall(), firewall(["10.9.0.1"]))), [
    "bash deploy.sh --services firewall --only m-1 --only m-2 --only m-3 --only a-1 --only a-2 --only a-3",
  ]);
  assert.deepEqual(commands(changeOf(firewall(["10.9.0.1"]), firewall())), [
    "bash deploy.sh --shut-out --services firewall --only m-1 --only m-2 --only m-3 --only a-1 --only a-2 --only a-3",
  ]);
});
