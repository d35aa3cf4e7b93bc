import type { Writable } from "node:stream";
import { crc32, deflateRawSync, type ZlibOptions } from "node:zlib";

/**
 * crc32-stream for content that is there whole: deflated at once. As a stream each small file took ten times as long, on
 * its way to another thread and back.
 */
export class DeflateCRC32Stream {
  private readonly options: ZlibOptions;
  private readonly checksum = Buffer.alloc(4);
  private sizes = { content: 0, deflated: 0 };
  private ended = () => {};
  private target: Writable | undefined;

  constructor(options: ZlibOptions) {
    this.options = options;
  }

  once(event: "end" | "error", listener: () => void): void {
    if (event === "end") this.ended = listener;
  }

  pipe(target: Writable): void {
    this.target = target;
  }

  /** Calls what waits for the end as soon as the target takes more. */
  end(content: Buffer): void {
    const deflated = deflateRawSync(content, this.options);
    this.checksum.writeUInt32BE(crc32(content));
    this.sizes = { content: content.length, deflated: deflated.length };
    if (this.target?.write(deflated) === false) this.target.once("drain", this.ended);
    else this.ended();
  }

  /** The CRC-32 of the content, big-endian. */
  digest(): Buffer {
    return this.checksum;
  }

  size(ofDeflated: boolean): number {
    return ofDeflated ? this.sizes.deflated : this.sizes.content;
  }
}

/** For streams that are stored as they are. */
export class CRC32Stream {}
