import assert from "node:assert/strict";
import { test } from "node:test";
import { questions } from "../../src/core/questions/questions.ts";
import type { Prompter, PromptOptions, PromptResult } from "../../src/wizard/prompter.ts";
import { runWizard, type WizardResult } from "../../src/wizard/wizard.ts";
import { answersFrom } from "../support/answers.ts";

/** How to answer: the beginning of a title, and a text; undefined takes what is offered. */
type Answer = readonly [title: string, text?: string];

/** Runs the wizard on these answers up to its end; `heard` is all that it says, in order. */
async function run(
  texts: Readonly<Record<string, string>>,
  replies: readonly Answer[],
): Promise<WizardResult & { heard: readonly string[] }> {
  const heard: string[] = [];
  const open = [...replies];
  const reply = async ({ title, default: offered }: PromptOptions): Promise<PromptResult> => {
    const [wanted = "", text = offered] = open.shift() ?? [];
    assert.ok(
      wanted !== "" && title.startsWith(wanted),
      `${title} is asked where ${wanted || "nothing"} was expected:\n${heard.join("\n")}`,
    );
    heard.push(`${title} [${offered}] ${text}`);
    return text === "back" ? "back" : { text };
  };
  const text: Prompter["text"] = async (options) => {
    const result = await reply(options);
    const problem = result === "back" ? undefined : await options.validate(result.text);
    if (problem === undefined) return result;
    heard.push(problem);
    return text(options);
  };
  const prompter: Prompter = {
    text,
    select: reply,
    search: reply,
    log: (lines) => void heard.push(...lines),
    heading: () => undefined,
    summary: () => undefined,
    close: () => undefined,
  };
  const keys = [
    ...Object.keys(texts),
    "ssh.user",
    "marathon",
    "containerizer",
    "offline",
    "advanced",
  ];
  const outcome = await runWizard(
    { answers: answersFrom(texts), preset: [], trail: keys, setAside: {} },
    {
      prompter,
      catalogue: {},
      screen: () => ({ columns: 100, rows: 24, plain: true, utf8: true }),
      outputPath: (name) => `./${name}.zip`,
      skipsReview: false,
      onProgress: () => undefined,
    },
  );
  assert.deepEqual(open, []);
  return { ...outcome, heard };
}

const corp = {
  name: "corp",
  method: "source",
  os: "debian-12",
  masters: "m[1-3].corp.example=10.1.0.[11-13]",
  agents: "a[1-5].corp.example=10.1.0.[21-25]",
  "ssh.user": "root",
  marathon: "image",
  containerizer: "mesos",
  offline: "false",
};
const textOf = ({ answers }: WizardResult["progress"], key: string) =>
  questions.find((question) => question.key === key)?.read(answers);

const change = (key: string): readonly Answer[] => [
  ["What now", "change"],
  ["Which answer", key],
];
const generate: Answer = ["What now", "generate"];

for (const [key, title, count, wanted] of [
  ["masters", "Masters", "5", "m[1-5].corp.example=10.1.0.[11-15]"],
  ["agents", "Agents", "6", "a[1-6].corp.example=10.1.0.[21-26]"],
  ["masters", "Masters", "1", "m1.corp.example=10.1.0.11"],
] as const) {
  test(`${count} typed at ${title} in the review offers ${wanted}, the person's own names, to edit`, async () => {
    const { heard, progress } = await run(corp, [
      ...change(key),
      [title, count],
      [title],
      generate,
    ]);
    assert.ok(heard.includes(`${title} [${wanted}] ${wanted}`));
    assert.equal(textOf(progress, key), wanted);
  });
}

test("hosts that a change of the method or a count took away are offered again", async () => {
  const { progress } = await run(corp, [
    ...change("method"),
    ["Install method", "docker"],
    ["Machines", "one"],
    ["Number of masters"],
    ["Number of agents"],
    ...change("machines"),
    ["Machines", "several"],
    ["Masters"],
    ["Agents"],
    ["ssh user"],
    ...change("masters"),
    ["Masters", "1"],
    ["Masters"],
    ...change("masters"),
    ["Masters", "3"],
    ["Masters"],
    generate,
  ]);
  assert.equal(textOf(progress, "masters"), corp.masters);
  assert.equal(textOf(progress, "agents"), corp.agents);
});

