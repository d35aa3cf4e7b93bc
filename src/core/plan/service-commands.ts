import { layouts } from "../catalog/layouts.ts";
import type { ClusterSpec } from "../cluster/cluster-spec.ts";
import { isOneMachine, layoutOf } from "../cluster/derived.ts";

/** How an operator looks at and handles one service on its host: each command takes the service's name as its last word. */
export function serviceCommands(spec: ClusterSpec) {
  const compose = isOneMachine(spec)
    ? "docker compose"
    : `sudo docker compose --project-name ${spec.name}`;
  const ofDocker = {
    logs: `${compose} logs --tail 50`,
    start: `${compose} start`,
    stop: `${compose} stop`,
    restart: `${compose} restart`,
  };
  const ofSystemd = {
    logs: "sudo journalctl --no-pager --lines 50 --unit",
    start: "sudo systemctl start",
    stop: "sudo systemctl stop",
    restart: "sudo systemctl restart",
  };
  return spec.method === "docker"
    ? { ...ofDocker, agentService: "mesos-agent" }
    : {
        ...ofSystemd,
        agentService:
          layouts[spec.method === "apt" ? layoutOf(spec.apt) : "mesosphere"].agentService,
      };
}
