import type { BundleFile } from "../core/bundle/blueprint.ts";
import type { BundleFiles } from "./bundle-files.ts";

/** Whether a path or the content of its file includes the text, in upper or lower case. */
export const hasText = ({ path, content }: BundleFile, text: string): boolean =>
  [path, content].some((part) => part.toLowerCase().includes(text.toLowerCase()));

/** Searches the files of every host, a few hosts at a time. */
export class HostSearch {
  /** The hosts with a match; undefined: there is no search, or it goes on. */
  found: ReadonlySet<string> | undefined;
  readonly #onFound: () => void;
  #files: BundleFiles | undefined;
  #text = "";

  constructor(onFound: () => void) {
    this.#onFound = onFound;
  }

  /** An empty text ends the search. */
  find(files: BundleFiles, text: string): void {
    if (files === this.#files && text === this.#text) return;
    this.#files = files;
    this.#text = text;
    this.found = undefined;
    if (text !== "") void this.#run(files, text);
  }

  async #run(files: BundleFiles, text: string): Promise<void> {
    const isWanted = () => files === this.#files && text === this.#text;
    const found = await files.hostsWith((file) => hasText(file, text), isWanted);
    if (found === undefined) return;
    this.found = found;
    this.#onFound();
  }
}
