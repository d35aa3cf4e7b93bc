import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Deflate } from "../core/questions/token.ts";

/** Deflate of Node's own zlib. */
export const deflate: Deflate = {
  pack: (text, dictionary) =>
    deflateRawSync(text, { level: 9, dictionary: Buffer.from(dictionary) }),
  unpack: (bytes, dictionary, maxBytes) =>
    inflateRawSync(bytes, {
      dictionary: Buffer.from(dictionary),
      maxOutputLength: maxBytes,
    }).toString("utf8"),
};
