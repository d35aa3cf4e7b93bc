import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cli, runCli } from "../support/built-cli.ts";
import { run, temporaryFolder, unless } from "../support/run.ts";

const folder = temporaryFolder();
const spec = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};

const good = spec("good.yaml", "name: c\nmethod: docker\nmasters: ['m-[1-3]']\nagents: [a-1]\n");
const warned = spec(
  "warned.yaml",
  "name: c\nmethod: docker\nmasters: [m-1=10.0.0.1]\nagents: [a-1=10.0.0.2]\n",
);
const bad = spec(
  "bad.yaml",
  "name: C\nmethod: dokcer\nmasters: [m-1, m-2]\nagents:\n  - host: a_1\nnmae: x\n",
);
const badYaml = spec("bad-yaml.yaml", "name: c\nname: d\n");
const list = spec("list.yaml", "- a\n");
const partial = spec("partial.yaml", "name: c\n");
writeFileSync(join(folder, "taken.zip"), "mine");
mkdirSync(join(folder, "occupied"));
writeFileSync(join(folder, "occupied/mine.txt"), "mine");
// Stands for /dev/null and the like, which a test must never put at risk.
run("mkfifo", [join(folder, "pipe")]);
const before = readdirSync(folder).sort();

const see = "See create-mesos-cluster --help.\n";
const oneMaster =
  "warning masters: One master: while it is down, nothing starts, and there is no second copy of its data. 3 masters survive 1 failure.\n";

