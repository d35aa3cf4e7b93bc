import { Transform } from "node:stream";

const blockSize = 256 * 1024;

/**
 * Joins small chunks into blocks: a compressor takes each chunk to another thread and back, which
 * takes longer than its work.
 */
export function joinedBlocks(): Transform {
  let chunks: Buffer[] = [];
  let length = 0;
  const joined = () => {
    const block = Buffer.concat(chunks, length);
    chunks = [];
    length = 0;
    return block;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      length += chunk.length;
      if (length < blockSize) done();
      else done(null, joined());
    },
    flush: (done) => done(null, joined()),
  });
}
