import { type Message, msg } from "../i18n/message.ts";

/** A commit of apache/mesos that `build.sh` can build, and what has to be done to it first. */
interface Source {
  /** The full commit: git checks the content against it. */
  commit: string;
  version: string;
  note: Message;
  /** configure.ac looks for libz in a way that autoconf 2.70 and later break. */
  patchLibzCheck: boolean;
  /** Exits on hosts with the hybrid cgroup layout. */
  refusesHybridCgroups: boolean;
}

export const sources = {
  "1.11.x": {
    commit: "7017e7905099461c42c8e96c148a31ccb84fe0d2",
    version: "1.11.1",
    note: msg`head of the 1.11.x branch: 1.11.0 with the gRPC and boost fixes, never released`,
    patchLibzCheck: true,
    refusesHybridCgroups: false,
  },
  c1b42f79d157aa900be5cbb0c1023f1479962aa7: {
    commit: "c1b42f79d157aa900be5cbb0c1023f1479962aa7",
    version: "1.12.0",
    note: msg`last commit of Apache Mesos (2024-08-23), never released`,
    patchLibzCheck: false,
    refusesHybridCgroups: true,
  },
} as const satisfies Record<string, Source>;
