import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { putOwnSecrets } from "../support/own-secrets.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { placeSecrets, withPasswords } from "../support/secrets.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

/** An ssh that finds on each host what secrets.sh has made for it elsewhere; none where that is gone. */
const ssh = `#!/bin/bash
for word; do case $word in *@10.*) address=\${word#*@}; break ;; esac; done
host=$(grep " $address " "$MADE/hosts" | sed 's/.* //')
[ -d "$MADE/secrets/hosts/$host" ] || exit 255
command=\${!#}
echo "$address $command" >>"$MADE/asked"
exec sh -c "\${command//\\/etc\\/create-mesos-cluster\\/secrets/$MADE/secrets/hosts/$host}"
`;

/** The hosts of a cluster, and another bundle of it that has no secrets. */
function place(spec: Overrides = { ...withPasswords, method: "apt" }) {
  const made = placeSecrets(folder, spec);
  if (spec.flags !== undefined) putOwnSecrets(made.root);
  assert.equal(made.secrets().code, 0);
  const names = [
    ["10.0.0.11", "m-1.lan"],
    ["10.0.0.12", "m-2.lan"],
    ["10.0.0.13", "m-3.lan"],
    ["10.0.0.21", "a-1.lan"],
  ];
  writeFileSync(made.at("hosts"), names.map((row) => ` ${row.join(" ")}\n`).join(""));
  mkdirSync(made.at("bin"));
  writeFileSync(made.at("bin/ssh"), ssh, { mode: 0o755 });
  writeFileSync(made.at("bin/sudo"), '#!/bin/sh\nshift\nexec "$@"\n', { mode: 0o755 });
  const next = placeSecrets(folder, spec);
  const env = {
    ...process.env,
    MADE: made.root,
    PATH: `${made.at("bin")}:${process.env["PATH"]}`,
  };
  return {
    made,
    next,
    collect: () => run("bash", ["secrets.sh", "--collect"], { cwd: next.root, env }),
    lose: (host: string) => rmSync(join(made.root, "secrets/hosts", host), { recursive: true }),
  };
}

const clusters: Readonly<Record<string, Overrides>> = {
  "whose executors get tokens": { ...withPasswords, method: "apt" },
  "of images, to which one logs in as a user": { ...withPasswords, ssh: { user: "ops" } },
};
for (const [name, spec] of Object.entries(clusters)) {
  test(`the secrets of a cluster ${name} come back from its hosts, and none is shown`, () => {
    const { made, next, collect } = place(spec);
    const { code, stdout, stderr } = collect();
    assert.equal(code, 0, stderr);
    assert.deepEqual(next.values(), made.values());
    const asked = made.read("asked");
    for (const value of made.values().values())
      assert.ok(!`${stdout}${stderr}${asked}`.includes(value));
  });
}

test("without Marathon and with one master, what no host has is made anew", () => {
  const spec = {
    ...withPasswords,
    masters: ["m-3.lan=10.0.0.13"],
    marathon: "off",
  } satisfies Overrides;
  const { made, next, collect } = place(spec);
  assert.equal(collect().code, 0);
  const differing = [...next.values()].filter(([name, value]) => made.values().get(name) !== value);
  assert.deepEqual(differing.map(([name]) => name).sort(), [
    "zookeeper-marathon",
    "zookeeper-quorum",
  ]);
});

test("a master and an agent that are away are named, and the agent gets a new key", () => {
  const { made, next, collect, lose } = place();
  lose("m-1.lan");
  lose("a-1.lan");
  const { code, stdout } = collect();
  assert.equal(code, 0);
  assert.match(stdout, /^Not read, .*: m-1\.lan@10\.0\.0\.11 a-1\.lan@10\.0\.0\.21$/m);
  assert.equal(next.values().get("agent"), made.values().get("agent"));
  assert.notEqual(next.values().get("jwt-a-1.lan"), made.values().get("jwt-a-1.lan"));
});

test("where no master answers, or two have different secrets, nothing is made", () => {
  const { made, next, collect, lose } = place();
  writeFileSync(made.at("secrets/hosts/m-2.lan/id"), `${"0".repeat(64)}\n`);
  const different = collect();
  assert.equal(different.code, 1);
  assert.match(different.stderr, /m-2\.lan has another id than the hosts before it\./);
  for (const host of ["m-1.lan", "m-2.lan", "m-3.lan"]) lose(host);
  const silent = collect();
  assert.equal(silent.code, 1);
  assert.match(silent.stderr, /No master gave id\. Nothing was changed\./);
  assert.ok(!existsSync(next.at("secrets/values")));
});

test("a folder that has secrets keeps them", () => {
  const { next, collect } = place();
  next.secrets();
  const kept = next.values();
  const { code, stderr } = collect();
  assert.equal(code, 1);
  assert.match(stderr, /secrets\/ has secrets already\. Nothing was changed\./);
  assert.deepEqual(next.values(), kept);
});

test("without the secrets of its operator's own, nothing is taken from the hosts yet", () => {
  const { next, collect } = place({
    ...withPasswords,
    flags: { marathon: { ssl_keystore_password: "secrets/env/marathon" } },
  });
  const { code, stderr } = collect();
  assert.equal(code, 1);
  assert.match(stderr, /Nothing was changed\.\n +secrets\/env\/marathon is missing or empty\./);
  assert.ok(!existsSync(next.at("secrets/values")));
});

test("secrets that were rotated come back with their users; while they are rotated, none does", () => {
  const { made, next, collect } = place();
  made.secrets("--rotate", "all");
  const step = (number: number) => {
    writeFileSync(made.at("secrets/rotation/step"), `${number}\n`);
    made.secrets();
  };
  step(6);
  const { code, stderr } = collect();
  assert.equal(code, 1);
  assert.match(stderr, /The secrets of m-1\.lan are being rotated\. Nothing was changed\./);
  assert.ok(!existsSync(next.at("secrets/values")));
  step(9);
  assert.equal(collect().code, 0);
  assert.equal(next.values().get("user-agent"), "agent2");
  for (const host of ["m-1.lan", "a-1.lan"])
    for (const name of ["credentials.json", "jaas.conf", "agent.json", "marathon.env"].filter(
      (file) => existsSync(made.at(`secrets/hosts/${host}/${file}`)),
    ))
      assert.equal(
        next.read(`secrets/hosts/${host}/${name}`),
        made.read(`secrets/hosts/${host}/${name}`),
      );
});
