import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { run } from "../support/run.ts";
import { keys, type Step } from "../support/terminal.ts";
import {
  answered,
  asZip,
  bytes,
  emptyFolder,
  fields,
  needsTerminal,
  onHosts,
  untilReview,
} from "../support/wizard-session.ts";

const { enter, down, clearLine } = keys;

describe("the answers of the wizard", { skip: needsTerminal }, () => {
  test("all defaults make the bundle of --yes", () => {
    const { cwd, screen } = answered([], [...untilReview, asZip]);
    assert.match(screen, /1 master: quorum 1, survives 0 failures/);
    assert.doesNotMatch(screen, /^!/m, "the defaults bring no warning");
    assert.match(screen, /Wrote .*mesos\.zip: \d+ files\./);
    runCli(["--yes", "--out", "yes.zip"], { cwd });
    assert.equal(bytes(cwd, "mesos.zip"), bytes(cwd, "yes.zip"));
  });

  test("3 masters and 5 agents on named hosts take at most 12 answers", () => {
    const steps: readonly Step[] = [
      ...onHosts.slice(0, 3),
      ["→ master-", `${clearLine}m-[1-3].lan=10.0.0.[11-13]${enter}`],
      ["→ agent-", `${clearLine}a-[1-5].lan=10.0.0.[21-25]${enter}`],
      ...onHosts.slice(6),
    ];
    const { cwd, screen } = answered([], [...steps, ["Generate the bundle", enter]]);
    assert.ok(steps.length + 1 <= 12, `${steps.length + 1} answers`);
    const { masters, agents } = fields(cwd, "lab");
    assert.deepEqual(
      masters,
      [1, 2, 3].map((number) => ({ host: `m-${number}.lan`, address: `10.0.0.1${number}` })),
    );
    assert.deepEqual(
      agents,
      [1, 2, 3, 4, 5].map((number) => ({
        host: `a-${number}.lan`,
        address: `10.0.0.2${number}`,
      })),
    );
    for (const learnt of [
      /the quorum is more than half of them/,
      /3 masters \(quorum 2\) survive the loss of 1/,
      /An even number gains nothing/,
    ])
      assert.match(screen.replace(/\s+/g, " "), learnt);
  });

  test("the command line at the end makes the same bundle, and so does the file of saved answers", () => {
    const { cwd, screen } = answered([], [...onHosts, asZip]);
    const [, command = ""] =
      /skip the questions next time, run:\s+(node \S+entry\.cjs .*)/.exec(screen) ?? [];
    const first = bytes(cwd, "lab.zip");
    for (const [more, name] of [
      ["", "lab.zip"],
      ["--out again.zip", "again.zip"],
    ] as const) {
      const again = run("bash", ["-c", `${command} ${more}`], { cwd, env: plainEnvironment });
      assert.equal(again.code, 0, again.stderr);
      assert.equal(bytes(cwd, name), first);
    }
    const saved = answered([], [...onHosts, ["What now", `${down.repeat(5)}${enter}`]], { cwd });
    assert.match(saved.screen, /Saved the answers to .*lab\.yaml/);
    assert.equal(runCli(["--spec", "lab.yaml", "--out", "saved.zip"], { cwd }).code, 0);
    assert.equal(bytes(cwd, "saved.zip"), first);
  });

  test("hosts come from a hosts file and a CSV, and their number follows", () => {
    const cwd = emptyFolder();
    writeFileSync(
      join(cwd, "hosts"),
      "# masters\n10.0.0.1 m-1.lan m-1\n10.0.0.2\tm-2.lan\n10.0.0.3 m-3.lan\n",
    );
    writeFileSync(join(cwd, "agents.csv"), 'host,address\na-1.lan,10.0.0.9\n"a-2.lan",10.0.0.10\n');
    const { screen } = answered(
      [],
      [
        ...onHosts.slice(0, 3),
        ["→ master-", `${clearLine}@nowhere${enter}`],
        ["Cannot read nowhere", `${clearLine}@hosts${enter}`],
        ["→ agent-", `${clearLine}@agents.csv${enter}`],
        ...onHosts.slice(6),
        ["2 agents", enter],
      ],
      { cwd },
    );
    assert.match(screen, /3 masters/);
    assert.deepEqual(fields(cwd, "lab")["agents"], [
      { host: "a-1.lan", address: "10.0.0.9" },
      { host: "a-2.lan", address: "10.0.0.10" },
    ]);
  });

  /** Set under Advanced, and nowhere else. */
  const advanced: readonly Step[] = [
    ["Continue to the review", `${down.repeat(3)}${enter}`],
    ["Ports(?s:.)*Marathon web UI and API port +8080", `${down.repeat(6)}${enter}`],
    ["Marathon web UI and API port", `8081${enter}`],
    ["Marathon web UI and API port +8081", enter],
    ["Continue to the review(?s:.)*Ports \\(1 set\\)", `${down.repeat(4)}${enter}`],
    ["Done(?s:.)*Agent resources", `${down}${enter}`],
    ["Agent attributes(?s:.)*→", `agent-[1-2]=rack:r1 agent-3=rack:7${enter}`],
    ["Done(?s:.)*attributes +agent-(?s:.)*Agent resources", `${down.repeat(2)}${enter}`],
    ["Agent resources(?s:.)*→", `cpu:4${enter}`],
    ["Mesos calls it cpus", `${clearLine}cpus:4;mem:8192${enter}`],
    ["Done(?s:.)*Agent resources +cpus:4", enter],
    ["Continue to the review", `${down.repeat(5)}${enter}`],
    ["Program flags(?s:.)*mesos-agent flags", `${down.repeat(2)}${enter}`],
    ["mesos-agent flags(?s:.)*Done", "xyzzy"],
    ["No matches", `${clearLine}registration_tim`],
    ["executor_registration_timeout(?s:.)*1mins", enter],
    ["executor_registration_timeout(?s:.)*duration", `5 minutes${enter}`],
    ["5 minutes(?s:.)*(duration|time)", `${clearLine}5mins${enter}`],
    ["Set so far: 1", enter],
    ["mesos-agent flags +executor_registration_timeout=5mins", enter],
    ["Continue to the review(?s:.)*Program flags \\(1 set\\)", enter],
  ];

  test("wizard, flags, YAML, JSON and standard input make the same bytes of the same answers", () => {
    const { cwd } = answered([], [...onHosts.slice(0, 11), ...advanced, asZip]);
    const value = {
      name: "lab",
      method: "source",
      masters: ["master-[1-3]=10.0.0.[11-13]"],
      agents: [1, 2, 3, 4, 5].map((number) => ({
        host: `agent-${number}`,
        address: `10.0.0.2${number}`,
        resources: { cpus: 4, mem: 8192 },
        ...(number < 4 && { attributes: { rack: number < 3 ? "r1" : 7 } }),
      })),
      ports: { marathon: 8081 },
      flags: { agent: { executor_registration_timeout: "5mins" } },
    };
    writeFileSync(join(cwd, "lab.json"), JSON.stringify(value));
    writeFileSync(
      join(cwd, "lab.yaml"),
      `name: lab\nmethod: source\nmasters: ["master-[1-3]=10.0.0.[11-13]"]\nagents: ${JSON.stringify(value.agents)}\nports: { marathon: 8081 }\nflags: { agent: { executor_registration_timeout: 5mins } }\n`,
    );
    for (const [door, args, input] of [
      [
        "flags",
        [
          "--name",
          "lab",
          "--method",
          "source",
          "--masters",
          "master-[1-3]=10.0.0.[11-13]",
          "--agents",
          "agent-[1-5]=10.0.0.[21-25]",
          "--attributes",
          "agent-[1-2]=rack:r1 agent-3=rack:7",
          "--resources",
          "cpus:4;mem:8192",
          "--set",
          "ports.marathon=8081",
          "--set",
          "flags.agent.executor_registration_timeout=5mins",
        ],
        "",
      ],
      ["YAML", ["--spec", "lab.yaml"], ""],
      ["JSON", ["--spec", "lab.json"], ""],
      ["standard input", ["--spec", "-"], JSON.stringify(value)],
    ] as const) {
      const ran = runCli([...args, "--out", "door.zip", "--force"], { cwd, input });
      assert.equal(ran.code, 0, ran.stderr);
      assert.equal(bytes(cwd, "door.zip"), bytes(cwd, "lab.zip"), door);
    }
  });

  test("what flags and the file answer is not asked again, and what does not fit is", () => {
    const { screen, cwd } = answered(
      ["--method", "source", "--masters", "3", "--name", "lab", "--marathon", "off"],
      [
        ["Operating system", enter],
        ["Masters: .*names and addresses|has no address(?s:.)*→ master-\\[1-3\\]", enter],
        ["→ agent-\\[1-3\\]", enter],
        ["ssh user", enter],
        ["\\? Security", enter],
        ["Containerizer", enter],
        ["\\[4/6\\] Offline", enter],
        ["Continue to the review", enter],
        ["Generate the bundle", enter],
      ],
    );
    assert.doesNotMatch(screen, /\? (Cluster name|Install method|Number of masters|Marathon)/);
    assert.equal(fields(cwd, "lab")["marathon"], "off");
  });
});
