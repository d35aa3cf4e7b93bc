import { quoting } from "../core/bundle/quoting.ts";
import { formatMessage } from "../core/i18n/message.ts";
import { defaultText, questions } from "../core/questions/questions.ts";

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
      return `| ${quoting.code(key)}${given} | ${standard} | ${quoting.md(formatMessage(help))}${choices} |`;
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
