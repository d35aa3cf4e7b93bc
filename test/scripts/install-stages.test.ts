import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { temporaryFolder } from "../support/run.ts";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import { placeSecrets, withPasswords } from "../support/secrets.ts";

const skip = skipSandbox;
const made = placeSecrets(temporaryFolder());
made.secrets();

const installed = "/etc/create-mesos-cluster/secrets";
/** ZooKeeper with the rights at each place in a file, as a stranger sees them. */
const zookeeper = `ACLS=/var/acls; mkdir -p $ACLS; zookeeper_mode() { echo leader; }
zookeeper_client() {
  while read -r command words; do
    echo "[zk: CONNECTED] $command $words"
    words="\${words#-R } "; path=\${words%% *}; file=$ACLS/root\${path//\\//-}
    case $command in
      getAcl) cat $file 2>/dev/null || echo "'world,'anyone: cdrwa" ;;
      setAcl) echo "\${words#* }" >$file ;;
    esac
  done | sed -E "s/digest:(mesos|marathon):[^:]*/'digest,'\\1:x/; s/world:anyone/'world,'anyone/"
}`;

/** The functions of install.sh, as far as secrets need them, at a stage of a change. */
const at = (stage: string, secrets?: string) =>
  `source node.conf; source lib/common.sh; source lib/method.sh; select_services; LOGIN_STAGE=${stage}
${zookeeper}
${secrets === undefined ? "" : `SECRETS=(${secrets});`} PATIENCE_SECONDS=1`;
const put = "rm -rf secrets; cp -r /opt/carried secrets; require_secrets; claim_host; put_secrets";
const first = "id netrc close-zookeeper zookeeper.options jaas.conf";

/** A host with its secrets beside its part of the bundle; an earlier bundle was installed there. */
function host(name: "m-1.lan" | "a-1.lan" = "m-1.lan"): Sandbox {
  const sandbox = makeSandbox(name, name === "m-1.lan" ? "10.0.0.11" : "10.0.0.21", withPasswords);
  for (const file of readdirSync(made.at(`secrets/hosts/${name}`)))
    sandbox.write(`opt/carried/${file}`, made.read(`secrets/hosts/${name}/${file}`));
  sandbox.write("var/lib/create-mesos-cluster/files", "etc/hosts\n");
  return sandbox;
}

test(
  "a step of a change brings the first secrets to a host without any, those of its stage alone",
  { skip },
  () => {
    const sandbox = host();
    const { code, stdout, stderr } = sandbox.run(
      `${at("zookeeper-login", first)}; ${put}; cd ${installed}; stat -c '%a %n' *; cat stage`,
    );
    assert.equal(code, 0, stderr);
    assert.deepEqual(
      stdout.match(/^600 \S+/gm)?.sort(),
      [...first.split(" "), "stage"].map((name) => `600 ${name}`).sort(),
    );
    assert.match(stdout, /^zookeeper-login$/m);
  },
);

test("between two steps, an installation without a step is refused", { skip }, () => {
  for (const [name, stages] of [
    ["m-1.lan", { "zookeeper-login": 1, "agent-login-required": 1, "zookeeper-close": 0 }],
    ["a-1.lan", { "agent-login": 1, "agent-login-required": 0 }],
  ] as const)
    for (const [stage, refused] of Object.entries(stages)) {
      const sandbox = host(name);
      const { code, stderr } = sandbox.run(
        `${at(stage)}; ${put}; (${at("")}; ${put}) || { echo "code $?" >&2; exit 1; }`,
      );
      assert.equal(code, refused, `${name} ${stage}: ${stderr}`);
      if (refused === 1)
        assert.match(stderr, /A change of who needs a password is not at its end\./);
    }
});

test("ZooKeeper is closed at the last stage alone, and opened on the way back", { skip }, () => {
  const { code, stdout, stderr } = host().run(`ACLS=/var/acls
(${at("zookeeper-login-required", first)}; ${put}; close_zookeeper; ls $ACLS)
(${at("zookeeper-close")}; ${put}; close_zookeeper; cat $ACLS/root- $ACLS/root-marathon)
(${at("agent-login-required")}; ${put}; close_zookeeper; close_zookeeper; cat $ACLS/root- $ACLS/root-marathon)
[[ -e ${installed}/owners ]] || echo FORGOTTEN
echo "digest:marathon:y=:cdrwa" >$ACLS/root-marathon
(${at("agent-login")}; ${put}; close_zookeeper; cat $ACLS/root-marathon)`);
  assert.equal(code, 0, stderr);
  const [before = "", after = ""] = stdout.split("ZooKeeper closed: only Mesos and Marathon");
  assert.doesNotMatch(before, /root-/);
  assert.match(after, /^ write there\nworld:anyone:r \ndigest:marathon:\S+:cdrwa \n/);
  assert.match(
    after,
    /ZooKeeper opened: .*\n(world:anyone:cdrwa \n){2}FORGOTTEN\nworld:anyone:cdrwa \n$/,
  );
  assert.doesNotMatch(stdout + stderr, /[0-9a-f]{64}/);
});

test("a ZooKeeper that stays closed is a failure", { skip }, () => {
  const { code, stderr } = host().run(`${at("zookeeper-close")}; ${put}; close_zookeeper
${at("agent-login-required")}; zookeeper_client() { echo "'world,'anyone: r"; }; close_zookeeper`);
  assert.equal(code, 1);
  assert.match(stderr, /ZooKeeper could not be opened\./);
});

test("where no daemon needs a secret any more, the host has none", { skip }, () => {
  const { code, stdout, stderr } = host().run(
    `(${at("zookeeper-login")}; ${put}); ${at("none", "")}; ${put}; [[ -e ${installed} ]] || echo NONE`,
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^NONE$/m);
});
