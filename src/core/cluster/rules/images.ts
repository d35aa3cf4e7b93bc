import { deadImages, images } from "../../catalog/images.ts";
import { msg } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { imagesInUse } from "../derived.ts";
import type { Rule } from "../types.ts";

/** Images of old guides that cannot be pulled or run any more. */
export const liveImages: Rule = (spec) =>
  imagesInUse(spec).flatMap((name) => {
    const reference = spec.images[name].replace(
      /^(docker\.io|registry-1\.docker\.io|index\.docker\.io)\//,
      "",
    );
    const dead = Object.entries(deadImages).find(([start]) => reference.startsWith(start));
    return dead === undefined
      ? []
      : [
          {
            at: `images.${name}`,
            message: msg`${quoteForMessage(spec.images[name])} cannot be used: ${dead[1]}. Use ${images[name].reference} or your own image.`,
          },
        ];
  });

/** A tag that moves gives every host another program. */
export const floatingImages: Rule = (spec) =>
  imagesInUse(spec)
    .filter((name) => !/@sha256:[0-9a-f]{64}$|:(?!latest$)[\w][\w.-]*$/.test(spec.images[name]))
    .map((name) => ({
      at: `images.${name}`,
      message: msg`${quoteForMessage(spec.images[name])} does not pin a version. Add a tag or a digest, so that every host gets the same image.`,
    }));

/** A mirror of several registries may want it so; anybody else has named two registries. */
export const registryBeforeRegistry: Rule = (spec) =>
  imagesInUse(spec)
    .filter((name) => spec.images.registry !== "" && hasRegistry(spec.images[name]))
    .map((name) => ({
      at: `images.${name}`,
      message: msg`${quoteForMessage(spec.images[name])} names a registry of its own, and images.registry goes before it: hosts pull ${`${spec.images.registry}/${spec.images[name]}`}. Remove one of the two, unless your registry mirrors others under that name.`,
    }));

/** Docker takes the first part for a registry where it has a dot or a port. */
const hasRegistry = (image: string) => /^([^/]*[.:][^/]*|localhost)\//.test(image);

/**
 * An archive of docker save carries tags: what is known by its digest alone cannot be found after
 * docker load. With a tag too, fetch.sh asks for the digest.
 */
export const offlineImagesByTag: Rule = (spec) =>
  imagesInUse(spec)
    .filter((name) => spec.offline && /^([^@]*\/)?[^:/@]+@/.test(spec.images[name]))
    .map((name) => ({
      at: `images.${name}`,
      message: msg`docker load restores tags, not digests, so ${quoteForMessage(spec.images[name])} would not be found without a network. Put a tag before the digest: NAME:TAG@sha256:DIGEST.`,
    }));

/** Images without a known build for the processor. */
export const imagesForArch: Rule = (spec) =>
  imagesInUse(spec)
    .filter(
      (name) =>
        spec.images[name] === images[name].reference &&
        !images[name].architectures.some((arch) => arch === spec.arch),
    )
    .map((name) => ({
      at: "arch",
      message: msg`No ${spec.arch} build of ${images[name].reference} is known. Check that there is one, or set another image in images.${name}.`,
    }));
