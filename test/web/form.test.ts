import assert from "node:assert/strict";
import { test } from "node:test";
import { withDefaultAnswers } from "../../src/core/questions/answers.ts";
import { questions } from "../../src/core/questions/questions.ts";
import { answersFrom } from "../support/answers.ts";
import { answer, controls, untilFocused, untilRemarks, untilValue } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

for (const answers of [
  { method: "docker" },
  { method: "docker", machines: "several" },
  { method: "apt" },
  { method: "apt", apt: "line" },
  { method: "source" },
]) {
  test(`the form asks what the table of questions says: ${Object.values(answers).join(", ")}`, () =>
    onPage({}, async ({ page }) => {
      await answer(page, answers);
      const given = withDefaultAnswers(answersFrom(answers));
      const wanted = questions
        .filter(
          ({ askedByDefault, condition, group }) =>
            askedByDefault(given) || (group !== undefined && condition(given)),
        )
        .map(({ key }) => key);
      await eventually(async () => {
        const fields = await page
          .locator(".row:not([hidden])")
          .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-key")));
        assert.deepEqual(fields.sort(), wanted.sort());
      });
    }));
}

test("a problem stands beside its field until it is solved", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt", masters: "m-[1-3].lan=10.0.0.[1-2]" });
    await untilStatus(page, /1 problem/);
    await untilRemarks(page, "masters", /3 hosts but 2 addresses/);
    await page.locator("[name=masters][aria-invalid=true]").waitFor();
    await untilRemarks(page, "agents", []);
    await answer(page, { masters: "m-[1-3].lan=10.0.0.[1-3]" });
    await untilStatus(page, /Ready: 3 masters/);
    await untilRemarks(page, "masters", []);
    await page.locator("[name=masters]:not([aria-invalid])").waitFor();
  }));

test("the download of answers with a problem leads to the first problem instead", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { "ports.marathon": "0", name: "Not A Name" });
    await untilStatus(page, /2 problems/);
    await page.getByRole("button", { name: "Download", exact: true }).click({ force: true });
    await untilFocused(controls(page, "name"));
  }));

test("an emptied field means the default again", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "" });
    await untilValue(page, "name", "mesos");
  }));

/** What would do harm in HTML, in attributes and in scripts, wherever it stands in a text. */
const harmful = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "{{constructor}}",
  "'; DROP TABLE x; --",
  "$(touch x)`id`",
  "</style><svg onload=alert(1)>",
  "\u202Eevil",
];

/** Each of these as a whole. */
const hostile = ["javascript:alert(1)", "__proto__", harmful.join(" ")];

test("hostile text in every field stays text", () =>
  onPage({}, async ({ page }) => {
    page.on("dialog", () => assert.fail("a script ran"));
    await answer(page, { method: "apt", apt: "line" });
    const elements = () =>
      page
        .locator("mesos-cluster-generator")
        .evaluate(
          (host) =>
            host.shadowRoot?.querySelectorAll(
              "img, script, iframe, style, object, svg svg, [onload], [onerror]",
            ).length,
        );
    const keys = await page
      .locator(".row:not([hidden]) :is(input[type=text], textarea)")
      .evaluateAll((fields) => fields.map((field) => field.getAttribute("name") ?? ""));
    assert.ok(keys.length > 15);
    await page.locator("details.part").evaluateAll((parts) => {
      for (const part of parts) part.setAttribute("open", "");
    });
    for (const text of hostile) {
      for (const key of keys) await controls(page, key).fill(text);
      await page.locator("#state").focus();
      await untilStatus(page, /^\d\d problems$/);
      assert.equal(await elements(), 0, text);
    }
  }));
