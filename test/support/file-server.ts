import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";

/** A web server on this machine for one test. */
export interface FileServer {
  url: string;
  /** `GET /path RANGE` of every request so far. */
  asked: string[];
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts one that answers as told, until the tests of the file are over. */
export async function serve(answer: Answer): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push([request.method, request.url, request.headers.range].filter(Boolean).join(" "));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked };
}

/** The whole content, or the part of it that a client asks for. */
export const content =
  (bytes: Buffer): Answer =>
  (request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    if (from >= bytes.length && from > 0) return response.writeHead(416).end();
    const head = {
      "content-length": bytes.length - from,
      ...(from > 0 && { "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    };
    response.writeHead(from > 0 ? 206 : 200, head).end(bytes.subarray(from));
  };

/** Says that all will come, and stops after some. */
export const broken =
  (bytes: Buffer, after: number): Answer =>
  (_request, response) => {
    response.writeHead(200, { "content-length": bytes.length, "accept-ranges": "bytes" });
    response.write(bytes.subarray(0, after), () => setTimeout(() => response.destroy(), 50));
  };

/** Says that all will come, sends some, and then nothing more for ever. */
export const stalled =
  (bytes: Buffer, after: number): Answer =>
  (_request, response) => {
    response.writeHead(200, { "content-length": bytes.length, "accept-ranges": "bytes" });
    response.write(bytes.subarray(0, after));
  };
