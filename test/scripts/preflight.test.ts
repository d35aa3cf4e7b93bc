import assert from "node:assert/strict";
import { test } from "node:test";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import { withPasswords } from "../support/secrets.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;

interface Line {
  result: string;
  check: string;
  seen: string[];
  remedy: string[];
}

/** A host of both roles, without the checks of its method, which would need packages and a network. */
function hostOf(spec: Overrides = {}): Sandbox {
  const host = makeSandbox("m-1.lan", "10.0.0.11", {
    method: "apt",
    os: "debian-12",
    masters: ["m-1.lan=10.0.0.11"],
    agents: ["m-1.lan=10.0.0.11"],
    ...spec,
  } as Overrides);
  host.run("echo 'check_method() { :; }' >>lib/method.sh");
  return host;
}

/** What preflight.sh reports about one thing, after a change of the host in shell. */
function checked(host: Sandbox, change: string, check: RegExp): Line[] {
  const { stdout, stderr } = host.run(`${change}\nbash preflight.sh --json || true`);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  const found = lines.filter((line) => check.test(line.check));
  assert.notEqual(found.length, 0, stdout + stderr);
  return found;
}

const agentOffers = (resources: object): Overrides =>
  ({ agents: [{ host: "m-1.lan", address: "10.0.0.11", resources }] }) as Overrides;
const docker = (engine: string, minimum: string, api: string, store = "[]", mesos = "") => `
cat >$0/bin/docker <<'END'
#!/bin/sh
case "$*" in
  *Server.Version*) echo ${engine} ;; *MinAPIVersion*) echo ${minimum} ;; *APIVersion*) echo ${api} ;;
  *DriverStatus*) echo '${store}' ;;
esac
END
printf '#!/bin/sh\\necho "  Candidate: ${mesos}"\\n' >$0/bin/apt-cache
chmod 755 $0/bin/docker $0/bin/apt-cache`;
const containerd = '[["driver-type","io.containerd.snapshotter.v1"]]';
const mesosphere: Overrides = {
  apt: { debs: "supplied", layout: "mesosphere" },
  containerizer: "docker",
};
const inSystemd = "mkdir -p /etc/systemd/system/mesos-master.service.d; cd /etc/systemd/system";
const back = "cd /opt/node";

