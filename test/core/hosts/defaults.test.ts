import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultAgents, resizeHosts } from "../../../src/core/hosts/defaults.ts";

for (const [text, count, others, wanted] of [
  ["m[1-3].corp.example=10.1.0.[11-13]", 5, "", "m[1-5].corp.example=10.1.0.[11-15]"],
  ["a[1-5].corp.example=10.1.0.[21-25]", 6, "", "a[1-6].corp.example=10.1.0.[21-26]"],
  ["m[1-5]=10.1.0.[11-15]", 3, "", "m[1-3]=10.1.0.[11-13]"],
  ["alpha=10.1.0.1, beta=10.1.0.2, gamma=10.1.0.3", 1, "", "alpha=10.1.0.1"],
  ["alpha=10.1.0.1", 3, "", undefined],
  ["m1.lan=10.1.0.9", 3, "", "m[1-3].lan=10.1.0.[9-11]"],
  ["n01=10.0.0.1", 10, "", "n[01-10]=10.0.0.[1-10]"],
  ["n1.dc1=10.0.0.1, n1.dc2=10.0.0.2", 3, "", "n1.dc[1-3]=10.0.0.[1-3]"],
  ["m[1-3]=10.1.0.[11-13]", 5, "a[1-3]=10.1.0.[14-16]", "m[1-5]=10.1.0.[11-13,17-18]"],
  ["m3=10.0.0.3, m1=10.0.0.1", 4, "", "m[3,1-2,4]=10.0.0.[3,1-2,4]"],
  ["a1=10.0.0.254", 2, "", "a1=10.0.0.254, a2=10.0.1.1"],
  ["m-[1-3]", 5, "", undefined],
  ["m1=10.0.0.1", Number.NaN, "", undefined],
] as const) {
  test(`${text} for ${count} hosts beside "${others}" is ${wanted ?? "nothing that can be offered"}`, () =>
    assert.equal(resizeHosts(text, count, others), wanted));
}

for (const [masters, agents] of [
  ["m-[1-3].lan=10.0.0.[21-23]", "agent-[1-3].lan=10.0.0.[31-33]"],
  ["m-[1-3].lan=10.0.0.[21-22]", "agent-[1-3].lan=10.0.0.[31-33]"],
  ["m-1.lan=10.1.0.11, m-[2-3].lan=10.1.0.[12-14]", "agent-[1-3].lan=10.1.0.[21-23]"],
  ["m-1.lan=10.1.0.11, m-2.lan=", "agent-[1-3].lan=10.1.0.[21-23]"],
] as const) {
  test(`agents keep out of the way of masters that are still being written: ${masters}`, () =>
    assert.equal(defaultAgents(3, masters), agents));
}
