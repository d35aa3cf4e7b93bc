/** A coder of @scure/base on Node's Buffer. Like that one it reads only what it would write itself. */
function coder(encoding: "base64" | "base64url" | "hex") {
  return {
    encode: (bytes: Uint8Array): string => Buffer.from(bytes).toString(encoding),
    decode(text: string): Uint8Array {
      const bytes = Buffer.from(text, encoding);
      if (bytes.toString(encoding) !== text) throw new Error(`${encoding} is damaged`);
      return bytes;
    },
  };
}

export const base64 = coder("base64");
export const base64urlnopad = coder("base64url");
export const hex = coder("hex");
