import type { BundleFile } from "../bundle/blueprint.ts";
import { quoting } from "../bundle/quoting.ts";
import { say } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/make-plan.ts";
import { fileIn } from "./cluster-sections.ts";
import { dockerCommands } from "./docker-run.ts";
import { code, type Section, text } from "./page.ts";
import { writeFile } from "./write-file.ts";

/** A whole cluster on one Docker machine: by Compose, or by docker alone. */
export function oneMachineSections(plan: ClusterPlan, files: readonly BundleFile[]): Section[] {
  const { name } = plan;
  const compose = fileIn(files, "docker-compose.yml");
  const file = quoting.sh(`${name}/docker-compose.yml`);
  const commands = dockerCommands(plan).map(({ service, command }) =>
    code(service === "" ? say`Network` : say`Container ${service}`, command),
  );
  return [
    {
      title: say`With Docker Compose`,
      blocks: [
        text(say`This needs Docker Engine with the Compose plugin, version 2.`),
        code(
          say`File ${`${name}/docker-compose.yml`}`,
          `mkdir -p ${quoting.sh(name)}`,
          writeFile(`${name}/docker-compose.yml`, compose, "tee"),
        ),
        text(
          say`The command pulls the images, starts everything in order, and returns when all are healthy.`,
        ),
        code(say`Start`, `docker compose --file ${file} up --detach --wait`),
        code(say`State`, `docker compose --file ${file} ps`),
      ],
      sections: [],
    },
    {
      title: say`Without Compose`,
      blocks: [
        text(
          say`Instead of the section before: the same network, volumes and containers, one command each. Nothing watches their health; each restarts until it finds what it needs.`,
        ),
        ...commands,
      ],
      sections: [],
    },
  ];
}
