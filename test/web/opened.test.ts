import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import {
  answer,
  fileItem,
  openFile,
  pickFile,
  showTab,
  untilFocused,
  untilRemarks,
  untilSaid,
  untilValue,
} from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { editedBundle } from "./files.ts";

const spec = `name: opened
method: apt
masters: ["m-[1-3].lan=10.0.0.[11-13]"]
agents: ["a-[1-5].lan=10.0.0.[21-25]"]
`;

const untilChange = (page: Page, text: RegExp) =>
  page.locator(".change").filter({ hasText: text }).waitFor();

test("what differs from the opened file is counted over all hosts", () =>
  onPage({}, async ({ page }) => {
    await openFile(page, "cluster.yaml", spec);
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    await page.locator("[name=masters-count][value='5']").check({ force: true });
    await untilStatus(page, /^Ready: 5 masters/);
    await showTab(page, "Files");
    await untilChange(
      page,
      /^Since cluster\.yaml was opened: \d+ files on 8 hosts, \d+ files of the cluster, 2 hosts new$/,
    );
    await answer(page, { agents: "a-[1-4].lan=10.0.0.[21-24]" });
    await untilChange(page, /on 7 hosts, \d+ files of the cluster, 2 hosts new, 1 host removed$/);
  }));

test("SHA256SUMS stands among the files; the search looks into those of every host, and leaves the hosts with a match", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await showTab(page, "Files");
    await pickFile(page, "SHA256SUMS");
    await page
      .getByRole("group", { name: "SHA256SUMS" })
      .filter({ hasText: "  nodes/master-1/install.sh" })
      .waitFor();
    await pickFile(page, "README.md");
    const search = page.getByRole("searchbox", { name: "Find in these files" });
    await search.fill("10.0.0.24");
    await page.getByText("Found on 4 of 8 hosts").waitFor();
    await page.locator(".line.found").first().waitFor();
    await eventually(async () => {
      const { y = -1 } = (await search.boundingBox()) ?? {};
      assert.ok(y > 0, "the search field stays in sight");
    });
    const next = page.getByRole("button", { name: "The next host" });
    const untilHost = (host: string) =>
      eventually(async () => assert.equal(await page.locator("#file-host").inputValue(), host));
    for (const host of ["master-2", "master-3", "agent-4", "master-1"]) {
      await next.click();
      await untilHost(host);
    }
    await search.fill("ticktime");
    await page.getByText("Found on 3 of 8 hosts").waitFor();
    await fileItem(page, "verify.sh").first().waitFor({ state: "detached" });
    await pickFile(page, "zoo.cfg");
    await page.locator(".line.found").filter({ hasText: "tickTime" }).waitFor();
    await search.fill("");
    await page.getByText("Found on 3 of 8 hosts").waitFor({ state: "hidden" });
    await next.click();
    await next.click();
    await next.click();
    await fileItem(page, "install.sh").waitFor();
    await untilHost("agent-1");
  }));

test("an opened bundle is compared by its files, whoever edited them", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await openFile(page, "edited.zip", await editedBundle(page));
    await untilValue(page, "name", "mesos");
    await showTab(page, "Files");
    await untilChange(page, /^Since edited\.zip was opened: 1 file on 1 host$/);
    await page.getByRole("combobox", { name: "Find a host" }).fill("agent-1");
    await page.keyboard.press("Enter");
    await pickFile(page, "install.sh");
    await page.getByRole("radio", { name: "changes" }).check({ force: true });
    await page.locator(".line.removed").filter({ hasText: "# edited by hand" }).waitFor();
  }));

test("an opened bundle with a problem is compared by its files, also by what solves it", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    const files = unzipSync(await editedBundle(page));
    const path = "mesos/cluster.yaml";
    const text = strFromU8(files[path] ?? new Uint8Array());
    const wrong = text.replace(/^name: .*/m, "name: no name");
    const zipped = zipSync({ ...files, [path]: strToU8(wrong) });
    await openFile(page, "wrong.zip", Buffer.from(zipped));
    await untilStatus(page, /^1 problem$/);
    await answer(page, { name: "mended" });
    await untilStatus(page, /^Ready/);
    await showTab(page, "Files");
    await untilChange(page, /^Since wrong\.zip was opened: \d+ files on 8 hosts/);
  }));

