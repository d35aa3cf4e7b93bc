import { quorumOf } from "../../src/core/cluster/derived.ts";
import type { DrawnCluster } from "../../src/core/drawing/cluster.ts";
import type { View } from "../../src/core/drawing/scene.ts";
import { formatMessage } from "../../src/core/i18n/message.ts";

/** A cluster to draw, as large as a test wants it; agents in racks where it names some. */
export function clusterToDraw({
  masters = 3,
  agents = 5,
  racks = 0,
  ...others
}: { masters?: number; agents?: number; racks?: number } & Partial<
  Pick<DrawnCluster, "name" | "network" | "problems" | "runsMarathon">
> = {}): DrawnCluster {
  return {
    name: "analytics",
    masters: Array.from({ length: masters }, (_, index) => ({
      host: `master-${index + 1}.lan`,
      address: `10.0.0.${index + 11}`,
    })),
    agents: Array.from({ length: agents }, (_, index) => ({
      host: `agent-${index + 1}.lan`,
      address: `10.8.${Math.floor(index / 250) + 1}.${(index % 250) + 1}`,
      attributes: racks === 0 ? {} : { rack: `r${(index % racks) + 1}` },
    })),
    quorum: quorumOf(masters),
    ports: {
      zookeeper: 2181,
      zookeeperPeer: 2888,
      zookeeperElection: 3888,
      master: 5050,
      agent: 5051,
      marathon: 8080,
      marathonScheduler: 9090,
    },
    runsMarathon: true,
    taskPorts: "31000-32000",
    ...others,
  };
}

/** The drawing in English, in a window of a laptop. */
export const laptopView: View = {
  width: 880,
  em: 16,
  id: "test",
  translate: (message) => formatMessage(message),
};
