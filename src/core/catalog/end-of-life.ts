import { msg } from "../i18n/message.ts";

/** What has ended, and when: at the start of every generated README. */
export const endOfLife = [
  {
    what: "Apache Mesos",
    ended: "2025-08-20",
    note: msg`retired by the Apache Software Foundation; two forks are kept up: ClusterD (https://github.com/m3scluster/clusterd), and CERN ALICE's for RHEL, without packages (https://github.com/AliceO2Group/mesos)`,
  },
  {
    what: "Marathon",
    ended: "2021-10-31",
    note: msg`end of support; the last build is 1.11.24 of October 2020`,
  },
] as const;
