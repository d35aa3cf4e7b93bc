import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { entryDate } from "../core/bundle/render.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { element, yieldToEventLoop } from "./dom.ts";
import type { Translate } from "./i18n.ts";
import { copyButton } from "./share.ts";
import type { Cluster } from "./state.ts";

/** What the buttons need to know when they are pressed. */
export interface Wanted {
  /** The cluster to download; without one the form is shown its first problem. */
  cluster(): Cluster | undefined;
  /** Moves the cursor to the first problem. */
  showProblem(): void;
  /** A link to this page with these answers, or why there is none. */
  link(): string | Message;
}

/** The download and the link. */
export class Actions {
  readonly node: HTMLElement;
  readonly #translate: Translate;
  readonly #wanted: Wanted;
  readonly #progress = element("span", { class: "note", role: "status" });
  readonly #download: HTMLButtonElement;

  constructor(translate: Translate, wanted: Wanted) {
    this.#translate = translate;
    this.#wanted = wanted;
    this.#download = element(
      "button",
      { type: "button", class: "main", onclick: () => void this.#save() },
      translate(msg`Download`),
    );
    this.node = element(
      "div",
      { class: "actions" },
      this.#download,
      copyButton(translate, msg`Copy link to these answers`, () => wanted.link()),
      this.#progress,
    );
  }

  /** Names the file that the download makes. */
  show({ plan }: Cluster): void {
    this.#download.textContent = this.#translate(msg`Download ${plan.name}.zip`);
  }

  async #save(): Promise<void> {
    const cluster = this.#wanted.cluster();
    if (!cluster) return this.#wanted.showProblem();
    if (this.#download.getAttribute("aria-disabled")) return;
    this.#download.setAttribute("aria-disabled", "true");
    try {
      this.#say(msg`Making the zip …`);
      saveFile(
        await zipBundle(yieldToEventLoop(cluster.files()), cluster.plan.name),
        `${cluster.plan.name}.zip`,
      );
      this.#say(
        msg`${cluster.plan.name}.zip is in your downloads. Next: unpack it and read README.md.`,
      );
    } finally {
      this.#download.removeAttribute("aria-disabled");
    }
  }

  #say(message: Message): void {
    this.#progress.textContent = this.#translate(message);
  }
}

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  element("a", { href: url, download: name }).click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The kind of an entry in Unix's modes: a regular file. */
const regularFile = 0o100000;

/** Unix, in the field that says whose modes an entry has. Source: APPNOTE.TXT of PKWARE, 4.4.2. */
const unix = 3;

/** Shorter texts are stored: deflate would save no byte. */
const worthDeflating = 200;

/**
 * Makes a zip of the files, each below `folder`, with the modes and the date that the command line
 * gives. Takes the files as they come; resolves to the zip when the last one is in.
 */
export async function zipBundle(files: AsyncIterable<BundleFile>, folder: string): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for await (const file of files) add(zip, file, folder);
  zip.end();
  return new Blob(chunks, { type: "application/zip" });
}

function add(zip: Zip, { path, mode, content }: BundleFile, folder: string): void {
  const bytes = strToU8(content);
  const name = `${folder}/${path}`;
  const entry = bytes.length < worthDeflating ? new ZipPassThrough(name) : new ZipDeflate(name);
  entry.os = unix;
  entry.attrs = (regularFile | mode) << 16;
  // fflate writes the local time of a date; archives carry it in UTC.
  entry.mtime = new Date(entryDate.year, entryDate.month - 1, entryDate.day);
  zip.add(entry);
  entry.push(bytes, true);
}
