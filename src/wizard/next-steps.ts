import { basename, relative } from "node:path";
import { quoting } from "../core/bundle/quoting.ts";
import { type MessageValue, msg } from "../core/i18n/message.ts";
import type { ClusterPlan } from "../core/plan/plan.ts";
import type { Output } from "../node/output.ts";

/** The commands that come after the bundle is written, with real paths, quoted. */
export function nextSteps(plan: ClusterPlan, output: Output): MessageValue[] {
  if (output.kind === "stdout") return [];
  const commands = [...unpack(plan, output), ...install(plan)];
  return [
    msg`Next steps:`,
    ...commands.map((command) => `  ${command}`),
    "",
    msg`README.md in the bundle explains the rest.`,
  ];
}

function unpack({ name }: ClusterPlan, output: Exclude<Output, { kind: "stdout" }>): string[] {
  const near = relative(process.cwd(), output.path);
  const path = quoting.sh(near === "" || near.startsWith("..") ? output.path : near);
  const commands = {
    zip: unzip(path, basename(output.path, ".zip"), name),
    "tar.gz": [`tar -xzf ${path}`, `cd ${name}`],
    directory: [`cd ${path}`],
  };
  return commands[output.kind];
}

/**
 * lab-2.zip stands beside lab.zip, and both hold the folder lab: it gets a folder of its own around
 * it.
 */
function unzip(path: string, file: string, name: string): string[] {
  const isNumbered = file.startsWith(`${name}-`) && /^\d+$/.test(file.slice(name.length + 1));
  return isNumbered
    ? [`unzip ${path} -d ${quoting.sh(file)}`, `cd ${quoting.sh(`${file}/${name}`)}`]
    : [`unzip ${path}`, `cd ${name}`];
}

function install(plan: ClusterPlan): string[] {
  if (plan.oneMachine) return ["docker compose up --detach --wait", "bash verify.sh"];
  const build =
    plan.method === "source"
      ? [`sudo bash build.sh    # once, on a machine with ${plan.os.title}`]
      : [];
  return [...build, "bash deploy.sh", "bash verify.sh"];
}
