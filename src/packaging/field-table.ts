import { quoting } from "../core/bundle/quoting.ts";
import { questions, usualText } from "../core/cluster/questions.ts";
import { textOf } from "../core/i18n/message.ts";

/** The table of fields in .github/docs/cluster-yaml.md: one line for each question that fills a field. */
export function fieldTable(): string {
  const rows = questions
    .filter(({ guide }) => !guide)
    .map((question) => {
      const { key, flag, help, takes, values } = question;
      const given =
        flag === undefined ? "" : ` ${quoting.code(`--${flag}${takes ? ` ${takes}` : ""}`)}`;
      const standard = usualText(question) === "" ? "" : quoting.code(usualText(question));
      const choices = values.length === 0 ? "" : ` ${values.map(quoting.code).join(", ")}`;
      return `| ${quoting.code(key)}${given} | ${standard} | ${quoting.md(textOf(help))}${choices} |`;
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
