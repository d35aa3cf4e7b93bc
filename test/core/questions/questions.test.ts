import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { draftOf } from "../../../src/core/cluster/draft.ts";
import { specSchema } from "../../../src/core/cluster/schema.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import {
  answersToArguments,
  specOf,
  withAnswer,
  withDefaultAnswers,
  withoutIrrelevant,
} from "../../../src/core/questions/answers.ts";
import { choicesFor } from "../../../src/core/questions/question.ts";
import { questions } from "../../../src/core/questions/questions.ts";
import { validateAnswer } from "../../../src/core/questions/validate-answer.ts";
import { answersFrom } from "../../support/answers.ts";
import { anySpec } from "../../support/any-spec.ts";

interface Node {
  type?: unknown;
  description?: string;
  properties?: Readonly<Record<string, Node>>;
}
const leaves = (node: Node, path: readonly string[] = []): string[] =>
  node.properties === undefined
    ? [path.join(".")]
    : Object.entries(node.properties).flatMap(([name, child]) => leaves(child, [...path, name]));

test("every field of cluster.yaml has a question, and every question a field", () => {
  const inAgents = ["attributes", "resources"];
  const asked = questions.filter(({ isTransient }) => !isTransient).map(({ key }) => key);
  assert.deepEqual(
    asked.filter((key) => !inAgents.includes(key)).sort(),
    leaves(specSchema)
      .filter((path) => path !== "apiVersion")
      .sort(),
  );
  for (const key of inAgents) assert.ok(asked.includes(key));
  assert.equal(new Set(questions.map(({ key }) => key)).size, questions.length);
});

test("every question has a title, and every one that is asked a help", () => {
  for (const { key, title, help } of questions) {
    assert.notEqual(formatMessage(title), "", key);
    assert.notEqual(formatMessage(help), "", key);
  }
});

const complete = (spec: unknown) => {
  const checked = checkSpec(spec);
  assert.ok(checked.spec !== undefined, JSON.stringify(checked.errors));
  return checked.spec;
};

test("the answers that a spec holds make the same spec again, apart from what its method does not read", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const answers = draftOf(spec);
      const again = complete(specOf(answers));
      assert.deepEqual(complete(specOf(draftOf(again))), again);
      assert.deepEqual(again, {
        ...spec,
        ...Object.fromEntries(
          questions
            .filter(({ isTransient, condition }) => !isTransient && !condition(answers))
            .map(({ key }) => key.split(".")[0] ?? "")
            .map((field) => [field, Reflect.get(again, field)])
            .filter(([, value]) => value !== undefined),
        ),
      });
    }),
    { numRuns: 200 },
  );
});

for (const [given, wanted] of [
  [{}, { name: "mesos", method: "docker", masters: ["master-1"], agents: ["agent-[1-2]"] }],
  [
    { machines: "several" },
    { masters: ["master-[1-3]=10.0.0.[11-13]"], agents: ["agent-[1-3]=10.0.0.[21-23]"] },
  ],
  [
    { method: "source" },
    {
      method: "source",
      os: "debian-12",
      masters: ["master-[1-3]=10.0.0.[11-13]"],
      agents: ["agent-[1-3]=10.0.0.[21-23]"],
    },
  ],
  [
    { masterCount: "3", agentCount: "40" },
    { masters: ["master-[1-3]"], agents: ["agent-[1-40]"] },
  ],
  [
    { method: "apt", masters: "m-[1-3].lan=192.168.7.[41-43]" },
    { agents: ["agent-[1-3].lan=192.168.7.[51-53]"], apt: { repository: "aventer" } },
  ],
  [
    { method: "apt", apt: "debs" },
    { apt: { debs: "supplied", layout: "mesosphere" }, marathon: "package" },
  ],
  ...["debian-13", "ubuntu-26.04"].map(
    (os) =>
      [
        { method: "apt", os },
        { os, apt: { debs: "supplied", layout: "mesosphere" } },
      ] as const,
  ),
  [
    { agents: "a,b", attributes: "a=rack:r1;zone:2", resources: "cpus:4" },
    {
      agents: [
        { host: "a", attributes: { rack: "r1", zone: "2" }, resources: { cpus: "4" } },
        { host: "b", resources: { cpus: "4" } },
      ],
    },
  ],
  [
    { "flags.agent": "log_dir=/var/log/a=b\nexecutor_registration_timeout=5mins" },
    { flags: { agent: { log_dir: "/var/log/a=b", executor_registration_timeout: "5mins" } } },
  ],
  [{ "ports.marathon": "8081" }, { ports: { marathon: 8081 } }],
] as const satisfies readonly (readonly [Readonly<Record<string, string>>, object])[]) {
  test(`${JSON.stringify(given)} and the defaults make a spec without problems`, () => {
    const spec = specOf(withDefaultAnswers(answersFrom(given)));
    complete(spec);
    assert.deepEqual(spec, { ...spec, ...wanted });
  });
}

