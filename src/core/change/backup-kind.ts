import { msg } from "../i18n/message.ts";
import {
  isBackedUp,
  logsAreRecovered,
  mastersReady,
  otherZookeepersServe,
  quorumIs,
  zookeepersServe,
} from "./conditions.ts";
import { nothing, replacesMaster, type StepKind } from "./kind.ts";

/** One archive has the state of both. */
export const backupKind = {
  backup: {
    service: "cluster",
    pace: "on the leader",
    lost: "nothing",
    why: () => msg`A copy of ZooKeeper's data and of the registry, before the masters change.`,
    restarts: () => nothing,
    before: (step) => {
      const { masters, quorum } = step.before;
      return replacesMaster(step)
        ? [
            otherZookeepersServe(masters.length, "kept_zookeepers"),
            logsAreRecovered("kept_masters"),
            quorumIs(quorum, "kept_masters"),
          ]
        : [
            zookeepersServe(masters.length, "old_zookeepers"),
            mastersReady(masters.length, "old_masters"),
            quorumIs(quorum, "old_masters"),
          ];
    },
    action: () =>
      msg`On the host whose ZooKeeper leads, copy the whole folder version-2 with tar --sparse: snapshots, logs and epoch files belong together. On the host whose master leads, copy the folder replicated_log of its work_dir, and keep the answers of GET_QUOTA, GET_WEIGHTS and /maintenance/schedule beside it. backup.sh, where the bundle has it, does all of this and checks it.`,
    after: () => [isBackedUp],
    isDone: () => [isBackedUp],
    limit: 60,
    back: () => msg`Nothing to take back.`,
  },
} as const satisfies Record<string, StepKind>;
