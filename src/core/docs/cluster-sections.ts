import { drawnCluster } from "../drawing/cluster.ts";
import { clusterSvg } from "../drawing/saved.ts";
import { foldHosts } from "../hosts/fold.ts";
import { literal, type Message, msg } from "../i18n/message.ts";
import type { Endpoint } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { type Cell, code, type Section, text } from "./page.ts";

/** The cluster as the bundle's README has it: picture, hosts, and who connects to which port. */
export function clusterSection(plan: ClusterPlan): Section {
  const rows = plan.oneMachine ? containerRows(plan) : hostRows(plan);
  return {
    id: "topology",
    title: msg`Topology`,
    blocks: [
      text(msg`${literal(plan.mastersInWords)}.`),
      {
        kind: "picture",
        text: literal(plan.mastersInWords),
        svg: clusterSvg(drawnCluster(plan), plan.catalogue),
      },
      {
        kind: "table",
        what: plan.oneMachine ? msg`Containers` : msg`Hosts`,
        head: [plan.oneMachine ? msg`Container` : msg`Host`, msg`Address`, msg`Runs`],
        rows: [...rows, ...agentRows(plan)],
      },
      {
        kind: "table",
        what: msg`Ports, all TCP`,
        head: [msg`Port`, msg`What listens`, msg`Where`, msg`Who connects`],
        rows: portRows(plan),
      },
    ],
    sections: [],
  };
}

function hostRows({ masters, runsMarathon }: ClusterPlan): Cell[][] {
  const programs = runsMarathon
    ? msg`ZooKeeper, mesos-master and Marathon`
    : msg`ZooKeeper and mesos-master`;
  return masters.map(({ host, mesos }) => [[host], [mesos], [programs]]);
}

function containerRows({ endpoints }: ClusterPlan): Cell[][] {
  const rows = (services: readonly Endpoint[], program: string): Cell[][] =>
    services.map(({ name, address }) => [[name], [address], [literal(program)]]);
  return [
    ...rows(endpoints.zookeepers, "ZooKeeper"),
    ...rows(endpoints.masters, "mesos-master"),
    ...rows(endpoints.marathons, "Marathon"),
  ];
}

function agentRows({ topology }: ClusterPlan): Cell[][] {
  const more = topology.moreAgentGroups;
  const rows = topology.agentGroups.map(({ hosts, addresses }): Cell[] => [
    [hosts],
    [addresses],
    [literal("mesos-agent")],
  ]);
  return more > 0 ? [...rows, [[msg`and ${more} more`], [], []]] : rows;
}

function portRows(plan: ClusterPlan): Cell[][] {
  const { endpoints, ports, topology, runsMarathon } = plan;
  const on = (services: readonly Endpoint[]): Cell =>
    foldHosts(services.map(({ name }) => name)).slice(0, 3);
  const row = (
    port: number | string,
    what: string | Message,
    where: Cell,
    who: Message,
  ): Cell[] => [
    [literal(String(port))],
    [typeof what === "string" ? literal(what) : what],
    where,
    [who],
  ];
  const [zookeepers, masters] = [on(endpoints.zookeepers), on(endpoints.masters)];
  const [marathons, agents] = [on(endpoints.marathons), on(endpoints.agents)];
  const ofMarathon = [
    row(ports.marathon, "Marathon", marathons, msg`masters, browsers, REST clients`),
    row(ports.marathonScheduler, msg`Marathon: scheduler`, marathons, msg`masters`),
  ];
  const followers = msg`ZooKeeper: followers to their leader`;
  return [
    row(ports.zookeeper, "ZooKeeper", zookeepers, msg`masters, agents`),
    row(ports.zookeeperPeer, followers, zookeepers, msg`masters`),
    row(ports.zookeeperElection, msg`ZooKeeper: election`, zookeepers, msg`masters`),
    row(ports.master, "mesos-master", masters, msg`masters, agents, frameworks, browsers`),
    ...(runsMarathon ? ofMarathon : []),
    row(ports.agent, "mesos-agent", agents, msg`masters, browsers`),
    row(topology.taskPorts, msg`tasks`, agents, msg`masters, whoever uses them`),
  ];
}

/** Whether the cluster is whole, asked from any machine that reaches it. */
export function checkSection(plan: ClusterPlan): Section {
  const { masters, agents, ports, runsMarathon } = plan;
  const pattern = "master/(elected|slaves_active|frameworks_active)|registrar/log/recovered";
  const ask = `curl --silent --show-error --max-time 10 "http://$master:${ports.master}/metrics/snapshot" | tr '{,}' '\\n' | grep -E '${pattern}'`;
  return {
    id: "check",
    title: msg`Check the cluster`,
    blocks: [
      code(
        msg`What each master says`,
        `for master in ${masters.map(({ mesos }) => mesos).join(" ")}; do echo "$master"; ${ask}; done`,
      ),
      text(
        runsMarathon
          ? msg`Exactly one master has ${"master/elected"} 1. It has ${agents.length} as ${"master/slaves_active"} and at least 1 as ${"master/frameworks_active"}: Marathon.`
          : msg`Exactly one master has ${"master/elected"} 1. It has ${agents.length} as ${"master/slaves_active"}.`,
      ),
      text(
        plan.severalMasters
          ? msg`Every master has ${"registrar/log/recovered"} 1. With 0 not every master runs yet: start all of them. Until then another one leads every minute.`
          : msg`The master has ${"registrar/log/recovered"} 1.`,
      ),
      ...(plan.oneMachine ? [] : failures(plan)),
    ],
    sections: [],
  };
}

function failures({ commands }: ClusterPlan): Section["blocks"] {
  const rows: Cell[][] = [
    [
      [msg`An agent stops with ${"Failed to perform recovery"}.`],
      [msg`Its attributes or resources changed: it must begin anew.`],
    ],
    [
      [msg`An agent stops with ${"Agent attempted to reregister with different IP"}.`],
      [msg`Its address changed: restore it.`],
    ],
    [
      [msg`Several ZooKeepers say ${"Mode: standalone"}.`],
      [msg`They run an old configuration: restart them.`],
    ],
    [
      [msg`${"/etc/hosts"} has lost its lines after a boot.`],
      [
        msg`cloud-init writes it: set ${"manage_etc_hosts: false"} there, and paste the block again.`,
      ],
    ],
  ];
  return [
    text(msg`What a service logs, on its host: ${`${commands.logs} SERVICE`}.`),
    {
      kind: "table",
      what: msg`When something is wrong`,
      head: [msg`Symptom`, msg`Cause and remedy`],
      rows,
    },
  ];
}
