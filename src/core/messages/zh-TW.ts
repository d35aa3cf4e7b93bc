import type { Catalogue } from "./message.ts";

/** 繁體中文 */
export const zhTW: Catalogue = {
};
