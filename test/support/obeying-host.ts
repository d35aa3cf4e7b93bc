import { type LoginStage, loginStages } from "../../src/core/cluster/login-stages.ts";
import type { FakeHost } from "./fake-daemons.ts";

const services = ["zookeeper", "mesos-master", "marathon", "mesos-agent"] as const;

export const idOf = (number: number) => `00000000-0000-4000-8000-000000000000-S${number}`;

/** What the files that come are like. */
export interface World {
  size: number;
  quorum: number;
  changed: ReadonlySet<string>;
  /** Whether the files that come are a step's own. */
  own?: boolean;
  /** How far the files that come bring passwords, where they do. */
  stage?: LoginStage | undefined;
}

/** What a host does and says: the exit code, |, the answer. */
export function obey(
  host: FakeHost,
  command: string,
  world: World,
  tell: (what: string) => void,
): string {
  if (command.includes("verify.sh --to-do")) return `0|${toDo(host, world)}asked=yes\n`;
  if (command.includes("verify.sh --state"))
    return "0|state=whole\nleads=0\nlives=yes\nmasters=same\nsafe=yes\n";
  if (/ preflight\.sh[^\n]*$/.test(command)) return "0|ready\n";
  if (/ install\.sh[^\n]*$/.test(command)) {
    const [, selected] = /--services=([a-z,-]+)/.exec(command) ?? [];
    tell(`install ${selected ?? "all"}`);
    for (const name of selected?.split(",") ?? services) install(host, name, world);
    return "0|== 2/4\nchanged=1\n";
  }
  return ofLogins(host, command, tell) ?? systemctl(host, command, world, tell);
}

function ofLogins(
  { isClosed }: FakeHost,
  command: string,
  tell: (what: string) => void,
): string | undefined {
  if (command.includes("secrets/owners")) {
    const state = isClosed ? "closed" : "open";
    return `0|${command.includes(`echo ${state}`) ? state : ""}\n`;
  }
  const [, service] = / restart\.sh --services=([a-z-]+)[^\n]*$/.exec(command) ?? [];
  if (service === undefined) return undefined;
  tell(`restart ${service}`);
  return "0|== Services\nchanged=1\n";
}

function systemctl(
  host: FakeHost,
  command: string,
  world: World,
  tell: (what: string) => void,
): string {
  if (command.includes("tar -x -p")) {
    tell("copy");
    return "0|\n";
  }
  if (command.includes("create-mesos-cluster/cluster")) return host.left ? "0|\n" : "0|there\n";
  const [, verb, service = ""] =
    /systemctl (stop|start|mask|disable --now) ([a-z-]+)/.exec(command) ?? [];
  if (verb === undefined && !command.includes("uninstall.sh"))
    return `0|${command.includes("echo yes") ? "yes" : "none"}\n`;
  tell(`${verb ?? "uninstall"} ${service}`.trim());
  host.left = verb === undefined;
  if (verb === "start") install(host, service, { ...world, size: host.zookeeper ?? world.size });
  else end(host, service);
  return "0|\n";
}

const toDo = (
  { installed, own: hasOwn = false, stages }: FakeHost,
  { changed, own, stage }: World,
) =>
  services
    .filter(
      (name) =>
        changed.has(name) &&
        (!installed.has(name) || hasOwn !== own || stages.get(name) !== lastStage(name, stage)),
    )
    .map((name) => `todo=${name} x\n`)
    .join("");

/** With passwords from the beginning. */
export const closedStages = () =>
  new Map(services.map((name) => [name, lastStage(name, "zookeeper-close")]));

/** The last stage of a service on the way to another one: what its files are like. */
const lastStage = (service: string, stage: LoginStage | undefined): LoginStage | undefined =>
  stage &&
  loginStages
    .slice(0, loginStages.indexOf(stage) + 1)
    .findLast((each) => each !== "zookeeper-close" && service.endsWith(each.split("-")[0] ?? ""));

export function install(
  host: FakeHost,
  service: string,
  { size, quorum, own = false, stage }: World,
) {
  host.installed.add(service);
  host.stages.set(service, lastStage(service, stage));
  if (stage !== undefined && service === "zookeeper") host.isClosed = stage === "zookeeper-close";
  host.own = own;
  if (service === "zookeeper") host.zookeeper = size;
  if (service === "mesos-master") host.master = quorum;
  if (service === "marathon") host.marathon = true;
  if (service === "mesos-agent")
    host.agent ??= { id: idOf(Math.floor(Math.random() * 1e6)), active: true, deactivated: false };
}

function end(host: FakeHost, service: string) {
  if (service === "zookeeper") host.zookeeper = undefined;
  if (service === "mesos-master") host.master = undefined;
  if (service === "marathon") host.marathon = undefined;
}
