import assert from "node:assert/strict";
import { logsOf } from "./cluster.ts";
import type { Output } from "./run.ts";

/**
 * What a run printed; fails the test with all of it, and the logs of deploy.sh, unless it ended
 * with 0.
 */
export async function succeeded(
  running: Promise<Output>,
  cluster?: { bundle: string },
): Promise<Output> {
  const output = await running;
  if (output.code !== 0) {
    const logs = cluster === undefined ? "" : await logsOf(cluster.bundle).catch(() => "");
    assert.fail(
      `exit code ${output.code}\n${output.stdout.slice(-4000)}\n${output.stderr.slice(-3000)}\n${logs.slice(-6000)}`,
    );
  }
  return output;
}

/** What a run said that had to fail with this code: both streams. */
export async function failed(running: Promise<Output>, code: number): Promise<string> {
  const output = await running;
  const said = `${output.stdout}\n${output.stderr}`;
  assert.equal(output.code, code, said.slice(-4000));
  return said;
}
