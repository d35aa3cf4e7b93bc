import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { base64urlnopad } from "@scure/base";
import fc from "fast-check";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import {
  answersToToken as answersToTokenBy,
  tokenToAnswers as tokenToAnswersBy,
  withChecksum,
} from "../../../src/core/questions/token.ts";
import { deflate } from "../../../src/node/deflate.ts";
import { deflate as pageDeflate } from "../../../src/web/deflate.ts";
import { anySpec } from "../../support/any-spec.ts";
import { bundleOf } from "../../support/bundle.ts";
import { anyValue } from "../../support/hostile.ts";
import { smallest, written } from "../../support/spec.ts";

const answersToToken = (answers: Record<string, unknown>) => answersToTokenBy(answers, deflate);
const tokenToAnswers = (text: string) => tokenToAnswersBy(text, deflate);

function tokenOf(answers: object): string {
  const made = answersToToken({ ...answers });
  assert.ok(made.token !== undefined, JSON.stringify(made));
  return made.token;
}

function answersOf(token: string): Record<string, unknown> {
  const read = tokenToAnswers(token);
  assert.ok(read.answers !== undefined, JSON.stringify(read));
  return read.answers;
}

const refusal = (text: string) => {
  const read = tokenToAnswers(text);
  return read.problem !== undefined ? formatMessage(read.problem.message) : "";
};

test("answers of a v1 file keep their meaning in a token", () => {
  const { memory, limits } = answersOf(
    tokenOf({ ...smallest, apiVersion: "create-mesos-cluster/v1", memory: { zookeeper: 512 } }),
  );
  assert.deepEqual(
    { memory, limits },
    { memory: { zookeeper: 512, marathon: "auto" }, limits: "none" },
  );
});

test("the page and the command line read each other's tokens, and neither unfolds too much", () => {
  const token = tokenOf(smallest);
  const ofPage = answersToTokenBy({ ...smallest }, pageDeflate).token ?? "";
  assert.deepEqual(tokenToAnswersBy(token, pageDeflate), tokenToAnswers(ofPage));
  const tooMuch = forged(`{"name":"${"a".repeat(2_000_000)}"}`);
  assert.ok(tokenToAnswersBy(tooMuch, pageDeflate).problem !== undefined);
});

/** A token as version 2 writes it, of any text. */
const forged = (text: string) => `2${base64urlnopad.encode(withChecksum(deflate.pack(text, "")))}`;

test("every spec comes back from its token, and makes the same bundle", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const made = answersToToken({ ...spec });
      if (made.problem !== undefined)
        return assert.match(
          formatMessage(made.problem.message),
          /a link holds at most 8000\. Share cluster\.yaml/,
        );
      assert.match(made.token, /^2[A-Za-z0-9_-]+$/);
      const checked = checkSpec(answersOf(made.token));
      assert.ok(checked.spec !== undefined, JSON.stringify(checked.errors));
      assert.deepEqual(checked.spec, spec);
      assert.deepEqual(bundleOf(checked.spec).at(-1), bundleOf(spec).at(-1));
    }),
    { numRuns: 60 },
  );
});

test("a token holds what is not a default, and hosts as ranges in their order", () => {
  const answers = {
    ...written({
      masters: ["m-1=10.0.0.11", { host: "m-2", address: "10.0.0.12" }, "m-3=10.0.0.13"],
      agents: [
        { host: "b-1", address: "10.0.1.1", attributes: { rack: "r1" } },
        { host: "b-2", address: "10.0.1.2", attributes: { rack: "r1" } },
        "a-1=10.0.2.1",
        "a-3=10.0.2.3",
      ],
    }),
    os: "debian-12",
    ports: { marathon: 8080, agent: 5052 },
  };
  assert.deepEqual(answersOf(tokenOf(answers)), {
    name: "c",
    method: "docker",
    masters: ["m-[1-3]=10.0.0.[11-13]"],
    agents: [
      { host: "b-[1-2]", address: "10.0.1.[1-2]", attributes: { rack: "r1" } },
      "a-[1,3]=10.0.2.[1,3]",
    ],
    ports: { agent: 5052 },
    security: { level: "open" },
  });
});

