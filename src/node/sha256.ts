import { createHash } from "node:crypto";
import { remembered } from "./remembered.ts";

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export const sha256 = remembered((text) => createHash("sha256").update(text).digest("hex"));
