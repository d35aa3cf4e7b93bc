import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { bundleOf } from "../support/bundle.ts";
import { temporaryFolder } from "../support/run.ts";
import { writeFiles } from "../support/source-files.ts";
import { specOf } from "../support/spec.ts";

const folder = temporaryFolder();

/** What a page of a hostile server answers. */
type Answer = string | ((response: ServerResponse) => void);
type Answers = Readonly<Record<string, Answer>>;

const steering = "\u001b]0;OWNED\u0007\u001b[2Jx\u009b1m";
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** The first answer whose key is the beginning of the path; 404 without one. */
async function serve(answers: Answers) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    asked.push(url);
    const answer = Object.entries(answers).find(([path]) => url.startsWith(path))?.[1];
    response.on("error", () => undefined);
    if (typeof answer === "function") answer(response);
    else response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    asked,
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs a copy of the script $0, with the port of the server in place of those of the services. */
const runOnServer = `cd "$(dirname "$0")"
sed -E "s/10\\.0\\.0\\.11/127.0.0.1/; s/(127\\.0\\.0\\.1:|_port=)[0-9]+/\\1$HOSTILE_PORT/" \
  "$(basename "$0")" >hostile.sh
exec bash hostile.sh "$@"`;

/** Runs a script of a cluster of one host, all services of which are one hostile server. */
async function runAgainst(answers: Answers, script: string, ...args: string[]) {
  const place = mkdtempSync(join(folder, "hostile-"));
  const host = ["m-1.lan=10.0.0.11"];
  writeFiles(place, bundleOf(specOf({ method: "apt", masters: host, agents: host })));
  const server = await serve(answers);
  const child = spawn("bash", ["-c", runOnServer, script, ...args], {
    cwd: place,
    env: { ...process.env, HOSTILE_PORT: String(server.port), PLACE: place },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      output += text;
    });
  const code = await new Promise((end) => child.on("close", end));
  server.close();
  return { code, output, asked: server.asked, owned: existsSync(join(place, "owned")) };
}

const endless = (response: ServerResponse) => {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, "9")));
    response.once("drain", more);
  };
  response.writeHead(200);
  more();
};

const leads = JSON.stringify({
  "master/elected": 1,
  "master/slaves_active": 1,
  "registrar/log/recovered": 1,
  "registrar/log/ensemble_size": 1,
});
const masterAnswers = {
  "/health": "",
  "/ping": "pong",
  "/flags": '{"flags":{"quorum":"1"}}',
  "/metrics/snapshot": leads,
};
const verify = (answers: Answers, ...args: string[]) =>
  runAgainst({ ...answers, ...masterAnswers }, "verify.sh", "--timeout", "0", ...args);

test("a framework ID that is a pattern of curl is never asked for", async () => {
  const { asked, output } = await verify(
    { "/v2/info": '{"frameworkId":"[1-3]"}', "/frameworks": "{}" },
    "--no-task",
  );
  assert.match(output, /^FAIL {2}Marathon is connected to Mesos/m);
  assert.equal(asked.filter((url) => /framework_id=./.test(url)).length, 0);
});

test("a Marathon that refuses the task of verify.sh cannot steer the terminal", async () => {
  const { output } = await verify({
    "/v2/apps": (response) => response.writeHead(422).end(steering),
  });
  assert.match(output, /Marathon refuses the task: \]0;OWNED\[2Jx1m 422/);
  assert.doesNotMatch(output, controlCharacters);
});

test("numbers that are programs or have another base are compared as text or tens", async () => {
  const program = '"a[$(touch $PLACE/owned)]"';
  const { output, owned } = await runAgainst(
    {
      ...masterAnswers,
      "/flags": `{"flags":{"quorum":${program}}}`,
      "/metrics/snapshot": `{"master/elected":1,"master/slaves_active":08,"registrar/log/recovered":1,"registrar/log/ensemble_size":09}`,
    },
    "verify.sh",
    ...["--timeout", "0", "--no-task"],
  );
  assert.equal(owned, false);
  assert.doesNotMatch(output, /value too great|syntax error/);
  assert.match(output, /sees 9 masters in the replicated log; cluster\.yaml lists 1/);
});

test("a reply to run-hello.sh cannot steer the terminal", async () => {
  const { code, output } = await runAgainst(
    { "/ping": "pong", "/v2/apps": (response) => response.writeHead(422).end(steering) },
    "apps/run-hello.sh",
  );
  assert.equal(code, 1);
  assert.match(output, /Marathon refuses hello\.json/);
  assert.doesNotMatch(output, controlCharacters);
});

test("an endless reply to run-hello.sh ends, and little of it is printed", async () => {
  const started = Date.now();
  const { code, output } = await runAgainst(
    { "/ping": "pong", "/v2/apps": endless },
    "apps/run-hello.sh",
  );
  assert.equal(code, 1);
  assert.ok(output.length < 5000, String(output.length));
  assert.ok(Date.now() - started < 15_000);
});
