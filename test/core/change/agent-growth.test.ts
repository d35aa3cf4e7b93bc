import assert from "node:assert/strict";
import { test } from "node:test";
import { changeOf } from "../../support/change.ts";

type Resources = Readonly<Record<string, string | number>>;

/** Whether agents keep their ID when these resources become those. */
function keepsId(before: Resources, after: Resources): boolean {
  const offering = (resources: Resources) => ({
    agents: [{ host: "a-1", address: "10.0.0.21", resources: { ...resources } }],
  });
  const kinds = changeOf(offering(before), offering(after)).steps.map(({ kind }) => kind);
  return !kinds.includes("agent-new-id");
}

/** As `lib/compare-identity.awk` decides on the host. */
const cases: readonly [before: Resources, after: Resources, keeps: boolean][] = [
  [{ cpus: 4 }, { cpus: 8 }, true],
  [{ cpus: 4 }, { cpus: 2 }, false],
  [{ ports: "[31000-32000]" }, { ports: "[31000-33000]" }, true],
  [{ ports: "[31000-32000]" }, { ports: "[31000-31500]" }, false],
  [{ ports: "[31000-32000]" }, { ports: "[21000-22000, 31000-32000]" }, true],
  [{ ports: "[21000-22000,31000-32000]" }, { ports: "[21000-32000]" }, true],
  [{ ports: "[21000-22000,31000-32000]" }, { ports: "[31000-32000]" }, false],
  [{ fpgas: "{a,b}" }, { fpgas: "{a,b,c}" }, true],
  [{ fpgas: "{a,b}" }, { fpgas: "{b,c}" }, false],
  [{ mem: 1024 }, { mem: 1024, "cpus(prod)": 2 }, false],
  [{ cpus: 4 }, { cpus: 4, "cpus(prod)": 2 }, true],
];

for (const [before, after, keeps] of cases)
  test(`an agent ${keeps ? "keeps its ID" : "needs a new ID"} from ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
    assert.equal(keepsId(before, after), keeps);
  });
