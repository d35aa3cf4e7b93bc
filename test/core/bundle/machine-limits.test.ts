import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { bundleOf } from "../../support/bundle.ts";
import { goldenBundles } from "../../support/golden-bundles.ts";
import { onHosts, specOf } from "../../support/spec.ts";

const waits = [/^After=network-online\.target/m, /^Wants=network-online\.target$/m];
const agent = [
  ...waits,
  /^LimitNOFILE=65536:1048576$/m,
  /^LimitCORE=0:infinity$/m,
  /^TasksMax=infinity$/m,
];

/** What the unit, or the drop-in, of each service must say. */
const lines: Readonly<Record<string, readonly RegExp[]>> = {
  zookeeper: [...waits, /^LimitNOFILE=65536$/m],
  "mesos-master": [...waits, /^LimitNOFILE=1048576$/m, /^LimitCORE=0$/m],
  "mesos-agent": agent,
  "mesos-slave": agent,
  marathon: [/^LimitNOFILE=65536$|--ulimit nofile=65536:65536/m],
};

test("each service gets the open files and tasks that a large cluster needs", () => {
  const seen = new Set<string>();
  for (const { name, files } of goldenBundles()) {
    for (const { path, content } of files) {
      const [, service = ""] =
        /systemd\/system\/(?!mesos-logs)([a-z-]+)\.service(?!\.d\/task-logs)/.exec(path) ?? [];
      seen.add(service);
      for (const line of lines[service] ?? []) assert.match(content, line, `${name} ${path}`);
    }
  }
  for (const service of Object.keys(lines)) assert.ok(seen.has(service), service);
});

test("/etc/default/mesos does not lower the limits of the units", () => {
  for (const { files } of goldenBundles())
    for (const { content } of files.filter(({ path }) => path.endsWith("/etc/default/mesos")))
      assert.doesNotMatch(content, /^ULIMIT/m);
});

test("every container gets 65536 open files", () => {
  for (const base of [{}, onHosts]) {
    const files = bundleOf(specOf({ ...base, method: "docker" }));
    for (const { content } of files.filter(({ path }) => path.endsWith("docker-compose.yml")))
      for (const service of Object.values<{ ulimits: unknown }>(
        parse(content, { merge: true }).services,
      ))
        assert.deepEqual(service.ulimits, { nofile: { soft: 65536, hard: 65536 } });
  }
});

test("ZooKeeper's class path names the program that writes its log", () => {
  const [unit] = bundleOf(specOf({ ...onHosts, method: "apt" })).filter(({ path }) =>
    path.endsWith("/zookeeper.service"),
  );
  assert.match(unit?.content ?? "", /slf4j-log4j12\.jar:\/usr\/share\/java\/log4j-1\.2\.jar/);
});

test("in Docker, executors of Docker tasks outlive their agent's container", () => {
  const agentEnvironment = (containerizer: "mesos" | "docker") => {
    const registry = { registry: "registry.lan" };
    const spec = specOf({ ...onHosts, method: "docker", images: registry, containerizer });
    const compose = bundleOf(spec).find(({ path }) => /a-1\/docker-compose\.yml$/.test(path));
    return parse(compose?.content ?? "").services["mesos-agent"];
  };
  const { image, environment } = agentEnvironment("docker");
  assert.match(image, /^registry\.lan\//);
  assert.equal(environment.MESOS_DOCKER_MESOS_IMAGE, image);
  assert.equal(agentEnvironment("mesos").environment.MESOS_DOCKER_MESOS_IMAGE, undefined);
});
