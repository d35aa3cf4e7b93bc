import { createHash } from "node:crypto";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { maxArgumentLength, oneLiner } from "../core/bundle/one-liner.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { type Catalogue, msg } from "../core/i18n/message.ts";
import { deflate } from "../node/deflate.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { printError, reportProblems } from "./report.ts";

/** Prints the token of the answers. */
export async function emitToken(spec: ClusterSpec, catalogue: Catalogue): Promise<Exit> {
  const { answersToToken } = await import("../core/questions/token.ts");
  const made = answersToToken({ ...spec }, deflate);
  if (made.problem !== undefined) return reportProblems({ errors: [made.problem] }, catalogue);
  return printLine(made.token);
}

/** Prints the command that makes the bundle anywhere. */
export async function emitOneLiner(
  name: string,
  files: Iterable<BundleFile>,
  { signal, catalogue }: Context,
): Promise<Exit> {
  const grouped = groupSimilarFiles(files);
  if (grouped === undefined)
    return reportProblems({ errors: [{ at: "", message: tooLong(name) }] }, catalogue);
  const command = await packIntoCommand(name, grouped, signal);
  if (command.length > maxArgumentLength) printError([onlyByPipe(command.length)], catalogue);
  return printLine(command);
}

const tooLong = (name: string) =>
  msg`This bundle is too large for one command. Write an archive with --out ${name}.tar.gz, or share the answers with --emit token.`;

const onlyByPipe = (length: number) =>
  msg`The command has ${length} characters, and Linux takes ${maxArgumentLength} as one argument: give it to a shell by a pipe, such as … --emit oneliner | ssh HOST sh.`;

async function packIntoCommand(
  name: string,
  files: Iterable<BundleFile>,
  signal: AbortSignal,
): Promise<string> {
  const archive = await pack(files, name, signal);
  const sha256 = createHash("sha256").update(archive).digest("hex");
  return oneLiner(name, archive.toString("base64"), sha256);
}

async function pack(
  files: Iterable<BundleFile>,
  name: string,
  signal: AbortSignal,
): Promise<Buffer> {
  const { writeArchive } = await import("../node/write-archive.ts");
  const output = new PassThrough();
  const [archive] = await Promise.all([
    buffer(output),
    writeArchive("tar.gz", files, name, output, signal),
  ]);
  return archive;
}

/** In characters: a larger bundle never packs into a command. */
const maxContent = 12_000_000;

/**
 * The same file of each host, one after the other: gzip finds repeats only while they are less than
 * 32 KB apart, and hosts differ in little. Undefined for a bundle that is too large.
 */
function groupSimilarFiles(files: Iterable<BundleFile>): BundleFile[] | undefined {
  const all: BundleFile[] = [];
  let content = 0;
  for (const file of files) {
    all.push(file);
    content += file.content.length;
    if (content > maxContent) return undefined;
  }
  return all.sort(
    (a, b) => compare(pathWithinHost(a), pathWithinHost(b)) || compare(a.path, b.path),
  );
}

const pathWithinHost = ({ path }: BundleFile) => path.replace(/^nodes\/[^/]+/, "nodes");
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function printLine(text: string): Exit {
  process.stdout.write(`${text}\n`);
  return exits.done;
}
