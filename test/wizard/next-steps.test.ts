import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMessage } from "../../src/core/i18n/message.ts";
import { nextSteps } from "../../src/wizard/next-steps.ts";
import { planOf } from "../support/plan.ts";
import { type Overrides, specOf } from "../support/spec.ts";

const hosts = { masters: ["m-1.lan=10.0.0.11"], agents: ["a-1.lan=10.0.0.21"] };
const key = "0123456789ABCDEF0123456789ABCDEF01234567";

/** The commands after `cd`, without their comments. */
function steps(spec: Overrides): string[] {
  const said = nextSteps(planOf(specOf(spec)), { kind: "directory", path: "/c" });
  const lines = said.map((step) => formatMessage(step));
  return lines.slice(2, lines.indexOf("")).map((line) => line.trim());
}
const withoutComments = (lines: string[]) => lines.map((line) => line.replace(/ {2,}#.*/, ""));

test("hosts are looked at before they are installed, and the user who logs in is named", () =>
  assert.deepEqual(steps({ method: "docker", ...hosts, ssh: { user: "admin" } }), [
    "bash deploy.sh --preflight    # logs in by ssh as admin",
    "bash deploy.sh",
    "bash verify.sh",
  ]));

test("a bundle for a site without a network is fetched and checked first", () =>
  assert.deepEqual(withoutComments(steps({ method: "docker", offline: true, ...hosts })), [
    "bash artifacts/fetch.sh",
    "bash artifacts/check.sh --expect CHECKSUM",
    "bash deploy.sh --preflight",
    "bash deploy.sh",
    "bash verify.sh",
  ]));

test("one machine without a network loads its images", () =>
  assert.deepEqual(withoutComments(steps({ method: "docker", offline: true })), [
    "bash artifacts/fetch.sh",
    "bash artifacts/check.sh --expect CHECKSUM",
    "bash artifacts/load.sh",
    "docker compose up --detach --wait",
    "bash verify.sh",
  ]));

test("what the operator has to supply is named, and Mesos is built", () => {
  const apt = { debs: "supplied", layout: "mesosphere" } as const;
  assert.match(steps({ method: "apt", apt, ...hosts })[0] ?? "", /artifacts\/supplied\/: \*\.deb /);
  const line = {
    line: "deb https://r.example.com ./",
    layout: "mesosphere",
    fingerprint: key,
  } as const;
  assert.match(steps({ method: "apt", apt: line, ...hosts })[0] ?? "", /: apt-key\.asc /);
  const source = steps({ method: "source", marathon: "tarball", ...hosts });
  assert.match(source[0] ?? "", /: marathon-\S+\.tgz \(README/);
  assert.match(source[1] ?? "", /^sudo bash build\.sh {4}# once/);
});