for (const [args, code, stdout, stderr] of [
  [["check", good], 0, "ok\n", ""],
  [
    ["check", warned],
    0,
    `${oneMaster.replace("warning masters", "warning warned.yaml:3:10 masters")}ok\n`,
    "",
  ],
  [["check", "-"], 1, /^error standard input:1:1 name: Missing\./, ""],
  [
    ["check", bad],
    1,
    /^error bad\.yaml:1:7 name: "C" is not valid\. .+\nerror bad\.yaml:2:9 method: "dokcer" is not valid here; .+ Did you mean "docker"\?\nerror bad\.yaml:3:10 masters: 2 masters are not supported\. .+\nerror bad\.yaml:5:5 agents\[0\]: "a_1" is not a host name: .+\nerror bad\.yaml:6:7 nmae: Unknown field "nmae"\. Did you mean "name"\?\n5 problems\.\n$/,
    "",
  ],
  [
    ["check", badYaml],
    1,
    "error bad-yaml.yaml:2:1: Not valid YAML: duplicated mapping key. Remove one of the two.\n1 problem.\n",
    "",
  ],
  [
    ["check", list],
    1,
    "error list.yaml:1:1: Expected a mapping of fields. Write one field per line, such as name: analytics.\n1 problem.\n",
    "",
  ],
  [
    ["check"],
    2,
    "",
    `check takes one cluster: create-mesos-cluster check cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input.\n${see}`,
  ],
  [
    ["check", good, bad],
    2,
    "",
    `check takes one cluster: create-mesos-cluster check cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input.\n${see}`,
  ],
  [["check", "nowhere.yaml"], 4, "", "Cannot read nowhere.yaml: it does not exist.\n"],
  [["check", "."], 4, "", "Cannot read .: it contains no cluster.yaml.\n"],

  [
    ["validate", good],
    2,
    "",
    `Unknown command "validate". Did you mean check? For a cluster of that name, write --name validate.\n${see}`,
  ],

  [["--spec", bad], 1, "", /\n5 problems; nothing was written\.\n$/],
  [["--spec", badYaml, "--yes"], 1, "", /Not valid YAML: duplicated mapping key/],
  [["--spec", list, "--yes"], 1, "", /Expected a mapping of fields/],
  [
    ["--spec", good, "--set", "ports.marathon=high"],
    1,
    "",
    /^error good\.yaml:1:1 ports\.marathon: "high" is a string; expected a whole number\./,
  ],
  [["--yes", "--set", "agents=["], 1, "", /^error agents: "\[" is a string; expected a list\./],
  [["--spec", "nowhere.yaml"], 4, "", "Cannot read nowhere.yaml: it does not exist.\n"],

  [
    ["crate"],
    2,
    "",
    `Unknown command "crate". Did you mean create? For a cluster of that name, write --name crate.\n${see}`,
  ],
  [
    ["chekc", good],
    2,
    "",
    `Unknown command "chekc". Did you mean check? For a cluster of that name, write --name chekc.\n${see}`,
  ],
  [
    ["help"],
    2,
    "",
    `Unknown command "help". Did you mean --help? For a cluster of that name, write --name help.\n${see}`,
  ],
  [
    ["arm64"],
    2,
    "",
    `Unknown command "arm64". Did you mean --arch arm64? For a cluster of that name, write --name arm64.\n${see}`,
  ],
  [[good], 2, "", `Unknown command "good.yaml". Did you mean --spec good.yaml?\n${see}`],
  [
    ["create", good],
    2,
    "",
    `"good.yaml" is a file, not a cluster's name. Did you mean --spec good.yaml?\n${see}`,
  ],
  [
    ["analytics", "lab"],
    2,
    "",
    `create takes one argument, the cluster's name; "lab" is one too many. Options start with --.\n${see}`,
  ],
  [
    ["analytics", "--name", "lab"],
    2,
    "",
    `The cluster has two names, "analytics" and --name lab. Remove one.\n${see}`,
  ],
  [["constructor", "--yes", "--print", "cluster.yaml"], 0, /\nname: constructor\n/, ""],
  [["analytics", "--yes", "--print", "cluster.yaml"], 0, /\nname: analytics\n/, ""],
  [["create", "check", "--yes", "--print", "cluster.yaml"], 0, /\nname: check\n/, ""],
  [["Analytics", "--yes"], 1, "", /error name: "Analytics" is not valid/],
  [["schema", "x"], 2, "", `schema takes no argument "x".\n${see}`],
  [
    ["check", good, "--yes", "--masters", "3"],
    2,
    "",
    `check takes no option --yes; that belongs to: create.\ncheck takes no option --masters; that belongs to: create, docs.\n${see}`,
  ],
  [
    ["--frce", "--nmae", "x"],
    2,
    "",
    `Unknown option --frce. Did you mean --force?\nUnknown option --nmae. Did you mean --name?\n${see}`,
  ],
  [["--toString"], 2, "", `Unknown option --toString.\n${see}`],
  [["--out"], 2, "", `Option --out needs a value: --out PATH.\n${see}`],
  [["--out", "--force"], 2, "", `Option --out needs a value: --out PATH.\n${see}`],
  [["--yes=no"], 2, "", `Option --yes takes no value.\n${see}`],
  [
    [
      "--yes",
      "--set",
      "prts.x=1",
      "--set",
      "nothing",
      "--set",
      "ports.marathn=1",
      "--set",
      "__proto__=1",
    ],
    2,
    "",
    /^--set prts\.x=1: cluster\.yaml has no field "prts"\. Did you mean "ports"\?\n--set nothing: --set takes PATH=VALUE, such as --set ports\.marathon=8081\.\n--set ports\.marathn=1: ports has no field "marathn"\. Did you mean "marathon"\?\n--set __proto__=1: cluster\.yaml has no field "__proto__"\. Known fields: /,
  ],
  [
    ["--spec", partial],
    2,
    "",
    `Install method: missing. Add --method METHOD, such as --method docker.\nMasters: missing. Add --masters HOSTS, such as --masters 1.\nAgents: missing. Add --agents HOSTS, such as --agents 2.\nOr accept the defaults with --yes.\n${see}`,
  ],
  [
    ["--method", "apt", "--name", "c"],
    2,
    "",
    /Add --masters HOSTS, such as --masters "master-\[1-3\]=10\.0\.0\.\[11-13\]"\./,
  ],
  [
    ["--spec", good, "--print", "READM.md"],
    2,
    "",
    `The bundle has no file READM.md. Did you mean README.md?\n${see}`,
  ],
  [
    ["--spec", good, "--print", "nothing like it"],
    2,
    "",
    `The bundle has no file nothing like it. List the files with --dry-run.\n${see}`,
  ],

  [
    ["--spec", good, "--out", "taken.zip"],
    3,
    "",
    new RegExp(
      `^${folder}/taken\\.zip already exists\\. Choose another path with --out, or overwrite it with --force\\.\n$`,
    ),
  ],
  [
    ["--spec", good, "--out", "occupied"],
    3,
    "",
    /occupied is not a bundle, so it is not overwritten\. Choose another path with --out\.\n$/,
  ],
  [
    ["--spec", good, "--out", "occupied/", "--force"],
    3,
    "",
    /occupied is not a bundle, so it is not overwritten\. Choose another path with --out\.\n$/,
  ],
  [
    ["--spec", good, "--out", "pipe", "--force"],
    3,
    "",
    /pipe is not a bundle, so it is not overwritten\. Choose another path with --out\.\n$/,
  ],
  [
    ["--spec", good, "--out", "taken.zip/cluster.zip"],
    4,
    "",
    /^Cannot write .*\/taken\.zip\/cluster\.zip: /,
  ],

  [["schema"], 0, /"\$id": "create-mesos-cluster\/v2"/, ""],
  [["--version"], 0, /^\d+\.\d+\.\d+\n$/, ""],
  [["--help"], 0, /^Makes a bundle [^]*?\n\nUsage:\n/, ""],
] as const) {
  test(`${args.join(" ")} ends with ${code} and says why in the right place`, () => {
    const ran = runCli(args, { cwd: folder });
    const fits = (said: string, expected: string | RegExp) =>
      typeof expected === "string" ? assert.equal(said, expected) : assert.match(said, expected);
    fits(ran.stdout, stdout);
    fits(ran.stderr, stderr);
    assert.equal(ran.code, code);
  });
}

