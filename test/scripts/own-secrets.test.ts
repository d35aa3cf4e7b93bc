import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { test } from "node:test";
import { ownSecrets, placeOwnSecrets, withOwnSecrets } from "../support/own-secrets.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const place = (spec = withOwnSecrets) => {
  const bundle = placeOwnSecrets(folder, spec);
  const files = (host: string) =>
    run("find", [bundle.at(`secrets/hosts/${host}`), "-type", "f", "-printf", "%P\n"])
      .stdout.trim()
      .split("\n")
      .sort();
  return { ...bundle, files, read: (name: string) => readFileSync(bundle.at(name), "utf8") };
};

for (const [what, spec] of [
  ["without passwords", withOwnSecrets],
  ["with passwords", { ...withOwnSecrets, security: { level: "passwords" } }],
] as const)
  test(`${what} each host gets those that its services read, for their owner alone, and nothing is shown`, () => {
    const bundle = place(spec);
    bundle.put();
    const { code, stdout, stderr } = bundle.secrets();
    assert.equal(code, 0, stderr);
    const own = (host: string) => bundle.files(host).filter((name) => name.includes("/"));
    const ofMasters = ["env/marathon", "files/marathon.p12", "files/quorum.pem"];
    assert.deepEqual(own("m-2.lan"), ofMasters);
    assert.deepEqual(own("a-1.lan"), ["files/docker.json"]);
    assert.equal(bundle.files("a-1.lan").includes("netrc"), what === "with passwords");
    for (const name of ["secrets/files/docker.json", "secrets/hosts/a-1.lan/files/docker.json"])
      assert.equal(statSync(bundle.at(name)).mode & 0o777, 0o600, name);
    for (const name of ["secrets", "secrets/files", "secrets/hosts/m-1.lan/env"])
      assert.equal(statSync(bundle.at(name)).mode & 0o777, 0o700, name);
    assert.doesNotMatch(stdout + stderr, /hunter/);
    const sums = bundle.read("SHA256SUMS");
    assert.doesNotMatch(sums, /secrets\/(files|env|hosts)/);
    assert.equal(
      run("sha256sum", ["-c", "--quiet", bundle.at("SHA256SUMS")], { cwd: bundle.at("") }).code,
      0,
    );
    assert.match(bundle.read(".gitignore"), /^\/secrets\/$/m);
  });

test("files that are missing or empty stop it, all named at once with their flags and the way to get them", () => {
  const bundle = place();
  bundle.put();
  rmSync(bundle.at("secrets/files/docker.json"));
  bundle.put({ "files/quorum.pem": "\n" });
  const { code, stderr } = bundle.secrets();
  assert.equal(code, 1);
  assert.match(stderr, /Nothing was changed\./);
  for (const [name, flag] of [
    ["files/docker.json", "agent.docker_config"],
    ["files/quorum.pem", "zookeeper.ssl.quorum.keyStore.location"],
  ])
    assert.ok(
      stderr.includes(
        `secrets/${name} is missing or empty. In cluster.yaml it is named by ${flag}.`,
      ),
      stderr,
    );
  assert.match(stderr, /bash secrets\.sh --from FOLDER/);
  assert.ok(!existsSync(bundle.at("secrets/hosts")));
});

const name = "MARATHON_SSL_KEYSTORE_PASSWORD";
for (const [what, lines, message] of [
  ["another variable", `${name}=hunter\nMARATHON_HA=hunter\n`, /line 2 sets what no flag/],
  ["one variable twice", `${name}=hunter\n${name}=hunter\n`, /line 2 sets .* or sets it again/],
  ["no variable", "# hunter\n", /lacks MARATHON_SSL_KEYSTORE_PASSWORD/],
  ["a value alone", "hunter\n", /line 1 is not NAME=VALUE/],
  ["an empty value", `${name}=\n`, /line 1 is not NAME=VALUE/],
  ["a quote", `${name}=hunter'\n`, /line 1 is not NAME=VALUE/],
  ["a backslash at the end", `${name}=hunter\\\n`, /line 1 is not NAME=VALUE/],
  ["the line end of Windows", `${name}=hunter\r\n`, /line 1 is not NAME=VALUE/],
  ["quotes around the value", `${name}="hunter 1"\n`, /line 1 is not NAME=VALUE.* not in quotes/],
  ["a blank after the value", `${name}=hunter \n`, /line 1 is not NAME=VALUE/],
  ["two wrong lines", `hunter\n${name}=\n`, /line 1 is not [^]*line 2 is not NAME=VALUE/],
  ["a letter beyond ASCII", `${name}=hünter\n`, /line 1 is not NAME=VALUE/],
] as const)
  test(`secrets/env/marathon with ${what} is refused, and its line is not shown`, () => {
    const bundle = place();
    bundle.put({ ...ownSecrets, "env/marathon": lines });
    const { code, stderr } = bundle.secrets();
    assert.equal(code, 1);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /h[uü]nter/);
  });

