import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { makePage } from "../../../src/core/docs/make-page.ts";
import { pageMarkdown } from "../../../src/core/docs/markdown.ts";
import { placeOf, sharedText } from "../../../src/core/docs/variables.ts";
import { writeFile } from "../../../src/core/docs/write-file.ts";
import { expandRange } from "../../../src/core/hosts/ranges.ts";
import type { Node } from "../../../src/core/plan/nodes.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { bundleOf } from "../../support/bundle.ts";
import { blocksInMarkdown } from "../../support/pasted-blocks.ts";
import { planOf } from "../../support/plan.ts";
import { run, temporaryFolder } from "../../support/run.ts";
import { specOf } from "../../support/spec.ts";

const folder = temporaryFolder();

/** Writes below a folder; everything else that needs root is left out. */
const sudo = `sudo() {
  if [ "$1" = tee ]; then mkdir -p "$ROOT$(dirname "$2")"; cat >"$ROOT$2"; fi
}`;

const hosts = {
  security: { level: "firewall" as const, admins: ["10.9.0.0/24"] },
  masters: ["m-[1-3].lan=10.0.0.[11-13]"],
  agents: [
    "a-[1-4].lan=10.1.0.[1-4]",
    { host: "big.lan", address: "10.1.0.9", attributes: { rack: "r1" } },
    { host: "fat.lan", address: "10.1.0.10", attributes: { rack: "r1" } },
    { host: "bare", address: "10.1.0.11", resources: { cpus: 2 } },
    { host: "m-1.lan", address: "10.0.0.11" },
  ],
};

for (const [what, spec] of [
  ["apt", { ...hosts, method: "apt", flags: { marathon: { framework_name: "it's $HOME" } } }],
  ["source without Marathon", { ...hosts, method: "source", marathon: "off" }],
  ["docker", { ...hosts, method: "docker" }],
] as const)
  describe(`${what}: a chapter for several hosts, pasted on each of them with its values`, () => {
    const plan = planOf(specOf(spec));
    const files = bundleOf(plan.spec);
    const chapters = pageMarkdown(makePage(plan, blueprints, sha256), {}, false).split(
      /^<a id="[a-z-]*"><\/a>\n\n(?=## )/m,
    );
    for (const node of plan.nodes)
      test(`writes the files of ${node.host}`, () => {
        const root = pasteOn(node, chapters);
        const path = `nodes/${node.host}/`;
        for (const file of files.filter((each) => each.path.startsWith(path))) {
          const name = file.path.slice(path.length);
          const target = targetOf(name, `${plan.hostFolder}/${path}`);
          if (target === undefined) continue;
          const written = readFileSync(join(root, target), "utf8");
          if (name === "etc/hosts") assert.ok(written.endsWith(file.content));
          else assert.equal(written, file.content, target);
        }
      });
  });

/** Where the page writes a file of the bundle; undefined: it does not, or by other commands. */
function targetOf(name: string, composeFolder: string): string | undefined {
  if (name === "docker-compose.yml") return `${composeFolder}${name}`;
  return /^etc\/|^usr\//.test(name) ? name : undefined;
}

/** Pastes the blocks of the host's chapter that write files. */
function pasteOn(node: Node, chapters: readonly string[]): string {
  const root = mkdtempSync(join(folder, "root-"));
  const chapter = chapters.find((each) => isFor(node, each)) ?? "";
  assert.notEqual(chapter, "");
  const others = new RegExp(/^On (`.*`):\n\n(?:.*:\n\n```sh\n[^]*?^```\n\n)+/, "gm");
  const own = chapter.replace(others, (part, named: string) =>
    namesIn(named).includes(node.host) ? part : "",
  );
  // What keeps a loaded firewall is no file of the bundle.
  const blocks = blocksInMarkdown(own).filter(
    (block) => block.includes("sudo tee ") && !block.startsWith("sudo nft "),
  );
  const values = [
    `HOST=${node.host}`,
    `ADDRESS=${node.address}`,
    ...(node.master ? [`MYID=${node.master.number}`] : []),
  ];
  writeFileSync(join(root, "paste.sh"), [sudo, `ROOT=${root}`, ...values, ...blocks].join("\n"));
  const { code, stderr } = run("bash", [join(root, "paste.sh")], {});
  assert.deepEqual([code, stderr], [0, ""]);
  return root;
}

/** Whether the table of values, or the title, has the host. */
function isFor({ host, address }: Node, chapter: string): boolean {
  const escaped = host.replaceAll(".", "\\.");
  return new RegExp(`^\\| \`${escaped}\` \\| \`${address}\` \\|( \`\\d\` \\|)?$`, "m").test(
    chapter.split("### ")[0] ?? "",
  ) && chapter.includes("HOST=")
    ? true
    : chapter.startsWith("## ") && new RegExp(`^On \`${escaped}\` \\(`, "m").test(chapter);
}

const namesIn = (named: string) =>
  named
    .replaceAll("`", "")
    .split(", ")
    .flatMap((range) => expandRange(range).values ?? [range]);

test("without a value the command is not run, and the file stays", () => {
  const at = join(mkdtempSync(join(folder, "unset-")), "ip");
  writeFileSync(at, "before\n");
  const block = writeFile(at, "\uFDD0ADDRESS\uFDD1\n", "tee").replaceAll(
    placeOf("ADDRESS"),
    "${ADDRESS:?}",
  );
  const { code } = run("bash", ["-c", block], {});
  assert.notEqual(code, 0);
  assert.ok(existsSync(at));
  assert.equal(readFileSync(at, "utf8"), "before\n");
});

describe("a text that several hosts have", () => {
  const [one, other] = [
    { HOST: "m-1", ADDRESS: "10.0.0.1", MYID: "1" },
    { HOST: "m-2", ADDRESS: "10.0.0.2", MYID: "2" },
  ];
  const shared = (first: string, second: string) =>
    sharedText([
      { values: one, text: first },
      { values: other, text: second },
    ]);

  for (const [what, first, second, expected] of [
    ["the same", "server.1=10.0.0.1 m-1", "server.1=10.0.0.1 m-1", "server.1=10.0.0.1 m-1"],
    ["its address", "ip=10.0.0.1", "ip=10.0.0.2", `ip=${placeOf("ADDRESS")}`],
    ["its number", "id: 1 of 3", "id: 2 of 3", `id: ${placeOf("MYID")} of 3`],
    [
      "a longer address stays",
      "10.0.0.1 10.0.0.11",
      "10.0.0.2 10.0.0.11",
      `${placeOf("ADDRESS")} 10.0.0.11`,
    ],
    ["more than values", "rack r1", "rack r2", undefined],
    ["other lines", "a\nb", "a", undefined],
  ] as const)
    test(what, () => assert.equal(shared(first, second), expected));
});
