import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { ownSecrets, placeOwnSecrets, withOwnSecrets } from "../support/own-secrets.ts";
import { run, temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();
const oneMachine: Overrides = {
  ...withOwnSecrets,
  masters: ["m-1"],
  agents: ["a-1"],
  flags: { ...withOwnSecrets.flags, zookeeper: {} },
};
const values = { ...ownSecrets, "env/marathon": "MARATHON_SSL_KEYSTORE_PASSWORD=hunter\n" };

/** Whether secrets.sh takes a text as what a flag names, and what it says. */
function judged(flags: NonNullable<Overrides["flags"]>, text: string, spec = withOwnSecrets) {
  const bundle = placeOwnSecrets(folder, { ...spec, flags });
  bundle.put({ "files/own": text });
  const { code, stderr } = bundle.secrets("--check");
  return { isTaken: code === 0, stderr };
}

const flagsOf = {
  docker_config: { agent: { docker_config: "secrets/files/own" } },
  credential: { agent: { credential: "secrets/files/own" } },
  credentials: { master: { credentials: "secrets/files/own" } },
  secret: { marathon: { mesos_authentication_secret_file: "secrets/files/own" } },
};
const one = '{"principal": "hunter", "secret": "hunter"}';
const list = `{"credentials": [${one}]}`;

for (const [flag, taken, refused] of [
  [
    "docker_config",
    ["{}", '{ "auths": {"r.lan": {"auth": "aHVudGVy"}}, "x": [1, -2.5e3, true, null, "\\"}"] }\n'],
    ["{", '{"a": 1,}', '{"a" 1}', "{a: 1}", "[1]", '{"a":"}', '{"a":01}', '{"a":1 2}', "\ufeff{}"],
  ],
  [
    "credential",
    [one, `${one}\n`, '{\n "secret" : "\\"h\\u0041", "principal":"a" }'],
    [
      list,
      "hunter hunter",
      '{"secret": "hunter"}',
      '{"principal": "hunter"}',
      '{"principal": "", "secret": "hunter"}',
      '{"principal": "hunter", "secret": 5}',
    ],
  ],
  [
    "credentials",
    [list, `{"credentials": [${one},\n${one}]}`],
    [
      one,
      "hunter hunter",
      '{"credentials": []}',
      `{"credentials": [${one}, {"secret": "hunter"}]}`,
      `{"credentials": {"0": ${one}}}`,
    ],
  ],
  [
    "secret",
    ["hunter", "hunter\n", "h\u00fcnter"],
    ["hunter\r\n", "hunter\nhunter\n", "hunter\u0000"],
  ],
] as const)
  test(`${flag} is refused where it is not what the daemon takes, and not shown`, () => {
    for (const text of taken) assert.ok(judged(flagsOf[flag], text).isTaken, text);
    for (const text of refused) {
      const { isTaken, stderr } = judged(flagsOf[flag], text);
      assert.ok(!isTaken, text);
      assert.match(stderr, /secrets\/files\/own is (no JSON object|not JSON|not a secret alone)/);
      assert.doesNotMatch(stderr, /hunter/);
    }
  });

test("on one machine, where containers get files as they are, a line end after Marathon's secret is refused", () => {
  assert.ok(judged(flagsOf.secret, "hunter", oneMachine).isTaken);
  assert.match(judged(flagsOf.secret, "hunter\n", oneMachine).stderr, /printf %s/);
});

for (const [where, spec] of [
  ["several machines", withOwnSecrets],
  ["one machine", oneMachine],
] as const)
  test(`on ${where} files that others can read become their owner's, with a word; a check changes nothing`, () => {
    const bundle = placeOwnSecrets(folder, spec);
    bundle.put(values);
    for (const name of Object.keys(values)) chmodSync(bundle.at(`secrets/${name}`), 0o600);
    const file = bundle.at("secrets/files/docker.json");
    chmodSync(file, 0o644);
    const looked = bundle.secrets("--check");
    assert.equal(looked.code, 0, looked.stderr);
    assert.match(
      looked.stderr,
      /^NOTE: others .* secrets\/files\/docker\.json \(mode 644\)\..*\n$/,
    );
    assert.equal(statSync(file).mode & 0o777, 0o644);
    assert.ok(!existsSync(bundle.at("secrets/hosts")));
    const { code, stderr } = bundle.secrets();
    assert.equal(code, 0, stderr);
    assert.match(
      stderr,
      /^NOTE: .*docker\.json \(mode 644\)\. It is 600 now\. .* make a new one\.\n$/,
    );
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(bundle.secrets().stderr, "");
  });

test("on one machine verify.sh names secrets that are missing or open, before it waits for daemons", () => {
  const bundle = placeOwnSecrets(folder, oneMachine);
  const verify = () =>
    run("bash", ["verify.sh", "--timeout", "0", "--no-task"], { cwd: bundle.at("") }).stdout;
  bundle.put({ ...values, "files/docker.json": "" });
  assert.match(
    verify(),
    /^FAIL {2}Secrets of your own are .*\n.*files\/docker\.json is missing or empty\.[^]*bash secrets\.sh/m,
  );
  bundle.put(values);
  chmodSync(bundle.at("secrets/files/docker.json"), 0o644);
  assert.match(verify(), /^WARN {2}Secrets of your own are [^]*docker\.json \(mode 644\)/m);
  assert.equal(bundle.secrets().code, 0);
  assert.match(verify(), /^PASS {2}Secrets of your own are as flags need them$/m);
});

test("on one machine a later bundle takes them from the one before", () => {
  const [old, next] = [placeOwnSecrets(folder, oneMachine), placeOwnSecrets(folder, oneMachine)];
  old.put(values);
  const { code, stderr } = next.secrets("--from", old.at(""));
  assert.equal(code, 0, stderr);
  assert.ok(existsSync(next.at("secrets/files/marathon.p12")));
});

test("a large file of JSON is read in a moment", () => {
  const logins = Array.from({ length: 8000 }, (_, at) => `"r-${at}.lan": {"auth": "aHVudGVy"}`);
  const started = Date.now();
  assert.ok(judged(flagsOf.docker_config, `{"auths": {${logins.join(",")}}}`).isTaken);
  assert.ok(!judged(flagsOf.docker_config, `{"auths": {${logins.join(",")},}}`).isTaken);
  assert.ok(Date.now() - started < 30_000);
});

test("a secret of somebody else is not called missing, and verify.sh only warns", () => {
  const bundle = placeOwnSecrets(folder, oneMachine);
  bundle.put(values);
  // Root may read all: what asks whether a file can be read is told that this one cannot.
  const script = bundle.at("secrets.sh");
  const asked = "-r $path";
  const text = readFileSync(script, "utf8");
  assert.ok(text.includes(asked));
  writeFileSync(script, text.replace(asked, "$path != *docker.json"));
  const { code, stderr } = bundle.secrets("--check");
  assert.equal(code, 1);
  assert.match(stderr, /docker\.json cannot be read\. Run this as who owns it\./);
  assert.doesNotMatch(stderr, /missing/);
  const verified = run("bash", ["verify.sh", "--timeout", "0", "--no-task"], {
    cwd: bundle.at(""),
  });
  assert.match(verified.stdout, /^WARN {2}Secrets of your own are .*cannot be read/m);
});
