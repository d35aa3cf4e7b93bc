import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ownMirrors } from "./apt-sources.ts";
import { copyNode, makeBundle, script } from "./bundle.ts";
import type { Host } from "./host.ts";
import type { HostKind } from "./recipes.ts";
import type { Rig } from "./rig.ts";
import { type Output, run, tryRun } from "./run.ts";
import type { Suite } from "./side-by-side.ts";

let rig: Rig;

const installs = { seconds: 420 };
const images = {
  zookeeper: "standin/zookeeper:1",
  mesos: "standin/mesos:1",
  marathon: "standin/marathon:1",
};

/** A method, and what fetch.sh is told on this machine besides its mirror. */
interface Scenario {
  id: string;
  name: string;
  /** Java comes from the bundle where the host is `plain`: once is enough. */
  image: HostKind;
  spec: () => object;
  fetch: (folder: string) => Promise<string[]>;
}

const scenarios: readonly Scenario[] = [
  {
    id: "apt",
    name: "apt: ZooKeeper and all it needs from Debian, stand-ins for Mesos and Marathon from a repository",
    image: "plain",
    spec: () => ({
      method: "apt",
      apt: {
        line: "deb http://mesos.example.com/repo ./",
        layout: "mesosphere",
        fingerprint: rig.repositories.mesosphere.fingerprint,
      },
    }),
    fetch: async (folder) => {
      await run("cp", [rig.repositories.mesosphere.keyFile, join(folder, "apt-key.asc")]);
      return [
        "--supply",
        join(folder, "apt-key.asc"),
        "--mirror",
        `http://mesos.example.com/repo=file:${dirname(rig.repositories.mesosphere.keyFile)}`,
      ];
    },
  },
  {
    id: "source",
    name: "source: the archive of a build (stand-in), no Marathon",
    image: "jre",
    spec: () => ({ method: "source", marathon: "off" }),
    fetch: async (folder) => {
      const archive = join(folder, "mesos-1.11.x-debian-12-amd64.tar.gz");
      await run("bash", [
        "-c",
        'cp "$0" "$1" && cd "$(dirname "$1")" && sha256sum "${1##*/}" >"$1.sha256"',
        rig.packages.sourceArchive,
        archive,
      ]);
      return ["--supply", archive, "--supply", `${archive}.sha256`];
    },
  },
  {
    id: "docker",
    name: "Docker: images through docker save and docker load (stand-ins)",
    image: "docker",
    spec: () => ({ method: "docker", images }),
    fetch: async () => [],
  },
];

/**
 * Takes the way out of a host: no route beyond its own network, no source of apt, and a resolver
 * that answers nothing and writes down what it was asked.
 */
const CUT_OFF = `
rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*
ip route del default
cat >/root/resolver.py <<'END'
import socket
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 53))
while True:
    question = server.recvfrom(512)[0]
    with open("/root/asked", "a") as log: log.write(repr(question[12:]) + "\\n")
END
touch /root/asked
systemd-run --quiet --unit=resolver python3 /root/resolver.py
sleep 1
echo 'nameserver 127.0.0.1' >/etc/resolv.conf
`;

/**
 * What the host has tried to send beyond its network, and the names it has asked for, since it was
 * cut off. The site's own name server may be asked for names and addresses of the cluster.
 */
const tried = (host: Host) =>
  host.must(
    `awk '/^Ip: [0-9]/ { print "packets without a route:", $13 }' /proc/net/snmp; grep -vE '(master|agent)-1.x0|0.x0277.x0210.x07in-addr' /root/asked || true`,
  );

/** All at once: one installs while the others wait for disk and services. */
export const airgap: Suite = (startedRig, first) =>
  describe("a site without a network", { concurrency: scenarios.length }, () => {
    before(() => {
      rig = startedRig();
    });
    for (const [index, scenario] of scenarios.entries()) ofOneMethod(scenario, first + 2 * index);
  });

