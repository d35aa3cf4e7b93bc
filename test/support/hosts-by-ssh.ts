import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleOf } from "./bundle.ts";
import { run } from "./run.ts";
import { writeFiles } from "./source-files.ts";
import { type Overrides, specOf } from "./spec.ts";

/**
 * An ssh that reaches no host: it reads what is carried, and does what the file of the address
 * says. What deploy.sh asks masters beforehand has files of its own.
 */
const ssh = `#!/bin/bash
for word; do case $word in *@10.*) address=\${word#*@}; break ;; esac; done
command=\${!#}
tar -x -i -f - -C "$(mktemp -d -p "$TMPDIR")"
if [[ $command == *" verify.sh --state"* ]]; then
  echo "$address" >>"$HOSTS/asked"
  answer='echo state=off; echo lives=no; echo masters=same'
  [ ! -e "$HOSTS/state-$address" ] || . "$HOSTS/state-$address"
  echo "clock:$(date +%s)"
  eval "$answer"
  exit
fi
echo "$address \${command##* receive }" >>"$VISITS"
skew=0; answer='echo "== 4/4 Services"; echo changed=3'
[ ! -e "$HOSTS/$address" ] || . "$HOSTS/$address"
echo "clock:$(($(date +%s) + skew))"
eval "$answer"
`;

/** A bundle for three masters and some agents below a folder, with that ssh on the PATH. */
export function placeBundle(folder: string, agents = 2, overrides: Overrides = {}) {
  const root = mkdtempSync(join(folder, "deploy-"));
  const at = (name: string) => join(root, name);
  for (const name of ["bin", "hosts", "tmp"]) mkdirSync(at(name));
  writeFileSync(at("bin/ssh"), ssh, { mode: 0o755 });
  writeFileSync(at("visits"), "");
  writeFiles(
    at("bundle"),
    bundleOf(
      specOf({
        method: "docker",
        masters: ["m-[1-3].lan=10.0.0.[11-13]"],
        agents: [`a-[1-${agents}].lan=10.0.0.[21-${20 + agents}]`],
        ...overrides,
      }),
    ),
  );
  const env = {
    ...process.env,
    PATH: `${at("bin")}:${process.env["PATH"]}`,
    VISITS: at("visits"),
    HOSTS: at("hosts"),
    TMPDIR: at("tmp"),
  } as Record<string, string>;
  const visitsInOrder = () => {
    const lines = readFileSync(at("visits"), "utf8").split("\n").filter(Boolean);
    writeFileSync(at("visits"), "");
    return lines.map((line) => Number(line.split(" ")[0]?.split(".")[3]));
  };
  return {
    at,
    env,
    ssh,
    deploy: (...args: string[]) => run("bash", ["deploy.sh", ...args], { cwd: at("bundle"), env }),
    /** What the ssh of one address does: shell text. */
    host: (address: string, script: string) => writeFileSync(at(`hosts/${address}`), `${script}\n`),
    /** What the ssh of one master answers to deploy.sh's question: shell text. */
    master: (address: string, answer: string) =>
      writeFileSync(at(`hosts/state-${address}`), `answer='${answer}'\n`),
    /** The last part of each address that was visited since the last call. */
    visited: () => visitsInOrder().sort(),
    visitsInOrder,
    /** Changes a value at the top of deploy.sh. */
    set: (name: string, value: string) =>
      run("sed", ["-i", `s/^${name}=[^ ]*/${name}=${value}/`, at("bundle/deploy.sh")]),
  };
}
