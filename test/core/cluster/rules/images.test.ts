import {
  floatingImages,
  imagesForArch,
  liveImages,
  offlineImagesByTag,
  registryBeforeRegistry,
} from "../../../../src/core/cluster/rules/images.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { onHosts } from "../../../support/spec.ts";

const old = "last built in 2017 for Ubuntu 14.04; nothing newer than Mesos 1.7 was published";
const frozen =
  "frozen in 2015 (Mesos 0.25, ZooKeeper 3.4.6 on Java 7), in a format that Docker 28.2 and later reject";
const floats =
  "does not pin a version. Add a tag or a digest, so that every host gets the same image.";
const digest = `@sha256:${"0".repeat(64)}`;

await testRules("images.ts", [
  [liveImages, "the default images are not known to be dead", {}],
  [
    liveImages,
    "an image that is not pulled may be any",
    { ...onHosts, method: "source", images: { mesos: "mesosphere/mesos:1.7.1" } },
  ],
  [
    liveImages,
    "a name that only begins like a dead one",
    { images: { mesos: "mesosphere/mesos-mini:1.7" } },
  ],
  ...(
    [
      ["mesos", "mesosphere/mesos-master:1.7.1", old, "openeuler/mesos:1.11.0-oe2403sp1"],
      ["mesos", "docker.io/mesosphere/mesos-slave:1.7.1", old, "openeuler/mesos:1.11.0-oe2403sp1"],
      ["mesos", "mesosphere/mesos:1.7.1", old, "openeuler/mesos:1.11.0-oe2403sp1"],
      ["zookeeper", "garland/zookeeper:1", frozen, "zookeeper:3.9.6"],
      ["marathon", "garland/mesosphere-docker-marathon:1", frozen, "mesosphere/marathon:v1.11.24"],
    ] as const
  ).map(
    ([program, image, reason, use]) =>
      [
        liveImages,
        `the image ${image} is gone`,
        { images: { [program]: image } },
        {
          at: `images.${program}`,
          message: `"${image}" cannot be used: ${reason}. Use ${use} or your own image.`,
        },
      ] as const,
  ),

  [
    floatingImages,
    "a tag or a digest fixes an image",
    { images: { mesos: "registry.lan:5000/mesos:1.11.0", zookeeper: `zookeeper${digest}` } },
  ],
  [
    floatingImages,
    "no tag and latest name whatever is newest",
    { images: { zookeeper: "registry.lan:5000/zookeeper", mesos: "me/mesos:latest" } },
    { at: "images.zookeeper", message: `"registry.lan:5000/zookeeper" ${floats}` },
    { at: "images.mesos", message: `"me/mesos:latest" ${floats}` },
  ],

  [offlineImagesByTag, "a tag comes back from an archive", { offline: true }],
  [
    offlineImagesByTag,
    "where there is a network a digest is found",
    { images: { mesos: `me/mesos:1${digest}` } },
  ],
  [
    offlineImagesByTag,
    "a tag with a digest comes back by its tag",
    {
      offline: true,
      images: { mesos: `me/mesos:1${digest}`, zookeeper: `registry.lan:5000/zookeeper:3${digest}` },
    },
  ],
  [
    offlineImagesByTag,
    "the port of a registry is no tag",
    { offline: true, images: { mesos: `registry.lan:5000/mesos${digest}` } },
    {
      at: "images.mesos",
      message: `docker load restores tags, not digests, so "registry.lan:5000/mesos@sha256:${"0".repeat(25)}…" would not be found without a network. Put a tag before the digest: NAME:TAG@sha256:DIGEST.`,
    },
  ],
  [
    offlineImagesByTag,
    "an image that is not used is not carried",
    { ...onHosts, method: "source", offline: true, images: { mesos: `me/mesos${digest}` } },
  ],
  [
    offlineImagesByTag,
    "docker load brings back no digest",
    { offline: true, images: { mesos: `me/mesos${digest}` } },
    {
      at: "images.mesos",
      message: `docker load restores tags, not digests, so "me/mesos@sha256:${"0".repeat(40)}…" would not be found without a network. Put a tag before the digest: NAME:TAG@sha256:DIGEST.`,
    },
  ],

  [
    registryBeforeRegistry,
    "a registry goes before images without one",
    { images: { registry: "reg.example.com:5000", mesos: "me/mesos:1" } },
  ],
  [
    registryBeforeRegistry,
    "an image that names a registry itself gets two",
    { images: { registry: "REG.example.com:5000/mirror", mesos: "ghcr.io/x/mesos:1.11" } },
    {
      at: "images.mesos",
      message:
        '"ghcr.io/x/mesos:1.11" names a registry of its own, and images.registry goes before it: hosts pull REG.example.com:5000/mirror/ghcr.io/x/mesos:1.11. Remove one of the two, unless your registry mirrors others under that name.',
    },
  ],

  [imagesForArch, "every default image was seen for amd64", { arch: "amd64" }],
  [
    imagesForArch,
    "without Marathon every image was seen for arm64",
    { arch: "arm64", marathon: "off" },
  ],
  [
    imagesForArch,
    "an image of one's own is one's own to know",
    { arch: "arm64", images: { marathon: "me/marathon:1" } },
  ],
  [
    imagesForArch,
    "Marathon's image was never seen for arm64",
    { arch: "arm64" },
    {
      at: "arch",
      message:
        "No arm64 build of mesosphere/marathon:v1.11.24 is known. Check that there is one, or set another image in images.marathon.",
    },
  ],
]);
