import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { planNode } from "../../src/core/plan/node-plan.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { distinctFiles, goldenBundles } from "../support/golden-bundles.ts";
import { environmentOf, readBundle } from "../support/read-bundle.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import { sourced, writeFiles } from "../support/source-files.ts";

const folder = temporaryFolder();
const bundles = [...goldenBundles()];

for (const { name, plan, files } of bundles) {
  test(`the config files of ${name}, read by their own rules, hold the plan's values`, () => {
    const read = readBundle(plan, files);
    assert.ok(
      read >= (plan.oneMachine ? 2 : 2 * plan.nodes.length),
      `only ${read} files were read`,
    );
  });
}

test("a config file with another value than the plan's is noticed", () => {
  const { plan, files } = bundles.find(({ name }) => name === "source-flags-3m") ?? assert.fail();
  for (const [ending, from, to] of [
    ["/zoo.cfg", "maxClientCnxns=100", "maxClientCnxns=10"],
    ["/mesos-master/quorum", "2", "1"],
    ["/etc/mesos/zk", "10.0.0.12", "10.0.0.13"],
    ["inventory.yml", "10.0.0.21", "10.0.0.22"],
    ["cluster.yaml", "2181", "2182"],
  ] as const) {
    const planted = files.map((file) =>
      file.path.endsWith(ending) ? { ...file, content: file.content.replaceAll(from, to) } : file,
    );
    assert.throws(() => readBundle(plan, planted), { code: "ERR_ASSERTION" }, ending);
  }
});

/**
 * What the packages' init wrapper and systemd read as shell: sourced, with nothing run but `cat`.
 */
test("/etc/default of every host sets the plan's values in a shell", () => {
  for (const { plan, files } of bundles.filter(({ name }) => name.endsWith("-3m"))) {
    if (plan.method === "docker") continue;
    const place = mkdtempSync(join(folder, "default-"));
    writeFiles(
      place,
      files.filter(({ path }) => path.includes("/etc/default/")),
    );
    const master =
      planNode(plan, plan.nodes.find((node) => node.master) ?? assert.fail()).master ??
      assert.fail();
    const start = `nodes/${master.host}/etc/default`;
    const wanted = [
      { path: `${start}/mesos-master`, values: { PORT: String(plan.ports.master) } },
      ...(plan.runsMarathon && !plan.marathonFrom.image
        ? [{ path: `${start}/marathon`, values: environmentOf(master.marathonEnvironment) }]
        : []),
    ];
    assert.deepEqual(
      sourced(
        place,
        wanted.map(({ path, values }) => ({ path, variables: Object.keys(values) })),
      ),
      { read: wanted, ran: "" },
    );
  }
});

test("SHA256SUMS names every other file, of the bundle and of each host", () => {
  for (const { plan, files } of bundles) {
    const folders = [
      "",
      ...(plan.oneMachine ? [] : plan.nodes.map(({ host }) => `nodes/${host}/`)),
    ];
    for (const start of folders) {
      const sums = files.find(({ path }) => path === `${start}SHA256SUMS`)?.content ?? "";
      const below = files.filter(
        ({ path }) => path.startsWith(start) && path !== `${start}SHA256SUMS`,
      );
      assert.equal(
        sums,
        below
          .map(({ path, content }) => `${sha256(content)}  ${path.slice(start.length)}\n`)
          .join(""),
      );
    }
  }
});

test(
  "sha256sum agrees, and notices a file that was changed",
  { skip: unless(has("sha256sum", "--version"), "sha256sum") },
  () => {
    const { files } = bundles.find(({ name }) => name === "source-flags-3m") ?? assert.fail();
    const place = mkdtempSync(join(folder, "sums-"));
    writeFiles(place, files);
    const check = () => run("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: place });
    assert.deepEqual(check(), { code: 0, stdout: "", stderr: "" });
    writeFiles(
      place,
      files
        .filter(({ path }) => path === "cluster.yaml")
        .map((file) => ({ ...file, content: `${file.content}#` })),
    );
    assert.match(check().stdout, /^cluster\.yaml: FAILED$/m);
  },
);

test("every YAML file reads the same in YAML 1.1, which Ansible reads, and 1.2", () => {
  for (const {
    name,
    file: { path, content },
  } of distinctFiles((file) => /\.ya?ml$/.test(file))) {
    assert.deepEqual(
      parse(content, { version: "1.1", merge: true }),
      parse(content, { version: "1.2", merge: true }),
      `${name} ${path}`,
    );
  }
});