/** Nobody looks at it. */
const someDigest = "0".repeat(64);

test("of an opened bundle only its own files are compared, whatever lies beside them", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    const files = Object.fromEntries(
      Object.entries(unzipSync(await editedBundle(page))).map(([path, bytes]) => [
        path.slice("mesos/".length),
        strFromU8(bytes),
      ]),
    );
    const script = "nodes/agent-1/install.sh";
    const texts = {
      "old/cluster.yaml": "name: older\n",
      "secrets/zookeeper": "hidden\n",
      ...files,
      [script]: files[script] + "# a long one\n".repeat(100_000),
      SHA256SUMS: `${someDigest}  old/cluster.yaml\n${files["SHA256SUMS"]}`,
    };
    const entries = Object.entries(texts).map(([path, text]) => [path, strToU8(text)]);
    const zipped = zipSync(Object.fromEntries(entries));
    await openFile(page, "changed.zip", Buffer.from(zipped));
    await untilValue(page, "name", "mesos");
    await showTab(page, "Files");
    await untilChange(page, /^Since changed\.zip was opened: 1 file on 1 host$/);
  }));

test("a file with wrong values is opened, with its problems at their fields; no steps lead from it", () =>
  onPage({}, async ({ page }) => {
    const wrong = `${spec.replace("apt", "atp")}ports: { marathon: eighty, master: 5050 }\n`;
    await openFile(page, "cluster.yaml", wrong);
    await untilStatus(page, /^2 problems$/);
    await untilRemarks(page, "method", /atp/);
    await untilRemarks(page, "ports.marathon", /./);
    await untilValue(page, "ports.marathon", "eighty");
    await untilValue(page, "masters", "m-[1-3].lan=10.0.0.[11-13]");
    await untilSaid(page, /^cluster\.yaml is open, with 2 problems\. .* solved is compared\.$/);
    await answer(page, { method: "apt", "ports.marathon": "8080" });
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    await answer(page, { "ports.marathon": "8081" });
    await answer(page, { agents: "a-[1-4].lan=10.0.0.[21-24]" });
    await showTab(page, "Files");
    await untilChange(
      page,
      /^Since the problems of cluster\.yaml were solved: .* on 7 hosts, .* 1 host removed$/,
    );
    await showTab(page, "Steps");
    await page.getByRole("radio", { name: "one host by hand" }).waitFor();
    assert.equal(await page.getByRole("radio", { name: "from the opened cluster" }).count(), 0);
  }));

test("a value that no field can show is a problem until it is left out", () =>
  onPage({}, async ({ page }) => {
    const racks = "agents: [{ host: a, address: 10.0.0.21, attributes: { rack: [1] } }]";
    await openFile(page, "cluster.yaml", `${spec.replace(/agents: .*/, racks)}colour: blue\n`);
    await untilStatus(page, /^2 problems$/);
    const problems = page.locator("form > .remarks");
    await problems
      .filter({ hasText: "colour: " })
      .filter({ hasText: "attributes.rack: " })
      .waitFor();
    await page.reload();
    await untilStatus(page, /^2 problems$/);
    await page.getByRole("button", { name: "Leave out what no field can show" }).press("Enter");
    await untilStatus(page, /^Ready: 3 masters, 1 agent/);
    await problems.waitFor({ state: "hidden" });
    await untilFocused(page.locator("[name=name]"));
    await untilValue(page, "agents", "a=10.0.0.21");
  }));

test("a problem with a plain way out offers it beside its field", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt", masters: "m-[1-3].lan=10.0.0.[1-2]" });
    await untilStatus(page, /^1 problem$/);
    await page.getByRole("button", { name: "Write m-[1-3].lan=10.0.0.[1-3]" }).click();
    await untilStatus(page, /^Ready: 3 masters/);
    await untilValue(page, "masters", "m-[1-3].lan=10.0.0.[1-3]");
    await untilFocused(page.locator("[name=masters]"));
    assert.equal(await page.locator(".remedies:visible").count(), 0);
  }));
