/** What the stand-in for tar-stream takes from that package's headers.js: a block of 512 bytes, or null for a name that needs pax. */
export interface Header {
  name: string;
  mode: number;
  mtime: Date;
  type: string;
  uid: number;
  gid: number;
  size: number;
}
export function encode(header: Header): Buffer | null;
export function encodePax(header: { name: string }): Buffer;
