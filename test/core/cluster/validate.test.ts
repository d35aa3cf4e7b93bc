import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { specSchema } from "../../../src/core/cluster/schema.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { inEnglish } from "../../support/english.ts";
import { anyValue, hostileText } from "../../support/hostile.ts";
import { smallest, specOf } from "../../support/spec.ts";

const errorsOf = (fields: object) => checkSpec({ ...smallest, ...fields }).errors;

test("the smallest spec has no problems and no warnings", () => {
  const { errors, warnings } = checkSpec(smallest);
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
});

const help = (field: keyof typeof specSchema.properties) =>
  specSchema.properties[field].description;
const everyField = `Known fields: ${Object.keys(specSchema.properties).join(", ")}.`;
const hostHelp = "Host name (RFC 1123), or a range such as node-[1-3].example.com.";

for (const [what, fields, at, message] of [
  ["an unknown field", { nmae: "x" }, "nmae", 'Unknown field "nmae". Did you mean "name"?'],
  ["an unknown field like no other", { zzz: 1 }, "zzz", `Unknown field "zzz". ${everyField}`],
  [
    "an unknown field with a dot",
    { "ports.master": 1 },
    "ports.master",
    `Unknown field "ports.master". ${everyField}`,
  ],
  [
    "an unknown field that would clear the screen",
    { "\u001b[2J": 1 },
    '"\\u001b[2J"',
    `Unknown field "\\u001b[2J". ${everyField}`,
  ],
  [
    "an unknown port",
    { ports: { marathn: 1 } },
    "ports.marathn",
    'Unknown field "marathn". Did you mean "marathon"?',
  ],
  [
    "an unknown program in flags",
    { flags: { slave: {} } },
    "flags.slave",
    'Unknown field "slave". Known fields: master, agent, marathon, zookeeper.',
  ],
  [
    "an unknown field of an agent",
    { agents: [{ host: "a-1", attribute: {} }] },
    "agents[0].attribute",
    'Unknown field "attribute". Did you mean "attributes"?',
  ],
  [
    "an unknown field far down",
    { apt: { repository: "aventer", pin: { meses: "=1" } } },
    "apt.pin.meses",
    'Unknown field "meses". Did you mean "mesos"?',
  ],
  [
    "a misspelt address where every host needs one",
    {
      method: "source",
      masters: ["m-[1-3]=10.0.0.[1-3]"],
      agents: [{ host: "a-1", adress: "10.0.0.9" }],
    },
    "agents[0].adress",
    'Unknown field "adress". Did you mean "address"?',
  ],
  [
    "a misspelt name of a host",
    { agents: [{ hots: "a-1" }] },
    "agents[0].hots",
    'Unknown field "hots". Did you mean "host"?',
  ],
  [
    "__proto__ as a field",
    JSON.parse('{"__proto__":{"name":"x"}}'),
    "__proto__",
    `Unknown field "__proto__". ${everyField}`,
  ],
  ["a number for a name", { name: 7 }, "name", `7 is a number; expected a string. ${help("name")}`],
  [
    "a text for true or false",
    { offline: "yes" },
    "offline",
    `"yes" is a string; expected true or false. ${help("offline")}`,
  ],
  [
    "nothing for a list",
    { masters: null },
    "masters",
    `null is empty; expected a list. ${help("masters")}`,
  ],
  [
    "fields for a list",
    { masters: { host: "m-1" } },
    "masters",
    `{"host":"m-1"} is a mapping; expected a list. ${help("masters")}`,
  ],
  [
    "a number for a host",
    { agents: ["a-1", 5] },
    "agents[1]",
    "5 is a number; expected a string or a mapping. Use a value of that type.",
  ],
  [
    "a level in the place of its mapping",
    { security: "passwords" },
    "security",
    '"passwords" is a string; expected a mapping. Who can reach the daemons of the cluster, such as { level: passwords }.',
  ],
  [
    "a framework with a space in its name",
    { security: { frameworks: ["sp ark"] } },
    "security.frameworks[0]",
    '"sp ark" is not valid. Write NAME or NAME=ADDRESS, with letters, digits, dots, underscores and hyphens in NAME, at most 63.',
  ],
  [
    "a list for a flag",
    { flags: { master: { quiet: [true] } } },
    "flags.master.quiet",
    "[true] is a list; expected a string or a number or true or false. Use a value of that type.",
  ],
  [
    "fields that cannot become a text",
    { flags: { master: { "a.b": { toString: 1 } } } },
    "flags.master.a.b",
    '{"toString":1} is a mapping; expected a string or a number or true or false. Use a value of that type.',
  ],
  [
    "no number for a port",
    { ports: { agent: Number.NaN } },
    "ports.agent",
    "NaN is a number; expected a whole number. TCP port that mesos-agent listens on, 1 to 65535.",
  ],
  [
    "a number without end",
    { flags: { zookeeper: { tickTime: Number.POSITIVE_INFINITY } } },
    "flags.zookeeper.tickTime",
    "Infinity is a number; expected a string or a number or true or false. Use a value of that type.",
  ],
  [
    "half a port",
    { ports: { agent: 5051.5 } },
    "ports.agent",
    "5051.5 is a number; expected a whole number. TCP port that mesos-agent listens on, 1 to 65535.",
  ],
  [
    "a port too high",
    { ports: { agent: 65536 } },
    "ports.agent",
    "65536 is out of range: 1 to 65535. TCP port that mesos-agent listens on, 1 to 65535.",
  ],
  [
    "port 0",
    { ssh: { port: 0 } },
    "ssh.port",
    "0 is out of range: 1 to 65535. TCP port for ssh, 1 to 65535.",
  ],
  [
    "a word that is not one of a few",
    { method: "dokcer" },
    "method",
    '"dokcer" is not valid here; use one of: docker, apt, source. Did you mean "docker"?',
  ],
  [
    "fields for a word",
    { method: { toString: 1 } },
    "method",
    '{"toString":1} is not valid here; use one of: docker, apt, source.',
  ],
  [
    "another version of the format",
    { apiVersion: "v2" },
    "apiVersion",
    '"v2" is not valid here; use one of: create-mesos-cluster/v2, create-mesos-cluster/v1.',
  ],
  ["an empty list", { agents: [] }, "agents", `The list is empty. ${help("agents")}`],
  [
    "no name of a host",
    { agents: [{ address: "10.0.0.1" }] },
    "agents[0].host",
    `Missing. ${hostHelp}`,
  ],
  [
    "capitals in a name, and too many",
    { name: "A".repeat(64) },
    "name",
    `"${"A".repeat(56)}…" is not valid. ${help("name")}`,
  ],
  ["an empty name", { name: "" }, "name", `"" is not valid. ${help("name")}`],
  [
    "half a digest",
    { images: { mesos: "me/mesos@sha256:abc" } },
    "images.mesos",
    '"me/mesos@sha256:abc" is not valid. Docker image for Mesos: any image with mesos-master and mesos-agent on its PATH, such as openeuler/mesos:1.11.0-oe2403sp1.',
  ],
  [
    "a registry with a scheme",
    { images: { registry: "https://r.lan" } },
    "images.registry",
    '"https://r.lan" is not valid. Registry host[:port][/path] to put before every image name; empty for Docker Hub.',
  ],
  [
    "a password in a URL",
    { source: { url: "https://me:x@git.lan/mesos" } },
    "source.url",
    '"https://me:x@git.lan/mesos" is not valid. URL of the Git repository to clone, without a password in it.',
  ],
  [
    "a root with a capital",
    { ssh: { user: "Root" } },
    "ssh.user",
    '"Root" is not valid. Login name: a-z, 0-9, _ and -.',
  ],
  [
    "a line break where one line is read",
    { apt: { line: "deb http://a b c\nd" } },
    "apt.line",
    '"deb http://a b c\\nd" is not valid. A one-line apt source, such as "deb https://mirror.example.com/mesos bookworm main".',
  ],
  [
    "a range that is none",
    { masters: ["m-[1-3"] },
    "masters[0]",
    '"m-[1-3" has an unmatched "["; write ranges as [1-3], without nested brackets.',
  ],
] as const) {
  test(`${what} is the one problem, with its place`, () =>
    assert.deepEqual(inEnglish(errorsOf(fields)), [{ at, message }]));
}

