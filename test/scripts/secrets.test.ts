import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { run, temporaryFolder } from "../support/run.ts";
import { placeSecrets, withPasswords } from "../support/secrets.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();
const place = (spec?: Overrides) => placeSecrets(folder, spec);

/** Every file below a folder, by its path in it. */
const filesBelow = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .sort();

const clusters: Readonly<Record<string, Overrides>> = {
  "of images": withPasswords,
  "whose executors get tokens": { ...withPasswords, method: "apt" },
  "with one master": { ...withPasswords, masters: ["m-3.lan=10.0.0.13"] },
  "without Marathon": { ...withPasswords, marathon: "off" },
  "from source with Marathon's tarball": {
    ...withPasswords,
    method: "source",
    marathon: "tarball",
  },
};

for (const [name, spec] of Object.entries(clusters)) {
  test(`each host of a cluster ${name} gets what its install.sh asks for, and no more`, () => {
    const { secrets, at, read, filesOf } = place(spec);
    assert.equal(secrets().code, 0);
    for (const host of readdirSync(at("nodes"))) {
      const [, asked = ""] = /^SECRETS=\( (.*) \)$/m.exec(read(`nodes/${host}/node.conf`)) ?? [];
      assert.deepEqual(filesOf(host), asked.split(" ").sort(), host);
    }
  });
}

test("only the operator can read them, and git does not take them", () => {
  const { secrets, at, read } = place();
  secrets();
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  assert.equal(modeOf(at("secrets")), "700");
  assert.equal(modeOf(at("secrets/hosts/a-1.lan")), "700");
  for (const file of filesBelow(at("secrets")))
    assert.equal(modeOf(at(`secrets/${file}`)), "600", file);
  assert.equal(read("secrets/.gitignore"), "*\n");
});

test("a second run keeps every secret, and neither run shows one", () => {
  const { secrets, values } = place();
  const first = secrets();
  const made = values();
  const second = secrets("--host", "a-1.lan");
  assert.deepEqual(values(), made);
  for (const value of made.values()) {
    assert.match(value, /^[0-9a-f]{64}$/);
    for (const { stdout, stderr } of [first, second])
      assert.ok(!`${stdout}${stderr}`.includes(value));
  }
  assert.equal(new Set(made.values()).size, made.size);
  assert.match(
    second.stdout,
    /^Carry secrets\/hosts\/a-1\.lan to a-1\.lan as nodes\/a-1\.lan\/secrets/,
  );
});

test("a secret that got lost is not made anew, since hosts would take it for theirs", () => {
  const { secrets, at, values } = place();
  secrets();
  rmSync(at("secrets/values/zookeeper-mesos"));
  const kept = values();
  const { code, stderr } = secrets();
  assert.equal(code, 1);
  assert.match(stderr, /secrets\/values\/zookeeper-mesos is missing\. Nothing was changed\./);
  assert.deepEqual(values(), kept);
});

test("an interrupted first run leaves none that hosts would take", () => {
  const { secrets, at, values } = place();
  // Where the file of one of them should be, a folder: the run ends there.
  mkdirSync(at("secrets/values/operator/x"), { recursive: true });
  assert.notEqual(secrets().code, 0);
  assert.ok(!existsSync(at("secrets/values/id")));
  rmSync(at("secrets/values/operator"), { recursive: true });
  assert.equal(secrets().code, 0);
  assert.ok(values().has("id"));
});

test("an agent gets no password of ZooKeeper, Marathon or another framework", () => {
  const { secrets, at, values } = place();
  secrets();
  const texts = filesBelow(at("secrets/hosts/a-1.lan")).map((file) =>
    readFileSync(at(`secrets/hosts/a-1.lan/${file}`), "utf8"),
  );
  const there = [...values()].filter(([, value]) => texts.some((text) => text.includes(value)));
  assert.deepEqual(there.map(([name]) => name).sort(), ["agent", "id", "operator"]);
});

test("masters know every principal, and ZooKeeper the digests of its users", () => {
  const { secrets, read, values } = place();
  secrets();
  const value = (name: string) => values().get(name) ?? "";
  const digest = (user: string) =>
    createHash("sha1")
      .update(`${user}:${value(`zookeeper-${user}`)}`)
      .digest("base64");
  const of = (file: string) => read(`secrets/hosts/m-1.lan/${file}`);
  assert.deepEqual(JSON.parse(of("credentials.json")), {
    credentials: [
      { principal: "my-scheduler", secret: value("framework-my-scheduler") },
      { principal: "other", secret: value("framework-other") },
      ...["marathon", "agent", "operator"].map((principal) => ({
        principal,
        secret: value(principal),
      })),
    ],
  });
  assert.equal(of("marathon.secret"), value("marathon"));
  assert.ok(of("zookeeper.options").endsWith(`superDigest=super:${digest("super")}\n`));
  for (const [folder, acl] of [
    ["/mesos", `digest:mesos:${digest("mesos")}:cdrwa,world:anyone:r`],
    ["/marathon", `digest:marathon:${digest("marathon")}:cdrwa`],
  ])
    assert.ok(
      of("close-zookeeper").includes(`\ncreate ${folder} "" ${acl}\nsetAcl -R ${folder} ${acl}\n`),
    );
  assert.ok(of("close-zookeeper").endsWith("setAcl / world:anyone:r\n"));
});