/** What is changed of a host, the function and the check that see it, the result, and what it says. */
const cases: readonly [
  sentence: string,
  spec: Overrides,
  change: string,
  run: string,
  check: RegExp,
  result: string,
  seen: RegExp,
][] = [
  [
    "a unit of another tool in place of the package's is refused",
    {},
    `${inSystemd}; touch mesos-master.service; ${back}`,
    "check_units",
    /no unit of another tool/,
    "FAIL",
    /^\/etc\/systemd\/system\/mesos-master\.service$/,
  ],
  [
    "a drop-in of another tool is named and stays",
    {},
    `${inSystemd}; touch mesos-master.service.d/override.conf; ${back}`,
    "check_units",
    /no drop-in/,
    "WARN",
    /mesos-master\.service\.d\/override\.conf$/,
  ],
  [
    "a unit of a daemon that does not run here is named",
    {},
    `${inSystemd}; touch mesos-slave.service; ${back}`,
    "check_units",
    /no unit of another installation/,
    "WARN",
    /mesos-slave\.service$/,
  ],
  [
    "masked services and the files of the bundle itself are nobody else's",
    {},
    `${inSystemd}; ln -s /dev/null mesos-slave.service; cp -r ${back.slice(3)}/etc/systemd/system/. .; ${back}`,
    "check_units",
    /no unit of|no drop-in/,
    "PASS",
    /^$/,
  ],
  [
    "a folder where a file belongs stops the installation before it begins",
    {},
    "mkdir -p /etc/mesos-master/quorum",
    "check_places",
    /every file can be put/,
    "FAIL",
    /^\/etc\/mesos-master\/quorum is a folder/,
  ],
  [
    "a file where a folder belongs does",
    {},
    "touch /etc/mesos-master /var/lib/mesos",
    "check_places",
    /every file can be put/,
    "FAIL",
    /^\/etc\/mesos-master is a file, and a folder belongs there\n\/var\/lib\/mesos is a file/,
  ],
  [
    "a link to a folder where a file belongs does",
    {},
    "mkdir /etc/mesos-master; ln -s /var /etc/mesos-master/quorum",
    "check_places",
    /every file can be put/,
    "FAIL",
    /quorum is a folder/,
  ],
  [
    "a link to a file is replaced, and a data folder may be a link to another disk",
    {},
    "mkdir /etc/mesos-master /opt/disk; ln -s /etc/passwd /etc/mesos-master/quorum; ln -s /opt/disk /var/lib/mesos",
    "check_places",
    /every file can be put/,
    "PASS",
    /^$/,
  ],
  [
    "a link to nothing where a folder belongs stops it",
    {},
    "ln -s /nowhere /var/lib/mesos",
    "check_places",
    /every file can be put/,
    "FAIL",
    /^\/var\/lib\/mesos is a link to nothing/,
  ],
  [
    "a file that cannot be changed stops it",
    {},
    "mkdir /etc/mesos-master; touch /etc/mesos-master/quorum; mount --bind /etc/mesos-master/quorum /etc/mesos-master/quorum; mount -o remount,bind,ro /etc/mesos-master/quorum",
    "check_places",
    /every file can be put/,
    "FAIL",
    /^\/etc\/mesos-master\/quorum cannot be changed$/,
  ],
  [
    "a folder of flags in which anybody may write is named",
    {},
    "mkdir -m 777 /etc/mesos-master",
    "check_places",
    /only root writes/,
    "WARN",
    /^\/etc\/mesos-master \(0:0, mode 777\)$/,
  ],
  [
    "the source of a repository that is gone is named, without its password",
    {},
    "mkdir -p /etc/apt/sources.list.d; echo 'deb http://u:secret@repos.mesosphere.com/debian jessie main' >/etc/apt/sources.list.d/mesosphere.list",
    "check_apt_sources",
    /switched off/,
    "WARN",
    /^\/etc\/apt\/sources\.list\.d\/mesosphere\.list: deb http:\/\/repos\.mesosphere\.com\/debian jessie main$/,
  ],
  [
    "another source of Mesos is named; comments and the bundle's own are not",
    {},
    "mkdir -p /etc/apt/sources.list.d; cp etc/apt/sources.list.d/mesos.list /etc/apt/sources.list.d/; printf '# deb http://old/mesos x\\nURIs: https://mirror/mesos\\n' >/etc/apt/sources.list.d/own.sources",
    "check_apt_sources",
    /no other source/,
    "WARN",
    /^\/etc\/apt\/sources\.list\.d\/own\.sources: URIs: https:\/\/mirror\/mesos$/,
  ],
  [
    "a cloud image that writes /etc/hosts at every boot is named",
    {},
    "mkdir -p /etc/cloud/cloud.cfg.d; echo 'manage_etc_hosts: true' >/etc/cloud/cloud.cfg.d/01.cfg",
    "check_cloud_init",
    /cloud-init/,
    "WARN",
    /^\/etc\/cloud\/cloud\.cfg\.d\/01\.cfg: manage_etc_hosts: true$/,
  ],
  [
    "one that changes its own name in it only is not",
    {},
    "mkdir -p /etc/cloud/cloud.cfg.d; echo 'manage_etc_hosts: localhost' >/etc/cloud/cloud.cfg.d/01.cfg",
    "check_cloud_init",
    /cloud-init/,
    "PASS",
    /^\/etc\/cloud\/cloud\.cfg\.d\/01\.cfg: manage_etc_hosts: localhost$/,
  ],
  [
    "where the last setting leaves /etc/hosts alone, that counts",
    {},
    "mkdir -p /etc/cloud/cloud.cfg.d; echo 'manage_etc_hosts: true' >/etc/cloud/cloud.cfg; echo 'manage_etc_hosts: false' >/etc/cloud/cloud.cfg.d/99.cfg",
    "check_cloud_init",
    /cloud-init/,
    "PASS",
    /99\.cfg: manage_etc_hosts: false$/,
  ],
  [
    "a host with both cgroups is refused for ClusterD, with what to change",
    {},
    "echo 'cgroups_here() { echo hybrid; }' >>lib/check-agent.sh",
    "check_agent",
    /cgroups of this host \(supported: v1 v2/,
    "FAIL",
    /^hybrid$/,
  ],
  [
    "ports of tasks that the kernel gives away are named",
    agentOffers({ ports: "[20000-40000]" }),
    "mkdir /etc/ports; echo 32768 60999 >/etc/ports/ip_local_port_range; echo >/etc/ports/ip_local_reserved_ports; echo KERNEL_PORTS=/etc/ports >>lib/check-agent.sh",
    "check_agent",
    /kernel leaves/,
    "WARN",
    /^32768-40000$/,
  ],
  [
    "unless the kernel is told to leave them out",
    agentOffers({ ports: "[20000-40000]" }),
    "mkdir /etc/ports; echo 32768 60999 >/etc/ports/ip_local_port_range; echo 80,30000-40000 >/etc/ports/ip_local_reserved_ports; echo KERNEL_PORTS=/etc/ports >>lib/check-agent.sh",
    "check_agent",
    /kernel leaves/,
    "PASS",
    /^$/,
  ],
  [
    "the cluster's own ports that tasks could get are named",
    agentOffers({ "ports(web)": "[5000-5051]" }),
    ":",
    "check_agent",
    /no port of the cluster itself/,
    "WARN",
    /^5050 5051$/,
  ],
  [
    "a user that tasks shall run as, and that is not there, stops the installation",
    { security: { tasks: "app" } } as Overrides,
    ":",
    "check_agent",
    /tasks run as exists: app$/,
    "FAIL",
    /^no such user$/,
  ],
  [
    "a container whose mounts are its own cannot hand secrets to services",
    { security: { level: "passwords" } } as Overrides,
    "mount --make-rprivate /",
    "check_handover",
    /hand secrets to services/,
    "WARN",
    /are private$/,
  ],
  [
    "a host that shares its mounts can",
    { security: { level: "passwords" } } as Overrides,
    "mount --make-rshared /",
    "check_handover",
    /hand secrets to services/,
    "PASS",
    /are shared$/,
  ],
  [
    "less memory than the daemons of this host need is named",
    {},
    "echo MEMORY_MB=999999999 >>node.conf",
    "check_memory",
    /at least 999999999 MB of memory/,
    "WARN",
    /^\d+ MB$/,
  ],
  [
    "heaps and offered memory that are more than the machine has are named",
    agentOffers({ mem: 1000, "mem(web)": 2000.5 }),
    "echo HEAP_MB=999999999 >>node.conf",
    "check_memory",
    /heaps, and what the agent offers/,
    "WARN",
    /^1000002999 MB, and 512 MB for everything else, of \d+ MB$/,
  ],
  [
    "more disk than there is cannot be offered",
    agentOffers({ disk: 999999999 }),
    ":",
    "check_disk",
    /no more disk/,
    "WARN",
    /^999999999 of \d+ MB$/,
  ],
  [
    "state in memory is named",
    {},
    "mkdir /var/lib/zookeeper; mount -t tmpfs none /var/lib/zookeeper",
    "check_disk",
    /state is on a local disk/,
    "WARN",
    /^\/var\/lib\/zookeeper is on tmpfs$/,
  ],
  [
    "a host without a time service is told of it",
    {},
    "printf '#!/bin/sh\\nexit 3\\n' >$0/bin/systemctl; chmod 755 $0/bin/systemctl",
    "check_clock",
    /time service/,
    "WARN",
    /^none runs$/,
  ],
  [
    "one with chrony is not",
    {},
    `printf '#!/bin/sh\\n[ "$3" = chrony ]\\n' >$0/bin/systemctl; chmod 755 $0/bin/systemctl`,
    "check_clock",
    /time service/,
    "PASS",
    /^chrony$/,
  ],
  [
    "a name of this host that means another address is named",
    {},
    `printf '#!/bin/sh\\n[ "$1" = hosts ] || echo 10.9.9.9 x\\n' >$0/bin/getent`,
    "check_names",
    /^m-1\.lan resolves/,
    "WARN",
    /^10\.9\.9\.9$/,
  ],
  [
    "an address that means another name is noted",
    {},
    `printf '#!/bin/sh\\n[ "$1" = hosts ] && echo "$2 old-name.lan old"\\n' >$0/bin/getent`,
    "check_names",
    /resolve to their names/,
    "NOTE",
    /^10\.0\.0\.11 is called old-name\.lan,old$/,
  ],
  [
    "one that means the name with a domain is right",
    {},
    `printf '#!/bin/sh\\n[ "$1" = hosts ] && echo "$2 M-1.example.com"\\n' >$0/bin/getent`,
    "check_names",
    /resolve to their names/,
    "PASS",
    /^$/,
  ],
  [
    "ports that ask for no password are noted, without Marathon too",
    { marathon: "off" },
    ":",
    "check_strangers",
    /ask for no password/,
    "NOTE",
    /^2181 5050 5051\. Anyone who reaches one of them can run any command on every agent, as root$/,
  ],
  [
    "with passwords only ZooKeeper answers without one, and lets nobody write",
    { security: { level: "passwords" } },
    ":",
    "check_strangers",
    /ask for no password/,
    "NOTE",
    /^2181\. Whoever the firewall lets in can read there which masters run, and change nothing$/,
  ],
  [
    "Docker 26 is refused where Mesos reads ContainerConfig",
    mesosphere,
    docker("26.1.5", "1.24", "1.45"),
    "check_agent",
    /older than 26/,
    "FAIL",
    /^Docker 26, API 1\.24 to 1\.45$/,
  ],
  [
    "an older one is not",
    mesosphere,
    docker("20.10.24", "1.12", "1.41"),
    "check_agent",
    /older than 26|own store/,
    "PASS",
    /^(Docker 20, API 1\.12 to 1\.41|docker)$/,
  ],
  [
    "the image store of containerd is named there",
    mesosphere,
    docker("25.0.0", "1.24", "1.44", containerd),
    "check_agent",
    /own store/,
    "WARN",
    /^containerd$/,
  ],
  [
    "ClusterD before 0.9.0 with Docker 29 is named",
    { containerizer: "docker" },
    docker("29.1.3", "1.44", "1.52", containerd, "1.11.0-0.7.1"),
    "check_agent",
    /without an entrypoint/,
    "WARN",
    /^Docker 29, Mesos 1\.11\.0-0\.7\.1, images in the store of containerd$/,
  ],
  [
    "ClusterD 0.9.0 is not",
    { containerizer: "docker" },
    docker("29.1.3", "1.44", "1.52", containerd, "1.11.0-0.9.0"),
    "check_agent",
    /without an entrypoint/,
    "PASS",
    /Mesos 1\.11\.0-0\.9\.0/,
  ],
  [
    "with images, a Docker that refuses old clients is noted",
    { method: "docker", containerizer: "docker" },
    docker("29.1.3", "1.44", "1.52"),
    "check_agent",
    /old docker programs/,
    "NOTE",
    /^API 1\.44 to 1\.52$/,
  ],
];

/** Leaves one function among those that preflight.sh runs. */
const only = (name: string) =>
  `sed -i '/^CHECKS=(/,/^)/{/^  check_/{/^  ${name}$/!d}}' preflight.sh`;

for (const [sentence, spec, change, run, check, result, seen] of cases)
  test(`preflight: ${sentence}`, { skip }, () => {
    for (const line of checked(hostOf(spec), `${only(run)}\n${change}`, check)) {
      assert.equal(line.result, result, JSON.stringify(line));
      assert.match(line.seen.join("\n"), seen);
      assert.equal(line.remedy.length > 0, result !== "PASS");
    }
  });

test(
  "a check that stops, ends or fails unexpectedly becomes a line, and the others go on",
  { skip },
  () => {
    const host = hostOf();
    const lines = checked(
      host,
      `cat >>lib/check-leftovers.sh <<'END'
check_ports() { local x; x=$(false); report_pass "not reached"; }
check_disk() { echo "$no_such_variable"; }
check_memory() { while read -r _; do :; done < <(false); report_pass "reached"; }
check_method() { fail "it gives up"; }
check_clock() { report_failure "a fault" "x" "y"; }
END`,
      /comes to its end|finds out|reached|a fault|cgroups/,
    );
    assert.deepEqual(
      lines.map(({ result, check }) => `${result} ${check.replace(/ \(.*/, "")}`),
      [
        "FAIL check_ports comes to its end",
        "FAIL check_disk comes to its end",
        "PASS reached",
        "WARN check_memory finds out all that it asks",
        "FAIL a fault",
        lines.at(-2)?.check.includes("cgroups")
          ? `${lines.at(-2)?.result} the agent supports the cgroups of this host`
          : "",
        "FAIL check_method comes to its end",
      ],
    );
    assert.match(lines[0]?.seen[0] ?? "", /^lib\/check-leftovers\.sh stopped at line \d+: /);
    const { code, stderr } = host.run("bash preflight.sh --quiet");
    assert.equal(code, 1);
    assert.match(stderr, /This host is not ready yet/);
  },
);

test("--quiet leaves notes out, and a host with warnings alone is ready", { skip }, () => {
  const host = hostOf({ method: "docker" } as Overrides);
  const { code, stdout, stderr } = host.run("bash preflight.sh --quiet");
  assert.equal(code, 0, stdout + stderr);
  assert.doesNotMatch(stdout, /^(NOTE|PASS)/m);
  assert.match(stdout, /^WARN/m);
});

test("with passwords no port of an agent is noted", { skip }, () => {
  const host = makeSandbox("a-1.lan", "10.0.0.21", withPasswords);
  const { stdout } = host.run(`${only("check_strangers")}; bash preflight.sh`);
  assert.doesNotMatch(stdout, /ask for no password/);
});

test("preflight: who is not let in is told that the machine of deploy.sh is", { skip }, () => {
  const host = hostOf({ security: { level: "firewall" } });
  for (const line of checked(host, only("check_firewall"), /somebody beside/)) {
    assert.deepEqual([line.result, line.seen], ["NOTE", ["nobody"]]);
    assert.match(
      line.remedy.join(),
      /security\.admins, or only this cluster and the machine of deploy\.sh get in$/,
    );
  }
});
