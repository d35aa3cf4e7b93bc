import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The functions of fflate that tokens use, on Node's zlib. Other bytes than fflate's, which unfold to the same. */
interface Options {
  dictionary: Uint8Array;
}

export const deflateSync = (bytes: Uint8Array, options: Options & { level: number }): Uint8Array =>
  deflateRawSync(bytes, options);

/** Throws for more than a token may unfold to, before it fills memory: `largest` in src/core/questions/token.ts. */
export const inflateSync = (bytes: Uint8Array, options: Options): Uint8Array =>
  inflateRawSync(bytes, { ...options, maxOutputLength: 1_000_000 });

export const strToU8 = (text: string): Uint8Array => Buffer.from(text);

export const strFromU8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
