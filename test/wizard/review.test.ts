import assert from "node:assert/strict";
import { test } from "node:test";
import { corp, generate, runWizardOn } from "../support/wizard-run.ts";

test("a problem at the review is mended at its own question, and the way back stays open", async () => {
  const { heard } = await runWizardOn(
    {
      ...{
        name: "lab",
        method: "docker",
        machines: "one",
        masterCount: "1",
        agentCount: "2",
        marathon: "image",
        offline: "false",
      },
      network: "172.30.0.0/28",
    },
    [
      ["What now", "back"],
      ["Advanced", "done"],
      ["What now", "network"],
      ["Container network", "172.30.0.0/25"],
      generate,
    ],
  );
  const said = heard.join("\n");
  assert.match(said, /^! Container network: "172\.30\.0\.0\/28" has 14 addresses/m);
  assert.match(said, /Container network +172\.30\.0\.0\/25 \(default 172\.30\.0\.0\/24\)/);
});

for (const [what, answers, said] of [
  [
    "who reaches the cluster, where nobody is named",
    {},
    [
      /Security +firewall: Each host lets only[^]*closed to\s+other\s+machines until security\.admins/,
      /Administrators +none but the machine that runs deploy\.sh; name others under Advanced/,
    ],
  ],
  [
    "who reaches the cluster, by name",
    { "security.admins": "10.0.9.0/24", "security.frameworks": "my-scheduler=10.0.9.5" },
    [
      /Security +firewall: Each host lets only/,
      /Administrators +10\.0\.9\.0\/24/,
      /Frameworks +my-scheduler=10\.0\.9\.5/,
    ],
  ],
  [
    "what an open cluster lets strangers do",
    { "security.level": "open" },
    [/Security +open: Nothing in this cluster asks for a password/],
  ],
  [
    "the system, the sources and who logs in",
    { method: "apt", "ssh.user": "admin", "ssh.port": "2222", "apt.pin.mesos": "=1.11.0-0.9.0" },
    [
      /Method +apt, on Debian 12/,
      /Mesos +packages of AVENTER \(ClusterD\), version 1\.11\.0-0\.9\.0/,
      /Marathon +image mesosphere\/marathon:v1\.11\.24/,
      /ssh +deploy\.sh logs in as admin, port 2222/,
      /signing key was due to expire on 2026-09-28[^]*preflight\.sh checks it/,
      /whether\s+Docker\s+Hub[^]*Advanced\s+settings,\s+Marathon\s+image/,
    ],
  ],
  [
    "images of one's own",
    { method: "docker", machines: "several", os: "", "images.registry": "r.example.com:5000" },
    [/Mesos +image r\.example\.com:5000\/openeuler\/mesos:/, /Method +docker, on several machines/],
  ],
  [
    "a build, its repository, what it does with tasks and a bundle for a site without a network",
    {
      "source.url": "https://git.example.com/mesos",
      containerizer: "docker",
      offline: "true",
      arch: "arm64",
      "memory.zookeeper": "2048",
    },
    [
      /1\.11\.1, compiled from https:\/\/git\.example\.com\/mesos \(1\.11\.x\)/,
      /docker: apps may run from Docker images/,
      /Offline +yes/,
      /Processor architecture +arm64/,
      /ZooKeeper heap +2048 \(default 1024\)/,
      /^! Containerizer: With the build from source/m,
    ],
  ],
] as const) {
  test(`the review tells ${what}`, async () => {
    const { heard } = await runWizardOn({ ...corp, ...answers }, [generate]);
    for (const pattern of said) assert.match(heard.join("\n"), pattern);
    assert.doesNotMatch(heard.join("\n"), /examples/);
  });
}

test("the review of one machine says what a reader needs, and no default that nobody chose", async () => {
  const answers = {
    ...{ name: "lab", method: "docker", machines: "one", masterCount: "1", agentCount: "2" },
    ...{ marathon: "image", offline: "false" },
  };
  const { heard } = await runWizardOn(answers, [generate]);
  const said = heard.join("\n");
  assert.ok(heard.length <= 24, said);
  assert.doesNotMatch(said, /Offline|Quorum|ZooKeeper URL/);
  assert.match(said, /1 master: quorum 1[^]*Containerizer +mesos[^]*Bundle +\.\/lab\//);
  assert.match(said, /Not verified +Image mesosphere\/marathon[^]*whether Docker Hub/);
  assert.match(said, /zookeeper:3\.9\.6[^]*available when last\s+checked; more in/);
});

test("hosts of the wizard's own are marked as examples", async () => {
  const { heard } = await runWizardOn({ ...corp, masters: "master-[1-3]=10.0.0.[11-13]" }, [
    generate,
  ]);
  assert.match(heard.join("\n"), /Examples +Masters: these names and addresses are only examples/);
});

test("the last page of a preview waits until it was read", async () => {
  const { heard } = await runWizardOn(corp, [
    ["What now", "preview"],
    ["Preview a file", "hosts"],
    ["Lines 1 to"],
    ["Preview a file", ""],
    generate,
  ]);
  assert.ok(heard.some((line) => /^Lines 1 to \d+ of \d+ \[done\]/.test(line)));
});