test("the login for curl names each address once; an agent's names the masters and itself", () => {
  const { secrets, read } = place();
  secrets();
  const machines = (file: string) =>
    [...read(file).matchAll(/^machine (\S+) /gm)].map(([, at]) => at);
  const masters = ["10.0.0.11", "10.0.0.12", "10.0.0.13"];
  assert.deepEqual(machines("secrets/netrc"), [...masters, "10.0.0.21"]);
  assert.deepEqual(machines("secrets/hosts/m-3.lan/netrc"), [...masters, "10.0.0.21"]);
  assert.deepEqual(machines("secrets/hosts/a-1.lan/netrc"), [...masters, "10.0.0.21"]);
});

test("one secret is shown to who asks for it by its name", () => {
  const { secrets, values, at } = place();
  assert.equal(secrets("--show", "operator").code, 1);
  assert.match(secrets("--list").stderr, /secrets\/ has none\./);
  assert.ok(!existsSync(at("secrets")));
  secrets();
  assert.match(secrets("--list").stdout, /^agent\nframework-my-scheduler\nframework-other\nid\n/);
  assert.equal(secrets("--show", "operator").stdout, `${values().get("operator")}\n`);
  assert.equal(secrets("--show", "../../cluster.yaml").code, 2);
  assert.equal(secrets("--host", "stranger").code, 2);
});

test("a bundle is named from where secrets.sh is called, by its own folder or that of its secrets", () => {
  const old = place();
  old.secrets();
  for (const named of [basename(old.root), `${basename(old.root)}/secrets`]) {
    const next = place();
    const called = ["-c", 'bash "$1/secrets.sh" --from "$2"', "_", basename(next.root), named];
    const { code, stdout, stderr } = run("bash", called, { cwd: folder });
    assert.equal(code, 0, stderr);
    assert.match(stdout, / of which 0 were made now/);
    assert.deepEqual(next.values(), old.values());
  }
});

test("who asks for secrets where none are is led to those of the cluster first", () => {
  const { secrets, at } = place();
  for (const option of [["--list"], ["--show", "operator"]]) {
    const { code, stderr } = secrets(...option);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /secrets\.sh --from FOLDER[\s\S]*Only for a new cluster: bash secrets\.sh$/m,
    );
  }
  assert.ok(!existsSync(at("secrets")));
});

test("another bundle of the cluster takes the secrets over, unless it has others already", () => {
  const old = place();
  old.secrets();
  const next = place({ ...withPasswords, agents: ["a-[1-2].lan=10.0.0.[21-22]"] });
  assert.equal(next.secrets("--from", old.at("secrets")).code, 0);
  assert.deepEqual(next.values(), old.values());
  assert.deepEqual(next.filesOf("a-2.lan"), next.filesOf("a-1.lan"));
  const other = place();
  other.secrets();
  const before = other.values();
  const { code, stderr } = other.secrets("--from", old.at("secrets"));
  assert.equal(code, 1);
  assert.match(stderr, /secrets\/ has others already\. Nothing was changed\./);
  assert.deepEqual(other.values(), before);
});

test("taking secrets over again changes nothing; an interruption leaves none that hosts would take", () => {
  const old = place();
  old.secrets();
  const next = place();
  mkdirSync(next.at("bin"));
  // As of coreutils 9.2, --no-clobber fails for a file that is there.
  const cp = (ends: string) =>
    `#!/bin/sh\ncase $* in -n*|${ends}) exit 1 ;; esac\nexec /bin/cp "$@"\n`;
  const take = (ends: string) => {
    writeFileSync(next.at("bin/cp"), cp(ends), { mode: 0o755 });
    const env = { ...process.env, PATH: `${next.at("bin")}:${process.env["PATH"]}` };
    const args = ["secrets.sh", "--from", old.at("secrets")];
    return run("bash", args, { cwd: next.root, env }).code;
  };
  assert.equal(take("*/values/operator*"), 1);
  assert.ok(!next.values().has("id"));
  assert.equal(take("never"), 0);
  assert.equal(take("never"), 0);
  assert.deepEqual(next.values(), old.values());
});

test("no program that secrets.sh starts is given a secret as an argument", () => {
  const { root, values } = place();
  const bin = join(root, "bin");
  mkdirSync(bin);
  for (const program of [
    "od",
    "tr",
    "mv",
    "rm",
    "mkdir",
    "chmod",
    "cut",
    "sed",
    "sha1sum",
    "base64",
    "cat",
    "sort",
    "cp",
    "grep",
  ])
    writeFileSync(
      join(bin, program),
      `#!/bin/sh\nprintf '%s\\n' "${program} $*" >>"${root}/programs"\nPATH=\${PATH#*:} exec ${program} "$@"\n`,
      { mode: 0o755 },
    );
  const env = { ...process.env, PATH: `${bin}:${process.env["PATH"]}` };
  assert.equal(run("bash", ["secrets.sh"], { cwd: root, env }).code, 0);
  const started = readFileSync(join(root, "programs"), "utf8");
  assert.match(started, /^sha1sum/m);
  for (const value of values().values()) assert.ok(!started.includes(value));
});
