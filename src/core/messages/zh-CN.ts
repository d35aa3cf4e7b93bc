import type { Catalogue } from "./message.ts";

/** 简体中文 */
export const zhCN: Catalogue = {
};
