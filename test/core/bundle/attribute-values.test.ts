import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { bundleOf } from "../../support/bundle.ts";
import { run } from "../../support/run.ts";
import { specOf } from "../../support/spec.ts";

/** As people have them on running clusters. */
const attributes = {
  docker: "18.06.1~ce",
  kernel: "6.1.0-18-amd64+b1",
  owner: "team@example",
  role: "web:prod",
  tier: "a=b",
  pct: "50%",
};
const text =
  "docker:18.06.1~ce;kernel:6.1.0-18-amd64+b1;owner:team@example;role:web:prod;tier:a=b;pct:50%";

const hosts = {
  masters: ["m-1.lan=10.0.0.11"],
  agents: [{ host: "a-1.lan", address: "10.0.0.21", attributes }],
};

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.values(value).flatMap(textsIn);
}

const filesOf = (spec: Parameters<typeof specOf>[0]) =>
  new Map(bundleOf(specOf(spec)).map(({ path, content }) => [path, content]));

for (const [name, spec, path] of [
  ["Compose of a host", { method: "docker", ...hosts }, "nodes/a-1.lan/docker-compose.yml"],
  [
    "Compose of one machine",
    { method: "docker", masters: ["m-1"], agents: [{ host: "a-1", attributes }] },
    "docker-compose.yml",
  ],
] as const) {
  test(`${name} has attributes with colons, ~, @, =, % and + as they are`, () => {
    const texts = textsIn(parse(filesOf(spec).get(path) ?? ""));
    assert.ok(texts.some((each) => each === text || each.endsWith(`=${text}`)));
  });
}

for (const [method, path] of [
  ["apt", "nodes/a-1.lan/etc/mesos-agent/attributes"],
  ["source", "nodes/a-1.lan/etc/mesos-slave/attributes"],
] as const) {
  test(`the flag's file of ${method} has them as they are`, () =>
    assert.equal(filesOf({ method, ...hosts }).get(path), `${text}\n`));
}

test("cluster.yaml and node.conf give them back", () => {
  const files = filesOf({ method: "apt", ...hosts });
  const { agents } = parse(files.get("cluster.yaml") ?? "");
  assert.deepEqual(agents[0].attributes, attributes);
  const script = 'eval "$1"; printf "%s\\n" "${AGENT_IDENTITY[@]}"';
  const config = files.get("nodes/a-1.lan/node.conf") ?? "";
  const { code, stdout, stderr } = run("bash", ["-c", script, "-", config]);
  assert.equal(code, 0, stderr);
  assert.ok(stdout.split("\n").includes(`attributes=${text}`), stdout);
});
