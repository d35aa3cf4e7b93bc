import assert from "node:assert/strict";
import { test } from "node:test";
import { findSetTarget } from "../../../src/core/cluster/spec-paths.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { splitHosts } from "../../../src/core/hosts/parse-hosts.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { formatYamlError } from "../../../src/core/yaml/errors.ts";
import { readYaml } from "../../../src/core/yaml/read.ts";

const apt = {
  name: "c",
  method: "apt",
  masters: ["m-[1-3]=10.0.0.[11-13]"],
  agents: ["a=10.0.0.21"],
};

/** Every error of a spec, as a line. */
const errorsOf = (spec: object) =>
  checkSpec(spec).errors.map(({ at, message }) => `${at}: ${formatMessage(message)}`);

for (const [what, change, error] of [
  [
    "a bare address among hosts",
    { agents: ["10.0.0.21"] },
    'agents[0]: "10.0.0.21" is not a host name: it has only digits and dots. Put a name before the address: NAME=10.0.0.21.',
  ],
  [
    "a colon between host and address",
    { agents: ["a-1:10.0.0.21"] },
    'agents[0]: "a-1:10.0.0.21" is not a host name. Write a host and its address as a-1=10.0.0.21.',
  ],
  [
    "a host as the name of a field",
    { agents: [{ "a-1.lan": "10.0.0.21" }] },
    'agents[0].a-1.lan: Unknown field "a-1.lan". Write the host as a-1.lan=10.0.0.21.',
  ],
  [
    "another word for a field",
    { agents: [{ hostname: "a-1", address: "10.0.0.21" }] },
    'agents[0].hostname: Unknown field "hostname". Did you mean "host"?',
  ],
  ["a letter too few", { port: 5051 }, 'port: Unknown field "port". Did you mean "ports"?'],
  [
    "a field of the agents at the top",
    { resources: "cpus:1" },
    'resources: Unknown field "resources". Did you mean agents[].resources?',
  ],
  [
    "a field of ssh at the top",
    { user: "joe" },
    'user: Unknown field "user". Did you mean ssh.user?',
  ],
  [
    "a word whose value fits no field like it",
    { version: "1.11.0" },
    /^version: Unknown field "version"\. Known fields: apiVersion, /,
  ],
  ["a codename", { os: "bookworm" }, /^os: "bookworm" is .+ Did you mean "debian-12"\?$/],
] as const) {
  test(`${what} is one error, about what is written`, () => {
    const [found, ...more] = errorsOf({ ...apt, ...change });
    assert.deepEqual(more, []);
    if (typeof error === "string") assert.equal(found, error);
    else assert.match(found ?? "", error);
  });
}

for (const [text, error] of [
  [
    "name: c\nmethod：apt\n",
    "2: Not valid YAML: a full-width colon (：) does not end the name of a field. Write : and a space.",
  ],
  [
    "name:\u00a0c\nmethod: apt\n",
    "1: Not valid YAML: a no-break or full-width space does not count as a space. Type that space again.",
  ],
  [
    'apt: { debs: "C:\\Users" }\n',
    '1: Not valid YAML: invalid escape sequence \\Users". Within double quotes write \\\\ for each \\, or use single quotes.',
  ],
] as const) {
  test(`${JSON.stringify(text)} is refused with what to write`, () =>
    assert.deepEqual(
      readYaml(text).errors?.map(
        (found) => `${found.line}: ${formatMessage(formatYamlError(found))}`,
      ),
      [error],
    ));
}

test("commas and equals signs of a Chinese keyboard separate hosts", () =>
  assert.deepEqual(splitHosts("a=10.0.0.1，b＝10.0.0.2、c=10.0.0.3"), [
    "a=10.0.0.1",
    "b=10.0.0.2",
    "c=10.0.0.3",
  ]));

for (const path of ["agents.0.resources", "agents[0].resources"]) {
  test(`--set ${path} says how a list is set`, () => {
    const { problem } = findSetTarget(path);
    assert.ok(problem);
    assert.match(
      formatMessage(problem),
      /^The entries of agents cannot be set one by one\. .+ Or use --attributes and --resources\.$/,
    );
  });
}
