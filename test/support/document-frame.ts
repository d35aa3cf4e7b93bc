/** What a section of a README consists of besides its sentences. Order within a section is the language's own. */
export interface SectionFrame {
  /** 2 for `##`. */
  level: number;
  /** Fenced blocks as they are; of diagrams everything but the labels. */
  blocks: readonly string[];
  /** What the template prints, includes or asks: `{{md name}}`, `{{#if runsMarathon}}`. */
  expressions: readonly string[];
  /** Commands, files and values in backquotes, and addresses of pages. */
  literals: readonly string[];
  rows: number;
  items: number;
}

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** The frame of a Markdown template: equal in every language, or one of them has drifted. */
export function frameOf(template: string): SectionFrame[] {
  return template.split(/^(?=#{1,6} [^#\n]*$)(?![^`]*^```\n)/m).map((section) => {
    const prose = section.replace(fence, "");
    return {
      level: /^#*/.exec(section)?.[0].length ?? 0,
      blocks: [...section.matchAll(fence)].map(([, kind, text = ""]) =>
        kind === "mermaid" ? text.replace(/"[^"]*"/g, '""') : text,
      ),
      expressions: (section.match(/\{\{[^}]*\}\}/g) ?? [])
        .map((expression) => expression.replace(/readme\/[\w-]+\//, "readme/"))
        .sort(),
      literals: [...prose.matchAll(/`[^`]+`|<http[^>]+>/g)].map(([literal]) => literal).sort(),
      rows: prose.match(/^\|/gm)?.length ?? 0,
      items: prose.match(/^- /gm)?.length ?? 0,
    };
  });
}
