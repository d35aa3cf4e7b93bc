/** The blocks of shell in a page of Markdown, in their order, as a reader copies them. */
export function blocksInMarkdown(page: string): string[] {
  return [...page.matchAll(/^(`{3,})sh\n(.*?)^\1$/gms)].map(([, , code = ""]) => code);
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The same in HTML, as a browser copies them. */
export function blocksInHtml(page: string): string[] {
  return [...page.matchAll(/<pre [^>]*><code>(.*?)<\/code><\/pre>/gs)].map(([, code = ""]) =>
    code
      .replace(/<\/?var[^>]*>/g, "")
      .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity),
  );
}

/** Names of all elements in HTML, and what looks like one. */
export const tagsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(/<\/?([^\s/>]*)/g)].map(([, name = ""]) => name.toLowerCase()));
