import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { debianSources } from "./apt-sources.ts";
import type { Docker } from "./daemon.ts";
import { digestOf, digestOfFolder } from "./digest.ts";
import { run } from "./run.ts";
import { timed } from "./timed.ts";

/** An image made by running a script in another one. */
export interface Recipe {
  name: string;
  from: string;
  /** Runs as root with -eu; /srv/repo and /srv/context are mounted read-only. */
  script: string;
  /** A folder of this project or of the cache, seen at /srv/context. */
  context?: string;
  /** Dockerfile instructions: ENTRYPOINT, USER … */
  changes?: readonly string[];
}

/** Imports a minimal Debian (22 s; from the cached tarball 3 s) unless the daemon has it. */
export async function importMinimal(
  docker: Docker,
  cache: string,
  name: string,
  release: string,
): Promise<void> {
  const recipe = digestOf(debianSources(release), "minbase");
  if ((await recipeOf(docker, name)) === recipe) return;
  const tarball = join(cache, `minimal-${recipe}.tar`);
  if (!existsSync(tarball)) await bootstrap(cache, tarball, release);
  await docker(["import", "--change", `LABEL rig.recipe=${recipe}`, tarball, name]);
}

async function bootstrap(cache: string, tarball: string, release: string): Promise<void> {
  // The machine's proxy, certificate and time-out settings hold for the new system's first packages
  // too.
  const acquire = join(cache, `acquire-${release}.conf`);
  writeFileSync(acquire, await run("apt-config", ["dump", "Acquire"]));
  const clean =
    'rm -f "$1"/etc/apt/sources.list "$1"/etc/apt/sources.list.d/* "$1"/etc/apt/apt.conf.d/99mmdebstrap; : > "$1"/etc/resolv.conf; : > "$1"/etc/hostname';
  const fast = 'echo force-unsafe-io > "$1"/etc/dpkg/dpkg.cfg.d/rig';
  const hooks = [clean, fast].map((hook) => `--customize-hook=${hook}`);
  // Under another name until it is whole.
  const args = [
    "--quiet",
    "--variant=minbase",
    `--aptopt=${acquire}`,
    ...hooks,
    release,
    `${tarball}.new.tar`,
    "-",
  ];
  await run("mmdebstrap", args, { input: debianSources(release), seconds: 600 });
  renameSync(`${tarball}.new.tar`, tarball);
}

/**
 * Builds what the daemon does not have from the same recipe: each image as soon as the one it is
 * made from is there. `inputs`: whatever else the results depend on.
 */
export async function buildImages(
  docker: Docker,
  repositories: string,
  recipes: readonly Recipe[],
  inputs: string,
): Promise<void> {
  const built = new Map<string, Promise<void>>();
  for (const recipe of recipes) {
    const parent = built.get(recipe.from) ?? Promise.resolve();
    built.set(
      recipe.name,
      parent.then(() =>
        timed(`image ${recipe.name}`, () => buildImage(docker, repositories, recipe, inputs)),
      ),
    );
  }
  await Promise.all(built.values());
  await docker(["image", "prune", "--force"]);
}

async function buildImage(
  docker: Docker,
  repositories: string,
  { name, from, script, context, changes = [] }: Recipe,
  inputs: string,
): Promise<void> {
  const parent = await recipeOf(docker, from);
  const recipe = digestOf(
    parent,
    script,
    context ? digestOfFolder(context) : "",
    ...changes,
    inputs,
  );
  if ((await recipeOf(docker, name)) === recipe) return;
  const container = `build-${name.replace(/\W/g, "-")}`;
  const mounts = [
    `${repositories}:/srv/repo:ro`,
    ...(context ? [`${context}:/srv/context:ro`] : []),
  ].flatMap((mount) => ["--volume", mount]);
  const env = ["--env", "DEBIAN_FRONTEND=noninteractive"];
  await docker(
    [
      "run",
      "--name",
      container,
      "--network",
      "none",
      ...mounts,
      ...env,
      "--entrypoint",
      "/bin/bash",
      "--user",
      "0",
      from,
      "-euc",
      script,
    ],
    { seconds: 600 },
  );
  // `commit` keeps the entrypoint of the run: set it back, unless the recipe has its own.
  const own = [
    "ENTRYPOINT []",
    'CMD ["/bin/bash"]',
    "ENV DEBIAN_FRONTEND=",
    ...changes,
    `LABEL rig.recipe=${recipe}`,
  ];
  await docker(["commit", ...own.flatMap((change) => ["--change", change]), container, name], {
    seconds: 300,
  });
  await docker(["rm", "--volumes", container]);
}

async function recipeOf(docker: Docker, name: string): Promise<string> {
  const { code, stdout } = await docker.try([
    "image",
    "inspect",
    "--format",
    '{{index .Config.Labels "rig.recipe"}}',
    name,
  ]);
  return code === 0 ? stdout.trim() : "";
}
