import { test } from "node:test";
import { suppliedPaths, writtenFiles } from "../../../../src/core/cluster/rules/supplied-files.ts";
import { expectProblem } from "../../../support/flag-rules.ts";

const taken = (path: string) =>
  `${path} lies where the cluster or the system has its own files. Use another path, such as /etc/mesos/${path.split("/").at(-1)}.`;
const plain = (path: string) =>
  `${path} cannot be carried to the hosts. Write an absolute path of at least two names, of letters, digits and . _ - + @.`;

for (const [path, message] of [
  ["/etc/mesos/acls.json", ""],
  ["/opt/a_b/c-d+e@f.1", ""],
  ["/etc/mesos-agent/acls", taken("/etc/mesos-agent/acls")],
  ["/etc/mesos/zk", taken("/etc/mesos/zk")],
  ["/var/lib/mesos/acls", taken("/var/lib/mesos/acls")],
  ["/etc/passwd", taken("/etc/passwd")],
  ["/etc/mesos/../passwd", plain("/etc/mesos/../passwd")],
  ["/etc//mesos/acls", plain("/etc//mesos/acls")],
  ["/acls", plain("/acls")],
  ["/etc/mesos/a b", plain("/etc/mesos/a b")],
  ["/etc/mesos/$(id)", plain("/etc/mesos/$(id)")],
] as const)
  test(`a flag that names ${path} ${message === "" ? "is supplied as a file" : "is refused"}`, () =>
    expectProblem(
      suppliedPaths,
      { master: { acls: `file://${path}` } },
      "flags.master.acls",
      message,
    ));

test("a folder has no place in an offline bundle, which lists its files", () =>
  expectProblem(
    suppliedPaths,
    { agent: { modules_dir: "/etc/mesos/modules" } },
    "flags.agent.modules_dir",
    "modules_dir names a folder, and an offline bundle lists every file by name. Remove it.",
    { offline: true },
  ));

const hosts = { masters: ["m-1=10.0.0.11"], agents: ["a-1=10.0.0.21"] };
for (const [where, more, message] of [
  ["a container", {}, "the container"],
  ["Marathon's image on hosts", { method: "apt", ...hosts }, "the container"],
  [
    "Marathon's tarball",
    { method: "source", marathon: "tarball", ...hosts },
    "a private folder of the service",
  ],
  [
    "Marathon's package",
    {
      method: "apt",
      marathon: "package",
      apt: { debs: "supplied", layout: "mesosphere" },
      ...hosts,
    },
    undefined,
  ],
] as const)
  test(`a backup of Marathon in ${where} is ${message === undefined ? "written" : "refused: it would be lost"}`, () =>
    expectProblem(
      writtenFiles,
      { marathon: { backup_location: "file:///var/backups/m.tar" } },
      "flags.marathon.backup_location",
      message === undefined
        ? ""
        : `backup_location would write into ${message}, where the file is lost. Use s3:// or remove it.`,
      more,
    ));
