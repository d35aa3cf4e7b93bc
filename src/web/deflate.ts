import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { Deflate } from "../core/questions/token.ts";

/** Deflate of a library: a browser's own is asynchronous, and takes no dictionary. */
export const deflate: Deflate = {
  pack: (text, dictionary) =>
    deflateSync(strToU8(text), { level: 9, dictionary: strToU8(dictionary) }),
  unpack(bytes, dictionary, maxBytes) {
    const unpacked = inflateSync(bytes, { dictionary: strToU8(dictionary) });
    if (unpacked.length > maxBytes) throw new RangeError("more than that many bytes");
    return strFromU8(unpacked);
  },
};
