import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { bundleOf } from "./bundle.ts";
import { temporaryFolder } from "./run.ts";
import { writeFiles } from "./source-files.ts";
import { type Overrides, specOf } from "./spec.ts";

const folder = temporaryFolder();

/** What a page of a hostile server answers. */
type Answer = string | ((response: ServerResponse) => void);
export type Answers = Readonly<Record<string, Answer>>;

/** The first answer whose key is the beginning of the path; 404 without one. */
async function serve(answers: Answers) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    asked.push(url);
    const answer = Object.entries(answers).find(([path]) => url.startsWith(path))?.[1];
    response.on("error", () => undefined);
    if (typeof answer === "function") answer(response);
    else response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    asked,
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs a copy of the script $0, with the port of the server in place of those of the services. */
const withPort = `cd "$(dirname "$0")"
sed -E "s/10\\.0\\.0\\.11/127.0.0.1/; s/(127\\.0\\.0\\.1:|_port=)[0-9]+/\\1$SERVER_PORT/" \
  "$(basename "$0")" >changed.sh
exec bash changed.sh "$@"`;

interface Against {
  answers: Answers;
  /** A script of the bundle and its options. */
  script: readonly [string, ...string[]];
  spec?: Overrides;
  /** What else is in the bundle, by path. */
  files?: Readonly<Record<string, string>>;
}

/** Runs a script of a cluster of one host, all services of which are one server. */
export async function runAgainst({ answers, script, spec = {}, files = {} }: Against) {
  const place = mkdtempSync(join(folder, "against-"));
  const host = ["m-1.lan=10.0.0.11"];
  writeFiles(place, bundleOf(specOf({ method: "apt", masters: host, agents: host, ...spec })));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  const server = await serve(answers);
  const child = spawn("bash", ["-c", withPort, ...script], {
    cwd: place,
    env: { ...process.env, SERVER_PORT: String(server.port), PLACE: place },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      output += text;
    });
  const code = await new Promise((end) => child.on("close", end));
  server.close();
  return { code, output, asked: server.asked, owned: existsSync(join(place, "owned")) };
}
