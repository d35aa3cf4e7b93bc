import { layouts } from "../catalog/layouts.ts";
import { marathonTarball } from "../catalog/marathon-tarball.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { imagesInUse, layoutOf, rotatesTaskLogs } from "../cluster/derived.ts";
import { hasFirewall, hasPasswords } from "../cluster/security.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import { type AptPlan, archiveSources, repositorySource } from "./apt.ts";
import { marathonJava } from "./java.ts";
import { type Images, type Programs, pulledImage } from "./programs.ts";
import type { SuppliedPaths } from "./supplied-files.ts";
import { archiveName, type Supplies } from "./supplies.ts";

/**
 * Something that a bundle for a site without a network carries. What is null is not known: fetch.sh
 * records it when it brings the thing.
 */
export interface Artifact {
  /** The title of what it is part of. */
  role: string;
  supplier: "fetch" | "apt" | "image" | "operator";
  /** Name of the file, the package or the image. */
  name: string;
  /**
   * Below artifacts/; null for packages, whose versions the archive decides, and for debs of any
   * name.
   */
  file: string | null;
  /** Where it can be had, in order of preference. */
  locators: readonly string[];
  size: number | null;
  sha1: string | null;
  sha256: string | null;
  sha512: string | null;
  signature: { keyFingerprint: string } | { keyring: string } | null;
  licence: string | null;
  /** How an operator gets what has no locator. */
  obtain: string | null;
}

const unknown = {
  file: null,
  locators: [],
  size: null,
  sha1: null,
  sha256: null,
  sha512: null,
  signature: null,
  licence: null,
  obtain: null,
} as const;

/** All that an offline bundle of a spec carries, in the order in which it is fetched. */
export function artifactsOf(
  spec: ClusterSpec,
  {
    apt,
    supplies,
    suppliedPaths,
    images,
  }: Pick<Programs, "apt" | "supplies" | "suppliedPaths" | "images">,
): Artifact[] {
  return [
    ...keys(spec, apt),
    ...built(spec),
    ...marathonFiles(supplies),
    ...(supplies.debs ? suppliedDebs(spec) : []),
    ...flagFiles(suppliedPaths),
    ...imageFiles(spec, images),
    ...packages(spec),
  ];
}

function keys(spec: ClusterSpec, { fingerprint, keyUrl }: AptPlan): Artifact[] {
  if (spec.method !== "apt" || fingerprint === undefined) return [];
  const known = keyUrl !== undefined && keyUrl !== "";
  return [
    {
      ...unknown,
      role: "key that signs the Mesos repository",
      supplier: known ? "fetch" : "operator",
      name: "apt-key.asc",
      file: "supplied/apt-key.asc",
      signature: { keyFingerprint: fingerprint },
      locators: known ? [keyUrl] : [],
      obtain: `Get the key with fingerprint ${fingerprint} from the owner of the repository.`,
    },
  ];
}

function built({ method, source, os, arch }: ClusterSpec): Artifact[] {
  if (method !== "source") return [];
  const name = archiveName({ source, os, arch });
  const obtain = `Build it from ${source.url}: run sudo bash build.sh in the bundle's folder, once, on a machine with internet access and ${operatingSystems[os].title}.`;
  return ["", ".sha256"].map((ending) => ({
    ...unknown,
    role: "Mesos",
    supplier: "operator",
    name: name + ending,
    file: name + ending,
    licence: "Apache-2.0",
    obtain,
  }));
}

function marathonFiles({ marathonTarball: supplied }: Supplies): Artifact[] {
  const { version, file, sha1 } = marathonTarball;
  return supplied
    ? [
        {
          ...unknown,
          role: "Marathon",
          supplier: "operator",
          name: file,
          file: `supplied/${file}`,
          sha1,
          licence: "Apache-2.0",
          obtain: `Supply your own copy of Marathon ${version}: there is no download host any more.`,
        },
      ]
    : [];
}

function suppliedDebs(spec: ClusterSpec): Artifact[] {
  const names = [
    layouts[layoutOf(spec.apt)].package,
    ...(spec.marathon === "package" ? ["marathon"] : []),
  ];
  return names.map((name) => ({
    ...unknown,
    role: name === "marathon" ? "Marathon" : "Mesos",
    supplier: "operator",
    name,
    licence: "Apache-2.0",
    obtain: `Supply your own .deb of the package ${name}.`,
  }));
}

function flagFiles({ all }: SuppliedPaths): Artifact[] {
  return all.map(({ path, flags }) => ({
    ...unknown,
    role: `file for ${flags}`,
    supplier: "operator",
    name: path,
    file: `supplied/files${path}`,
    obtain: `Supply your own file: it comes to ${path}, for ${flags}.`,
  }));
}

function imageFiles(spec: ClusterSpec, references: Images): Artifact[] {
  const titles = { zookeeper: "ZooKeeper", mesos: "Mesos", marathon: "Marathon" } as const;
  return imagesInUse(spec).map((image) => ({
    ...unknown,
    role: titles[image],
    supplier: "image",
    name: references[image],
    file: `images/${image}.tar`,
    locators: [pulledImage(spec, image)],
    licence: "Apache-2.0",
  }));
}

/** What apt-get is asked for; it brings all that these depend on. */
function packages(spec: ClusterSpec): Artifact[] {
  if (spec.method === "docker") return [];
  const distribution = archiveSources(spec);
  const own = repositorySource(spec);
  const layout = layouts[layoutOf(spec.apt)];
  const { dockerPackages } = operatingSystems[spec.os];
  const from = (source: typeof distribution, role: string, names: readonly string[]): Artifact[] =>
    names.map((name) => ({
      ...unknown,
      role,
      supplier: "apt",
      name,
      locators: source.lines,
      signature: source.signature,
    }));
  return [
    ...from(distribution, "ZooKeeper", ["zookeeper"]),
    ...(own === undefined ? [] : from(own, "Mesos", [layout.package])),
    ...(spec.method === "apt"
      ? from(distribution, "library that Mesos needs", layout.alsoInstall)
      : []),
    ...(own !== undefined && spec.marathon === "package"
      ? from(own, "Marathon", ["marathon"])
      : []),
    ...(spec.marathon === "image"
      ? from(distribution, "Docker, to run the Marathon image", dockerPackages)
      : []),
    ...(spec.marathon === "package" || spec.marathon === "tarball"
      ? from(distribution, "Java, to run Marathon", [marathonJava(spec).package])
      : []),
    ...(rotatesTaskLogs(spec)
      ? from(distribution, "program that rotates the logs of tasks", ["logrotate"])
      : []),
    ...(hasFirewall(spec) ? from(distribution, "firewall of the hosts", ["nftables"]) : []),
    ...(hasPasswords(spec) ? from(distribution, "logins of Mesos", ["libsasl2-modules"]) : []),
  ];
}
