import assert from "node:assert/strict";
import { test } from "node:test";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";

const check = (agents: unknown) =>
  checkSpec({ name: "x", method: "apt", masters: ["m-1=10.0.0.11"], agents });

const two = [
  { host: "a-1", address: "10.0.0.21" },
  { host: "a-2", address: "10.0.0.22" },
];

for (const entries of [
  ["a-1＝10.0.0.21", "a-2=10.0.0.22"],
  ["a-［1-2］=10.0.0.［21-22］"],
  ["a-【1－2】＝10。0。0。【21-22】"],
  ["a-1 10.0.0.21", "10.0.0.22 a-2"],
]) {
  test(`${entries.join(", ")} in a list are two hosts`, () => {
    const { spec, errors } = check(entries);
    assert.deepEqual(
      errors.map(({ message }) => formatMessage(message)),
      [],
    );
    assert.deepEqual(
      spec?.agents.map(({ host, address }) => ({ host, address })),
      two,
    );
  });
}

for (const [entry, message] of [
  ["a-1=10.0.0.21，a-2=10.0.0.22", /has more than one "=".*in a YAML list give each host its own/],
  ["a-1=10.0.0.21, a-2=10.0.0.22", /has more than one "=".*in a YAML list give each host its own/],
  ["@hosts.csv", /A file of hosts is read by --masters @FILE and --agents @FILE only/],
  ["a-1:10.0.0.21", /Write a host and its address as a-1=10\.0\.0\.21/],
] as const) {
  test(`${entry} in a list is refused with what to write`, () => {
    const [first] = check([entry]).errors;
    assert.match(formatMessage(first?.message ?? ""), message);
  });
}

test("a range in full-width brackets is counted before it is expanded", () => {
  const { errors } = check(Array.from({ length: 900 }, () => "x［1-20000］=10.0.0.1"));
  assert.equal(errors.length, 1);
  assert.match(formatMessage(errors[0]?.message ?? ""), /at most 20000 hosts/);
});

test("a field without a space after its colon is one problem, and not also missing", () => {
  const { errors } = checkSpec({
    name: "x",
    method: "docker",
    masters: ["m-1"],
    agents: [{ "host:a": null }],
  });
  assert.deepEqual(
    errors.map(({ message }) => formatMessage(message)),
    ['Unknown field "host:a". Put a space after the colon: host: a.'],
  );
});
