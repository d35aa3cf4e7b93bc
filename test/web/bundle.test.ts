import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { runCli } from "../support/built-cli.ts";
import { answer, fileItem, pickFile, showTab, untilSaid } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { download, filesInZip, type ZipFile } from "./files.ts";

/** The words that a shell makes of a command. */
const wordsOf = (command: string) =>
  execFileSync("bash", ["-c", `printf '%s\\0' ${command}`], { encoding: "utf8" })
    .split("\0")
    .slice(0, -1);

/** The bundle that the command line makes. */
async function bundleOfCli(args: readonly string[], input?: string): Promise<ZipFile[]> {
  const folder = mkdtempSync(join(tmpdir(), "web-"));
  try {
    const { code, stderr } = runCli(
      [...args, "--out", join(folder, "x.zip")],
      input === undefined ? {} : { input },
    );
    assert.equal(code, 0, stderr);
    return await filesInZip(readFileSync(join(folder, "x.zip")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hosts = { masters: ["m-[1-3].lan=10.0.0.[11-13]"], agents: ["a-[1-2].lan=10.0.0.[21-22]"] };
const typedHosts = { masters: hosts.masters.join(), agents: hosts.agents.join() };

const cases = [
  {
    name: "one Docker machine",
    answers: {},
    spec: { name: "mesos", method: "docker", masters: ["master-1"], agents: ["agent-[1-2]"] },
  },
  {
    name: "Docker on several machines",
    answers: { name: "d", machines: "several", ...typedHosts, "ports.marathon": "8081" },
    spec: { name: "d", method: "docker", ...hosts, ports: { marathon: 8081 } },
  },
  {
    name: "apt",
    answers: {
      method: "apt",
      os: "ubuntu-24.04",
      ...typedHosts,
      attributes: "rack:r1",
      "flags.master": "agent_ping_timeout=30secs",
    },
    spec: {
      name: "mesos",
      method: "apt",
      os: "ubuntu-24.04",
      ...hosts,
      agents: hosts.agents.map((agent) => ({
        host: agent.split("=")[0],
        address: agent.split("=")[1],
        attributes: { rack: "r1" },
      })),
      flags: { master: { agent_ping_timeout: "30secs" } },
    },
  },
  {
    name: "source without Marathon and without a network",
    answers: {
      method: "source",
      ...typedHosts,
      marathon: "off",
      offline: "true",
      "ssh.user": "admin",
    },
    spec: {
      name: "mesos",
      method: "source",
      ...hosts,
      marathon: "off",
      offline: true,
      ssh: { user: "admin" },
    },
  },
];

for (const { name, answers, spec } of cases) {
  test(`the download is the bundle of the command line, file by file, modes and dates too: ${name}`, () =>
    onPage({}, async ({ page }) => {
      await answer(page, answers);
      await untilStatus(page, /^Ready/);
      const files = await download(page);
      assert.deepEqual(files, await bundleOfCli(["--spec", "-"], JSON.stringify(spec)));
      assert.deepEqual(files, await bundleOfCli(wordsOf(await shownCommand(page)).slice(1)));
    }));
}

test("the command is copied as it stands", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "mine" });
    await page.getByRole("button", { name: "Copy command" }).click();
    await untilSaid(page, /Copied/);
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      await shownCommand(page),
    );
  }));

test("a file is shown and copied as the command line prints it", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt", ...typedHosts });
    await showTab(page, "Files");
    await page.getByRole("combobox", { name: "Find a host" }).fill("a-2");
    await page.keyboard.press("Enter");
    await pickFile(page, "install.sh");
    const path = "nodes/a-2.lan/install.sh";
    const printed = runCli(["--spec", "-", "--print", path], {
      input: JSON.stringify({ name: "mesos", method: "apt", ...hosts }),
    }).stdout;
    await page.getByRole("heading", { name: path }).waitFor();
    assert.equal(await page.getByRole("group", { name: path }).textContent(), printed);
    await page.getByRole("button", { name: "Copy install.sh" }).click();
    await untilSaid(page, /Copied/);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), printed);
    const [arrived] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download install.sh" }).click(),
    ]);
    assert.equal(await text(await arrived.createReadStream()), printed);
  }));

test("what a change touched is marked: in the list of files, and line by line", () =>
  onPage({}, async ({ page }) => {
    await showTab(page, "Files");
    await pickFile(page, "docker-compose.yml");
    await page.getByRole("heading", { name: "docker-compose.yml" }).waitFor();
    assert.equal(await page.getByRole("radio", { name: "changes" }).count(), 0);
    await answer(page, { "ports.marathon": "8099" });
    await page.getByRole("radio", { name: "changes" }).check();
    await page.locator(".line.added").first().waitFor();
    const added = await page.locator(".line.added").allTextContents();
    assert.ok(added.length > 0);
    for (const line of added) assert.match(line, /8099/);
    assert.match((await page.locator(".line.removed").allTextContents()).join(), /8080/);
    await page
      .locator(".change")
      .filter({ hasText: /8080 → 8099: \d+ files/ })
      .waitFor();
    const mark = (name: string) => fileItem(page, name).locator(".changed-mark");
    await mark("cluster.yaml").waitFor();
    await pickFile(page, "apps/");
    await fileItem(page, "hello.json").waitFor();
    assert.equal(await mark("hello.json").count(), 0);
  }));

test("the README is shown as a page, and its source on request", () =>
  onPage({}, async ({ page }) => {
    await showTab(page, "Files");
    await page.getByRole("heading", { name: "Read this first" }).waitFor();
    await page.getByRole("button", { name: "source" }).click();
    await page
      .getByRole("group", { name: "README.md" })
      .filter({ hasText: /\n## Read this first\n/ })
      .waitFor();
  }));

test("the steps in the page refer to what is in README.md, and to no table that is not there", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt", ...typedHosts });
    await showTab(page, "Steps");
    const steps = page.locator("#panel-steps .steps");
    await steps.filter({ hasText: "README.md lists under" }).waitFor();
    assert.doesNotMatch(await steps.innerText(), /table above/);
  }));

test("of an offline bundle each host can be installed by hand, from its own folder", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Air-gapped/ }).click();
    await untilStatus(page, /^Ready: 3 masters/);
    await showTab(page, "Steps");
    await page.getByRole("radio", { name: "one host by hand" }).check();
    await page.locator("#step-host").fill("agent-4");
    await page.keyboard.press("Enter");
    const steps = page.locator("#panel-steps .steps");
    await steps.filter({ hasText: /nodes\/agent-4 .*sudo bash install\.sh/s }).waitFor();
  }));

/** The command of the last tab. */
async function shownCommand(page: Page): Promise<string> {
  await showTab(page, "Command");
  const shown = await page.getByRole("group", { name: "The command" }).textContent();
  return (shown ?? "").trimEnd();
}
