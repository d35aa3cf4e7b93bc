import { isInForce } from "../cluster/login-stages.ts";
import { marathonEnvironment } from "./marathon.ts";
import { flagFiles, masterFlags, mesosEnvironment } from "./mesos.ts";
import type { Master } from "./nodes.ts";
import { secretZkUrl } from "./passwords.ts";
import type { ClusterPlan } from "./plan.ts";
import type { Setting } from "./settings.ts";
import { allJavaOptions, zookeeperEnvironment, zookeeperSettings } from "./zookeeper.ts";

/** A master's three daemons. */
export interface MasterPlan extends Master {
  myid: number;
  isFirst: boolean;
  /** What mesos-master takes for ZooKeeper: the URL, or the file that has it with a password. */
  zk: string;
  hidesZk: boolean;
  flags: readonly Setting[];
  environment: readonly Setting[];
  zookeeperSettings: readonly Setting[];
  zookeeperEnvironment: readonly Setting[];
  zookeeperJavaOptions: readonly string[];
  /** Empty without Marathon. */
  marathonEnvironment: readonly Setting[];
}

export function planMaster(plan: ClusterPlan, master: Master): MasterPlan {
  const { spec } = plan;
  const hidesZk = isInForce(spec, "master-login");
  const zk = hidesZk ? secretZkUrl : plan.mesosZk;
  // On one machine the fixed address is also the announced name, so that links work in a browser
  // there.
  const flags = masterFlags(
    spec,
    {
      ip: master.mesos,
      hostname: plan.oneMachine ? master.mesos : master.host,
      zk,
    },
    plan.quorum,
  );
  const marathon = plan.runsMarathon
    ? marathonEnvironment(spec, {
        ip: master.marathon,
        hostname: plan.oneMachine ? master.marathon : master.host,
        mesosZk: plan.mesosZk,
        marathonZk: plan.marathonZk,
      })
    : [];
  return {
    ...master,
    myid: master.number,
    isFirst: master.number === 1,
    zk,
    hidesZk,
    flags: flagFiles(flags, ["zk", "port"]),
    environment: mesosEnvironment(flags),
    zookeeperSettings: zookeeperSettings(spec),
    zookeeperEnvironment: zookeeperEnvironment(spec, plan.servers, master.number),
    zookeeperJavaOptions: allJavaOptions(spec),
    marathonEnvironment: marathon,
  };
}
