import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { temporaryFolder } from "../support/run.ts";

const cwd = temporaryFolder();

/** What check --json says of a text, and its exit code. */
function check(text: string, ...options: string[]) {
  writeFileSync(join(cwd, "cluster.yaml"), text);
  const { code, stdout, stderr } = runCli(["check", "--json", "cluster.yaml", ...options], { cwd });
  assert.equal(stderr, "");
  return { code, ...JSON.parse(stdout) };
}

const head = "name: c\nmethod: docker\n";

test("problems and warnings have their place in the file", () => {
  const { code, errors, warnings } = check(
    `${head}masters: [m-1=10.0.0.1]\nagents: [a_1=10.0.0.2]\ncolour: 1\n`,
  );
  assert.equal(code, 1);
  assert.deepEqual(
    errors.map(({ at, line, column }: Record<string, unknown>) => [at, line, column]),
    [
      ["agents[0]", 4, 10],
      ["colour", 5, 9],
    ],
  );
  assert.match(errors[0].message, /^"a_1" is not a host name/);
  assert.deepEqual(
    warnings.map(({ at, line, column }: Record<string, unknown>) => [at, line, column]),
    [["masters", 3, 10]],
  );
});

test("numbers of hosts are taken by check and change as they are by create, and refused where hosts need addresses", () => {
  const counted = "masters: 1\nagents: 2\n";
  assert.deepEqual(check(head + counted).errors, []);
  assert.equal(check(`name: c\nmethod: apt\n${counted}`).code, 1);
  writeFileSync(join(cwd, "old.yaml"), head + counted);
  writeFileSync(join(cwd, "new.yaml"), `${head}masters: 1\nagents: 3\n`);
  const { code, stderr } = runCli(["change", "old.yaml", "new.yaml"], { cwd });
  assert.equal(code, 0, stderr);
});

test("a good file has no errors and ends with 0", () => {
  const good = `${head}masters: ["m-[1-3]"]\nagents: [a-1]\n`;
  assert.deepEqual(check(good), { code: 0, errors: [], warnings: [] });
});

test("more than fifty problems are all there", () => {
  const agents = Array.from({ length: 70 }, (_, index) => `  - a_${index}\n`).join("");
  const { errors } = check(`${head}masters: ["m-[1-3]"]\nagents:\n${agents}`);
  assert.equal(errors.length, 70);
});

test("what is not YAML is an error of the file as a whole", () => {
  const { code, errors } = check("name: c\nname: d\n");
  assert.equal(code, 1);
  assert.deepEqual(errors, [
    {
      at: "",
      line: 2,
      column: 1,
      message: "Not valid YAML: duplicated mapping key. Remove one of the two.",
    },
  ]);
});

test("messages are in the language of the person", () => {
  const { warnings } = check(
    `${head}masters: [m-1=10.0.0.1]\nagents: [a-1=10.0.0.2]\n`,
    "--lang",
    "zh-TW",
  );
  assert.match(warnings[0].message, /\p{Script=Han}/u);
});
