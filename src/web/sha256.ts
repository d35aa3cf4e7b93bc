import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Sha256 } from "../core/bundle/parts.ts";

/**
 * SHA-256 of a string in UTF-8, in hexadecimal digits. The browser's own is asynchronous, and missing
 * on pages without https.
 */
export const sha256: Sha256 = (text) => bytesToHex(digest(utf8ToBytes(text)));

/**
 * The same, computed once for each text: of the 34,000 files of a thousand hosts one in seven is
 * another.
 */
export function rememberingSha256(): Sha256 {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = sha256(text);
    known.set(text, made);
    return made;
  };
}
