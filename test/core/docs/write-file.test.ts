import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { writeFile } from "../../../src/core/docs/write-file.ts";
import { printableText } from "../../support/hostile.ts";
import { run, temporaryFolder } from "../../support/run.ts";

const folder = temporaryFolder();

/** Texts of several lines, with and without a last line end, that try to end a here-document. */
const contents = fc
  .array(fc.oneof(printableText, fc.constantFrom("EOF", "EOF1", "'EOF'", "\tEOF", "EOF ")), {
    maxLength: 6,
  })
  .map((lines) => lines.join("\n"));

/**
 * Where a line begins as the delimiter does, dash 0.5.12 loses a byte of what is not ASCII behind
 * it. Pages are for bash; dash reads all else.
 */
const readAs = { bash: () => true, dash: (text: string) => !/^E.*[^\x00-\x7f]/m.test(text) };

for (const [shell, reads] of Object.entries(readAs)) {
  test(`${shell} writes every text into its file, to the last character, and runs nothing of it`, () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .oneof(
              contents,
              contents.map((text) => `${text}\n`),
            )
            .filter(reads),
          { minLength: 30, maxLength: 30 },
        ),
        (texts) => {
          const script = texts
            .map((text, index) => writeFile(`it's/${index} $x`, text, "tee"))
            .join("\n");
          const ran = run(shell, ["-s"], {
            cwd: folder,
            input: `mkdir -p "it's"\n${script}\necho 'the end'\n`,
          });
          assert.deepEqual(ran, { code: 0, stdout: "the end\n", stderr: "" });
          texts.forEach((text, index) => {
            assert.equal(readFileSync(join(folder, `it's/${index} $x`), "utf8"), text);
          });
        },
      ),
      { numRuns: 10 },
    );
  });
}
