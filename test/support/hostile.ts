import fc from "fast-check";

/** Pieces that shells, YAML, templates, units, terminals and regular expressions trip over. */
export const pieces = [
  "'",
  '"',
  "`",
  "\\",
  "$",
  "$(touch CANARY)",
  "${HOME}",
  "`touch CANARY`",
  ";touch CANARY",
  "|touch CANARY",
  "&",
  "&&touch CANARY",
  ">CANARY",
  "<(touch CANARY)",
  "*",
  "?",
  "~",
  "!",
  "#",
  "%",
  "%n",
  "%%",
  "{{name}}",
  "{{{name}}}",
  "\\{{name}}",
  "{{#if x}}",
  "}}",
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  ",",
  ":",
  ": ",
  " #",
  "- ",
  "@",
  "=",
  "<b>",
  "-->",
  "|",
  "-rf",
  "--",
  " ",
  "  ",
  "\t",
  "\n",
  "\r\n",
  "\u0000",
  "\u001b[2J",
  "\u007f",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\u202e",
  "\ufffe",
  "\ud800",
  "ä",
  "é",
  "💥",
  "中文",
  "yes",
  "null",
  "1e3",
  "e12",
  "0x10",
  "012",
  "12:30",
  ".inf",
  "<<",
  "__proto__",
  "constructor",
  "EOF",
] as const;

const piece = fc.constantFrom(...pieces);

/** A hostile text, of up to 10,000 characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.oneof(piece, fc.string({ maxLength: 8 }), fc.string({ unit: "binary", maxLength: 4 })),
        { maxLength: 6 },
      )
      .map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: piece },
  {
    weight: 1,
    arbitrary: fc
      .tuple(piece, fc.constantFrom(61, 255, 1025, 10_000))
      .map(([text, length]) => `${text}${"a".repeat(length)}`),
  },
);

const unprintable = /[\u0000-\u001f\u007f\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Hostile texts on one line: what the rules let through to a bundle. */
export const printableText: fc.Arbitrary<string> = hostileText.filter(
  (text) => !unprintable.test(text),
);

/** Any value that YAML or JSON can hold. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.dictionary(hostileText, fc.oneof(hostileText, fc.integer(), fc.jsonValue({ maxDepth: 1 })), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
);
