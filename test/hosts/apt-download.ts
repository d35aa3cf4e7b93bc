import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { debianSources } from "./apt-sources.ts";
import { run } from "./run.ts";

interface DownloadOptions {
  /** Also everything the packages depend on, as if nothing were installed. */
  closure?: boolean;
  /** An apt line with packages of our own; they are preferred when their version is higher. */
  ownSource?: string;
}

/** Downloads packages through an apt root of its own; returns the paths of the .deb files. */
export async function aptDownload(
  root: string,
  release: string,
  packages: readonly string[],
  options: DownloadOptions = {},
): Promise<string[]> {
  const { closure = false, ownSource = "" } = options;
  const archives = join(root, "archives");
  for (const folder of ["lists/partial", "archives/partial", "state"])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "status"), "");
  writeFileSync(join(root, "sources.list"), `${debianSources(release)}${ownSource}\n`);
  const settings = [
    `Dir::Etc::sourcelist=${root}/sources.list`,
    "Dir::Etc::sourceparts=/dev/null",
    "Dir::Etc::preferencesparts=/dev/null",
    `Dir::State=${root}/state`,
    `Dir::State::lists=${root}/lists`,
    `Dir::State::status=${root}/status`,
    `Dir::Cache=${root}`,
    `Dir::Cache::archives=${archives}`,
    "APT::Sandbox::User=root",
    "Acquire::Retries=3",
  ].flatMap((setting) => ["-o", setting]);
  await run("apt-get", [...settings, "-q", "update"], { seconds: 180 });
  if (closure) {
    await run(
      "apt-get",
      [
        ...settings,
        "-q",
        "-y",
        "--download-only",
        "--no-install-recommends",
        "install",
        ...packages,
      ],
      { seconds: 600 },
    );
  } else {
    await run("apt-get", [...settings, "-q", "download", ...packages], {
      seconds: 300,
      cwd: archives,
    });
  }
  return readdirSync(archives)
    .filter((name) => name.endsWith(".deb"))
    .map((name) => join(archives, name));
}
