import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { builds } from "../../src/core/catalog/builds.ts";
import {
  copyLibraries,
  copyMarathon,
  copyPrograms,
  listedRuntimePackages,
  PROGRAMS,
} from "./real-programs.ts";
import { run } from "./run.ts";

export const STANDINS = join(import.meta.dirname, "standins");

/**
 * Debian packages that a build of Mesos needs at run time; the stand-ins refuse to start without
 * their libraries.
 */
export const RUNTIME_PACKAGES = listedRuntimePackages() ?? [
  "libapr1",
  "libcurl4",
  "libsasl2-modules",
  "libsvn1",
  "python3",
];
const LIBRARIES = ["libapr-1.so.0", "libcurl.so.4", "libsasl2.so.2", "libsvn_subr-1.so.1"];

export interface StandinPackages {
  mesos: string;
  marathon: string;
  aventerMesos: string;
  zookeeperDecoy: string;
  /** Mesos "built from source", without Java: a tar.gz whose content starts at usr/local. */
  sourceArchive: string;
  /** Folders that images copy to their root. */
  mesosRoot: string;
  marathonRoot: string;
}

/** Makes every stand-in package below `folder`, anew. */
export async function makeStandinPackages(folder: string): Promise<StandinPackages> {
  rmSync(folder, { recursive: true, force: true });
  const stage = (name: string) => join(folder, "stage", name);
  for (const name of ["mesos", "marathon", "aventer-mesos", "zookeeper-decoy"]) {
    cpSync(join(STANDINS, "packages", name), stage(name), { recursive: true });
  }

  addMesos(join(stage("mesos"), "usr"), { java: true });
  mkdirSync(join(stage("mesos"), "usr/local/lib"), { recursive: true });
  symlinkSync("../../lib/libmesos.so", join(stage("mesos"), "usr/local/lib/libmesos.so"));

  addPrograms(join(stage("aventer-mesos"), "usr/bin"), ["mesos-master", "mesos-agent"]);
  const aventerModules = join(stage("aventer-mesos"), "usr/lib/mesos-standin");
  addModules(aventerModules, [...LIBRARIES, "libunwind.so.8"], builds.clusterd.options);
  addLibmesos(join(stage("aventer-mesos"), "usr/lib"), false);

  dependOn(stage("mesos"), RUNTIME_PACKAGES);
  addMarathon(join(stage("marathon"), "usr/share/marathon"));
  addMarathon(join(stage("marathon-image"), "marathon"));
  addLibmesos(join(stage("marathon-image"), "usr/lib"), true);

  const local = join(stage("source"), "usr/local");
  addMesos(local, { java: false });
  for (const path of ["bin", "libexec/mesos", "share/mesos/webui"])
    mkdirSync(join(local, path), { recursive: true });
  writeFileSync(join(local, "share/mesos/runtime-packages"), `${RUNTIME_PACKAGES.join("\n")}\n`);

  const sourceArchive = join(folder, "mesos-1.11.x-debian-12-amd64.tar.gz");
  await run("tar", ["--owner=0", "--group=0", "-C", stage("source"), "-czf", sourceArchive, "usr"]);
  return {
    mesos: await buildDeb(stage("mesos"), join(folder, "mesos_1.11.0-2.0.1_all.deb")),
    marathon: await buildDeb(stage("marathon"), join(folder, "marathon_1.11.24-1_all.deb")),
    aventerMesos: await buildDeb(
      stage("aventer-mesos"),
      join(folder, "aventer-mesos_1.11.0-0.7.1_all.deb"),
    ),
    zookeeperDecoy: await buildDeb(
      stage("zookeeper-decoy"),
      join(folder, "zookeeper_3.9.4-0.1_all.deb"),
    ),
    sourceArchive,
    mesosRoot: stage("source"),
    marathonRoot: stage("marathon-image"),
  };
}

/** sbin, lib and libmesos.so below a prefix, as `make install` would leave them. */
function addMesos(prefix: string, { java }: { java: boolean }): void {
  addPrograms(join(prefix, "sbin"), ["mesos-master", "mesos-agent"]);
  symlinkSync("mesos-agent", join(prefix, "sbin/mesos-slave"));
  addModules(join(prefix, "lib/mesos-standin"), LIBRARIES);
  addLibmesos(join(prefix, "lib"), java);
  addTaskLogger(prefix);
}

/** The logrotate container logger; that of ClusterD is not known. */
function addTaskLogger(prefix: string): void {
  if (PROGRAMS !== undefined) return;
  const [modules, programs] = [join(prefix, "lib/mesos/modules"), join(prefix, "libexec/mesos")];
  for (const folder of [modules, programs]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(modules, "liblogrotate_container_logger.so"), "stand-in\n");
  const program = join(programs, "mesos-logrotate-logger");
  writeFileSync(program, "#!/bin/sh\ncat >/dev/null\n", { mode: 0o755 });
}

function addMarathon(home: string): void {
  if (PROGRAMS !== undefined) {
    copyMarathon(PROGRAMS, home);
    return;
  }
  addPrograms(join(home, "bin"), ["marathon"]);
  addModules(join(home, "lib/mesos-standin"), []);
}

function addPrograms(folder: string, names: readonly string[]): void {
  if (PROGRAMS !== undefined) {
    copyPrograms(PROGRAMS, folder, names);
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    copyFileSync(join(STANDINS, "bin", name), join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
}

function addModules(
  folder: string,
  libraries: readonly string[],
  configured: readonly string[] = [],
): void {
  if (PROGRAMS !== undefined) return;
  cpSync(join(STANDINS, "lib/mesos-standin"), folder, {
    recursive: true,
    filter: (path) => !path.includes("__pycache__"),
  });
  for (const [name, lines] of Object.entries({ libraries, configured }))
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(""));
}

/** The stand-in Marathon reads whether Java was on: without JNI it cannot use the library. */
function addLibmesos(folder: string, java: boolean): void {
  if (PROGRAMS !== undefined) {
    copyLibraries(PROGRAMS, folder);
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "libmesos.so"), `stand-in, built ${java ? "with" : "without"} Java\n`);
}

/** Lets a package ask for what its programs need. */
function dependOn(stage: string, packages: readonly string[]): void {
  const control = join(stage, "DEBIAN/control");
  const text = readFileSync(control, "utf8");
  writeFileSync(control, text.replace(/^Depends: .*$/m, `Depends: ${packages.join(", ")}`));
}

/** Makes the package of a folder below standins/packages that needs nothing but itself. */
export async function makePlainPackage(name: string, deb: string): Promise<string> {
  rmSync(`${deb}.stage`, { recursive: true, force: true });
  cpSync(join(STANDINS, "packages", name), `${deb}.stage`, { recursive: true });
  return buildDeb(`${deb}.stage`, deb);
}

async function buildDeb(stage: string, deb: string): Promise<string> {
  await run("dpkg-deb", ["--root-owner-group", "-Zgzip", "--build", stage, deb]);
  return deb;
}