test("packages of Mesos are asked for where the built-in repository has none, and only others are offered", () => {
  const packages = question("apt");
  for (const [os, asked, offered] of [
    ["debian-12", false, ["aventer", "line", "debs"]],
    ["debian-13", true, ["line", "debs"]],
    ["ubuntu-24.04", false, ["aventer", "line", "debs"]],
    ["ubuntu-26.04", true, ["line", "debs"]],
  ] as const) {
    const answers = { method: "apt", os } as const;
    assert.equal(packages.askedByDefault(answers), asked, os);
    assert.deepEqual(
      choicesFor(packages, answers).map(({ value }) => value),
      offered,
    );
    assert.equal(validateAnswer(question("os"), os, { method: "apt" }), undefined);
  }
});

test("600 agents get names and addresses in networks of their own", () => {
  const answers = withAnswer({ method: "source" }, question("agents"), "600");
  const spec = complete(specOf(withDefaultAnswers(answers)));
  assert.deepEqual(
    [spec.agents[0], spec.agents[599]].map((agent) => `${agent?.host}=${agent?.address}`),
    ["agent-1=10.0.1.1", "agent-600=10.0.3.100"],
  );
});

const question = (key: string) => {
  const found = questions.find((each) => each.key === key);
  assert.ok(found, key);
  return found;
};

/** The answers that a command line gives, as the flags and --set lay them. */
function specFrom(args: readonly string[]): object {
  const pairs = args.flatMap((arg, index) =>
    index % 2 === 0 ? [[arg, args[index + 1] ?? ""] as const] : [],
  );
  return pairs.reduce<object>((spec, [option, value]) => {
    const [, path = "", set = ""] = /^([^=]+)=(.*)$/.exec(value) ?? [];
    return option === "--set"
      ? question(path).set(spec, set)
      : (questions.find(({ flag }) => `--${flag}` === option)?.set(spec, value) ?? spec);
  }, {});
}

for (const [given, sets] of [
  [{ method: "apt" }, []],
  [
    { method: "apt", "apt.pin.mesos": "=1.11.0" },
    ["apt.repository=aventer", "apt.pin.mesos==1.11.0"],
  ],
  [{ method: "apt", apt: "debs" }, ["apt.debs=supplied", "apt.layout=mesosphere"]],
  [{ method: "source", "ports.marathon": "8081", "ports.master": "5050" }, ["ports.marathon=8081"]],
] as const satisfies readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[]) {
  test(`the command line for ${JSON.stringify(given)} sets ${sets.join(" ") || "no field beside the flags"} and makes the same spec`, () => {
    const answers = withDefaultAnswers(answersFrom(given));
    const args = answersToArguments(answers);
    assert.deepEqual(
      args.filter((_, index) => args[index - 1] === "--set"),
      sets,
    );
    assert.deepEqual(complete(specFrom(args)), complete(specOf(answers)));
  });
}

test("digits behind a range of names are a part of the names", () => {
  assert.equal(
    validateAnswer(question("masters"), "r1[1-3]5=10.0.0.[11-13]", { method: "apt" }),
    undefined,
  );
});

test("a name and an address with a blank between them are a host with its address", () => {
  const { masters } = complete(
    specOf(
      withDefaultAnswers(answersFrom({ method: "apt", masters: "m1.corp.example 10.1.0.11" })),
    ),
  );
  assert.deepEqual(masters, [{ host: "m1.corp.example", address: "10.1.0.11" }]);
});

for (const [key, hosts, number, wanted] of [
  ["masters", "m[1-3].corp.example=10.1.0.[11-13]", "5", "m[1-5].corp.example=10.1.0.[11-15]"],
  ["agents", "a[1-5].corp.example=10.1.0.[21-25]", "6", "a[1-6].corp.example=10.1.0.[21-26]"],
  ["masters", "m[1-3].corp.example=10.1.0.[11-13]", "1", "m1.corp.example=10.1.0.11"],
  ["masters", "", "5", "master-[1-5]=10.0.0.[11-15]"],
  ["agents", "", "7", "agent-[1-7]=10.0.0.[21-27]"],
] as const) {
  test(`on several machines ${number} ${key} after "${hosts}" stands for ${wanted}`, () =>
    assert.equal(
      question(key).read(
        withAnswer(answersFrom({ method: "source", [key]: hosts }), question(key), number),
      ),
      wanted,
    ));
}

test("the number of hosts is asked on one machine only: elsewhere it follows from the list", () => {
  for (const key of ["masterCount", "agentCount"]) {
    assert.ok(question(key).askedByDefault({ method: "docker" }));
    assert.ok(!question(key).askedByDefault({ method: "docker", machines: "several" }));
    assert.ok(!question(key).askedByDefault({ method: "apt" }));
  }
});

