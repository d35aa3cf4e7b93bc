import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { languages } from "../../src/core/i18n/languages.ts";
import { packageCatalogues } from "../../src/packaging/package-catalogues.ts";

const sources = fileURLToPath(new URL("../../src", import.meta.url));

test("the catalogues of the package have what it says, and not what the page alone says", async () => {
  const { load } = packageCatalogues(sources);
  assert.ok(typeof load === "function");
  const module = await Reflect.apply(load, undefined, [`${sources}/core/i18n/chinese.ts`]);
  const shipped = await import(`data:text/javascript,${encodeURIComponent(String(module))}`);
  for (const [code, name] of [
    ["zh-TW", "zhTW"],
    ["zh-CN", "zhCN"],
  ] as const) {
    const whole = await languages[code].load();
    const { [name]: part } = shipped;
    assert.equal(part["Cluster name"], whole["Cluster name"]);
    assert.ok(!("All answers are the defaults again." in part));
    const [kept, all] = [part, whole].map((each) => Object.keys(each).length);
    assert.ok(kept && all && kept < all && kept > all * 0.8, `${kept} of ${all} texts`);
    for (const [text, translated] of Object.entries(part)) assert.equal(translated, whole[text]);
  }
});
