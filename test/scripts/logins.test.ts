import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import type { ServerResponse } from "node:http";
import { test } from "node:test";
import { type Answers, runAgainst } from "../support/run-against.ts";
import { makeSandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const password = "b1b2b3b4c5c6c7c8";
const basic = `Basic ${Buffer.from(`operator:${password}`).toString("base64")}`;
const netrc = (word: string) => `machine 127.0.0.1 login operator password ${word}\n`;

/** A page for those who log in; others get the status. What programs run meanwhile is kept. */
function forUser(page: string, processes: string[] = [], status = 401) {
  return (response: ServerResponse) => {
    processes.push(execFileSync("ps", ["-ewwo", "args"], { encoding: "utf8" }));
    if (response.req.headers.authorization === basic) response.writeHead(200).end(page);
    else response.writeHead(status).end("who are you?");
  };
}

const leads = '{"master/elected":1,"master/slaves_active":1,"registrar/log/recovered":1}';
const closed = (processes: string[] = [], status = 401) => ({
  "/health": "",
  "/flags": forUser('{"flags":{"quorum":"1"}}', processes, status),
  "/metrics/snapshot": forUser(leads, processes, status),
  "/ping": forUser("pong", processes, status),
});
const noPassword = (processes: readonly string[]) => {
  assert.ok(processes.length > 0);
  assert.equal(processes.filter((list) => list.includes(password)).length, 0);
};

test("verify.sh logs in with secrets/netrc, and no list of processes has the password", async () => {
  const processes: string[] = [];
  const { output } = await runAgainst({
    answers: closed(processes),
    script: ["verify.sh", "--timeout", "0", "--no-task"],
    files: { "secrets/netrc": netrc(password) },
  });
  assert.match(output, /^PASS {2}Every agent is registered: 1 of 1$/m);
  assert.match(output, /^PASS {2}Every Marathon answers/m);
  noPassword(processes);
});

for (const [status, said] of [
  [401, "wants a login .HTTP 401.: secrets/netrc has none for it, or a wrong one"],
  [403, "does not let the user of secrets/netrc see this .HTTP 403."],
] as const)
  test(`verify.sh tells a daemon that answers ${status} from one that is silent`, async () => {
    const { code, output } = await runAgainst({
      answers: closed([], status),
      script: ["verify.sh", "--timeout", "0", "--no-task"],
      files: { "secrets/netrc": netrc("other") },
    });
    assert.equal(code, 1);
    assert.match(output, new RegExp(`^FAIL {2}One master leads: m-1\\.lan \\(.*\\) ${said}$`, "m"));
    assert.match(output, new RegExp(`Every Marathon answers: m-1\\.lan \\(.*\\) ${said}$`, "m"));
    assert.doesNotMatch(output, /other/);
  });

test("run-hello.sh says that Marathon asks for a password", async () => {
  const { code, output } = await runAgainst({ answers: closed(), script: ["apps/run-hello.sh"] });
  assert.equal(code, 1);
  assert.match(output, /No Marathon answers\.\n.*:\d+ wants a login \(HTTP 401\): \.\./);
});

test("hosts log in with bash alone, and no list of processes has the password", async () => {
  const processes: string[] = [];
  const ask = (word: string) =>
    runAgainst({
      answers: { "/state": forUser("the state", processes) },
      script: ["nodes/m-1.lan/ask.sh"],
      files: {
        "nodes/m-1.lan/ask.sh":
          'source lib/probes.sh\nnetrc_files=(netrc)\n_port=1\nhttp_get 10.0.0.11 "$_port" /state\n',
        "nodes/m-1.lan/netrc": `machine 10.0.0.12 login a password b\n${netrc(word)}`,
      },
    });
  assert.match((await ask(password)).output, /^HTTP\/1\.1 200 OK\r\n[\s\S]*\nthe state$/);
  assert.match((await ask("other")).output, /^HTTP\/1\.1 401 /);
  noPassword(processes);
});

test("hosts try both logins while the password is rotated", async () => {
  const { output } = await runAgainst({
    answers: { "/state": forUser("the state") },
    script: ["nodes/m-1.lan/ask.sh"],
    files: {
      "nodes/m-1.lan/ask.sh":
        'source lib/probes.sh\nnetrc_files=(netrc)\n_port=1\nhttp_get 10.0.0.11 "$_port" /state\n',
      "nodes/m-1.lan/netrc": `${netrc("old")}machine 10.0.0.12 login a password b\n${netrc(password)}`,
    },
  });
  assert.match(output, /^HTTP\/1\.1 200 OK\r\n[\s\S]*\nthe state$/);
});

test("a Marathon refuses both logins while the one that leads has the other, and works", async () => {
  const marathonAfter = (logins: string, answers: Answers) =>
    runAgainst({
      answers: { "/metrics/snapshot": forUser(leads), ...answers },
      script: ["nodes/m-1.lan/ask.sh"],
      files: {
        "nodes/m-1.lan/ask.sh": `source lib/probes.sh
netrc_files=(netrc)
ADDRESS=10.0.0.11
_port=1
MARATHON_PORT=$_port
MASTER_PORT=$_port
MASTERS=("m-1.lan@$ADDRESS")
marathon_answers && marathon_is_connected && echo works`,
        "nodes/m-1.lan/netrc": logins,
      },
    });
  const both = netrc("old") + netrc(password);
  const refuses: Answers = { "/ping": (response) => response.writeHead(401).end() };
  assert.match((await marathonAfter(both, refuses)).output, /^works$/m);
  assert.equal((await marathonAfter(netrc(password), refuses)).output, "");
  assert.equal((await marathonAfter(both, {})).output, "");
});

/** A cluster whose level is passwords. */
const passwords: Overrides = { security: { level: "passwords" } };

test("the operator's scripts try both logins while the password is rotated", async () => {
  for (const files of [
    { "secrets/netrc": netrc("old"), "secrets/netrc.new": netrc(password) },
    { "secrets/netrc": netrc(password), "secrets/netrc.new": netrc("new") },
  ]) {
    const { output } = await runAgainst({
      answers: closed(),
      script: ["verify.sh", "--timeout", "0", "--no-task"],
      files,
      spec: passwords,
    });
    assert.match(output, /^PASS {2}Every agent is registered: 1 of 1$/m);
    assert.match(output, /^PASS {2}Every Marathon answers/m);
  }
});

for (const script of [
  ["verify.sh"],
  ["agents.sh", "list"],
  ["apps/run-hello.sh"],
  ["restore.sh", "mesos", "backups/x.tar.gz"],
] as const)
  test(`${script[0]} asks nobody without the login of a cluster with passwords`, async () => {
    const { code, output, asked } = await runAgainst({
      answers: closed(),
      spec: passwords,
      script: [...script],
    });
    assert.equal(code, 2, output);
    assert.match(output, /^ERROR: .*secrets\/netrc cannot be read: it has the operator's login/);
    assert.match(output, /bash secrets\.sh --from FOLDER/);
    assert.deepEqual(asked, []);
    const help = await runAgainst({ answers: {}, spec: passwords, script: [script[0], "--help"] });
    assert.match(help.output, /2 wrong usage, or no login\b/);
  });

for (const [what, flags, result] of [
  ["passes where everybody is refused", closed()["/flags"], "PASS"],
  ["fails where a daemon answers a stranger", '{"flags":{"quorum":"1"}}', "FAIL"],
] as const)
  test(`verify.sh asks as a stranger with the level passwords, and ${what}`, async () => {
    const { output } = await runAgainst({
      answers: { ...closed(), "/flags": flags, "/v2/info": forUser("{}") },
      spec: passwords,
      script: ["verify.sh", "--timeout", "0", "--no-task"],
      files: { "secrets/netrc": netrc(password) },
    });
    assert.match(output, new RegExp(`^${result} {2}Nobody is answered without a login`, "m"));
    assert.equal(
      /m-1\.lan \(.*\) answers \/flags without a login \(HTTP 200\)/.test(output),
      result === "FAIL",
    );
    assert.match(
      output,
      /^NOTE {2}What whoever the firewall lets in still reads without a login.*__processes__/m,
    );
  });

for (const [what, word, said] of [
  ["accept", password, /^PASS {2}the masters accept the login of this host$/m],
  ["refuse", "other", /^FAIL {2}the masters accept the login of this host: not after 0 s$/m],
  ["are not asked for", undefined, /secrets\/netrc, cannot be read\.\n.*Run this as root/],
] as const)
  test(
    `verify.sh of a host says of a login that the masters ${what}`,
    { skip: skipSandbox },
    () => {
      const masters = ["m-1.lan=10.0.0.11"];
      const spec = { method: "docker", masters, agents: ["a-1.lan=10.0.0.21"], ...passwords };
      const host = makeSandbox("m-1.lan", "10.0.0.11", spec as Overrides);
      host.write("etc/network/10.0.0.11:5050/login", basic.replace("Basic ", ""));
      if (word !== undefined)
        host.write(
          "etc/create-mesos-cluster/secrets/netrc",
          `machine 10.0.0.11 login operator password ${word}\n`,
        );
      const { stdout, stderr } = host.run(
        "bash verify.sh --timeout 0 --services=mesos-master || true",
      );
      assert.match(stdout + stderr, said);
    },
  );
