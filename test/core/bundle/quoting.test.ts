import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import { type Format, quoting } from "../../../src/core/bundle/quoting.ts";
import { pieces, printableText } from "../../support/hostile.ts";
import { parseProperties, parseUnitWords } from "../../support/parsers.ts";
import { has, run, temporaryFolder, unless } from "../../support/run.ts";

const formats = Object.keys(quoting) as Format[];

/** Holds for every hostile text by itself. */
const forEvery = (holds: (text: string) => void) =>
  fc.assert(fc.property(printableText, holds), { numRuns: 300 });

/** Holds for many hostile texts in one run of a program. */
const forMany = (holds: (texts: string[]) => void) =>
  fc.assert(fc.property(fc.array(printableText, { minLength: 60, maxLength: 60 }), holds), {
    numRuns: 4,
  });

for (const shell of ["bash", "dash"]) {
  test(`sh: ${shell} reads every text as the one word that it is`, () =>
    forMany((texts) => {
      const script = `printf '%s\\0' ${texts.map(quoting.sh).join(" ")}\n${texts.map((text) => `value=${quoting.sh(text)}; printf '%s\\0' "$value"`).join("\n")}\n`;
      assert.deepEqual(run(shell, ["-s"], { input: script }), {
        code: 0,
        stdout: [...texts, ...texts].map((text) => `${text}\0`).join(""),
        stderr: "",
      });
    }));

  test(`envfile: ${shell} sources a file of settings and runs nothing`, () =>
    forMany((texts) => {
      const file = texts.map((text, index) => `V${index}=${quoting.envfile(text)}\n`).join("");
      const path = `${temporary}/${shell}.env`;
      writeFileSync(path, file);
      const script = `set -aeu; PATH=/nowhere; . ${path}; printf '%s\\0' ${texts.map((_, index) => `"$V${index}"`).join(" ")}`;
      assert.deepEqual(run(shell, ["-c", script]), {
        code: 0,
        stdout: texts.map((text) => `${text}\0`).join(""),
        stderr: "",
      });
    }));
}

const temporary = temporaryFolder();

/**
 * systemd reads /etc/os-release with the same function as EnvironmentFile=, and tmpfiles prints
 * three of its values.
 */
const slots = { BUILD_ID: "%B", VERSION_ID: "%w", VARIANT_ID: "%W" } as const;
const slotNames = Object.keys(slots);

test(
  "envfile: systemd reads every text as it is",
  { skip: unless(has("systemd-tmpfiles", "--version"), "systemd-tmpfiles") },
  () => {
    const root = `${temporary}/root`;
    mkdirSync(`${root}/etc`, { recursive: true });
    writeFileSync(
      `${root}/show.conf`,
      Object.entries(slots)
        .map(([name, specifier]) => `f+ /${name} - - - - ${specifier}\n`)
        .join(""),
    );
    const three = fc.array(
      printableText.filter((text) => text !== "" && text.length < 2000),
      { minLength: 3, maxLength: 3 },
    );
    fc.assert(
      fc.property(three, (texts) => {
        writeFileSync(
          `${root}/etc/os-release`,
          slotNames.map((name, index) => `${name}=${quoting.envfile(texts[index])}\n`).join(""),
        );
        assert.deepEqual(
          run("systemd-tmpfiles", [`--root=${root}`, "--create", `${root}/show.conf`]),
          { code: 0, stdout: "", stderr: "" },
        );
        assert.deepEqual(
          slotNames.map((name) => readFileSync(`${root}/${name}`, "utf8")),
          texts,
        );
      }),
      { numRuns: 10 },
    );
  },
);

for (const version of ["1.1", "1.2"] as const) {
  test(`yaml: YAML ${version} reads every text as it is, in lists and fields too`, () =>
    forEvery((text) => {
      const value = quoting.yaml(text);
      assert.deepEqual(
        parse(`a: ${value} # comment\nb: [${value}, ${value}]\nc: { d: ${value}, e: ${value} }\n`, {
          version,
        }),
        { a: text, b: [text, text], c: { d: text, e: text } },
      );
      assert.deepEqual(parse(`- ${value}\n- x\n`, { version }), [text, "x"]);
      if (text.length < 1000)
        assert.deepEqual(
          parse(`{ ${value}: 1 }`, { version }),
          JSON.parse(`{ ${JSON.stringify(text)}: 1 }`),
        );
    }));

  test(`yaml: YAML ${version} reads every number and switch as such`, () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean()),
        (value) => {
          assert.deepEqual(parse(`[${quoting.yaml(value)}]`, { version }), [
            value === 0 ? 0 : value,
          ]);
        },
      ),
    ));

  test(`compose: YAML ${version} reads every text with $ doubled, which Compose halves`, () =>
    forEvery((text) => {
      const read = parse(`environment:\n  A: ${quoting.compose(text)}\n  B: x\n`, { version });
      assert.deepEqual(
        { ...read.environment, A: read.environment.A.replaceAll("$$", "$") },
        { A: text, B: "x" },
      );
      assert.doesNotMatch(read.environment.A.replaceAll("$$", ""), /\$/);
    }));
}

