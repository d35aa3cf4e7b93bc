import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundleOf } from "../support/bundle.ts";
import { machines, skipNetworks } from "../support/networks.ts";
import { planOf } from "../support/plan.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { writeFiles } from "../support/source-files.ts";
import { specOf } from "../support/spec.ts";

const skip = skipNetworks;

const plan = planOf(
  specOf({
    method: "docker",
    masters: ["m-[1-3].lan=10.99.0.[11-13]"],
    agents: ["a-[1-2].lan=10.99.0.[21-22]", "m-3.lan=10.99.0.13"],
    security: {
      level: "firewall",
      admins: ["10.99.0.100", "10.99.7.0/24"],
      frameworks: ["my-scheduler=10.99.0.50"],
    },
  }),
);

/** Where a table includes what belongs to its host alone. */
const folder = temporaryFolder();
const own = join(folder, "firewall.d");
writeFiles(
  folder,
  bundleOf(plan.spec, plan)
    .filter(({ path }) => path.endsWith(".nft"))
    .map((file) => ({
      ...file,
      content: String(file.content).replace("/etc/create-mesos-cluster/firewall.d", own),
    })),
);
mkdirSync(own);
writeFileSync(
  join(own, "operators.nft"),
  "add element inet create_mesos_cluster admins { 10.99.0.77 }\n",
);

const masterPorts = [22, 2181, 2888, 3888, 5050, 8080, 9090, 9999];
const agentPorts = [22, 5051, 9999, 31500, 40000];
const callers = {
  master: "10.99.0.12",
  agent: "10.99.0.22",
  admin: "10.99.0.100",
  network: "10.99.7.8",
  framework: "10.99.0.50",
  operator: "10.99.0.77",
  stranger: "10.99.9.9",
};

/** What each caller reaches of these ports. The kernel does not tell everybody that it refuses. */
const reached = (target: string, ports: readonly number[]) => {
  const executors = "add element inet create_mesos_cluster executors { 32768-60999 }";
  const { stdout, stderr, code } = run("unshare", [
    "--map-root-user",
    "--net",
    "--mount",
    "--pid",
    "--fork",
    "--kill-child",
    "bash",
    "-c",
    `NODE=${process.execPath}
${machines({
  target: { address: target, ports },
  ...Object.fromEntries(Object.entries(callers).map(([name, address]) => [name, { address }])),
})}
file=(${folder}/nodes/${plan.nodes.find(({ address }) => address === target)?.host}/etc/*/*.nft)
at target nft --check --file "$file"
at target nft --file "$file"
if grep -q "set executors" "$file"; then
  at target nft '${executors}'
fi
for caller in target ${Object.keys(callers).join(" ")}; do
  calls=()
  for port in ${ports.join(" ")}; do
    printf '%s %s %s\\n' "$caller" "$port" "$(reach $caller ${target} $port)" &
    calls+=($!)
  done
  wait "\${calls[@]}"
done`,
  ]);
  assert.equal(code, 0, stderr);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
  return Object.fromEntries(
    ["target", ...Object.keys(callers)].map((caller) => [
      caller,
      lines
        .filter(
          ([name, , result]) => name === caller && result !== "refused" && result !== "silent",
        )
        .map(([, port, result]) => (result === "open" ? Number(port) : `${port} ${result}`))
        .sort((a, b) => Number(a) - Number(b)),
    ]),
  );
};

test(
  "a master's firewall lets each caller reach what it needs, and strangers nothing",
  { skip },
  () => {
    const others = [22, 9999];
    assert.deepEqual(reached("10.99.0.11", masterPorts), {
      target: masterPorts,
      master: masterPorts,
      agent: [22, 2181, 5050, 8080, 9999],
      admin: [22, 2181, 5050, 8080, 9999],
      network: [22, 2181, 5050, 8080, 9999],
      operator: [22, 2181, 5050, 8080, 9999],
      framework: [22, 2181, 5050, 9999],
      stranger: others,
    });
  },
);

test(
  "an agent's firewall closes executors to all but their host, and leaves tasks open",
  { skip },
  () => {
    const others = [22, 9999, 31500];
    const services = [22, 5051, 9999, 31500];
    assert.deepEqual(reached("10.99.0.21", agentPorts), {
      target: agentPorts,
      master: services,
      admin: services,
      network: services,
      operator: services,
      framework: services,
      agent: others,
      stranger: others,
    });
  },
);

test("a host in both roles has the firewall of both", { skip }, () => {
  const ports = [22, 3888, 5050, 5051, 40000];
  const { master, agent, admin, stranger } = reached("10.99.0.13", ports);
  assert.deepEqual(
    { master, agent, admin, stranger },
    { master: [22, 3888, 5050, 5051], agent: [22, 5050], admin: [22, 5050, 5051], stranger: [22] },
  );
});
