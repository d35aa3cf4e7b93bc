import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { goldenBundles } from "./golden-bundles.ts";
import { putOwnSecrets } from "./own-secrets.ts";
import { run } from "./run.ts";
import { writeFiles } from "./source-files.ts";

/** What masters of a cluster that works say: the first leads Mesos, the third ZooKeeper. */
export const living = {
  "master-1": "lives=yes state=whole leads=4 safe=yes",
  "master-2": "lives=yes state=whole leads=0 safe=yes",
  "master-3": "lives=yes state=whole leads=2 safe=yes",
};

/** How the playbook runs on the hosts of a fleet. */
interface PlaybookRun {
  /** What install.sh of every host does. */
  install?: string;
  /** Extra variables of the playbook. */
  variables?: Readonly<Record<string, string>>;
  /** The golden bundle; it has three masters and two agents. */
  bundle?: string;
  /** Files of the operator's own below `secrets`. */
  secrets?: Readonly<Record<string, string>>;
  /** Only these hosts are visited: each one costs seconds. */
  limit?: string;
}

/** Playbooks of golden bundles, written below a folder. */
export function ansibleIn(folder: string) {
  const env = {
    ...process.env,
    HOME: folder,
    ANSIBLE_NOCOLOR: "1",
    ANSIBLE_LOCALHOST_WARNING: "False",
  } as Record<string, string>;
  const playbook = (cwd: string, ...args: string[]) => run("ansible-playbook", args, { cwd, env });

  /** The folder ansible/ of a golden bundle, and what the playbook carries of one host. */
  function written(name: string): string {
    const [bundle] = [...goldenBundles((each) => each === name)];
    if (bundle === undefined) throw new Error(`no golden bundle ${name}`);
    const place = mkdtempSync(join(folder, "ansible-"));
    writeFiles(
      place,
      bundle.files.filter(({ path }) => /^(ansible|nodes)\/|^secrets\.sh$/.test(path)),
    );
    // As an ssh key's folder: Ansible ignores the ansible.cfg of a folder that others may write to.
    chmodSync(join(place, "ansible"), 0o755);
    return join(place, "ansible");
  }

  /**
   * Every host of a cluster of three masters and two agents, on this machine. Each host answers what
   * `states` says; which script ran where, in which order, is in the file `ran`.
   */
  function fleet(
    states: Readonly<Record<string, string>>,
    {
      install = "echo changed=1",
      variables = {},
      bundle: name = "docker-hosts-3m",
      secrets = {},
      limit = "all",
    }: PlaybookRun = {},
  ) {
    const place = written(name);
    const bundle = join(place, "..");
    putOwnSecrets(bundle, secrets);
    const ran = join(bundle, "ran");
    writeFileSync(ran, "");
    for (const host of ["master-1", "master-2", "master-3", "agent-1", "agent-2"]) {
      const script = (name: string, text: string) =>
        writeFileSync(join(bundle, `nodes/${host}.example.com/${name}.sh`), `${text}\n`);
      const note = (what: string) => `echo "${host} ${what}" >>'${ran}'`;
      script("install", `${note("install")}\n${install}`);
      script("restart", `${note("restart $*")}\necho changed=1`);
      script("preflight", "");
      script(
        "verify",
        `[[ $* != --state* ]] || { printf '%s\\n' ${states[host] ?? "lives=no"}; exit; }\n${note("verify")}`,
      );
    }
    writeFileSync(
      join(bundle, "agents.sh"),
      `echo "agents.sh $*" >>'${ran}'
case $1 in tasks) echo 7 ;; list) printf 'AGENT  STATE\\nx  active\\n' ;; esac\n`,
    );
    const hosts = mkdtempSync(join(folder, "fleet-"));
    if (variables["restart"])
      for (const node of readdirSync(join(bundle, "nodes"))) {
        mkdirSync(join(hosts, node));
        symlinkSync(join(bundle, "nodes"), join(hosts, node, "nodes"));
      }
    const { stdout } = playbook(
      place,
      ...["site.yml", "--connection", "local", "--limit", limit, "--extra-vars"],
      JSON.stringify({
        host_folder: `${hosts}/{{ inventory_hostname }}`,
        ansible_become: false,
        ansible_python_interpreter: "/usr/bin/python3",
        ...variables,
      }),
    );
    return { stdout, bundle, hosts, ran: readFileSync(ran, "utf8").trim().split("\n") };
  }

  return { env, playbook, written, fleet };
}