for (const [how, spec, quote] of [
  ["Compose and systemd take quotes", withOwnSecrets, "'"],
  ["docker run takes none", { ...withOwnSecrets, method: "apt" } as const, ""],
] as const)
  test(`a value with spaces, $ and # reaches Marathon as it is: ${how}`, () => {
    const bundle = place(spec);
    bundle.put();
    assert.equal(bundle.secrets().code, 0);
    assert.equal(
      bundle.read("secrets/hosts/m-1.lan/env/marathon"),
      `${name}=${quote}hunter $pass #"1${quote}\n`,
    );
  });

test("a later bundle takes those that it lacks from the one before, and keeps its own", () => {
  const [old, next] = [place(), place()];
  old.put();
  next.put({ "files/docker.json": "{}\n" });
  assert.equal(next.secrets("--from", old.at("")).code, 0);
  assert.equal(next.read("secrets/files/docker.json"), "{}\n");
  assert.equal(next.read("secrets/files/quorum.pem"), ownSecrets["files/quorum.pem"]);
  const { code, stderr } = place().secrets("--from", folder);
  assert.equal(code, 2);
  assert.match(stderr, /--from needs a bundle that has secrets/);
});

test("a bundle that gives a cluster passwords takes them from the one without", () => {
  const [old, next] = [place(), place({ ...withOwnSecrets, security: { level: "passwords" } })];
  old.put();
  const { code, stderr } = next.secrets("--from", old.at(""));
  assert.equal(code, 0, stderr);
  assert.equal(next.read("secrets/files/quorum.pem"), ownSecrets["files/quorum.pem"]);
  assert.match(next.read("secrets/values/operator"), /^[0-9a-f]{64}$/);
});

test("--host says what to carry to it", () => {
  const bundle = place();
  bundle.put();
  assert.match(
    bundle.secrets("--host", "a-1.lan").stdout,
    /^Carry secrets\/hosts\/a-1\.lan to a-1\.lan as nodes\/a-1\.lan\/secrets/,
  );
  assert.equal(bundle.secrets("--host", "b.lan").code, 2);
});

test("scripts that call secrets.sh at the same moment wait for each other, and readers find all files", () => {
  const bundle = place();
  bundle.put();
  bundle.secrets();
  const before = statSync(bundle.at("secrets/hosts")).ino;
  const inBundle = (command: string) => run("bash", ["-c", command], { cwd: bundle.at("") });
  const together = "for i in 1 2 3 4; do bash secrets.sh >/dev/null & done; wait";
  assert.equal(inBundle(together).stderr, "");
  assert.equal(statSync(bundle.at("secrets/hosts")).ino, before);
  // The folder may be that of another bundle, which has another secrets.sh.
  const locked = inBundle("exec 9<secrets; flock 9; timeout 2 bash secrets.sh 9>&-");
  assert.equal(locked.code, 124);
  bundle.put({ "files/docker.json": "{}\n" });
  assert.equal(inBundle(together).stderr, "");
  assert.equal(bundle.read("secrets/hosts/a-2.lan/files/docker.json"), "{}\n");
});

test("the line end after Marathon's secret, which masters would refuse, does not reach it", () => {
  const credentials = '{"credentials":[{"principal":"marathon","secret":"hunter"}]}\n';
  const flags = {
    marathon: { mesos_authentication_secret_file: "secrets/files/marathon" },
    master: { credentials: "secrets/files/credentials" },
  };
  const bundle = place({ ...withOwnSecrets, flags });
  bundle.put({ "files/marathon": "hunter\n", "files/credentials": credentials });
  assert.equal(bundle.secrets().code, 0);
  assert.equal(bundle.read("secrets/hosts/m-1.lan/files/marathon"), "hunter");
  assert.equal(bundle.read("secrets/hosts/m-1.lan/files/credentials"), credentials);
  assert.equal(bundle.read("secrets/files/marathon"), "hunter\n");
});