test("who changes to Docker with hosts of their own is offered several machines", async () => {
  const { heard } = await run(corp, [
    ...change("method"),
    ["Install method", "docker"],
    ["Machines"],
    generate,
  ]);
  assert.ok(heard.includes("Machines [several] several"));
});

test("a flag that is set stays when the person goes back", async () => {
  const { progress } = await run(corp, [
    ["What now", "advanced"],
    ["Advanced settings", "flags"],
    ["mesos-master flags", "offer_timeout"],
    ["offer_timeout", "5mins"],
    ["mesos-master flags", "back"],
    ["Advanced settings", "done"],
    generate,
  ]);
  assert.equal(textOf(progress, "flags.master"), "offer_timeout=5mins");
});

test("going back from the question that a change opened leads to the review, with the old value", async () => {
  const { progress } = await run(corp, [
    ...change("masters"),
    ["Masters", "m[1-5]=10.1.0.[21-25]"],
    ["Agents", "back"],
    generate,
  ]);
  assert.deepEqual(progress.answers, answersFrom(corp));
});

const advanced: Answer = ["What now", "advanced"];
const ports: readonly Answer[] = [
  "ZooKeeper client port",
  "ZooKeeper peer port",
  "ZooKeeper election port",
  "mesos-master port",
  "mesos-agent port",
  "Marathon web UI and API port",
  "Marathon scheduler port",
].map((title, index) => [title, String(3000 + index)] as const);

for (const [what, replies] of [
  ["the advanced menu", []],
  [
    "the advanced menu, opened after a change of the hosts",
    [
      ["What now", "change"],
      ["Which answer", "masters"],
      ["Masters", corp.masters],
      advanced,
      ["Advanced", "back"],
    ],
  ],
] as const satisfies readonly (readonly [string, readonly Answer[]])[]) {
  test(`going back from ${what} leads to the review, with nothing changed`, async () => {
    const { progress } = await run(corp, [...replies, advanced, ["Advanced", "back"], generate]);
    assert.deepEqual(progress.answers, answersFrom(corp));
  });
}

test("going back from the advanced menu takes back what was set in it since the review, and says so", async () => {
  const { heard, progress } = await run(corp, [
    advanced,
    ["Advanced", "ports"],
    ...ports.map(([title = "", text]) => [title, text] as Answer),
    ["Advanced", "back"],
    generate,
  ]);
  assert.ok(heard.includes("← back; the change is undone"));
  assert.deepEqual(progress.answers, answersFrom(corp));
});

test("a change of the hosts says what they are, and which is of both roles", async () => {
  const { heard } = await run(corp, [
    ...change("masters"),
    ["Masters", "m[1-3]=10.1.0.[11-13]3"],
    ["Masters", "m1=10.1.0.11"],
    ...change("agents"),
    ["Agents", "a1=10.1.0.21, M1=10.1.0.11"],
    generate,
  ]);
  const said = heard.join("\n");
  assert.match(said, /3 directly follows the range 10\.1\.0\.\[11-13\]/);
  assert.match(said, /^1 master: m1 10\.1\.0\.11$/m);
  assert.match(
    said,
    /^2 agents: a1 10\.1\.0\.21 … M1 10\.1\.0\.11\nNote: "M1" is both master and agent/m,
  );
  assert.match(said, /^! "M1" is both master and agent/m);
  assert.doesNotMatch(said, /agents\[/);
});

test("the last page of a preview waits until it was read", async () => {
  const { heard } = await run(corp, [
    ["What now", "preview"],
    ["Preview a file", "hosts"],
    ["Lines 1 to"],
    ["Preview a file", ""],
    generate,
  ]);
  assert.ok(heard.some((line) => /^Lines 1 to \d+ of \d+ \[done\]/.test(line)));
});
