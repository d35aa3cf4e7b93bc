import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { runCli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import {
  atTerminal,
  keys,
  type Session,
  type SessionOptions,
  type Step,
} from "../support/terminal.ts";

const folder = temporaryFolder();
const emptyFolder = () => mkdtempSync(join(folder, "at-"));
const { enter, down, up, esc, shiftTab, ctrlC, ctrlD, clearLine } = keys;

/** Answers that end well: every step was taken, the process ended with the code. */
function answered(
  args: readonly string[],
  steps: readonly Step[],
  options: Partial<SessionOptions> & { code?: number } = {},
): Session & { cwd: string } {
  const cwd = options.cwd ?? emptyFolder();
  const session = atTerminal(args, steps, { ...options, cwd });
  assert.deepEqual(
    { unanswered: session.unanswered, code: session.code },
    { unanswered: [], code: options.code ?? 0 },
    session.screen,
  );
  return { ...session, cwd };
}
const bytes = (cwd: string, name: string) => readFileSync(join(cwd, name)).toString("base64");
const fields = (cwd: string, name: string): Record<string, unknown> =>
  parse(run("unzip", ["-p", name, "*/cluster.yaml"], { cwd }).stdout);

const untilReview: readonly Step[] = [
  ["Cluster name", enter],
  ["Install method", enter],
  ["Machines", enter],
  ["Number of masters", enter],
  ["Number of agents", enter],
  ["\\[3/6\\] Marathon", enter],
  ["\\[4/6\\] Offline", enter],
  ["Go on to the review", enter],
];
const allDefaults: readonly Step[] = [...untilReview, ["Generate the bundle", enter]];

/** Source on hosts of their own, every default taken. */
const onHosts: readonly Step[] = [
  ["Cluster name", `lab${enter}`],
  ["Install method", `${down}${down}${enter}`],
  ["Operating system", enter],
  ["Number of masters", enter],
  ["Number of agents", `5${enter}`],
  ["Masters(?s:.)*master-\\[1-3\\]", enter],
  ["Agents(?s:.)*agent-\\[1-5\\]", enter],
  ["\\[3/6\\] Marathon", enter],
  ["\\[4/6\\] Offline", enter],
  ["Go on to the review", enter],
];

describe(
  "the questions on a terminal",
  {
    skip:
      unless(has("python3", "-c", "import pty"), "python3 with pty") ||
      unless(has("unzip", "-v"), "unzip"),
  },
  () => {
    test("all defaults make the bundle of --yes", () => {
      const { cwd, screen } = answered([], allDefaults);
      assert.match(screen, /1 master: quorum 1, survives 0 failures/);
      assert.match(screen, /Wrote .*mesos\.zip: \d+ files\./);
      runCli(["--yes", "--out", "yes.zip"], { cwd });
      assert.equal(bytes(cwd, "mesos.zip"), bytes(cwd, "yes.zip"));
    });

    test("3 masters and 5 agents on named hosts take at most 12 answers", () => {
      const steps: readonly Step[] = onHosts.map(([wait, pressed]): Step => {
        if (wait.startsWith("Masters"))
          return [wait, `${clearLine}m-[1-3].lan=10.0.0.[11-13]${enter}`];
        if (wait.startsWith("Agents"))
          return [wait, `${clearLine}a-[1-5].lan=10.0.0.[21-25]${enter}`];
        return [wait, pressed];
      });
      const { cwd, screen } = answered([], [...steps, ["Generate the bundle", enter]]);
      assert.ok(steps.length + 1 <= 12, `${steps.length + 1} answers`);
      const { masters, agents } = fields(cwd, "lab.zip");
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
        /More than half of them must agree: that number is the quorum/,
        /3 +quorum 2, survives 1 failure/,
        /An even number gains nothing/,
      ])
        assert.match(screen.replace(/\s+/g, " "), learnt);
    });

    test("the command line at the end makes the same bundle, and so does the file of saved answers", () => {
      const { cwd, screen } = answered([], [...onHosts, ["Generate the bundle", enter]]);
      const [, command = ""] = /without questions:\s+(node \S+entry\.cjs .*)/.exec(screen) ?? [];
      const again = run("bash", ["-c", `${command} --out again.zip`], {
        cwd,
        env: plainEnvironment,
      });
      assert.equal(again.code, 0, again.stderr);
      assert.equal(bytes(cwd, "again.zip"), bytes(cwd, "lab.zip"));
      const saved = answered([], [...onHosts, ["What now", `${down.repeat(4)}${enter}`]], { cwd });
      assert.match(saved.screen, /Saved the answers in .*lab\.yaml/);
      assert.equal(runCli(["--spec", "lab.yaml", "--out", "saved.zip"], { cwd }).code, 0);
      assert.equal(bytes(cwd, "saved.zip"), bytes(cwd, "lab.zip"));
    });

    for (const [name, key] of [
      ["Esc", esc],
      ["Shift+Tab", shiftTab],
    ] as const) {
      test(`${name} goes back through every section, and the answers are still there`, () => {
        const { cwd } = answered(
          [],
          [
            ...onHosts,
            ["What now", key],
            ["\\[5/6\\] Advanced", key],
            ["\\[4/6\\] Offline", key],
            ["\\[3/6\\] Marathon", key],
            ["\\[2/6\\] Hosts(?s:.)*agent-\\[1-5\\]", key],
            ["master-\\[1-3\\]", key],
            ["Number of agents(?s:.)*5", key],
            ["Number of masters", key],
            ["\\[1/6\\] Cluster(?s:.)*Operating system", key],
            ["Install method", key],
            ["Cluster name(?s:.)*lab", key],
            ["This is the first question(?s:.)*lab", enter],
            ...onHosts.slice(1, 4),
            ["Number of agents", enter],
            ...onHosts.slice(5),
            ["Generate the bundle", enter],
          ],
        );
        assert.equal((fields(cwd, "lab.zip")["agents"] as unknown[]).length, 5);
      });
    }

    test("after a change of the number of masters only their hosts are asked again", () => {
      const { cwd, screen } = answered(
        [],
        [
          ...onHosts,
          ["What now", `${down}${down}${enter}`],
          ["Which answer", `${down}${down}${down}${enter}`],
          ["Number of masters", `${down}${enter}`],
          [
            "names 3 hosts, but the number is 5(?s:.)*master-\\[1-5\\]=10\\.0\\.0\\.\\[11-15\\]",
            enter,
          ],
          ["5 masters: quorum 3, survives 2 failures(?s:.)*Generate the bundle", enter],
        ],
      );
      assert.equal((fields(cwd, "lab.zip")["masters"] as unknown[]).length, 5);
      assert.doesNotMatch(
        screen.slice(screen.indexOf("names 3 hosts")),
        /\? (Number of|Agents|Marathon)/,
      );
    });

    test("a change that makes an answer pointless drops it and says so", () => {
      const { cwd } = answered(
        [],
        [
          ...onHosts,
          ["What now", `${down}${down}${enter}`],
          ["Which answer", `${down}${enter}`],
          ["Install method", `${up}${up}${enter}`],
          [
            "Dropped, since it does not apply any more: Operating system of the hosts(?s:.)*Machines",
            enter,
          ],
          [
            "Dropped, since it does not apply any more: Masters, Agents(?s:.)*Generate the bundle",
            enter,
          ],
        ],
      );
      const { method, masters } = fields(cwd, "lab.zip");
      assert.deepEqual(
        { method, masters },
        {
          method: "docker",
          masters: [{ host: "master-1" }, { host: "master-2" }, { host: "master-3" }],
        },
      );
    });

    test("a wrong answer is refused with the reason, and what does not go with earlier answers cannot be chosen", () => {
      const { cwd } = answered(
        ["--out", "d/", "--name", "lab"],
        [
          ["Install method", `${down}${enter}`],
          ["debian-13(?s:.)*has no packages for Debian 13(?s:.)*ubuntu-22.04", `${down}${enter}`],
          ["cannot be chosen", `${down}${enter}`],
          ["Number of masters", `${up}${enter}`],
          ["Number of agents", `0${enter}`],
          ["Write a number from 1 on", `${clearLine}1${enter}`],
          ["→ master-1=", `${clearLine}m-[1-2]=10.0.0.[1-2]${enter}`],
          ["2 masters: use 1, 3, 5 or 7", `${clearLine}m-1${enter}`],
          ['"m-1" has no address', `${clearLine}m-1=10.0.0.1${enter}`],
          ["→ agent-1=", `${clearLine}a-1=10.0.0.300${enter}`],
          ['"10\\.0\\.0\\.300" is not an IPv4 address', `${clearLine}a-1=10.0.0.1${enter}`],
          ["already belongs to", `${clearLine}a-1=10.0.0.9${enter}`],
          ["\\[3/6\\] Marathon", `${down}${enter}`],
          ["\\[4/6\\] Offline", enter],
          ["Go on to the review", enter],
          ["Generate the bundle", enter],
        ],
      );
      const { name, method, os, masters, agents, marathon } = parse(
        readFileSync(join(cwd, "d/cluster.yaml"), "utf8"),
      );
      assert.deepEqual(
        { name, method, os, masters, agents, marathon },
        {
          name: "lab",
          method: "apt",
          os: "ubuntu-22.04",
          masters: [{ host: "m-1", address: "10.0.0.1" }],
          agents: [{ host: "a-1", address: "10.0.0.9" }],
          marathon: "off",
        },
      );
    });

    test("hosts come from a hosts file and a CSV, and their number follows", () => {
      const cwd = emptyFolder();
      writeFileSync(
        join(cwd, "hosts"),
        "# masters\n10.0.0.1 m-1.lan m-1\n10.0.0.2\tm-2.lan\n10.0.0.3 m-3.lan\n",
      );
      writeFileSync(
        join(cwd, "agents.csv"),
        'host,address\na-1.lan,10.0.0.9\n"a-2.lan",10.0.0.10\n',
      );
      const { screen } = answered(
        [],
        [
          ...onHosts.slice(0, 5),
          ["→ master-", `${clearLine}@nowhere${enter}`],
          ["Cannot read nowhere", `${clearLine}@hosts${enter}`],
          ["→ agent-", `${clearLine}@agents.csv${enter}`],
          ...onHosts.slice(7),
          ["2 agents", enter],
        ],
        { cwd },
      );
      assert.match(screen, /3 masters/);
      assert.deepEqual(fields(cwd, "lab.zip")["agents"], [
        { host: "a-1.lan", address: "10.0.0.9" },
        { host: "a-2.lan", address: "10.0.0.10" },
      ]);
    });

    /** Set under Advanced, and nowhere else. */
    const advanced: readonly Step[] = [
      ["Go on to the review", `${down.repeat(3)}${enter}`],
      ...["zookeeper", "peer", "election", "master", "agent"].map(
        (): Step => ["Port (of|between)", enter],
      ),
      ["Port of Marathon's page", `8081${enter}`],
      ["Port of Marathon's scheduler", enter],
      ["Go on to the review(?s:.)*Ports \\(1 set\\)", `${down.repeat(4)}${enter}`],
      ["Attributes of the agents", `agent-[1-2]=rack:r1 agent-3=rack:7${enter}`],
      ["Resources of the agents", `cpu:4${enter}`],
      ["Mesos calls it cpus", `${clearLine}cpus:4;mem:8192${enter}`],
      ["Go on to the review", `${down.repeat(5)}${enter}`],
      ["Flags of mesos-master(?s:.)*Done", enter],
      ["Flags of mesos-agent(?s:.)*Done", "registration_tim"],
      ["executor_registration_timeout(?s:.)*1mins", enter],
      ["executor_registration_timeout(?s:.)*duration", `5 minutes${enter}`],
      ["5 minutes(?s:.)*(duration|time)", `${clearLine}5mins${enter}`],
      ["Set so far: 1", enter],
      ["Flags of Marathon(?s:.)*Done", enter],
      ["Settings of ZooKeeper(?s:.)*Done", enter],
      ["Go on to the review(?s:.)*Flags of the programs \\(1 set\\)", enter],
    ];

    test("wizard, flags, YAML, JSON and standard input make the same bytes of the same answers", () => {
      const { cwd } = answered(
        [],
        [...onHosts.slice(0, 9), ...advanced, ["Generate the bundle", enter]],
      );
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

    test("who chose packages of their own by mistake goes back to the choice", () => {
      const { cwd } = answered(
        ["--method", "apt", "--name", "lab", "--masters", "m-1=10.0.0.1"],
        [
          ["Operating system", enter],
          ["Number of agents", enter],
          ["→ agent-", enter],
          ["\\[3/6\\] Marathon", enter],
          ["\\[4/6\\] Offline", enter],
          ["Go on to the review", `${down.repeat(2)}${enter}`],
          ["Containerizer", enter],
          ["Packages of Mesos", `${down}${enter}`],
          ["Source line", enter],
          ["Nothing is typed", esc],
          ["\\? Packages of Mesos", `${up}${enter}`],
          ["Version of the package", enter],
          ["Registry", enter],
          ["Image of Marathon", enter],
          ["Go on to the review", enter],
          ["Generate the bundle", enter],
        ],
      );
      assert.deepEqual(fields(cwd, "lab.zip")["apt"], { repository: "aventer" });
    });

    test("Ctrl-C keeps a draft that only its owner reads, and --resume asks the rest", () => {
      const { cwd, screen } = answered([], [...onHosts.slice(0, 5), ["→ master-", ctrlC]], {
        code: 130,
      });
      assert.match(
        screen,
        /Your answers are kept\. Go on with:\s+node \S+\s+--resume\s+Cancelled; nothing was written\./,
      );
      assert.deepEqual(readdirSync(cwd), []);
      assert.equal(statSync(`${cwd}.state/create-mesos-cluster/draft.json`).mode & 0o777, 0o600);
      const resumed = answered(
        ["--resume"],
        [
          ["Masters(?s:.)*→ master-\\[1-3\\]", esc],
          ["Number of agents(?s:.)*5", enter],
          ["→ master-", enter],
          ...onHosts.slice(6),
          ["Generate the bundle", enter],
        ],
        { cwd },
      );
      assert.doesNotMatch(resumed.screen, /Cluster name {2}|Install method\n/);
      assert.equal((fields(cwd, "lab.zip")["agents"] as unknown[]).length, 5);
      assert.match(
        answered(["--resume"], [], { cwd, code: 2 }).screen,
        /no kept answers to go on with/,
      );
    });

    for (const [what, steps] of [
      ["at the first question", [["Cluster name", ctrlC]]],
      [
        "at a choice",
        [
          ["Cluster name", enter],
          ["Install method", ctrlC],
        ],
      ],
      ["at the review", [...untilReview, ["What now", ctrlC]]],
      [
        "in the preview",
        [...untilReview, ["What now", `${down}${enter}`], ["Preview a file", ctrlC]],
      ],
    ] as const) {
      test(`Ctrl-C ${what} ends with 130 and writes nothing`, () =>
        assert.deepEqual(readdirSync(answered([], steps, { code: 130 }).cwd), []));
    }

    test("Ctrl-D leaves as Ctrl-C does: the answers are kept", () => {
      for (const steps of [
        [
          ["Cluster name", enter],
          ["Install method", ctrlD],
        ],
        [...onHosts.slice(0, 4), ["Number of agents", ctrlD]],
      ] as const) {
        assert.match(
          answered([], steps, { code: 130 }).screen,
          /Your answers are kept\. Go on with/,
        );
      }
    });

    test("a file can be read before anything is written", () => {
      const { screen } = answered(
        [],
        [
          ...onHosts,
          ["What now", `${down}${enter}`],
          ["Preview a file", "nodes/master-2/etc/zookeeper"],
          ["conf_lab/zoo\\.cfg", `${down}${enter}`],
          ["server\\.3=10\\.0\\.0\\.13(?s:.)*Lines 1 to \\d+(?s:.)*Back to the list", enter],
          ["Preview a file", "deploy"],
          ["deploy\\.sh", enter],
          ["Lines 1 to \\d+ of \\d+", enter],
          ["Lines \\d+ to", esc],
          ["Preview a file", esc],
          ["What now", `${down.repeat(4)}${enter}`],
        ],
      );
      assert.match(screen, /Saved the answers/);
    });

    test("another size of the window in the middle does no harm", () => {
      const { cwd } = answered(
        [],
        [
          ...onHosts.slice(0, 3),
          ["Number of masters", "resize 20x40"],
          ["", enter],
          ...onHosts.slice(4, 6),
          ["agent-\\[1-5\\]", "resize 24x100"],
          ["", enter],
          ...onHosts.slice(7),
          ["Generate the bundle", enter],
        ],
        { size: [24, 80] },
      );
      assert.equal((fields(cwd, "lab.zip")["agents"] as unknown[]).length, 5);
    });

    test("a terminal that says it is 0 wide is asked too", () => {
      assert.match(answered([], allDefaults, { size: [0, 0] }).screen, /Wrote /);
    });

    test("no line is longer than a terminal of 80 columns", () => {
      const { screen } = answered([], [...onHosts, ["Generate the bundle", enter]], {
        size: [24, 80],
      });
      const asked = screen.slice(0, screen.indexOf("Wrote ")).split(/[\r\n]+/);
      assert.deepEqual(
        asked.filter((line) => line.length > 80),
        [],
      );
    });

    test("what is there is never replaced: the bundle gets another name, and a taken --out is said before the first question", () => {
      const cwd = emptyFolder();
      writeFileSync(join(cwd, "mesos.zip"), "mine");
      const { screen } = answered([], allDefaults, { cwd });
      assert.match(screen, /Bundle +\.\/mesos-2\.zip/);
      assert.deepEqual(
        [readdirSync(cwd).sort(), readFileSync(join(cwd, "mesos.zip"), "utf8")],
        [["mesos-2.zip", "mesos.zip"], "mine"],
      );
      assert.doesNotMatch(
        answered(["--out", "mesos.zip"], [], { cwd, code: 3 }).screen,
        /Cluster name/,
      );
    });

    test("what flags and the file answer is not asked again, and what does not fit is", () => {
      const { screen, cwd } = answered(
        ["--method", "source", "--masters", "3", "--name", "lab", "--marathon", "off"],
        [
          ["Operating system", enter],
          ["Number of agents", enter],
          ["Masters: .*names and addresses|has no address(?s:.)*→ master-\\[1-3\\]", enter],
          ["→ agent-\\[1-3\\]", enter],
          ["\\[4/6\\] Offline", enter],
          ["Go on to the review", enter],
          ["Generate the bundle", enter],
        ],
      );
      assert.doesNotMatch(screen, /\? (Cluster name|Install method|Number of masters|Marathon)/);
      assert.equal(fields(cwd, "lab.zip")["marathon"], "off");
    });

    test("a file with fields that no question could mend is refused before the first question", () => {
      const cwd = emptyFolder();
      writeFileSync(join(cwd, "partial.yaml"), "name: lab\nmaster: [m-1]\n");
      const { screen } = answered(["--spec", "partial.yaml"], [], { cwd, code: 1 });
      assert.match(
        screen,
        /partial\.yaml:2:9 master: There is no field "master" here\. Did you mean "masters"\?/,
      );
    });

    test("questions go to the terminal, the result to standard output", () => {
      const { stdout, screen } = answered(["--print", "cluster.yaml"], untilReview, {
        separateStdout: true,
      });
      assert.match(stdout, /^apiVersion: create-mesos-cluster\/v1\nname: mesos\n/);
      assert.match(screen, /Cluster name/);
    });

    for (const [what, env, asks] of [
      ["a terminal", {}, true],
      ["CI", { CI: "true" }, false],
    ] as const) {
      test(`without answers ${what} ${asks ? "is asked" : "is told which flags are missing"}`, () => {
        const { screen } = answered([], asks ? [["Cluster name", ctrlC]] : [], {
          env,
          code: asks ? 130 : 2,
        });
        assert.equal(/missing\. Give --name NAME/.test(screen), !asks);
      });
    }

    for (const [what, env, colours] of [
      ["a terminal", {}, true],
      ["NO_COLOR", { NO_COLOR: "1" }, false],
      ["TERM=dumb", { TERM: "dumb" }, false],
    ] as const) {
      test(`problems on ${what} come ${colours ? "in colours" : "plain"}`, () => {
        const { raw } = answered(["--yes", "--name", "C"], [], { env, code: 1 });
        assert.equal(raw.includes("\u001b[31merror"), colours, JSON.stringify(raw.slice(0, 200)));
      });
    }

    test("NO_COLOR asks without colours, and a locale without UTF-8 gets ASCII", () => {
      const { raw } = answered(
        [],
        [...onHosts, ["Generate the bundle", enter]].map(
          ([wait = "", pressed = ""]): Step => [wait.replace("→", "->"), pressed],
        ),
        { env: { NO_COLOR: "1", LC_ALL: "C" } },
      );
      assert.doesNotMatch(raw, /\u001b\[\d*(;\d+)*m/);
      assert.doesNotMatch(raw, /[^\u0000-\u007f]/);
    });
  },
);
