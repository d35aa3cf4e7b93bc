/** The part of archiver 8 that we use; it ships no types. */
declare module "archiver" {
  import type { Transform } from "node:stream";
  interface Entry {
    name: string;
    date: Date;
    mode: number;
    /** Not deflated (zip). */
    store?: boolean;
  }
  class Archive extends Transform {
    append(content: Buffer, entry: Entry): this;
    finalize(): Promise<void>;
  }
  export class ZipArchive extends Archive {
    constructor(options?: { zlib?: { level: number } });
    /** Internal to archiver: the stream that makes the zip. */
    readonly _module: { engine: import("./zip-engine.ts").ZipEngine };
  }
  export class TarArchive extends Archive {
    constructor(options?: { gzip?: boolean });
    /** Internal to archiver: the stream that makes the tar. */
    readonly _module: { engine: import("./tar-engine.ts").TarEngine };
  }
}
