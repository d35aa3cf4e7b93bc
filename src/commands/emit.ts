import { createHash } from "node:crypto";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { longestCommand, oneLiner } from "../core/bundle/one-liner.ts";
import { suggest } from "../core/cluster/suggest.ts";
import { type Catalogue, list, say, sentences } from "../core/i18n/message.ts";
import { type Exit, exits } from "./exits.ts";
import { UsageError } from "./given.ts";
import { reportProblems } from "./report.ts";

/** What there is to emit: checked answers, and the bundle that they make. */
export interface Emitted {
  answers: Readonly<Record<string, unknown>>;
  name: string;
  files: Iterable<BundleFile>;
}

type Emit = (emitted: Emitted, signal: AbortSignal, catalogue: Catalogue) => Promise<Exit>;

const emitters: Readonly<Record<string, Emit>> = { token: emitToken, oneliner: emitOneLiner };

/** What `--emit` names. Throws a UsageError when there is no such thing. */
export function emitterOf(name: string | undefined): Emit | undefined {
  if (name === undefined) return undefined;
  const names = Object.keys(emitters);
  if (!Object.hasOwn(emitters, name))
    throw new UsageError([sentences(say`--emit takes ${list(names)}.`, suggest(name, names))]);
  return emitters[name];
}

/** Prints the token of the answers. */
async function emitToken(
  { answers }: Emitted,
  _signal: AbortSignal,
  catalogue: Catalogue,
): Promise<Exit> {
  const { answersToToken } = await import("../core/cluster/token.ts");
  const made = answersToToken(answers);
  return "problem" in made
    ? reportProblems([made.problem], [], undefined, catalogue)
    : printed(made.token);
}

/** Prints the command that makes the bundle anywhere. */
async function emitOneLiner(
  { name, files }: Emitted,
  signal: AbortSignal,
  catalogue: Catalogue,
): Promise<Exit> {
  const ordered = twinsTogether(files);
  const archive = ordered && (await packed(ordered, name, signal));
  const command =
    archive &&
    oneLiner(name, archive.toString("base64"), createHash("sha256").update(archive).digest("hex"));
  return command === undefined
    ? reportProblems([{ at: "", message: tooLong(name) }], [], undefined, catalogue)
    : printed(command);
}

const tooLong = (name: string) =>
  say`This bundle makes a command of more than the ${longestCommand} characters that shells take. Write an archive with --out ${name}.tar.gz, or pass on the answers with --emit token.`;

async function packed(
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

/** In characters: a bundle of more never packs into a command. */
const mostContent = 5_000_000;

/**
 * The same file of each host, one after the other: gzip sees twins only while they are less than 32 KB apart, and hosts
 * differ in little. Undefined for a bundle that is too large.
 */
function twinsTogether(files: Iterable<BundleFile>): BundleFile[] | undefined {
  const all: BundleFile[] = [];
  let content = 0;
  for (const file of files) {
    all.push(file);
    content += file.content.length;
    if (content > mostContent) return undefined;
  }
  return all.sort((a, b) => inOrder(withinHost(a), withinHost(b)) || inOrder(a.path, b.path));
}

const withinHost = ({ path }: BundleFile) => path.replace(/^nodes\/[^/]+/, "nodes");
const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function printed(text: string): Exit {
  process.stdout.write(`${text}\n`);
  return exits.done;
}
