import { images } from "../catalog/images.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { repositories } from "../catalog/repositories.ts";
import { sources } from "../catalog/sources.ts";
import { imagesInUse, rotatesTaskLogs } from "../cluster/derived.ts";
import { hasPasswords } from "../cluster/security.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import { type Message, type MessageValue, msg } from "../i18n/message.ts";

interface Unverified {
  what: MessageValue;
  note: Message;
  /** What to choose instead in the wizard, where that is not said in the note. */
  remedy?: Message;
  /** Whether it was well when it was last looked at. */
  wasThere?: boolean;
}

const imageTitles = {
  zookeeper: msg`ZooKeeper image`,
  mesos: msg`Mesos image`,
  marathon: msg`Marathon image`,
} as const satisfies Record<keyof typeof images, Message>;

const imageRemedy = (image: keyof typeof images) =>
  msg`If it cannot be pulled, set another: Advanced settings, ${imageTitles[image]}.`;

/**
 * What this bundle relies on although it could not be verified: listed in its README, probed by
 * preflight.sh.
 */
export function unverifiedOf(spec: ClusterSpec): Unverified[] {
  const { method, apt, os, source } = spec;
  const image = imagesInUse(spec)
    .filter((name) => spec.images[name] === images[name].reference)
    .map((name) => ({
      what: msg`Image ${images[name].reference}`,
      note: images[name].unverified,
      remedy: imageRemedy(name),
      wasThere: images[name].wasThere,
    }));
  const repository =
    method === "apt" && apt.repository !== undefined
      ? [
          {
            what: msg`Repository of ${repositories[apt.repository].title}`,
            note: repositories[apt.repository].unverified,
            remedy: msg`preflight.sh checks it. If it has expired, use other packages (Advanced settings, Mesos packages) or method source.`,
          },
        ]
      : [];
  const { title, unverified, dockerTasks, marathonJava } = operatingSystems[os];
  const runsOnJava = spec.marathon === "package" || spec.marathon === "tarball";
  const java = marathonJava.unverified;
  const notes = [
    ...unverified,
    ...(spec.containerizer === "docker" ? dockerTasks : []),
    ...(runsOnJava && java !== null ? [java] : []),
  ];
  const system = method === "docker" ? [] : notes.map((note) => ({ what: title, note }));
  const build =
    method === "source" ? [{ what: `Mesos ${source.ref}`, note: sources[source.ref].note }] : [];
  const limits =
    spec.limits === "enforced"
      ? [
          {
            what: msg`Limits for tasks (limits: enforced)`,
            note: msg`should work with ClusterD on cgroup v2 hosts; start with one agent, and test whether a task that uses more memory than it asked for is killed`,
          },
        ]
      : [];
  const taskLogs = rotatesTaskLogs(spec)
    ? [
        {
          what: msg`Rotation of task logs`,
          note: msg`should work where the build has Mesos' logrotate container logger; an agent that ends within a minute of a start with it starts again without`,
        },
      ]
    : [];
  const passwords = hasPasswords(spec)
    ? [{ what: msg`Passwords (level passwords)`, note: notesOnPasswords[method] }]
    : [];
  return [...repository, ...build, ...limits, ...passwords, ...taskLogs, ...image, ...system];
}

/** Facts: tried with Mesos 1.11.1, ZooKeeper 3.8 and 3.9 and Marathon 1.11.24 without packages of Mesos. */
const notesOnPasswords = {
  docker: msg`tried with the programs, not with these images; install.sh asks each for libcrammd5.so and ends without it`,
  apt: msg`tried with Mesos from source, not with these packages: start with one agent, and look into its log for Successfully authenticated`,
  source: msg`tried with these programs; that systemd hands the secrets over (LoadCredential) was not`,
} as const satisfies Record<ClusterSpec["method"], Message>;
