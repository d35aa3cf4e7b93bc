import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aptDownload } from "./apt-download.ts";
import { digestOf, digestOfFolder } from "./digest.ts";
import { DEBIAN_PACKAGES, HOST_SYSTEMS, type HostSystem } from "./recipes.ts";
import { makeRepository, type Repository } from "./repository.ts";
import { run } from "./run.ts";
import { makePlainPackage, STANDINS } from "./standin-packages.ts";

/**
 * What hosts know as Debian: real packages with all they depend on, downloaded once; only
 * default-jre is ours.
 */
export function makeDebianRepository(
  cache: string,
  folder: string,
  os: HostSystem,
): Promise<Repository> {
  const release = HOST_SYSTEMS[os];
  return makeRepository(folder, {
    name: os,
    origin: "Debian",
    debs: async () => {
      const { line, deb } = await makeOwnSource(join(cache, `own-debs-${os}`));
      return [
        ...(await aptDownload(join(cache, `apt-${os}`), release, DEBIAN_PACKAGES, {
          closure: true,
          ownSource: line,
        })),
        deb,
      ];
    },
    recipe: digestOf(
      release,
      ...DEBIAN_PACKAGES,
      digestOfFolder(join(STANDINS, "packages/default-jre")),
    ),
  });
}

async function makeOwnSource(folder: string): Promise<{ line: string; deb: string }> {
  mkdirSync(folder, { recursive: true });
  const deb = await makePlainPackage("default-jre", join(folder, "default-jre_99-rig_all.deb"));
  writeFileSync(
    join(folder, "Packages"),
    await run("apt-ftparchive", ["packages", "."], { cwd: folder }),
  );
  return { line: `deb [trusted=yes] file:${folder} ./`, deb };
}
