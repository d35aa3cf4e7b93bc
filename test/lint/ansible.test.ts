import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ansibleIn, living } from "../support/ansible.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";

const folder = temporaryFolder();
const skip = unless(has("ansible-playbook", "--version"), "ansible-playbook");
const skipLint = unless(has("ansible-lint", "--version"), "ansible-lint");

const { env, fleet, playbook, written } = ansibleIn(folder);

test("Ansible reads the playbook", { skip }, () => {
  const { code, stderr } = playbook(written("docker-hosts-3m"), "site.yml", "--syntax-check");
  assert.equal(code, 0, stderr);
});

test(
  "the inventory has every master, and no master among the agents; --limit leaves the other hosts alone",
  { skip },
  () => {
    const place = written("apt-aventer-both-roles-3m");
    assert.match(
      playbook(place, "site.yml", "--list-hosts").stdout,
      /hosts \(3\):\n(\s+master-[1-3]\.example\.com\n){3}[^]*hosts \(1\):\n\s+agent-1\.example\.com\n/,
    );
    assert.match(
      playbook(place, "site.yml", "--list-hosts", "--limit", "agent-1.example.com").stdout,
      /hosts \(0\):[^]*hosts \(1\):\n\s+agent-1\.example\.com\n/,
    );
  },
);

test("Ansible would have said something about a misspelt module", { skip }, () => {
  const place = written("docker-hosts-3m");
  writeFileSync(
    join(place, "site.yml"),
    "- hosts: all\n  tasks:\n    - ansible.builtin.shel: true\n",
  );
  assert.notEqual(playbook(place, "site.yml", "--syntax-check").code, 0);
});

test("ansible-lint has nothing to say, and would have", { skip: skipLint }, () => {
  const place = written("docker-hosts-3m");
  const lint = () =>
    run(
      "ansible-lint",
      [
        ...["--offline", "--nocolor", "-q"],
        ...["site.yml", "install.yml", "drain.yml", "state.yml", "run.yml", "confirm.yml"],
      ],
      {
        cwd: place,
        env,
      },
    );
  const { code, stdout, stderr } = lint();
  assert.equal(code, 0, stdout + stderr);
  writeFileSync(join(place, "install.yml"), "- ansible.builtin.command: ls\n");
  assert.notEqual(lint().code, 0);
});

/**
 * install.sh and preflight.sh of one host, replaced by ones that say what ran; on this machine
 * instead of over ssh.
 */
function onThisMachine(script: string) {
  const place = written("docker-hosts-1m");
  const node = join(place, "../nodes/master-1.example.com");
  for (const name of ["install.sh", "preflight.sh"])
    writeFileSync(join(node, name), `echo "${name} $*"\n${script}\n`);
  writeFileSync(join(node, "verify.sh"), "echo lives=no\n");
  mkdirSync(join(place, "../artifacts"));
  writeFileSync(join(place, "../artifacts/a.deb"), "");
  const host = join(folder, "host");
  return playbook.bind(
    null,
    place,
    "site.yml",
    "--connection",
    "local",
    "--limit",
    "master-1.example.com",
    "--extra-vars",
    `host_folder=${host} ansible_become=false ansible_python_interpreter=/usr/bin/python3 options=--any-name`,
  );
}

test(
  "a run reports what install.sh says: changed, then ok; --check runs preflight.sh and leaves nothing",
  { skip },
  () => {
    assert.match(onThisMachine("echo changed=3")().stdout, /changed=1 .*failed=0/);
    assert.match(
      onThisMachine("test -e ../../artifacts/a.deb && [[ $* == --any-name ]] && echo changed=0")()
        .stdout,
      /changed=0 .*failed=0/,
    );
    const check = onThisMachine("pwd | grep '\\.check/nodes/' && echo changed=9")("--check");
    assert.match(check.stdout, /changed=0 .*failed=0/);
    assert.equal(run("ls", [folder]).stdout.includes("host.check"), false);
    assert.match(
      onThisMachine("echo 'FAIL  a port is taken'; exit 1")("--check").stdout,
      /FAIL {2}a port is taken[^]*failed=1/,
    );
  },
);

test(
  "on a cluster that works masters go one at a time, leaders last, each verified before the next; then the agents",
  { skip },
  () => {
    const { stdout, ran } = fleet(living);
    const order = ["master-2", "master-3", "master-1", "agent-1", "agent-2"];
    assert.deepEqual(
      ran,
      order.flatMap((host) => [`${host} install`, `${host} verify`]),
      stdout,
    );
  },
);

test(
  "a first installation takes all masters together, one that is installed too, and verifies the agents only",
  { skip },
  () => {
    const { stdout, ran } = fleet({ "master-1": "installed=yes lives=no" });
    assert.deepEqual(
      ran.slice(0, 3).sort(),
      ["master-1 install", "master-2 install", "master-3 install"],
      stdout,
    );
    assert.deepEqual(
      ran.slice(3),
      ["agent-1", "agent-2"].flatMap((host) => [`${host} install`, `${host} verify`]),
    );
  },
);

test("where most masters are installed and none leads, no host is touched", { skip }, () => {
  const silent = { "master-1": "installed=yes lives=no", "master-2": "installed=yes lives=no" };
  const { stdout, ran } = fleet(silent);
  assert.deepEqual(ran, [""]);
  assert.match(stdout, /none says that it leads/);
});

test(
  "a master that does not work stops everything; one that may not stop is not touched",
  { skip },
  () => {
    assert.deepEqual(fleet(living, { install: "exit 1" }).ran, ["master-2 install"]);
    const unsafe = { ...living, "master-2": "lives=yes state=whole leads=0 safe=no" };
    const { stdout, ran } = fleet(unsafe, { variables: { run_retries: "2" } });
    assert.deepEqual(ran, [""]);
    assert.match(stdout, /Too few of the other masters work/);
  },
);

test(
  "with expect=CHECKSUM no host is visited unless the list of files is that one, and every file as it says",
  { skip },
  () => {
    const place = written("docker-hosts-1m");
    const bundle = join(place, "..");
    writeFileSync(join(bundle, "nodes/master-1.example.com/verify.sh"), "echo lives=no\n");
    writeFileSync(join(bundle, "nodes/master-1.example.com/install.sh"), "echo changed=7\n");
    const list =
      "find nodes -type f -print0 | xargs -0 sha256sum >SHA256SUMS; sha256sum <SHA256SUMS";
    const sum = run("bash", ["-c", list], { cwd: bundle }).stdout.slice(0, 64);
    const visit = (expected: string, ...more: string[]) => {
      const { code, stdout } = playbook(
        place,
        ...["site.yml", "--connection", "local", "--limit", "master-1.example.com", "--extra-vars"],
        `host_folder=${folder}/expecting ansible_become=false ansible_python_interpreter=/usr/bin/python3 expect=${expected}`,
        ...more,
      );
      return { code, visited: stdout.includes("Copy the host's part"), stdout };
    };
    const right = visit(sum);
    assert.deepEqual([right.code, right.visited], [0, true], right.stdout);
    const refuses = ({ code, visited, stdout }: ReturnType<typeof visit>) => {
      assert.deepEqual([code !== 0, visited], [true, false], stdout);
      assert.match(stdout, /This is another bundle, or files of it were changed/);
    };
    refuses(visit(sum.replaceAll(/./g, "0")));
    refuses(visit("$(touch${IFS}/tmp/owned)"));
    writeFileSync(join(bundle, "nodes/master-1.example.com/install.sh"), "echo changed=8\n");
    refuses(visit(sum, "--check"));
  },
);