for (const [value, message] of [
  [null, "null is empty"],
  [[], "[] is a list"],
  ["x", '"x" is a string'],
  [7, "7 is a number"],
  [true, "true is true or false"],
] as const) {
  test(`${JSON.stringify(value)} is no spec`, () =>
    assert.deepEqual(inEnglish(checkSpec(value).errors), [
      { at: "", message: `${message}; expected a mapping. ${specSchema.description}` },
    ]));
}

test("an empty spec lacks every field that is needed, and nothing else", () => {
  assert.deepEqual(
    inEnglish(checkSpec({}).errors).map(({ at, message }) => `${at}: ${message.slice(0, 8)}`),
    ["name: Missing.", "method: Missing.", "masters: Missing.", "agents: Missing."],
  );
});

test("all problems come in one pass: shape, ranges and rules", () => {
  const errors = errorsOf({
    name: "C",
    ports: { master: 0 },
    masters: ["m-[1-2]=10.0.0.[11-12]", "m-[3"],
    agents: ["a_1=10.0.0.21"],
    flags: { master: { quorm: 2 } },
    oops: 1,
  });
  assert.deepEqual(errors.map(({ at }) => at).sort(), [
    "agents[0]",
    "flags.master.quorm",
    "masters[1]",
    "name",
    "oops",
    "ports.master",
  ]);
});

