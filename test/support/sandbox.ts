import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleOf } from "./bundle.ts";
import { planOf } from "./plan.ts";
import { has, type Ran, run, temporaryFolder, unless } from "./run.ts";
import { writeFiles } from "./source-files.ts";
import { type Overrides, specOf } from "./spec.ts";

/**
 * Where scripts run as root of a machine of their own: /etc, /var, /opt and /usr/local are folders of the test.
 */
export const skipSandbox = unless(
  has("unshare", "--map-root-user", "--mount", "true"),
  "a mount namespace",
);

const parent = temporaryFolder();

/** Programs that scripts ask, with what they say here: shell text. */
const programs: Readonly<Record<string, string>> = {
  ip: 'echo "2: eth0 inet $(cat /etc/my-address)/24 scope global eth0"',
  uname: '[ "$1" = -n ] && cat /etc/my-name || echo x86_64',
  ss: "cat /etc/listening 2>/dev/null || true",
  getent: "true",
  // The network: what a host answers at a port is in a file, a page of it in one of that path. The
  // file login has who is answered.
  timeout: `[ "$2 $3" = "bash -c" ] || exec /usr/bin/timeout "$@"
at=/etc/network/$6:$7
[ ! -e "/etc/network/$6:silent" ] || exit 124
[ -n "$8" ] || { [ -d "$at" ]; exit; }
sent=$(cat)
[ ! -e "$at/login" ] || echo "$sent" | grep -q "^Authorization: Basic $(cat "$at/login")" || {
  printf 'HTTP/1.1 401 Unauthorized\\r\\n\\r\\n'
  exit
}
case "$sent" in
  "GET "*) page=\${sent#GET }; page=\${page%% *}
    [ -f "$at$page" ] || page=\${page%%\\?*}
    [ ! -f "$at$page" ] || { printf 'HTTP/1.1 200 OK\\r\\n\\r\\n'; cat "$at$page"; } ;;
  *) cat "$at/$sent" 2>/dev/null ;;
esac`,
  // A link through /etc/alternatives.
  awk: 'exec mawk "$@"',
  timedatectl: "echo yes",
  // One unit: the timer of the log files. That of the backups never runs.
  systemctl: `echo "$*" >>/var/systemctl.log; case "$*" in
  is-*mesos-backup*) exit 1 ;; *mesos-backup*) exit ;;
esac; case "$1" in
  enable) touch /var/timer-runs ;; disable) rm -f /var/timer-runs ;;
  is-*) [ -e /var/timer-runs ] ;;
esac`,
  docker: `case "$*" in
  "version --format"*) echo 27.5.1 ;; "compose version"*) echo 2.26.1 ;; "image inspect"*) ;;
  *"ps --quiet mesos-agent"*) [ ! -e /var/running ] || echo agent ;;
  "inspect --format {{.State.Pid}}"*) cat /var/agent-pid 2>/dev/null || true ;;
  "inspect --format {{.RestartCount}}"*) [ ! -e /var/restarts ] || { n=$(cat /var/restarts); echo "$n"; echo $((n + 1)) >/var/restarts; } ;;
  *"ps --all --quiet"*) echo container ;;
  *"ps --quiet marathon"*) [ ! -e /var/running ] || echo marathon ;;
  "exec "*"cat >/etc/hosts"*) [ ! -e /etc/exec-fails ] || exit 1; [ ! -e /etc/exec-hangs ] || sleep 9; echo "hosts $5" >>/var/docker.log; cat >/var/hosts-in-container ;;
  *" logs "*) cat /var/container-log 2>/dev/null ;;
  *" kill --signal"*) echo "kill $5 $6" >>/var/docker.log; echo 0 >/var/agent-pid ;;
  "ps --format"*) cat /var/tasks 2>/dev/null || true ;;
  "stop -t"*) shift 3; echo "stop task $*" >>/var/docker.log; rm -f /var/tasks ;;
  *"ps --quiet"*) cat /var/running 2>/dev/null || true ;;
  *" rm --stop --force "*) echo "rm $7" >>/var/docker.log ;;
  *" stop "*) echo "stop $*" >>/var/docker.log ;;
  *" down "*) rm -f /var/running; echo down >>/var/docker.log ;;
  *" up "*) [ ! -e /etc/docker-fails ] || exit 1; sha256sum <"$3" >/var/running; echo up >>/var/docker.log
    # An agent has its ID as soon as it is registered.
    latest=/var/lib/mesos/agent/meta/slaves/latest
    [ -L "$latest" ] || { mkdir -p "\${latest%/*}" && ln -s 0-S1 "$latest"; } ;;
esac`,
};

const leads = '{"master\\/elected":1.0,"registrar\\/log\\/recovered":1.0}';

/** What the leading master says of an agent that is asked for by its ID. */
const listed = (agent: string) =>
  `{"slaves":[{"id":"0-S1","pid":"slave(1)@${agent}","active":true}],"recovered_slaves":[]}`;

/** A machine with a bundle's node on it. Every method of the bundle but Docker would need apt. */
export interface Sandbox {
  /** Runs a script as root in the node's folder. */
  run(script: string): Ran;
  /** Replaces the node's folder with that of another spec, as deploy.sh does. */
  put(spec: Overrides): void;
  write(path: string, content: string): void;
  read(path: string): string;
}

export function makeSandbox(host: string, address: string, spec: Overrides): Sandbox {
  const root = mkdtempSync(join(parent, "root-"));
  for (const folder of ["etc", "var/lib", "var/backups", "opt", "bin", "local/bin"])
    mkdirSync(join(root, folder), { recursive: true });
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(root, "bin", name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const write = (path: string, content: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write("etc/os-release", "ID=debian\nVERSION_ID=12\n");
  write("etc/hosts", "127.0.0.1 localhost\n");
  write("etc/passwd", "root:x:0:0::/root:/bin/bash\n");
  write("etc/my-name", `${host}\n`);
  write("etc/my-address", `${address}\n`);
  write("etc/network/10.0.0.11:5050/metrics/snapshot", leads);
  write("etc/network/10.0.0.11:5050/slaves?slave_id=0-S1", listed(`${address}:5051`));
  write(`etc/network/${address}:5051/metrics/snapshot`, '{"slave\\/registered":1.0}');
  write(`etc/network/${address}:5051/health`, "");
  const put = (next: Overrides) => {
    run("rm", ["-rf", join(root, "opt/node")]);
    const plan = planOf(specOf(next));
    const start = `nodes/${host}/`;
    writeFiles(
      join(root, "opt/node"),
      bundleOf(plan.spec, plan)
        .filter(({ path }) => path.startsWith(start))
        .map((file) => ({ ...file, path: file.path.slice(start.length) })),
    );
  };
  put(spec);
  return {
    put,
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    run: (script) =>
      run("unshare", [
        "--map-root-user",
        "--mount",
        "bash",
        "-c",
        `set -e
      for folder in etc var opt; do mount --bind "$0/$folder" "/$folder"; done
      mount --bind "$0/local" /usr/local
      mount -t tmpfs none /run; mkdir -p /run/lock /run/systemd/system; PATH=$0/bin:$PATH; cd /opt/node; ${script}`,
        root,
      ]),
  };
}
