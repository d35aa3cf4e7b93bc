import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { test } from "node:test";
import { type Answers, runAgainst } from "../support/run-against.ts";

const steering = "\u001b]0;OWNED\u0007\u001b[2Jx\u009b1m";
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

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
  runAgainst({
    answers: { ...answers, ...masterAnswers },
    script: ["verify.sh", "--timeout", "0", ...args],
  });

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
  const { output, owned } = await runAgainst({
    answers: {
      ...masterAnswers,
      "/flags": `{"flags":{"quorum":${program}}}`,
      "/metrics/snapshot": `{"master/elected":1,"master/slaves_active":08,"registrar/log/recovered":1,"registrar/log/ensemble_size":09}`,
    },
    script: ["verify.sh", "--timeout", "0", "--no-task"],
  });
  assert.equal(owned, false);
  assert.doesNotMatch(output, /value too great|syntax error/);
  assert.match(output, /sees 9 masters in the replicated log; cluster\.yaml lists 1/);
});

test("a reply to run-hello.sh cannot steer the terminal", async () => {
  const { code, output } = await runAgainst({
    answers: {
      "/ping": "pong",
      "/v2/apps": (response) => response.writeHead(422).end(steering),
    },
    script: ["apps/run-hello.sh"],
  });
  assert.equal(code, 1);
  assert.match(output, /Marathon refuses hello\.json/);
  assert.doesNotMatch(output, controlCharacters);
});

test("an endless reply to run-hello.sh ends, and little of it is printed", async () => {
  const started = Date.now();
  const { code, output } = await runAgainst({
    answers: { "/ping": "pong", "/v2/apps": endless },
    script: ["apps/run-hello.sh"],
  });
  assert.equal(code, 1);
  assert.ok(output.length < 5000, String(output.length));
  assert.ok(Date.now() - started < 15_000);
});