for (const [what, fields, places] of [
  ["a list of the wrong type", { masters: 3 }, ["masters"]],
  ["a broken entry of a list", { masters: ["m-1", "m-2", 3] }, ["masters[2]"]],
  ["a broken range", { agents: ["a-[1-"] }, ["agents[0]"]],
  ["a broken port", { ports: { marathon: "5050" } }, ["ports.marathon"]],
  ["what an unknown method would take", { method: "rpm", marathon: "package" }, ["method"]],
  [
    "what a missing method would take, not about what every method refuses",
    {
      method: undefined,
      masters: ["m-1=10.0.0.300"],
      agents: ["a-1=10.0.0.1"],
      marathon: "tarball",
    },
    ["method", "masters[0].address"],
  ],
  [
    "a host without its name",
    { agents: [{ zzz: "a-1", attributes: { x: "a b" } }] },
    ["agents[0].host", "agents[0].zzz"],
  ],
] as const) {
  test(`rules are silent about ${what}`, () =>
    assert.deepEqual(
      errorsOf(fields).map(({ at }) => at),
      places,
    ));
}

test("an unknown field does not hide what its neighbours lack", () => {
  assert.deepEqual(
    errorsOf({ agents: [{ host: "a_1", rack: "r1" }] }).map(({ at }) => at),
    ["agents[0].rack", "agents[0]"],
  );
});

for (const [what, fields, places] of [
  [
    "one host of a range",
    { agents: ["a-[1-5]=10.0.0.[1-5]", "b-[1-3]=10.0.0.[254-256]"], masters: ["m-1=10.0.1.1"] },
    ["agents[1].address"],
  ],
  ["a host after ranges", { agents: ["a-[1-5]", "b-[1-5]", "c_1"] }, ["agents[2]"]],
  ["a name that a range already made", { masters: ["m-[1-2]", "m-2"] }, ["masters[1]"]],
  [
    "an attribute of every host of a range",
    { agents: ["x-[1-9]", { host: "a-[1-2]", attributes: { rack: "r 1" } }] },
    ["agents[1].attributes.rack", "agents[1].attributes.rack"],
  ],
] as const) {
  test(`the place of ${what} is where it was written`, () =>
    assert.deepEqual(
      errorsOf(fields).map(({ at }) => at),
      places,
    ));
}

test("warnings come beside a spec, and beside errors", () => {
  const floating = { ...smallest, images: { mesos: "me/mesos" } };
  const fine = checkSpec(floating);
  assert.ok(fine.spec !== undefined);
  assert.deepEqual(
    fine.warnings.map(({ at }) => at),
    ["images.mesos"],
  );
  assert.deepEqual(
    checkSpec({ ...floating, oops: 1 }).warnings.map(({ at }) => at),
    ["images.mesos"],
  );
});

test("a complete spec is its own complete spec", () => {
  const spec = specOf({
    masters: ["m-[1-3]=10.0.0.[11-13]"],
    agents: [{ host: "a-[1-2]", address: "10.0.0.[21-22]", attributes: { rack: "r1" } }],
    method: "source",
    ports: { marathon: 8081 },
  });
  const again = checkSpec(spec);
  assert.ok(again.spec !== undefined);
  assert.deepEqual(again.spec, spec);
});

const fields = Object.keys(specSchema.properties);
const mangled = fc
  .dictionary(fc.oneof(fc.constantFrom(...fields), hostileText), anyValue, {
    maxKeys: 6,
    noNullPrototype: true,
  })
  .chain((extra) => fc.constantFrom({ ...smallest, ...extra }, extra));

test("whatever is handed in, there is a spec or a problem, fit for a terminal", () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 5, arbitrary: mangled }, { weight: 1, arbitrary: anyValue }),
      (value) => {
        const checked = checkSpec(value);
        assert.equal(checked.spec !== undefined, checked.errors.length === 0);
        for (const { at, message } of inEnglish([...checked.errors, ...checked.warnings])) {
          assert.match(message, /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]+[.?]$/);
          assert.match(at, /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]*$/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
