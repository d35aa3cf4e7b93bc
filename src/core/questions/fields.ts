import { schemaAt, valueAt, withField, withoutField } from "../cluster/spec-paths.ts";
import { literal, type Message, msg } from "../i18n/message.ts";
import type { KindFields, Question, QuestionFields } from "./question.ts";

/** What a row may leave out. */
type OptionalFields = Omit<
  QuestionFields,
  "key" | "section" | "title" | "isTransient" | "set" | "unset" | "get"
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
    implies: () => ({}),
    help: msg``,
    ...(row.kind === undefined ? { ...row, kind: "text" as const } : row),
    condition,
    askedByDefault: (answers) => condition(answers) && asked(answers),
  } satisfies Partial<Question>;
}

/**
 * A question whose answer is no field: it decides about others. `get` sees it in a spec as a whole.
 */
export function helperQuestion({ get, ...row }: Row & Pick<Question, "get">): Question {
  return {
    ...withRowDefaults(row),
    isTransient: true,
    set: (spec) => spec,
    unset: (spec) => spec,
    get,
  };
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
  const { description = "", default: value = "", enum: values = [] } = schemaAt(path);
  return {
    ...withRowDefaults({
      help: literal(description),
      defaultFor: () => String(value),
      values,
      ...row,
    }),
    isTransient: false,
    set: (spec, text) => withField(spec, path, parse(text)),
    unset: (spec) => withoutField(spec, path),
    get: (spec) => format(valueAt(spec, path)),
  };
}

const scalarText = (value: unknown) =>
  ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;

/** A whole number as such; anything else unchanged, which the check refuses at its place. */
export const parseNumber = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text);

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
