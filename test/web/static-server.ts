import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { site } from "./browser.ts";

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/**
 * A static host with the site, and pages of other people that embed it. Every answer carries the
 * policy.
 */
export async function serve(
  policy: string,
  pages: Readonly<Record<string, (origin: string) => string>>,
): Promise<{ origin: string; stop(): void }> {
  const server = createServer(({ url = "/" }, response) => {
    const name = url.split("?")[0]?.slice(1) || "index.html";
    const own = pages[name];
    response.setHeader("content-type", types[name.split(".").at(-1) ?? ""] ?? "text/plain");
    response.setHeader("content-security-policy", policy);
    response.end(own ? own(originOf(server)) : readFileSync(`${site}/${name}`));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: originOf(server), stop: () => server.close() };
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
