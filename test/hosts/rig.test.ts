import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { get, waitForMetric } from "./asking.ts";
import { NETWORK, type Rig, startRig } from "./rig.ts";
import { waitFor } from "./run.ts";
import { RUNTIME_PACKAGES } from "./standin-packages.ts";

let rig: Rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.stop());

test("a systemd host comes up, resolves its own name only, and keeps replaced files over a reboot", async () => {
  const host = await rig.host({ name: "plain.example.com", address: "10.77.0.9", image: "plain" });
  assert.equal((await host.must("systemctl is-system-running")).trim(), "running");
  assert.equal(
    (await host.must("hostname -f; getent hosts plain")).split(/\s+/).slice(0, 2).join(" "),
    "plain.example.com 127.0.1.1",
  );
  assert.equal((await host.run("getent hosts other.example.com")).code, 2);
  assert.equal((await host.run("command -v java || command -v mesos-master")).code, 1);
  await host.must(
    "echo 10.77.0.10 other.example.com | cat /etc/hosts - >/etc/hosts.new; mv /etc/hosts.new /etc/hosts",
  );
  await host.restart();
  assert.match(await host.must("getent hosts other.example.com"), /^10\.77\.0\.10/);
  await host.crash();
  await host.disconnect();
  assert.notEqual((await host.run(`ip route get ${NETWORK.gateway}`)).code, 0);
  await host.reconnect();
  assert.match(await host.must("ip -4 addr show scope global"), /10\.77\.0\.9/);
  await host.remove();
});

test("apt installs real ZooKeeper and stand-in Mesos; the wrapper starts the master, which leads; a duplicate flag stops it", async () => {
  const host = await rig.host({ name: "master-1.example.com", address: "10.77.0.11" });
  const { line, keyOnHost } = rig.repositories.mesosphere;
  const keyring = "/etc/apt/keyrings/mesosphere.asc";
  await host.must(`
    cp ${keyOnHost} ${keyring}
    echo '${line.replace(keyOnHost, keyring)}' >/etc/apt/sources.list.d/mesosphere.list
    apt-get -q update
    DEBIAN_FRONTEND=noninteractive apt-get -q -y install zookeeperd mesos
    echo 10.77.0.11 >/etc/mesos-master/ip`);
  assert.match(
    await host.must("systemctl is-enabled mesos-master mesos-slave"),
    /enabled\nenabled/,
  );
  await host.must("systemctl restart mesos-master");
  await waitForMetric("10.77.0.11:5050", "registrar/log/recovered", 1);
  await waitForMetric("10.77.0.11:5050", "master/elected", 1);
  assert.match(
    await host.must("/usr/share/zookeeper/bin/zkCli.sh ls /mesos 2>/dev/null | tail -1"),
    /json\.info_\d{10}/,
  );

  await host.must(
    "echo zk://localhost:2181/mesos >/etc/mesos-master/zk; systemctl restart mesos-master",
  );
  await waitFor("the refusal", async () => {
    const journal = await host.must("journalctl --no-pager -o cat -n 50");
    return journal.includes("Flag 'zk' is already loaded via name 'zk'") || undefined;
  });
  assert.equal(await get("http://10.77.0.11:5050/health"), undefined);
  await host.remove();
});

test("the vendor's zookeeper wins by version, until apt preferences keep Debian's", async () => {
  const host = await rig.host({
    name: "agent-1.example.com",
    address: "10.77.0.21",
    image: "plain",
  });
  await host.must(
    `echo '${rig.repositories.aventer.line}' >/etc/apt/sources.list.d/aventer.list; apt-get -q update`,
  );
  const candidate = async () =>
    /Candidate: (\S+)/.exec(await host.must("apt-cache policy zookeeper"))?.[1];
  assert.equal(await candidate(), "3.9.4-0.1");
  await host.must(
    String.raw`printf 'Package: *\nPin: release o=AVENTER\nPin-Priority: 100\n' >/etc/apt/preferences.d/aventer`,
  );
  assert.match((await candidate()) ?? "", /^3\.8\.0-/);

  await host.must("DEBIAN_FRONTEND=noninteractive apt-get -q -y install aventer-mesos");
  const enabled = await host.run("systemctl is-enabled mesos-master mesos-agent");
  assert.equal(enabled.stdout, "disabled\ndisabled\n");
  const missing = await host.run("mesos-agent --version");
  assert.equal(missing.code, 127);
  assert.match(missing.stderr, /error while loading shared libraries: lib\S+: cannot open/);
  await host.must(
    `apt-get -q -y install ${RUNTIME_PACKAGES.join(" ")} libunwind8 && mesos-agent --version`,
  );
  await host.remove();
});

test("a repository signed with another key is refused", async () => {
  const host = await rig.host({
    name: "agent-2.example.com",
    address: "10.77.0.22",
    image: "plain",
  });
  const { mesosphere, aventer } = rig.repositories;
  assert.match(mesosphere.fingerprint, /^[0-9A-F]{40}$/);
  await host.must(
    `echo '${mesosphere.line.replace(mesosphere.keyOnHost, aventer.keyOnHost)}' >/etc/apt/sources.list.d/wrong.list`,
  );
  const update = await host.run("apt-get -q update");
  assert.match(update.stderr, /NO_PUBKEY|is not signed/);
  assert.notEqual(update.code, 0);
  await host.remove();
});

test("a host with Docker has Compose v2, and runs stand-in images on its own network", async () => {
  const host = await rig.host({
    name: "docker-1.example.com",
    address: "10.77.0.23",
    image: "docker",
  });
  assert.match(await host.must("docker compose version --short"), /^2\./);
  const flags =
    "--zk=zk://h:1/m --quorum=1 --work_dir=/tmp/w --ip=10.77.0.23 --hostname=10.77.0.23";
  await host.must(
    `docker run --detach --network host --entrypoint mesos-master standin/mesos:1 ${flags}`,
  );
  await waitFor("the master on the host's own address", () => get("http://10.77.0.23:5050/health"));
  await host.remove();
});

test("Compose v2 talks to the rig's daemon", async () => {
  const { code, stdout } = await rig.compose("/", ["version", "--short"]);
  assert.equal(code, 0);
  assert.match(stdout, /^2\./);
});
