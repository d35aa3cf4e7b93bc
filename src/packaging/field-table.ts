import { quoting } from "../core/bundle/quoting.ts";
import { formatMessage } from "../core/i18n/message.ts";
import { defaultText, questions } from "../core/questions/questions.ts";

/** Fields that a file writes otherwise than a flag: their name there, and what they take. */
const inFile: Readonly<Record<string, { field: string; takes: string }>> = {
  masters: {
    field: "masters",
    takes:
      'A list: ranges such as `["m-[1-3].lan=10.0.0.[11-13]"]`, or `{ host: m-1.lan, address: 10.0.0.11 }` for each host; on one Docker machine names alone, such as `["master-[1-3]"]`. The position is the myid.',
  },
  agents: { field: "agents", takes: "A list, in the same forms." },
  attributes: {
    field: "agents[].attributes",
    takes: "In the entry of an agent, or of a range: `attributes: { rack: r1 }`.",
  },
  resources: {
    field: "agents[].resources",
    takes: "In the entry of an agent, or of a range: `resources: { cpus: 4, mem: 8192 }`.",
  },
};

/**
 * The table of fields in .github/docs/cluster-yaml.md: one line for each question that fills a
 * field.
 */
export function fieldTable(): string {
  const rows = questions
    .filter(({ isTransient }) => !isTransient)
    .map((question) => {
      const { key, flag, help, takes, values } = question;
      const given =
        flag === undefined ? "" : ` ${quoting.code(`--${flag}${takes ? ` ${takes}` : ""}`)}`;
      const standard = defaultText(question) === "" ? "" : quoting.code(defaultText(question));
      const choices = values.length === 0 ? "" : ` ${values.map(quoting.code).join(", ")}`;
      const { field, takes: form } = inFile[key] ?? { field: key };
      const text = quoting.md(formatMessage(help));
      const what = form === undefined ? text : `${form} As a flag: ${text}`;
      return `| ${quoting.code(field)}${given} | ${standard} | ${what}${choices} |`;
    });
  return ["| field, flag | default | what it is |", "|---|---|---|", ...rows].join("\n");
}

/** The page with the table as it is now, between its two marks. */
export function withFieldTable(page: string): string {
  return page.replace(
    /(<!-- fields: [^\n]*-->\n)[^]*?(\n<!-- end of fields -->)/,
    (_, start, end) => `${start}\n${fieldTable()}\n${end}`,
  );
}
