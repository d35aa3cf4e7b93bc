import { Readable } from "node:stream";
import { encode, encodePax, type Header } from "./headers.js";

const zeros = Buffer.alloc(1024);

/** What archiver uses of tar-stream's pack, on Node's streams: entries whose content is there, one after the other. */
class Pack extends Readable {
  /** Tells who wrote the last entry that there is room for another. */
  private ready: (() => void) | undefined;

  entry(data: Omit<Header, "uid" | "gid" | "size">, content: Buffer, done: () => void): void {
    this.pushHeaders({ ...data, uid: 0, gid: 0, size: content.length });
    if (this.pushPadded(content)) done();
    else this.ready = done;
  }

  finalize(): void {
    this.push(zeros);
    this.push(null);
  }

  override _read(): void {
    const ready = this.ready;
    this.ready = undefined;
    ready?.();
  }

  /** Names that are long or not in ASCII stand in a header of their own, as tar-stream writes it. */
  private pushHeaders(header: Header): void {
    const block = encode(header);
    if (block !== null) return void this.push(block);
    const path = encodePax({ name: header.name });
    this.push(encode({ ...header, name: "PaxHeader", type: "pax-header", size: path.length }));
    this.pushPadded(path);
    this.push(encode({ ...header, name: "PaxHeader" }));
  }

  /** Up to the next whole block. */
  private pushPadded(bytes: Buffer): boolean {
    this.push(bytes);
    return this.push(zeros.subarray(0, -bytes.length & 511));
  }
}

export default { pack: (): Pack => new Pack() };