test("answers that do not apply any more are dropped", () => {
  const answers = { method: "docker", os: "debian-13", apt: { line: "deb x y z" }, name: "c" };
  assert.deepEqual(withoutIrrelevant(draftOf(answers)), { method: "docker", name: "c" });
});

test("what a file has in another type is no answer, and its neighbours are", () => {
  const masters = [{ host: "m", address: "10.0.0.1" }];
  const ports = { master: "high", agent: 5052 };
  assert.deepEqual(draftOf({ name: 5, method: "foo", masters, agents: ["a", 5], ports, x: 1 }), {
    masters,
    ports: { agent: 5052 },
    x: 1,
  });
  assert.deepEqual(draftOf("name: c"), {});
});

test("attributes of agents stay with them while the list changes, and those of new agents follow", () => {
  const answers = answersFrom({ agents: "a,b", attributes: "a=rack:r1", resources: "cpus:4" });
  const longer = withAnswer(answers, question("agents"), "a,c");
  assert.deepEqual(specOf(withDefaultAnswers(longer)).agents, [
    { host: "a", attributes: { rack: "r1" }, resources: { cpus: "4" } },
    { host: "c", resources: { cpus: "4" } },
  ]);
});

for (const [key, text, answers, message] of [
  ["name", "C", {}, /"C" is not valid/],
  ["masterCount", "4", {}, /4 masters survive no more failures than 3/],
  ["masterCount", "x", {}, /Use 1, 3, 5 or 7/],
  ["masterCount", "0", {}, /^Use 1, 3, 5 or 7 masters/],
  ["agentCount", "0", {}, /Type a whole number, 1 or more/],
  ["agentCount", "300", {}, /has room for 214 agents\. Type 214 or fewer; a larger network is set/],
  ["agentCount", "99999", {}, /at most 20000 hosts/],
  ["agentCount", "471", { network: "172.30.0.0/23" }, /has room for 470 agents/],
  ["masters", "4", { method: "apt" }, /4 masters survive no more failures than 3/],
  ["agents", "0", { method: "apt" }, /Type a whole number, 1 or more/],
  ["agents", "99999", { method: "apt" }, /at most 20000 hosts/],
  ["masters", "m-[1-3]=10.0.0.300", { method: "apt" }, /expands to 3 hosts but 1 address/],
  ["masters", "m-[1-3]", { method: "apt" }, /"m-1" has no address\. Write m-1=ADDRESS/],
  [
    "masters",
    "10.0.0.21",
    { method: "apt" },
    /is an address without a name\. Write NAME=10\.0\.0\.21/,
  ],
  ["masters", "m-1:10.0.0.21", { method: "apt" }, /is not NAME=ADDRESS/],
  ["masters", "m-1=10.0.0.1", { method: "docker", machines: "one" }, /On one machine/],
  [
    "masters",
    "master-[1-3]=10.0.0.[11-13]3",
    { method: "apt" },
    /^3 directly follows the range 10\.0\.0\.\[11-13\]\. Remove it/,
  ],
  ["masters", "m-[1-2]=10.0.0.[1-2]", { method: "apt" }, /Use 1, 3, 5 or 7/],
  [
    "agents",
    "a-1=10.0.0.11",
    { method: "apt", masters: "m-1=10.0.0.11" },
    /is already the address of "m-1"/,
  ],
  ["marathon", "tarball", { method: "docker" }, /Marathon cannot come from "tarball"/],
  ["ports.master", "high", {}, /a whole number/],
  ["ports.marathon", "5050", {}, /already used by ports\.master/],
  ["attributes", "x-9=rack:r1", { agents: "a-1" }, /There is no agent "x-9"/],
  ["attributes", "rack", { agents: "a-1" }, /is not NAME:VALUE/],
  ["resources", "cpu:4", { agents: "a-1" }, /Mesos calls it cpus/],
  ["flags.agent", "quorum=2", {}, /quorum/],
  ["flags.agent", "agent_ping_timeout", {}, /NAME=VALUE/],
] as const) {
  test(`${key} refuses ${text}`, () =>
    assert.match(
      formatMessage(
        validateAnswer(question(key), text, answersFrom(answers)) ?? { text: "", values: [] },
      ),
      message,
    ));
}

test("each operating system says which ZooKeeper it installs, and that the one of Ubuntu 22.04 is old", () => {
  const notes = questions
    .filter(({ key }) => key === "os")
    .flatMap((question) => choicesFor(question, { method: "apt" }))
    .map(({ note }) => formatMessage(note));
  assert.deepEqual(notes, [
    "Debian 12 (bookworm); includes ZooKeeper 3.8.0",
    "Debian 13 (trixie); includes ZooKeeper 3.9.3",
    "Ubuntu 22.04 (jammy); includes ZooKeeper 3.4.13 (end of life)",
    "Ubuntu 24.04 (noble); includes ZooKeeper 3.9.1",
    "Ubuntu 26.04 (resolute); includes ZooKeeper 3.9.5",
  ]);
});
