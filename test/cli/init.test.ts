import assert from "node:assert/strict";
import { test } from "node:test";
import { fillDefaults } from "../../src/core/cluster/defaults.ts";
import { specSchema } from "../../src/core/cluster/schema.ts";
import { readYaml } from "../../src/core/yaml/read.ts";
import { runCli } from "../support/built-cli.ts";

for (const language of ["en", "zh-TW", "zh-CN"]) {
  test(`what init prints in ${language} passes check without a word`, () => {
    const { code, stdout } = runCli(["init", "--lang", language]);
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`^language: ${language}$`, "m"));
    const checked = runCli(["check", "-"], { input: stdout });
    assert.deepEqual([checked.code, checked.stdout], [0, "ok\n"]);
  });
}

test("every field is there; with its # removed it has its default", () => {
  const { stdout } = runCli(["init"]);
  const read = readYaml(stdout.replace(/^#(?! )|^#(?= {2})/gm, ""));
  assert.equal(read.errors, undefined);
  const value = "value" in read ? Object(read.value) : {};
  assert.deepEqual(Object.keys(value), Object.keys(specSchema.properties));
  const { marathon: _, security, ...others } = fillDefaults({});
  const fields = { ...others, security: { level: "firewall", ...security } };
  for (const [name, standard] of Object.entries(fields))
    assert.deepEqual(value[name], standard, name);
});
