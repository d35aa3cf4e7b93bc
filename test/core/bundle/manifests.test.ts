import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import { clusterYaml } from "../../../src/core/bundle/manifests.ts";
import { specSchema } from "../../../src/core/cluster/schema.ts";
import type { ClusterSpec } from "../../../src/core/cluster/types.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { anySpec } from "../../support/any-spec.ts";
import { onHosts, specOf, written } from "../../support/spec.ts";

test("the canonical file of the smallest spec is complete, with one host on each line", () => {
  assert.equal(
    clusterYaml(specOf()),
    `apiVersion: create-mesos-cluster/v2
name: c
language: en
method: docker
os: debian-12
arch: amd64
masters:
  - { host: m-1 }
  - { host: m-2 }
  - { host: m-3 }
agents:
  - { host: a-1 }
containerizer: mesos
marathon: image
ports: { zookeeper: 2181, zookeeperPeer: 2888, zookeeperElection: 3888, master: 5050, agent: 5051, marathon: 8080, marathonScheduler: 9090 }
flags: { master: {}, agent: {}, marathon: {}, zookeeper: {} }
ssh: { user: root, port: 22 }
apt: { repository: aventer }
images: { registry: "", zookeeper: zookeeper:3.9.6, mesos: openeuler/mesos:1.11.0-oe2403sp1, marathon: mesosphere/marathon:v1.11.24 }
source: { ref: "1.11.x", url: https://github.com/apache/mesos }
network: "172.30.0.0/24"
offline: false
memory: { zookeeper: 1024, marathon: 1024 }
logs: { days: 14 }
limits: none
security: { level: open, admins: [], frameworks: [], tasks: root }
`,
  );
});

test("attributes and resources stand beside their host, a number as a number from whatever door", () => {
  const yaml = clusterYaml(
    specOf({
      ...onHosts,
      agents: [
        {
          host: "a-[1-2]",
          address: "10.0.0.[21-22]",
          attributes: { rack: "r1", zone: 3 },
          resources: { "cpus(prod)": 2, mem: "8192" },
        },
      ],
    }),
  );
  assert.match(
    yaml,
    /^ {2}- \{ host: a-2, address: "10\.0\.0\.22", attributes: \{ rack: r1, zone: 3 \}, resources: \{ "cpus\(prod\)": 2, mem: 8192 \} \}$/m,
  );
});

function again(yaml: string, version: "1.1" | "1.2"): ClusterSpec {
  const checked = checkSpec(parse(yaml, { version }));
  assert.deepEqual(checked.errors, []);
  assert.ok(checked.spec !== undefined);
  return checked.spec;
}

for (const version of ["1.1", "1.2"] as const) {
  test(`every spec comes back from its canonical file, read as YAML ${version}, and makes the same file`, () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const yaml = clusterYaml(spec);
        const read = again(yaml, version);
        assert.deepEqual(read, spec);
        assert.equal(clusterYaml(read), yaml);
      }),
      { numRuns: 25 },
    );
  });
}

test("the fields of every set stand in the order of the schema, whoever wrote them", () => {
  const apt = {
    fingerprint: "0".repeat(40),
    layout: "mesosphere",
    pin: { mesos: "=1" },
    line: "deb https://mirror.lan/mesos bookworm main",
  } as const;
  const spec = specOf({
    ...onHosts,
    method: "apt",
    apt,
    ports: { marathon: 8081, agent: 5052 },
    ssh: { port: 2222, user: "admin" },
    flags: { zookeeper: { tickTime: 1 }, master: { quiet: true } },
    backup: { at: "04:00", days: 7 },
  });
  const read: Record<string, object> = parse(clusterYaml(spec));
  assert.deepEqual(Object.keys(read), Object.keys(specSchema.properties));
  for (const field of ["ports", "flags", "ssh", "apt", "images", "source", "backup"] as const) {
    const order = Object.keys(specSchema.properties[field].properties);
    assert.deepEqual(
      Object.keys(read[field] ?? {}),
      order.filter((name) => Object.hasOwn(read[field] ?? {}, name)),
      field,
    );
  }
});

test("the same answers in another order make the same file", () => {
  const { name, method, masters, agents } = written();
  assert.equal(clusterYaml(specOf({ agents, masters, method, name })), clusterYaml(specOf()));
});
