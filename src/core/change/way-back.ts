import { msg } from "../i18n/message.ts";
import { agents, drain } from "./agent-commands.ts";
import {
  both,
  type Command,
  type CommandContext,
  type Commands,
  inOld,
  install,
  onSeveral,
  roll,
} from "./command.ts";
import { drainedInstall, named } from "./commands.ts";
import type { KindName } from "./kinds.ts";
import type { Service } from "./services.ts";

/** What the way back of a step does, where it has commands; as lines for people. */
export function wayBackOf(kind: KindName, context: CommandContext): readonly Command[] {
  const found = (rows[kind]?.(context) ?? []).map(({ call, ...command }) => command);
  return context.after.oneMachine ? named(found, context.hosts) : found;
}

/** The same as for the new files, in the folder of the old bundle. */
const oldFiles =
  (forward: Commands): Commands =>
  ({ before, after, ...context }) =>
    forward({ ...context, before: after, after: before, step: undefined }).map((command) => ({
      ...command,
      line: inOld(command.line),
    }));

/** With what an earlier step has of its own: between two of them install.sh refuses the old bundle. */
const filesBefore =
  (forward: Commands): Commands =>
  (context) =>
    context.stepBefore === undefined
      ? otherWayRound(context)
      : forward({ ...context, step: context.stepBefore });

/** The change from here to the old cluster, which finds out which of its steps are needed. */
const otherWayRound: Commands = ({ before: { name } }) =>
  [
    `create-mesos-cluster change . "\${OLD:?}" --out ../${name}-back/`,
    `cp -a secrets ../${name}-back/`,
    `(cd ../${name}-back && bash change.sh)`,
  ].map((line) => ({ line }));

/** Of a service that has come: for good, so that it does not start again by itself. */
const stopNew =
  (service: Service): Commands =>
  ({ after: { oneMachine, commands } }) => {
    const name = service === "mesos-agent" ? commands.agentService : service;
    return oneMachine
      ? [{ line: `${commands.end} HOST` }]
      : [{ line: `${commands.end} ${name}`, note: msg`on HOST` }];
  };

const oldZookeeper = oldFiles(roll("zookeeper"));
const oldMaster = oldFiles(roll("mesos-master"));
const oldMarathon = oldFiles(roll("marathon"));
const oldAgent = oldFiles(install("mesos-agent"));
const zookeeperBefore = filesBefore(roll("zookeeper"));
const masterBefore = filesBefore(roll("mesos-master"));
const agentBefore = filesBefore(install("mesos-agent"));
const drainedBefore = filesBefore(drainedInstall);

const rows: Readonly<Partial<Record<KindName, Commands>>> = {
  "host-files": oldFiles(onSeveral(() => [{ line: "bash deploy.sh --only HOST" }])),
  "zookeeper-join": stopNew("zookeeper"),
  "zookeeper-leave": oldFiles(install("zookeeper")),
  "zookeeper-roll": oldZookeeper,
  "zookeeper-final": zookeeperBefore,
  "zookeeper-refill": stopNew("zookeeper"),
  "master-join": stopNew("mesos-master"),
  "master-leave": oldFiles(install("mesos-master")),
  "master-refill": stopNew("mesos-master"),
  "master-roll": oldMaster,
  "marathon-join": stopNew("marathon"),
  "marathon-leave": oldFiles(install("marathon")),
  "marathon-on": stopNew("marathon"),
  "marathon-off": oldFiles(install("marathon")),
  "marathon-roll": oldMarathon,
  "agent-add": both(agents("drain", ["--gone"]), stopNew("mesos-agent")),
  "agent-restart": oldAgent,
  "agent-restart-drained": both(drain, oldAgent, agents("reactivate")),
  "zookeeper-login": otherWayRound,
  "zookeeper-login-sent": zookeeperBefore,
  "zookeeper-login-required": zookeeperBefore,
  "master-login": masterBefore,
  "agent-login": agentBefore,
  "agent-login-drained": drainedBefore,
  // What it keeps in ZooKeeper is its own: that change gives it to everybody as the super user.
  "marathon-login": otherWayRound,
  "master-login-required": masterBefore,
  "agent-login-required": agentBefore,
  "agent-login-required-drained": drainedBefore,
  // Its files let install.sh open as the super user what is closed.
  "zookeeper-close": zookeeperBefore,
  "zookeeper-close-back": zookeeperBefore,
  "agent-login-required-back": agentBefore,
  "agent-login-required-back-drained": drainedBefore,
  "master-login-required-back": masterBefore,
  "marathon-login-back": filesBefore(roll("marathon")),
  "agent-login-back": agentBefore,
  "agent-login-back-drained": drainedBefore,
  "master-login-back": masterBefore,
  "zookeeper-login-required-back": zookeeperBefore,
  "zookeeper-login-sent-back": zookeeperBefore,
  "zookeeper-login-back": zookeeperBefore,
};
