import { basename, relative } from "node:path";
import { quoting } from "../core/bundle/quoting.ts";
import { type MessageValue, msg } from "../core/i18n/message.ts";
import type { ClusterPlan } from "../core/plan/plan.ts";
import type { Output } from "../node/output.ts";
import { version } from "../node/program.ts";

/** The commands that come after the bundle is written, with real paths, quoted. */
export function nextSteps(
  plan: ClusterPlan,
  output: Output,
  next: readonly MessageValue[] = install(plan),
): MessageValue[] {
  if (output.kind === "stdout") return [];
  const commands = [...unpack(plan, output), ...next];
  return [
    msg`Next steps:`,
    ...commands.map((command) => ({ text: "  {0}", values: [command] })),
    "",
    msg`README.md in the bundle explains the rest. It was made by create-mesos-cluster ${version}.`,
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

function install(plan: ClusterPlan): MessageValue[] {
  const here = plan.offline === undefined ? [] : ["bash artifacts/load.sh"];
  return [
    ...supply(plan),
    ...ownSecrets(plan),
    ...build(plan),
    ...fetch(plan),
    ...(plan.oneMachine
      ? [...here, "docker compose up --detach --wait"]
      : [
          msg`bash deploy.sh --preflight    # logs in by ssh as ${plan.ssh.user}`,
          plan.hasPasswords
            ? msg`bash deploy.sh    # makes passwords and keys in secrets/, which no archive has: keep a copy elsewhere`
            : "bash deploy.sh",
        ]),
    "bash verify.sh",
  ];
}

/** What fetch.sh takes along by itself needs no line of its own. */
function supply({ supplies, offline, tarball }: ClusterPlan): MessageValue[] {
  if (!supplies.any || offline !== undefined) return [];
  const files = [
    ...(supplies.debs ? ["*.deb"] : []),
    ...(supplies.aptKey ? ["apt-key.asc"] : []),
    ...(supplies.marathonTarball ? [tarball.file] : []),
  ];
  return [msg`# first put into artifacts/supplied/: ${files.join(" ")} (README.md)`];
}

function ownSecrets({ ownSecrets: secrets, oneMachine }: ClusterPlan): MessageValue[] {
  if (secrets === undefined) return [];
  const names = secrets.all.map(({ name }) => name).join(" ");
  // On several machines deploy.sh looks at them.
  const check = oneMachine ? ["bash secrets.sh"] : [];
  return [msg`# first put into secrets/: ${names} (README.md)`, ...check];
}

function build({ method, os }: ClusterPlan): MessageValue[] {
  if (method !== "source") return [];
  return [msg`sudo bash build.sh    # once, on a machine with ${os.title}`];
}

function fetch({ offline, supplies }: ClusterPlan): MessageValue[] {
  if (offline === undefined) return [];
  const fetching = supplies.any
    ? msg`bash artifacts/fetch.sh    # on a machine with internet access; --supply FILE for what it cannot download`
    : msg`bash artifacts/fetch.sh    # on a machine with internet access`;
  return [
    fetching,
    msg`bash artifacts/check.sh --expect CHECKSUM    # at the site; fetch.sh prints the checksum`,
  ];
}
