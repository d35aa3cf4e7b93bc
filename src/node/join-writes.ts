/** The part of archiver's zip engine that this touches: a stream that counts the bytes that were written to it. */
export interface CountingStream {
  offset: number;
  write(chunk: Buffer | string): boolean;
  end(): unknown;
}

const blockSize = 256 * 1024;

/**
 * Joins what is written to a stream into blocks. archiver writes fifteen tiny pieces for every entry of a zip, and all of
 * those of the directory at once, in the end: 2 KB for every entry wait in memory then. `onBlock` is called for each block.
 */
export function joinWrites(stream: CountingStream, onBlock: () => void): void {
  const write = stream.write.bind(stream);
  const end = stream.end.bind(stream);
  let block = Buffer.allocUnsafe(blockSize);
  let length = 0;
  const flush = () => {
    const full = block.subarray(0, length);
    // Its own write counts the block once more.
    stream.offset -= length;
    block = Buffer.allocUnsafe(blockSize);
    length = 0;
    onBlock();
    return full.length === 0 || write(full);
  };
  stream.write = (chunk) => {
    const piece = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    const hasRoom = length + piece.length <= blockSize || flush();
    if (piece.length > blockSize) return write(piece);
    length += piece.copy(block, length);
    stream.offset += piece.length;
    return hasRoom;
  };
  stream.end = () => {
    flush();
    return end();
  };
}