/** As a wizard saves its answers; the file. */
function saveDraft(state: string, answers: { name: string }, confirmed: readonly string[]): string {
  const drafts = join(state, "create-mesos-cluster", "drafts");
  mkdirSync(drafts, { recursive: true });
  const file = join(drafts, `${answers.name}.json`);
  writeFileSync(file, JSON.stringify({ answers, confirmed, setAside: {} }));
  return file;
}

test("--resume without a terminal says that the kept answers are there, and what they need", () => {
  const state = join(temporaryFolder(), "state");
  const resume = () => runCli(["--resume"], { cwd: folder, env: { XDG_STATE_HOME: state } });
  assert.match(
    resume().stderr,
    /^There are no saved answers to continue with\.\n.* saved to a file are read with --spec NAME\.yaml\./,
  );
  saveDraft(state, { name: "lab" }, ["name"]);
  const { code, stderr } = resume();
  assert.match(stderr, /^Your answers are saved, but --resume needs a terminal /);
  assert.equal(code, 2);
});

test("--resume --yes makes the bundle of the kept answers without asking, with what is given over them and defaults for what is open", () => {
  const state = join(temporaryFolder(), "state");
  const resume = (...args: string[]) =>
    runCli(["--resume", "--yes", ...args], {
      cwd: temporaryFolder(),
      env: { XDG_STATE_HOME: state },
    });
  assert.match(resume().stderr, /^There are no saved answers to continue with\./);
  const kept = {
    name: "kept",
    method: "source",
    os: "debian-13",
    masters: ["m-[1-5].lan=10.1.0.[1-5]"],
    ports: { marathon: 8081 },
  };
  const draft = saveDraft(state, kept, ["name"]);
  const { stdout, stderr } = resume(
    "--print",
    "cluster.yaml",
    "--set",
    "ports.master=5055",
    "--os",
    "debian-12",
  );
  for (const line of [
    "name: kept",
    "method: source",
    "os: debian-12",
    "host: m-5.lan",
    "marathon: 8081",
    "master: 5055",
    "host: agent-3",
  ])
    assert.ok(stdout.includes(line), `${line} is not in\n${stdout}${stderr}`);
  assert.match(stderr, /agents: .* is only an example/);
  assert.doesNotMatch(stderr, /masters: .* is only an example/);
  assert.ok(existsSync(draft), "nothing was written yet");
  assert.equal(resume().code, 0);
  assert.ok(!existsSync(draft), "the bundle is written");
});

test("of answers for several clusters --resume --yes takes the one that is named, and --discard deletes one", () => {
  const state = join(temporaryFolder(), "state");
  const run = (...args: string[]) =>
    runCli(args, { cwd: temporaryFolder(), env: { XDG_STATE_HOME: state } });
  saveDraft(state, { name: "prod" }, ["name"]);
  const lab = saveDraft(state, { name: "lab" }, ["name"]);
  const resume = ["--yes", "--print", "cluster.yaml", "--resume"];
  assert.match(run(...resume).stderr, /several clusters: (prod, lab|lab, prod)\. Name one/);
  assert.match(run(...resume, "prod").stdout, /^name: prod$/m);
  assert.match(run(...resume, "test").stderr, /no saved answers for "test", only for: /);
  assert.equal(run("--discard", "lab").stderr, 'The saved answers for "lab" are deleted.\n');
  assert.ok(!existsSync(lab));
  assert.match(run(...resume).stdout, /^name: prod$/m);
  assert.equal(run("--discard", "lab").code, 2);
});

test("no failure leaves anything behind", () =>
  assert.deepEqual(readdirSync(folder).sort(), before));

test(
  "a full disk is said, whatever was to be printed",
  { skip: unless(existsSync("/dev/full"), "/dev/full") },
  () => {
    for (const args of [["--yes", "--dry-run"], ["--yes", "--out", "-"], ["schema"], ["--help"]]) {
      const { code, stderr } = run("bash", [
        "-c",
        '"$0" "$@" > /dev/full',
        process.execPath,
        cli,
        ...args,
      ]);
      assert.match(stderr, /Cannot write standard output: there is no space left on the disk/);
      assert.equal(code, 4);
    }
  },
);

test("a closed pipe is silent, and no failure", () => {
  const { code, stdout, stderr } = run("bash", [
    "-c",
    'set -o pipefail; "$0" "$@" | head -c 1',
    process.execPath,
    cli,
    "schema",
  ]);
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: "{", stderr: "" });
});
