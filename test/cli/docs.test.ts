import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const spec = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const hosts = spec(
  "hosts.yaml",
  "name: c\nmethod: apt\nmasters: ['m-[1-3].lan=10.0.0.[11-13]']\nagents: ['a-[1-2].lan=10.0.0.[21-22]']\n",
);
const machine = spec(
  "machine.yaml",
  "name: c\nmethod: docker\nmasters: ['m-[1-3]']\nagents: [a-1]\n",
);
const bad = spec("bad.yaml", "name: C\nmethod: docker\nmasters: ['m-[1-3]']\nagents: [a-1]\n");

const docs = (...args: string[]) => runCli(["docs", ...args], { cwd: folder });
const printed = (...args: string[]) => {
  const { code, stdout, stderr } = docs(...args);
  assert.equal(code, 0, stderr);
  return stdout;
};

test("docs prints Markdown, or HTML, the same each time and from every door", () => {
  const markdown = printed(hosts);
  assert.match(
    markdown,
    /^# Cluster `c`\n\n- \[Read this first\]\(#read-first\)\n[^]*?\n<a id="read-first"><\/a>\n\n## Read this first\n/,
  );
  assert.equal(printed("--spec", hosts, "--format", "markdown"), markdown);
  assert.equal(
    printed("--from", runCli(["--spec", hosts, "--emit", "token"], { cwd: folder }).stdout.trim()),
    markdown,
  );
  assert.match(printed(hosts, "--format", "html"), /^<!doctype html>\n<html lang="en">/);
  assert.match(
    printed(machine, "--format=html", "--embed"),
    /^<article class="mesos-docs" lang="en"/,
  );
  assert.match(printed(machine, "--embed"), /^- \[Read this first\]\(#read-first\)\n/);
});

test("docs, check and --spec take a bundle as well, its folder or an archive", () => {
  const cli = (...args: string[]) => runCli(args, { cwd: folder });
  const steps = printed(hosts);
  for (const out of ["c", "c.zip", "c.tar.gz"]) {
    assert.equal(cli("--spec", hosts, "--out", out).code, 0);
    assert.equal(printed(out), steps);
    assert.deepEqual(cli("check", out), { code: 0, stdout: "ok\n", stderr: "" });
    assert.equal(
      cli("--spec", out, "--emit", "token").stdout,
      cli("--spec", hosts, "--emit", "token").stdout,
    );
  }
  writeFileSync(join(folder, "c/cluster.yaml"), "name: C\n");
  assert.match(cli("check", "c").stdout, /^error c\/cluster\.yaml:1:7 name: "C" is not valid/m);
});

test("--node and --role leave one host, or one role", () => {
  assert.match(
    printed(hosts, "--node", "A-2.lan"),
    /^# Cluster `c`\n\n- \[Agent `a-2\.lan`\][^]*\n## Agent `a-2\.lan`\n/,
  );
  assert.doesNotMatch(printed(hosts, "--role", "agent"), /^## Masters$/m);
});

for (const [args, exit, said] of [
  [[bad], 1, /^error bad\.yaml:1:7 name: "C" is not valid/],
  [["nowhere.yaml"], 4, /^Cannot read nowhere\.yaml/],
  [[hosts, machine], 2, /^docs takes one cluster/],
  [[hosts, "--from", "2x"], 2, /^docs takes one cluster/],
  [["--from", "2x"], 1, /^error --from: The token is damaged/],
  [[hosts, "--format", "htm"], 2, /^--format takes one of: markdown, html\. Did you mean "html"\?/],
  [[hosts, "--node", "m-l.lan"], 2, /^The cluster has no host m-l\.lan\. Did you mean m-1\.lan\?/],
  [[hosts, "--role", "mater"], 2, /^--role takes one of: master, agent\. Did you mean "master"\?/],
  [[hosts, "--role", "master", "--node", "m-1.lan"], 2, /^Use either --node or --role, not both/],
  [[machine, "--role", "master"], 2, /^A cluster on one Docker machine has a single page/],
  [[hosts, "--offline", "--role", "agent"], 2, /^An offline bundle has a single page/],
  [[], 2, /^docs takes one cluster/],
] as const) {
  test(`docs ${args.join(" ")} ends with ${exit} and prints no page`, () => {
    const { code, stdout, stderr } = docs(...args);
    assert.deepEqual([code, stdout], [exit, ""]);
    assert.match(stderr, said);
  });
}
