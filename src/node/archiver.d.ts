/** The part of archiver 8 that we use; it ships no types. */
declare module "archiver" {
  import type { Transform } from "node:stream";
  interface Entry {
    name: string;
    date: Date;
    mode: number;
  }
  class Archive extends Transform {
    append(content: Buffer, entry: Entry): this;
    finalize(): Promise<void>;
    abort(): this;
  }
  export class ZipArchive extends Archive {
    constructor(options?: { zlib?: { level: number } });
  }
  export class TarArchive extends Archive {
    constructor(options?: { gzip?: boolean });
  }
}