function ofOneMethod({ id, name, image, spec, fetch }: Scenario, first: number): void {
  const places = [
    [`master-1.${id}.lan`, `10.77.0.${first}`],
    [`agent-1.${id}.lan`, `10.77.0.${first + 1}`],
  ] as const;
  describe(name, { concurrency: 1 }, () => {
    let bundle: string;
    let hosts: Host[];
    let fetched: Output;
    let fetchArguments: string[];

    const fetchNow = (...args: string[]) =>
      tryRun("bash", ["artifacts/fetch.sh", ...args], {
        cwd: bundle,
        env: rig.docker.env,
        seconds: 500,
      });

    test("fetch.sh brings everything on a machine with a network; a second run brings nothing", async (context) => {
      bundle = await makeBundle({
        name: "rig",
        offline: true,
        masters: places.slice(0, 1).map((place) => place.join("=")),
        agents: places.slice(1).map((place) => place.join("=")),
        ...spec(),
      });
      fetchArguments = [...ownMirrors(), ...(await fetch(dirname(bundle)))];
      const begun = performance.now();
      fetched = await fetchNow(...fetchArguments);
      assert.equal(fetched.code, 0, `${fetched.stdout}\n${fetched.stderr}`);
      const debs = existsSync(join(bundle, "artifacts/debs"))
        ? readdirSync(join(bundle, "artifacts/debs")).filter((file) => file.endsWith(".deb"))
        : [];
      const bytes = debs.reduce(
        (sum, file) => sum + statSync(join(bundle, "artifacts/debs", file)).size,
        0,
      );
      context.diagnostic(
        `${debs.length} packages, ${Math.round(bytes / 1e6)} MB, ${Math.round((performance.now() - begun) / 1000)} s`,
      );
      const again = await fetchNow(
        ...ownMirrors().map((argument) => argument.replace(/=.*/, "=file:/nowhere")),
      );
      assert.equal(again.code, 0, `${again.stdout}\n${again.stderr}`);
      assert.doesNotMatch(again.stdout, /^ {2}(get|read)/m);
    });

    test("hosts without a way out are installed from it, and tried nothing (stand-ins for Mesos and Marathon)", async () => {
      assert.equal(fetched?.code, 0, "nothing was fetched");
      const extra = image === "docker" ? ["--volume", "/var/lib/docker"] : [];
      hosts = await Promise.all(
        places.map(([host, address]) =>
          rig.host({ name: host, address, image, dockerImages: false, extra }),
        ),
      );
      for (const host of hosts) await host.must(CUT_OFF);
      await Promise.all(hosts.map((host) => copyNode(bundle, host)));
      const before = await Promise.all(hosts.map(tried));
      await Promise.all(hosts.map((host) => host.must(script("preflight.sh"), installs)));
      await Promise.all(hosts.map((host) => host.must(script("install.sh"), installs)));
      await Promise.all(hosts.map((host) => host.must(script("verify.sh"), installs)));
      assert.deepEqual(await Promise.all(hosts.map(tried)), before);
    });

    test("a second install.sh changes nothing, and uninstall.sh needs no network either", async () => {
      assert.ok(hosts, "there are no hosts");
      const before = await Promise.all(hosts.map(tried));
      for (const said of await Promise.all(
        hosts.map((host) => host.must(script("install.sh"), installs)),
      ))
        assert.match(said, /^changed=0$/m);
      await Promise.all(
        hosts.map((host) => host.must(script("uninstall.sh", "--purge"), installs)),
      );
      assert.deepEqual(await Promise.all(hosts.map(tried)), before);
    });

    test("a host would have shown an attempt", async () => {
      const [host] = hosts as [Host, ...Host[]];
      const before = await tried(host);
      await host.run("timeout 5 bash -c '</dev/tcp/192.0.2.1/80'");
      const afterPacket = await tried(host);
      assert.notEqual(afterPacket, before);
      await host.run("timeout 5 getent hosts deb.example.com");
      assert.match(await tried(host), /example/);
    });

    test("an artifact that was changed on the way is refused on the host, and nothing is installed", async () => {
      const [host] = hosts as [Host, ...Host[]];
      const target = image === "docker" ? "images/mesos.tar" : "debs/zookeeper_*.deb";
      const before = await host.must("dpkg --get-selections | sha256sum; ls /etc");
      await host.must(
        `cd /opt/bundle/artifacts && printf x | dd of="$(echo ${target})" bs=1 seek=1000 conv=notrunc status=none`,
      );
      const { code, stdout, stderr } = await host.run(script("install.sh"), installs);
      assert.equal(code, 1);
      assert.match(stdout + stderr, /FAIL +artifacts\/ is complete/);
      assert.equal(await host.must("dpkg --get-selections | sha256sum; ls /etc"), before);
    });

    after(async () => {
      for (const host of hosts ?? []) await host.remove();
    });
  });
}
