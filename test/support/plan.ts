import type { ClusterSpec } from "../../src/core/cluster/types.ts";
import { zhCN, zhTW } from "../../src/core/i18n/chinese.ts";
import type { Language } from "../../src/core/i18n/languages.ts";
import type { Catalogue } from "../../src/core/i18n/message.ts";
import { type ClusterPlan, makePlan } from "../../src/core/plan/plan.ts";

/** The catalogues, loaded already: tests need no patience. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: {},
  "zh-TW": zhTW,
  "zh-CN": zhCN,
};

/** Not that of package.json: recorded bundles must not change with it. */
export const toolVersion = "0.0.0";

/** The plan of a spec, worded in the spec's language as the tool does it. */
export const planOf = (spec: ClusterSpec, version = toolVersion): ClusterPlan =>
  makePlan(spec, catalogues[spec.language], version);
