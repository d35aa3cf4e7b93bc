import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { answer, openFile as open, showTab, untilSaid, untilValue } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";

const spec = `name: opened
method: apt
os: ubuntu-24.04
masters: ["m-[1-3].lan=10.0.0.[11-13]"]
agents: ["a-[1-4].lan=10.0.0.[21-24]"]
ports: { marathon: 8081 }
`;

test("cluster.yaml that is opened becomes the answers, and what changes since is shown against it", () =>
  onPage({}, async ({ page, requests }) => {
    await open(page, "cluster.yaml", spec);
    await untilStatus(page, /^Ready: 3 masters, 4 agents/);
    await untilValue(page, "name", "opened");
    await untilValue(page, "ports.marathon", "8081");
    await answer(page, { "ports.marathon": "8082" });
    await answer(page, { "ports.master": "5055" });
    await showTab(page, "Files");
    const change = page.locator(".change");
    await change.filter({ hasText: /Since cluster\.yaml was opened: \d+ files/ }).waitFor();
    const ofPage = /(index\.html|site\.css|mesos-cluster-generator[\w.-]*\.js)$/;
    assert.deepEqual(
      requests.filter((url) => !ofPage.test(url)),
      [],
    );
  }));

test("the steps of change lead from the opened cluster to the answers", () =>
  onPage({}, async ({ page }) => {
    await open(page, "cluster.yaml", spec);
    await untilStatus(page, /^Ready: 3 masters, 4 agents/);
    await answer(page, { agents: "a-[1-5].lan=10.0.0.[21-25]" });
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    await showTab(page, "Steps");
    await page.getByRole("radio", { name: "from the opened cluster" }).check();
    await page.getByRole("heading", { name: /opened: from the old cluster/ }).waitFor();
    await page
      .locator(".steps:visible")
      .filter({ hasText: /agents added: a-5\.lan/ })
      .waitFor();
    await answer(page, { masters: "x-[1-3].lan=10.9.9.[1-3]" });
    await page.getByText("There are no safe steps").waitFor();
  }));

test("the zip of a bundle is opened by the cluster.yaml in it", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "zipped", method: "apt" });
    const [arrived] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download zipped.zip" }).click(),
    ]);
    const zip = readFileSync(await arrived.path());
    await page.locator("#more").click();
    await page.getByRole("button", { name: "Start over", exact: true }).click();
    await open(page, "zipped.zip", zip);
    await untilStatus(page, /^Ready: 3 masters, 3 agents/);
    await untilValue(page, "name", "zipped");
  }));

test("a hosts file is asked what its hosts are, with the likely split first", () =>
  onPage({}, async ({ page }) => {
    await open(
      page,
      "hosts",
      "10.0.0.1 zk1.x\n10.0.0.2 zk2.x\n10.0.0.3 zk3.x\n10.0.0.4 w1.x\n10.0.0.5 w2.x\n",
    );
    await page.locator(".chooser").getByText("hosts: 5 hosts. What are they?").waitFor();
    await page.getByRole("button", { name: "3 masters, 2 agents" }).click();
    await untilStatus(page, /^Ready: 3 masters, 2 agents/);
    await untilValue(page, "masters", /zk\[1-3\]\.x=10\.0\.0\.\[1-3\]/);
  }));

test("an inventory is split as its groups say", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt" });
    await open(
      page,
      "inventory.ini",
      "[masters]\nn1 ansible_host=10.0.0.1\n[agents]\nn2 ansible_host=10.0.0.2\nn3 ansible_host=10.0.0.3\n",
    );
    await page.getByRole("button", { name: "1 masters, 2 agents" }).click();
    await untilStatus(page, /^Ready: 1 master, 2 agents/);
  }));

for (const [name, content, said] of [
  ["empty.txt", "# nothing\n", /No hosts were found in it/],
  ["cluster.yaml", "name: [\nmethod: apt\n", /cluster\.yaml cannot be read/],
  ["x.zip", "no zip", /x\.zip is no bundle/],
] as const) {
  test(`a file that is none of these is refused, and the answers stay: ${name}`, () =>
    onPage({}, async ({ page }) => {
      await answer(page, { name: "kept" });
      await open(page, name, content);
      await untilSaid(page, said);
      await untilValue(page, "name", "kept");
    }));
}

test("a dropped file is taken wherever it falls", () =>
  onPage({}, async ({ page }) => {
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "cluster.yaml"));
      return transfer;
    }, spec);
    await page.locator(".workbench").dispatchEvent("drop", { dataTransfer: data });
    await untilStatus(page, /^Ready: 3 masters, 4 agents/);
  }));
