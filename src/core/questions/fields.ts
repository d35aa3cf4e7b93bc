import { fitting } from "../cluster/draft.ts";
import { schemaAt, valueAt, withField, withoutField } from "../cluster/spec-paths.ts";
import { literal, type Message, msg } from "../i18n/message.ts";
import type { KindFields, Question, QuestionFields } from "./question.ts";

/** How an answer is read and written. */
type Lens = Pick<QuestionFields, "read" | "write" | "clear">;

/** What a row may leave out. */
type OptionalFields = Omit<
  QuestionFields,
  "key" | "section" | "title" | "isTransient" | "set" | keyof Lens
>;

/** A question as its table has it: without a kind, its answer is any text. */
export type Row = Pick<QuestionFields, "key" | "section" | "title"> &
  Partial<OptionalFields> &
  (KindFields | { kind?: never });

const always = () => true;
const never = () => false;

/** What a row leaves out. Under Advanced nothing is asked unless somebody looks for it. */
export function withRowDefaults(row: Row) {
  const condition = row.condition ?? always;
  const asked = row.askedByDefault ?? (row.section === "advanced" ? never : always);
  return {
    takes: "",
    alwaysWritten: false,
    values: [],
    defaultFor: () => "",
    expand: (text) => text,
    validate: () => undefined,
    help: msg``,
    ...(row.kind === undefined ? { ...row, kind: "text" as const } : row),
    condition,
    askedByDefault: (answers) => condition(answers) && asked(answers),
  } satisfies Partial<Question>;
}

/** A question whose answer is no field of its own: it decides about others. */
export function helperQuestion(row: Row & Lens): Question {
  const { read, write, clear } = row;
  return { ...withRowDefaults(row), isTransient: true, set: (spec) => spec, read, write, clear };
}

/** How the value of a field becomes an answer, and an answer the value. */
interface Conversion {
  parse?: (text: string) => unknown;
  format?: (value: unknown) => string | undefined;
}

/**
 * A question for one field of the spec. Its help and default are the schema's unless the row has
 * others.
 */
export function field({ parse = String, format = scalarText, ...row }: Row & Conversion): Question {
  const path = row.key.split(".");
  const node = schemaAt(path);
  const { description = "", default: value = "", enum: values = [] } = node;
  return {
    ...withRowDefaults({
      help: literal(description),
      defaultFor: () => String(value),
      values,
      ...row,
    }),
    isTransient: false,
    read: (answers) => format(valueAt(answers, path)) || undefined,
    write: (answers, text) => {
      const value = fitting(node, parse(text));
      return value === undefined ? withoutField(answers, path) : withField(answers, path, value);
    },
    clear: (answers) => withoutField(answers, path),
    set: (spec, text) => withField(spec, path, parse(text)),
  };
}

const scalarText = (value: unknown) =>
  ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;

/** A whole number as such; anything else unchanged, which the check refuses at its place. */
export const parseNumber = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text);

/** A row for a list of texts; blanks and commas are between them. */
export function listField(row: Row): Question {
  return field({
    ...row,
    parse: (text) => text.split(/[\s,]+/).filter((entry) => entry !== ""),
    format: (value) => (Array.isArray(value) ? value.join(",") : undefined),
  });
}

/** A row for one field of `ports`. */
export function port(name: string, title: Message, condition: Question["condition"]): Question {
  return field({
    key: `ports.${name}`,
    section: "advanced",
    group: "ports",
    kind: "port",
    title,
    takes: "PORT",
    condition,
    parse: parseNumber,
  });
}

/** A row for one field of `memory`. */
export function heap(program: string, title: Message, condition: Question["condition"]): Question {
  return field({
    key: `memory.${program}`,
    section: "advanced",
    group: "upkeep",
    title,
    takes: "MB",
    condition,
    parse: parseNumber,
  });
}
