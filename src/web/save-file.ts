import { element } from "./dom.ts";

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  element("a", { href: url, download: name }).click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const saveText = (content: string, name: string): void =>
  saveFile(new Blob([content], { type: "text/plain" }), name);
