import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { exits } from "../commands/exits.ts";
import { messageFaults } from "./messages.ts";
import { packedModules } from "./packed-modules.ts";
import { moduleFile, programFile, singleFile } from "./program-files.ts";
import { filesBeside, programModules, startFile } from "./program-modules.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

/** Makes dist/, or the folder given: the entry, the program in files that are loaded when needed, and all of it as one file besides. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const outdir = process.argv[2] ?? `${root}/dist`;
const { version, engines } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

const faults = await messageFaults(`${root}/src`);
if (faults.length > 0)
  throw new Error(`The catalogues of messages are not complete.\n${faults.join("\n")}`);

const program = await programModules(root, version);
const notices = thirdPartyNotices(root, program.metafile);
const loader = readFileSync(`${root}/src/loader.cjs`, "utf8");
const entry = transformSync(readFileSync(`${root}/src/entry.cjs`, "utf8"), {
  target: "es5", // fails at anything newer
  define: {
    NODE_NEEDED: JSON.stringify(engines.node.match(/\d+/g).map(Number)),
    EXIT: String(exits.oldNode),
  },
}).code;
const files = Object.fromEntries(
  filesBeside.flatMap((file) => Object.keys(program.in(file)).map((name) => [name, file])),
);

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
writeFileSync(`${outdir}/entry.cjs`, entry);
writeFileSync(
  join(outdir, startFile),
  programFile(loader, program.in(startFile), {
    files,
    packed: 'require("node:fs").readFileSync(__dirname + "/later.br")',
  }),
);
for (const file of filesBeside) writeFileSync(join(outdir, file), moduleFile(program.in(file)));
writeFileSync(`${outdir}/later.br`, packedModules(program.in(undefined), loader));
writeFileSync(
  `${outdir}/create-mesos-cluster.cjs`,
  singleFile(entry, loader, program.modules, notices),
);
writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.txt`, notices);
for (const name of ["entry.cjs", "create-mesos-cluster.cjs"]) chmodSync(`${outdir}/${name}`, 0o755);
