import { fileURLToPath } from "node:url";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { foldHosts } from "../../src/core/hosts/fold.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { bundleOf } from "../support/bundle.ts";
import { specOf } from "../support/spec.ts";
import { type GoldenCase, goldenCases } from "./cases.ts";

/** What the repository holds of the golden cases, or what the blueprints make of them now. */
export interface Golden {
  /** `listings/<case>.txt`: mode, digest and path of every file. */
  listings: ReadonlyMap<string, string>;
  /** `rendered/<case>/<path>`: the rendered files that people review as output. */
  rendered: ReadonlyMap<string, string>;
}

export const goldenFolder = fileURLToPath(new URL(".", import.meta.url));

/** What the blueprints make of the cases now, under the names that it is recorded by. */
export function makeGolden(cases: readonly GoldenCase[] = goldenCases): Golden {
  const listings = new Map<string, string>();
  const rendered = new Map<string, string>();
  const known = new Set(verbatimTexts);
  for (const { name, spec, rendered: wanted } of cases) {
    const files = bundleOf(specOf(spec));
    listings.set(`listings/${name}.txt`, listingOf(files));
    for (const { path, content } of wanted ? ofFirstHosts(files) : []) {
      if (!wanted?.test(path) || isChecksumFile(path) || known.has(content)) continue;
      known.add(content);
      rendered.set(`rendered/${name}/${path}`, content);
    }
  }
  return { listings, rendered };
}

/** Blueprints that are no templates: a copy of them shows nothing that the blueprint does not. */
const verbatimTexts = blueprints.flatMap(({ content }) =>
  typeof content === "string" ? [content] : [],
);

const isChecksumFile = (path: string) => path.endsWith("SHA256SUMS");

/** Without the folders of hosts other than the first master and the first agent, which differ from those in values only. */
function ofFirstHosts(files: readonly BundleFile[]): readonly BundleFile[] {
  return files.filter(({ path }) => !/^nodes\/(?!(master|agent)-1\.)/.test(path));
}

/**
 * One line for each file, and one for files that are the same on several hosts; sorted by path. Checksum files follow
 * from the others.
 */
function listingOf(files: readonly BundleFile[]): string {
  const same = new Map<string, { start: string; path: string; hosts: string[] }>();
  for (const { path, mode, sha256 } of files.filter((file) => !isChecksumFile(file.path))) {
    const [, host, below] = /^nodes\/([^/]+)\/(.*)$/.exec(path) ?? [];
    const start = `0${mode.toString(8)} ${sha256.slice(0, 16)}`;
    const key = `${start} ${below ?? path}`;
    const row = same.get(key) ?? { start, path: below ?? path, hosts: [] };
    same.set(key, { ...row, hosts: [...row.hosts, ...(host === undefined ? [] : [host])] });
  }
  const lines = [...same.values()].map(({ start, path, hosts }) => ({
    start,
    path: hosts.length === 0 ? path : `nodes/{${foldHosts(hosts).join(",")}}/${path}`,
  }));
  return lines
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ start, path }) => `${start} ${path}\n`)
    .join("");
}