test("tokens stay short: a small cluster, and one of 1,000 agents", () => {
  const { security: _, ...laptop } = smallest;
  const lengths = [
    laptop,
    {
      name: "analytics",
      method: "apt",
      os: "ubuntu-22.04",
      masters: ["master-[1-3].example.com=10.0.0.[11-13]"],
      agents: ["agent-[1-1000].example.com=10.1.[0-3].[1-250]"],
    },
  ].map((answers) => tokenOf(answers).length);
  assert.ok((lengths[0] ?? 0) < 45 && (lengths[1] ?? 0) < 110, `${lengths}`);
});

test("hosts written one by one, or as ranges, make one token", () => {
  const agents = Array.from(
    { length: 600 },
    (_, index) => `a-${index + 1}=10.1.${Math.floor(index / 250)}.${(index % 250) + 1}`,
  );
  assert.equal(
    tokenOf({ ...smallest, agents }),
    tokenOf({
      ...smallest,
      agents: [
        "a-[1-250]=10.1.0.[1-250]",
        "a-[251-500]=10.1.1.[1-250]",
        "a-[501-600]=10.1.2.[1-100]",
      ],
    }),
  );
});

test("secrets never get into a token", () => {
  const flags = {
    master: { credentials: "S3CRET", http_credentials: "S3CRET", webui_dir: "/x" },
    marathon: { http_credentials: "u:S3CRET", framework_name: "m" },
  };
  const answers = answersOf(
    tokenOf({
      ...smallest,
      flags,
      apt: { line: "deb https://me:S3CRET@mirror.lan/ ./" },
      agents: ["a-1"],
    }),
  );
  assert.doesNotMatch(JSON.stringify(answers), /S3CRET/);
  assert.deepEqual(answers["flags"], {
    master: { webui_dir: "/x" },
    marathon: { framework_name: "m" },
  });
});

test("any unchecked answers make a token or a problem, never an exception", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.oneof(
          fc.constantFrom("name", "masters", "agents", "flags", "ports", "apt"),
          fc.string(),
        ),
        anyValue,
      ),
      (answers) => {
        const made = answersToToken(answers);
        if (made.token !== undefined) assert.ok(tokenToAnswers(made.token).answers !== undefined);
      },
    ),
  );
});

test("a token with one wrong character, or one more, is damaged", () => {
  const good = tokenOf(smallest);
  for (let index = 1; index < good.length; index++) {
    for (const other of ["A", "x", "7", "_"].filter((char) => char !== good[index]))
      assert.match(refusal(good.slice(0, index) + other + good.slice(index + 1)), /damaged/);
  }
  for (const more of ["x", "A", "AAAA"]) assert.match(refusal(good + more), /damaged/);
});

describe("a token is refused with the remedy", () => {
  const good = tokenOf(smallest);
  const cases = [
    ["when it is empty", "", /There is no token here/],
    ["when it holds other characters", `${good}.`, /contain only A-Z.*Copy it again/],
    [
      "when it is of another version",
      `1${good.slice(1)}`,
      /version "1", but this tool reads version 2\. Use the version/,
    ],
    ["when its end is missing", good.slice(0, -4), /damaged or incomplete\. Copy it again/],
    ["when it is none at all", "2notatoken", /damaged or incomplete/],
    [
      "when it is too long",
      `2${"A".repeat(9000)}`,
      /no token is longer than 8000\. Use cluster\.yaml/,
    ],
    [
      "when it unfolds to more than a spec can need",
      forged(`{"name":"${"a".repeat(2_000_000)}"}`),
      /damaged/,
    ],
    ["when it holds no answers", forged("[1]"), /damaged/],
    [
      "when its fields lie too deep",
      forged(`{"flags":${"[".repeat(400_000)}${"]".repeat(400_000)}}`),
      /damaged/,
    ],
  ] as const;
  for (const [when, token, message] of cases)
    test(when, () => assert.match(refusal(token), message));

  test("whatever the text, without an exception", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .base64String()
            .map(
              (text) => `2${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`,
            ),
        ),
        (text) => {
          tokenToAnswers(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test("a token is read out of a link", () => {
  assert.deepEqual(
    answersOf(`https://docs.example.com/mesos/#${tokenOf(smallest)}`),
    answersOf(tokenOf(smallest)),
  );
});
