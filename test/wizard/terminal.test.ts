import assert from "node:assert/strict";
import { test } from "node:test";
import { hanging, padTo, shorten, widthOf, wrap } from "../../src/wizard/terminal.ts";

test("Chinese letters and signs take two columns, ASCII and the lines of a drawing one", () => {
  assert.deepEqual(
    ["叢集", "，", "abc", "│┌─", "→ ❯"].map((text) => widthOf(text)),
    [4, 2, 3, 3, 3],
  );
});

for (const [text, columns, ...lines] of [
  ["docker  images; needs Docker", 16, "docker  images;", "needs Docker"],
  ["叢集名稱用於檔案", 8, "叢集名稱", "用於檔案"],
  ["叢集名稱用於檔案", 9, "叢集名稱", "用於檔案"],
  ["在 Debian 上執行，以及其他", 16, "在 Debian 上執", "行，以及其他"],
  ["四個字，四個字", 7, "四個", "字，四", "個字"],
  ["名稱（主機）好", 6, "名稱", "（主", "機）好"],
  ["10.0.0.1,10.0.0.2,10.0.0.3", 18, "10.0.0.1,10.0.0.2,", "10.0.0.3"],
  ["一\n二三", 2, "一", "二", "三"],
  ["", 5, ""],
] as const) {
  test(`${JSON.stringify(text)} in ${columns} columns is ${JSON.stringify(lines)}`, () => {
    assert.deepEqual(wrap(text, columns), lines);
    for (const line of wrap(text, columns)) assert.ok(widthOf(line) <= columns);
  });
}

test("what follows stands under the first line of a text behind a Chinese label", () => {
  assert.deepEqual(hanging("部署包  ", "一二三四五六七八九十一二", 28), [
    "部署包  一二三四五六七八九十",
    "        一二",
  ]);
});

test("a column is as wide for Chinese as for English", () =>
  assert.deepEqual(
    ["主機", "ZooKeeper"].map((name) => `${padTo(name, 9)}|`),
    ["主機     |", "ZooKeeper|"],
  ));

test("a shortened text never takes more columns than there are", () => {
  assert.equal(shorten("叢集名稱", 8), "叢集名稱");
  assert.equal(shorten("叢集名稱", 7), "叢集名…");
  assert.equal(shorten("叢集名稱", 6), "叢集…");
});
