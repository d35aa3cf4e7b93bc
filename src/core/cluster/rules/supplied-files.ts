import { msg } from "../../i18n/message.ts";
import { isOneMachine } from "../derived.ts";
import { settableFlags } from "../flags.ts";
import { suppliedFilesOf } from "../supplied-files.ts";
import type { ClusterSpec, Rule } from "../types.ts";

/** Paths that lie where the cluster or the system has its own files, or that no script can carry. */
export const suppliedPaths: Rule = (spec) =>
  suppliedFilesOf(spec).flatMap(({ at, path, name, isFolder }) => {
    if (spec.offline && isFolder)
      return [
        {
          at,
          message: msg`${name} names a folder, and an offline bundle lists every file by name. Remove it.`,
        },
      ];
    // That a path does not begin with a slash, flagValues says.
    if (path.startsWith("/") && !isPlain.test(path))
      return [
        {
          at,
          message: msg`${path} cannot be carried to the hosts. Write an absolute path of at least two names, of letters, digits and . _ - + @.`,
        },
      ];
    return isTaken.test(path)
      ? [
          {
            at,
            message: msg`${path} lies where the cluster or the system has its own files. Use another path, such as ${`/etc/mesos/${path.split("/").at(-1) ?? ""}`}.`,
          },
        ]
      : [];
  });

/** No name begins with a dot, so that none is `..`. */
const isPlain = /^(\/[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*){2,}$/;
const isTaken =
  /^\/((etc\/(mesos-[^/]+|mesos\/zk|default|systemd|apt|zookeeper|create-mesos-cluster|alternatives|passwd|group|shadow|sudoers.*|hosts|hostname|fstab))|usr\/(bin|sbin|lib|local\/(bin|sbin))|var\/lib|var\/log|var\/backups|bin|boot|dev|lib[^/]*|proc|root|run|sbin|sys|tmp)(\/|$)/;

/**
 * Where a program writes its file: nowhere that lasts, in a container or with a user of its own for
 * each start.
 */
export const writtenFiles: Rule = (spec) =>
  settableFlags(spec)
    .filter(({ facts, text }) => facts.writesFile && text.startsWith("file:"))
    .filter(() => throwsFilesAway(spec))
    .map(({ at, name }) => ({
      at,
      message: msg`${name} would write into ${spec.marathon === "tarball" ? msg`a private folder of the service` : msg`the container`}, where the file is lost. Use s3:// or remove it.`,
    }));

const throwsFilesAway = (spec: ClusterSpec) =>
  isOneMachine(spec) || spec.method === "docker" || spec.marathon !== "package";