for (const [number, text] of [
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
  [2181, "2181"],
  [0.5, "0.5"],
] as const) {
  test(`yaml: ${number} is printed without an exponent, which is a text to YAML 1.1`, () =>
    assert.equal(quoting.yaml(number), text));
}

for (const word of [
  "e0",
  "E12",
  "e-3",
  "y",
  "Yes",
  "NO",
  "on",
  "Off",
  "null",
  "~",
  "true",
  "1e3",
  "012",
  "0o17",
  "0x1F",
  "12:30",
  "1_000",
  ".5",
  ".inf",
  "-.INF",
  ".nan",
  "=",
  "<<",
  "2026-01-31",
  "a: b",
  "a #b",
  "- a",
  "*a",
  "&a",
  "!a",
  "%a",
  "@a",
  "`a`",
  "",
  " a",
  "a ",
]) {
  test(`yaml: ${JSON.stringify(word)} stays a text`, () => {
    for (const version of ["1.1", "1.2"] as const)
      assert.equal(parse(`[${quoting.yaml(word)}]`, { version })[0], word);
  });
}

test("compose: numbers and switches are texts, as environment takes them", () => {
  assert.deepEqual([quoting.compose(2181), quoting.compose(false)], ['"2181"', '"false"']);
});

test("json: every value is read as it is", () => {
  forEvery((text) => assert.equal(JSON.parse(quoting.json(text)), text));
  assert.deepEqual(
    [quoting.json(2181), quoting.json(false), quoting.json(1e21)].map((text) => JSON.parse(text)),
    [2181, false, 1e21],
  );
});

test("line: every text stands there as it is", () =>
  forEvery((text) => assert.equal(quoting.line(text), text)));

test("zoo: Java's properties read every text as it is", () =>
  forEvery((text) => {
    assert.deepEqual(parseProperties(`a=${quoting.zoo(text)}\nb=1\n`), { a: text, b: "1" });
    assert.match(quoting.zoo(text), /^[\u0020-\u007e]*$/);
  }));

test("unit: systemd's rules for ExecStart read every text as the one word that it is", () =>
  forEvery((text) => {
    assert.deepEqual(
      parseUnitWords(`/bin/x ${quoting.unit(text)} ${quoting.unit(`--flag=${text}`)} end`),
      ["/bin/x", text, `--flag=${text}`, "end"],
    );
  }));

const punctuation = /[\\`*{}[\]<>|#&~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/;

test("md: the name of a flag stays as people write it", () => {
  assert.equal(quoting.md("agent.docker_config, _x_"), "agent.docker_config, \\_x\\_");
});

test("md: no character of Markdown stands unescaped", () =>
  forEvery((text) => {
    const printed = quoting.md(text);
    assert.doesNotMatch(printed.replace(/\\[!-/:-@[-`{-~]/g, " "), punctuation);
    assert.equal(printed.replace(/\\([!-/:-@[-`{-~])/g, "$1"), text);
  }));

test("code: the fence is longer than every run of backquotes in it, and no | ends a cell", () =>
  forEvery((text) => {
    const [, fence = "", inner = ""] = /^(`+)(.*[^`])?\1$/s.exec(quoting.code(text)) ?? [];
    for (const [ticks] of text.matchAll(/`+/g)) assert.ok(ticks.length < fence.length);
    assert.doesNotMatch(inner.replace(/\\[\\|]/g, ""), /\|/);
    assert.equal(
      (text.includes("`") ? inner.slice(1, -1) : inner).replace(
        /((?:\\\\)*)\\\|/g,
        (_, doubled) => `${doubled.slice(0, doubled.length / 2)}|`,
      ),
      text,
    );
  }));

const broken = pieces.filter((text) => /[\u0000-\u001f\u007f\ud800\ufffe]/u.test(text));

for (const format of formats) {
  test(`${format}: what is no printable value is refused, not printed`, () => {
    for (const value of [
      undefined,
      null,
      {},
      [],
      ["x"],
      () => "x",
      Symbol("x"),
      1n,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      new Date(0),
    ])
      assert.throws(() => quoting[format](value), /^Error: cannot print /);
    for (const text of [...broken, ...broken.map((each) => `a${each}b`)])
      assert.throws(() => quoting[format](text), /^Error: cannot print a control character: "/);
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

test("html: every text reads back as it is, and neither ends an attribute nor begins a tag or an entity", () =>
  forEvery((text) => {
    const html = quoting.html(text);
    assert.doesNotMatch(html, /[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    assert.equal(
      html.replace(/&([^;]+);/g, (_, name) => entities[name] ?? ""),
      text,
    );
  }));
