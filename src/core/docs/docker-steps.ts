import { quoting } from "../bundle/quoting.ts";
import { say } from "../i18n/message.ts";
import { filesBelow, type Step } from "./docs-node.ts";
import { folderBlocks } from "./folder-blocks.ts";
import { code, text } from "./page.ts";

/** A host of several where Docker Compose runs everything. */
export const dockerSteps: readonly Step[] = [
  {
    title: say`Docker`,
    applies: () => true,
    blocks: () => [
      text(
        say`Docker Engine with the Compose plugin, version 2, is yours to install. Both must answer.`,
      ),
      code(
        say`Versions of Docker and Compose`,
        "sudo docker version --format '{{.Server.Version}}'",
        "sudo docker compose version --short",
      ),
    ],
  },
  {
    title: say`Services`,
    applies: () => true,
    blocks: (host) => {
      const folder = `${host.plan.hostFolder}/nodes/${host.node.host}`;
      const file = filesBelow(host, "docker-compose.yml").map((found) => ({
        ...found,
        path: `${folder}${found.path}`,
      }));
      return [
        ...folderBlocks(file),
        text(
          host.plan.severalMasters && host.node.isMaster
            ? say`Start all masters at about the same time: the log of Mesos initialises only when every master runs.`
            : say`From now on the services start with Docker.`,
        ),
        code(
          say`Start of the services`,
          `sudo docker compose --file ${quoting.sh(`${folder}/docker-compose.yml`)} up --detach --remove-orphans`,
        ),
      ];
    },
  },
];
