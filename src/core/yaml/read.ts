import { Composer, type Document, LineCounter, Parser } from "yaml";
import {
  collectYamlErrors,
  maxErrors,
  reasonOf,
  reasons,
  type YamlError,
  type YamlFault,
} from "./errors.ts";
import { checkNodes } from "./nodes.ts";
import { offsetFinder } from "./positions.ts";

/** A text that is YAML. */
export interface YamlContent {
  readonly errors?: undefined;
  /** Null when the text has no content. */
  readonly value: unknown;
  /**
   * `line:column`, both from 1, of a path such as `agents[0].host`, or of the nearest one around it
   * that is written.
   */
  position(path: string): string;
}

/** A text that is not YAML. */
export interface InvalidYaml {
  /** At least one, in the order of the lines. */
  readonly errors: readonly YamlError[];
}

/**
 * Room for 20,000 hosts of 250 characters: a million characters take the package a second and 100
 * MB.
 */
export const maxLength = 5_000_000;

/**
 * Of a longer text the beginning is parsed first: where it is full of errors, the rest is not
 * parsed.
 */
const beginningLength = 100_000;

/**
 * YAML 1.2. Duplicate keys are left to `checkNodes`: the package compares every key with all those
 * before it.
 */
const options = {
  schema: "core",
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
} as const;

/** Reads one document of YAML 1.2, or of JSON, which is YAML too. */
export function readYaml(text: string): YamlContent | InvalidYaml {
  if (text.length > maxLength) return { errors: [{ line: 1, column: 1, reason: reasons.tooLong }] };
  const firstErrors = errorsOfBeginning(text);
  if (firstErrors.length === maxErrors) return { errors: firstErrors };

  const { document, faults, lines, targets } = parse(text);
  if (faults.length > 0) return { errors: collectYamlErrors(text, faults, lines) };
  const findOffset = offsetFinder(document.contents, targets);
  return {
    value: document.toJS({ maxAliasCount: -1 }), // checkNodes has limited them
    position(path) {
      const { line, col } = lines.linePos(findOffset(path));
      return `${line}:${col}`;
    },
  };
}

/**
 * None for a text that is short. Where the beginning is cut off, a quote or bracket may be open:
 * that is no error.
 */
function errorsOfBeginning(text: string): YamlError[] {
  if (text.length <= beginningLength) return [];
  const end = text.lastIndexOf("\n", beginningLength) + 1;
  const { faults, lines } = parse(text.slice(0, end));
  return collectYamlErrors(
    text,
    faults.filter(({ offset }) => offset < end - 1),
    lines,
  );
}

function parse(text: string) {
  const lines = new LineCounter();
  const tokens = new Parser(lines.addNewLine).parse(text);
  const documents = new Composer(options).compose(tokens, true, text.length);
  const [first, second] = [documents.next().value, documents.next().value || undefined];
  if (!first) throw new Error("the yaml package gives a document for every text");
  const { targets, faults } = checkNodes(first.contents);
  return {
    document: first,
    targets,
    faults: faultOfWhole(text, second) ?? [...faultsOf(first), ...faults],
    lines,
  };
}

/** An error of the text as a whole: those in its parts are consequences, or of no use. */
function faultOfWhole(
  text: string,
  secondDocument: Document.Parsed | undefined,
): YamlFault[] | undefined {
  const nullByte = text.indexOf("\0");
  if (nullByte >= 0) return [{ offset: nullByte, reason: reasons.nullByte }];
  if (!secondDocument) return undefined;
  return [{ offset: secondDocument.range[0], reason: reasons.severalDocuments }];
}

/**
 * An unknown tag is a warning of the package; another value than the one that is written would be
 * read.
 */
function faultsOf({ errors, warnings }: Document.Parsed): YamlFault[] {
  const unknownTags = warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
  return [...errors, ...unknownTags].map(({ code, message, pos: [offset] }) => ({
    offset,
    reason: reasonOf(code, message),
  }));
}
