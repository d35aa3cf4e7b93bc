import { type Message, msg } from "../i18n/message.ts";

/**
 * A Docker image that bundles use unless the spec names another. Source: distribution review of
 * November 2026.
 */
interface Image {
  reference: string;
  /** Processors that it was seen for. */
  architectures: readonly string[];
  /** What could not be established: shown in the generated README. */
  unverified: Message;
  /** Whether it could be pulled when it was last looked at. */
  wasThere: boolean;
}

export const images = {
  zookeeper: {
    reference: "zookeeper:3.9.6",
    architectures: ["amd64", "arm64"],
    unverified: msg`available when last checked (3.9.6, September 2026)`,
    wasThere: true,
  },
  mesos: {
    reference: "openeuler/mesos:1.11.0-oe2403sp1",
    architectures: ["amd64", "arm64"],
    unverified: msg`available when last checked (July 2026); upstream Mesos 1.11.0 with the gRPC fix. Its maintainers list the tag 1.11.0-oe2403sp4 first, a newer system with the same Mesos; it was not tried here`,
    wasThere: true,
  },
  marathon: {
    reference: "mesosphere/marathon:v1.11.24",
    architectures: ["amd64"],
    unverified: msg`the last build (October 2020); whether Docker Hub still serves it could not be confirmed, and it cannot be rebuilt`,
    wasThere: false,
  },
} as const satisfies Record<string, Image>;

/**
 * Images of old guides that cannot be used any more, by the start of their name, with the reason.
 */
export const deadImages = {
  "garland/": msg`frozen in 2015 (Mesos 0.25, ZooKeeper 3.4.6 on Java 7), in a format that Docker 28.2 and later reject`,
  "mesosphere/mesos-master": msg`last built in 2017 for Ubuntu 14.04; nothing newer than Mesos 1.7 was published`,
  "mesosphere/mesos-slave": msg`last built in 2017 for Ubuntu 14.04; nothing newer than Mesos 1.7 was published`,
  "mesosphere/mesos:": msg`last built in 2017 for Ubuntu 14.04; nothing newer than Mesos 1.7 was published`,
} as const satisfies Record<string, Message>;
