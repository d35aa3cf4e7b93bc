import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();

/** A host on which install.sh has loaded a firewall; `confirms` is what it does when asked to keep it. */
const loads = (
  confirms: string,
) => `echo "$*" | tr '\\n' ' ' >>"$HOSTS/calls"; echo >>"$HOSTS/calls"
case $command in
  *--confirm-firewall) answer='${confirms}' ;;
  *) answer='echo "== 2/4 Programs"; echo firewall=unconfirmed; echo changed=3' ;;
esac`;

test("a firewall that install.sh has loaded is confirmed by a connection of its own", () => {
  const { deploy, host, at, visited } = placeBundle(folder);
  host("10.0.0.21", loads("echo it stays"));
  const { code, stdout } = deploy("--only", "a-1.lan");
  assert.equal(code, 0, stdout);
  assert.match(stdout, /a-1\.lan: installed, changed=3/);
  assert.deepEqual(visited(), [21, 21]);
  const calls = readFileSync(at("hosts/calls"), "utf8").trim().split("\n");
  assert.equal(calls.length, 2);
  assert.doesNotMatch(calls[0] ?? "", /ControlPath/);
  assert.match(
    calls[1] ?? "",
    /-o ControlPath=none .*\/nodes\/a-1\.lan\/install\.sh' --confirm-firewall/,
  );
});

test("a host that cannot be reached any more for that is a failure, and stops the others", () => {
  const { deploy, host, visited } = placeBundle(folder);
  host("10.0.0.21", loads("exit 255"));
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.match(stdout, /a-1\.lan: FAILED/);
  assert.deepEqual(visited(), [11, 12, 13, 21, 21]);
});

test("where no firewall was loaded nothing is confirmed", () => {
  const { deploy, visited } = placeBundle(folder);
  assert.equal(deploy("--only", "a-1.lan").code, 0);
  assert.deepEqual(visited(), [21]);
});
