import { type Message, msg } from "../i18n/message.ts";
import type { layouts } from "./layouts.ts";
import type { operatingSystems } from "./operating-systems.ts";

/** An apt repository with Mesos in it. */
interface Repository {
  title: string;
  layout: keyof typeof layouts;
  /** The source line of each operating system it serves, without options. */
  lines: Partial<Record<keyof typeof operatingSystems, string>>;
  /**
   * Copies of it elsewhere, signed with the same key, which fetch.sh tries when the first does not
   * answer.
   */
  copies: Partial<Record<keyof typeof operatingSystems, string>>;
  keyUrl: string;
  fingerprint: string;
  unverified: Message;
}

export const repositories = {
  aventer: {
    title: "AVENTER (ClusterD)",
    layout: "aventer",
    lines: {
      "debian-12": "deb http://rpm.aventer.biz/Debian/ bookworm main",
      "ubuntu-22.04": "deb http://rpm.aventer.biz/Ubuntu/jammy jammy main",
      "ubuntu-24.04": "deb http://rpm.aventer.biz/Ubuntu/noble noble main",
    },
    // Frozen in June 2026 by the toil project.
    copies: {
      "ubuntu-24.04":
        "deb https://public.gi.ucsc.edu/cgl/ci/toil/dependencies/ipfs/Qmcd6B5gS42p99BzKjNsWuBJ9X4dEk7JEh7N9Hr6EYMzfn/rpm.aventer.biz/Ubuntu/noble noble main",
    },
    keyUrl: "https://www.aventer.biz/assets/support_aventer.asc",
    fingerprint: "BA227EBC312D2E43498A533963F8CEE149ACA59E",
    unverified: msg`its signing key was due to expire on 2026-09-28; its renewal could not be confirmed`,
  },
} as const satisfies Record<string, Repository>;

/**
 * Hosts of old guides that are switched off, with what is known of it. Nothing we emit may name
 * them.
 */
export const deadHosts = {
  "repos.mesosphere.io": msg`Mesosphere's package hosts were switched off in 2023 and will not come back`,
  "repos.mesosphere.com": msg`Mesosphere's package hosts were switched off in 2023 and will not come back`,
  "downloads.mesosphere.io": msg`Mesosphere's download hosts were switched off in 2023 and will not come back`,
  "downloads.mesosphere.com": msg`Mesosphere's download hosts were switched off in 2023 and will not come back`,
  "git-wip-us.apache.org": msg`Apache's old git host was retired in 2018`,
} as const satisfies Record<string, Message>;
