import { adminServerPort, distinctPorts } from "../../../../src/core/cluster/rules/ports.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { onHosts } from "../../../support/spec.ts";

const bothRoles = { masters: ["h-1=10.0.0.1"], agents: ["h-1=10.0.0.1"] };
const taken = (name: string, port: number, by: string) => ({
  at: `ports.${name}`,
  message: `Port ${port} is already taken by ports.${by}. Give each service its own port.`,
});
const adminServer = (port: number, of: string) => ({
  at: "flags.zookeeper.admin.enableServer",
  message: `ZooKeeper's AdminServer would listen on ${port}, the port of ports.${of}. Set flags.zookeeper "admin.serverPort" to a free port.`,
});

await testRules("ports.ts", [
  [distinctPorts, "the default ports do not meet", onHosts],
  [
    distinctPorts,
    "no two services of a master have one port",
    { ...onHosts, ports: { marathon: 5050, zookeeperPeer: 2181 } },
    taken("zookeeperPeer", 2181, "zookeeper"),
    taken("marathon", 5050, "master"),
  ],
  [
    distinctPorts,
    "Marathon's port is free where there is no Marathon",
    { ...onHosts, marathon: "off", ports: { marathon: 5050 } },
  ],
  [
    distinctPorts,
    "an agent may have a master's port on another host",
    { ...onHosts, ports: { agent: 5050 } },
  ],
  [
    distinctPorts,
    "an agent may not have the port of the master on its own host",
    { ...bothRoles, ports: { agent: 5050 } },
    taken("agent", 5050, "master"),
  ],

  [adminServerPort, "ZooKeeper's AdminServer is off", onHosts],
  [
    adminServerPort,
    "an AdminServer on a port of its own",
    { ...onHosts, flags: { zookeeper: { "admin.enableServer": true, "admin.serverPort": 8088 } } },
  ],
  [
    adminServerPort,
    "an AdminServer where Marathon listens elsewhere",
    {
      ...onHosts,
      ports: { marathon: 8081 },
      flags: { zookeeper: { "admin.enableServer": "TRUE" } },
    },
  ],
  [
    adminServerPort,
    "an AdminServer on 8080 keeps Marathon from starting",
    { ...onHosts, flags: { zookeeper: { "admin.enableServer": true } } },
    adminServer(8080, "marathon"),
  ],
  [
    adminServerPort,
    "an AdminServer on the master's port",
    {
      ...onHosts,
      flags: { zookeeper: { "admin.enableServer": "true", "admin.serverPort": "5050" } },
    },
    adminServer(5050, "master"),
  ],
]);
