import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { has, unless } from "../support/run.ts";
import { pictureFile, wizardPicture } from "./wizard-picture.ts";

/** What a picture says, line by line. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*)<\/text>/g)].map(([, spans = ""]) =>
    spans.replace(/<[^>]+>/g, ""),
  );

test(
  "the picture in README.md shows the wizard as it is (npm run picture draws it)",
  { skip: unless(has("python3", "-c", "import pty"), "python3 with pty") },
  async () => {
    const now = await wizardPicture();
    const kept = readFileSync(pictureFile, "utf8");
    assert.deepEqual(linesOf(kept), linesOf(now));
    assert.equal(kept, now);
    assert.ok(linesOf(now).some((line) => line.includes("Masters")));
  },
);
