import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { remembered } from "./remembered.ts";

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export const sha256 = remembered((text) => createHash("sha256").update(text).digest("hex"));

/** The same of a file's bytes. */
export const fileDigest = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("hex");
