import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { messageFaults } from "./messages.ts";
import { entry, packageFiles, singleFile } from "./rolldown.config.ts";

/**
 * Makes dist/, or the folder given: the entry, the program in files that are loaded when needed,
 * and all of it as one file.
 */
const outdir = process.argv[2] ?? fileURLToPath(new URL("../../dist", import.meta.url));

const faults = await messageFaults(fileURLToPath(new URL("..", import.meta.url)));
if (faults.length > 0)
  throw new Error(`The catalogues of messages are not complete.\n${faults.join("\n")}`);

rmSync(outdir, { recursive: true, force: true });
await build([packageFiles(outdir), singleFile(`${outdir}/create-mesos-cluster.cjs`)]);
writeFileSync(`${outdir}/entry.cjs`, entry);
for (const name of ["entry.cjs", "create-mesos-cluster.cjs"]) chmodSync(`${outdir}/${name}`, 0o755);
