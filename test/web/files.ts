import { readFileSync } from "node:fs";
import { buffer, text } from "node:stream/consumers";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { type Entry, fromBuffer } from "yauzl";

/** A file of a zip, with all that a person could see of it. */
export interface ZipFile {
  path: string;
  /** Kind and permissions, as Unix has them. */
  mode: number;
  date: string;
  content: string;
}

/** The files of a zip, in the order of its directory. */
export function filesInZip(zip: Buffer): Promise<ZipFile[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      const files: ZipFile[] = [];
      archive.on("entry", async (entry: Entry) => {
        files.push({
          path: entry.fileName,
          mode: entry.externalFileAttributes >>> 16,
          date: entry.getLastModDate({ timezone: "UTC" }).toISOString(),
          content: await contentOf(archive, entry),
        });
        archive.readEntry();
      });
      archive.on("end", () => resolve(files));
      archive.on("error", reject);
      archive.readEntry();
    });
  });
}

function contentOf(archive: import("yauzl").ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, async (error, stream) =>
      error ? reject(error) : resolve(await text(stream)),
    );
  });
}

/** Presses the button and reads what arrives in the downloads. */
export async function download(page: Page): Promise<ZipFile[]> {
  const [arrived] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Download .*zip$/ }).click(),
  ]);
  return filesInZip(await buffer(await arrived.createReadStream()));
}

/** The zip that the page makes, with another line in one of its files. */
export async function editedBundle(page: Page): Promise<Buffer> {
  const [arrived] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#download").click(),
  ]);
  const files = unzipSync(readFileSync(await arrived.path()));
  const path = "mesos/nodes/agent-1/install.sh";
  const text = `${strFromU8(files[path] ?? new Uint8Array())}# edited by hand\n`;
  return Buffer.from(zipSync({ ...files, [path]: strToU8(text) }));
}
