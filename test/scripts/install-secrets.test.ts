import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { temporaryFolder } from "../support/run.ts";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import { placeSecrets, withPasswords } from "../support/secrets.ts";

const skip = skipSandbox;
const folder = temporaryFolder();
const made = placeSecrets(folder);
made.secrets();

const installed = "/etc/create-mesos-cluster/secrets";
/** The functions of install.sh, as far as secrets need them. */
const functions =
  "source node.conf; source lib/common.sh; source lib/method.sh; select_services; PATIENCE_SECONDS=1";
const put = "require_secrets; claim_host; put_secrets; forget_carried_secrets";

const host = () => makeSandbox("m-1.lan", "10.0.0.11", withPasswords);

/** Carries the secrets of a host to it, as an operator does by hand. */
function carry(sandbox: Sandbox, from = made): void {
  for (const name of readdirSync(from.at("secrets/hosts/m-1.lan")))
    sandbox.write(
      `opt/node/secrets/${name}`,
      readFileSync(from.at(`secrets/hosts/m-1.lan/${name}`), "utf8"),
    );
}

test("install.sh refuses a host without its secrets before it touches anything", { skip }, () => {
  const { stderr, code } = host().run("bash install.sh");
  assert.equal(code, 1);
  assert.match(stderr, /Secrets of this host are missing: id netrc close-zookeeper /);
  assert.match(stderr, /bash secrets\.sh --host m-1\.lan/);
});

test(
  "secrets are put into place for root alone, once, and the carried folder goes",
  { skip },
  () => {
    const sandbox = host();
    carry(sandbox);
    const first = sandbox.run(
      `${functions}; ${put}; echo "changed=$CHANGES"; stat -c '%a %n' ${installed} ${installed}/*; [[ ! -e secrets ]] && echo GONE`,
    );
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stdout, /^changed=9$/m);
    assert.match(first.stdout, /^700 \/etc\/create-mesos-cluster\/secrets$/m);
    assert.match(first.stdout, /^600 \/etc\/create-mesos-cluster\/secrets\/zk\.url$/m);
    assert.doesNotMatch(first.stdout, /^6[^0]/m);
    assert.match(first.stdout, /^GONE$/m);
    const again = sandbox.run(`${functions}; ${put}; echo "changed=$CHANGES"`);
    assert.match(again.stdout, /^changed=0$/m, again.stderr);
    assert.doesNotMatch(first.stdout + first.stderr, /[0-9a-f]{64}/);
  },
);

test(
  "no backup and no list of the host has a secret, and uninstall.sh takes them away",
  { skip },
  () => {
    const sandbox = host();
    carry(sandbox);
    const { stdout, stderr } = sandbox.run(
      `${functions}; ${put}; carried=$(cat ${installed}/zk.url); echo old >${installed}/zk.url
mkdir secrets; cp ${installed}/* secrets; echo "$carried" >secrets/zk.url; put_secrets
grep -rlF "$carried" /var || echo NOWHERE
remove_secrets; [[ ! -e ${installed} ]] && echo REMOVED`,
    );
    assert.match(stdout, /^NOWHERE$/m, stderr);
    assert.match(stdout, /^REMOVED$/m);
  },
);

test(
  "a service starts again when a secret that it reads changes, and no other one",
  { skip },
  () => {
    const sandbox = host();
    carry(sandbox);
    const { stdout, stderr } = sandbox.run(
      `${functions}; ${put}; rm -f $PENDING; mkdir secrets; cp ${installed}/* secrets
echo other >secrets/credentials.json; put_secrets; cat $PENDING`,
    );
    assert.match(stdout, /credentials\.json\nmesos-master$/m, stderr);
  },
);

test("secrets of another making are refused, and those of the host stay", { skip }, () => {
  const sandbox = host();
  carry(sandbox);
  const other = placeSecrets(folder);
  other.secrets();
  sandbox.run(`${functions}; ${put}`);
  carry(sandbox, other);
  const { code, stderr } = sandbox.run("bash install.sh");
  assert.equal(code, 1);
  assert.match(stderr, /This host has other secrets than those that were carried here\./);
});

test(
  "a host that was installed without passwords is not closed by an installation",
  { skip },
  () => {
    const sandbox = host();
    carry(sandbox);
    sandbox.write("var/lib/create-mesos-cluster/files", "etc/hosts\n");
    const { code, stderr } = sandbox.run("bash install.sh");
    assert.equal(code, 1);
    assert.match(stderr, /This host was installed without passwords\. Nothing was changed\./);
  },
);

test("a host that was installed with passwords is not opened by an installation", { skip }, () => {
  const sandbox = host();
  carry(sandbox);
  sandbox.run(`${functions}; ${put}`);
  sandbox.put({ ...withPasswords, security: { level: "firewall" } });
  const { code, stdout, stderr } = sandbox.run("bash install.sh");
  assert.equal(code, 1, stdout);
  assert.match(stderr, /This host was installed with passwords, which this bundle has not\./);
});

test("a new host with secrets that the masters refuse is not touched", { skip }, () => {
  const sandbox = host();
  carry(sandbox);
  sandbox.write("etc/network/10.0.0.11:5050/login", "b3RoZXI6c2VjcmV0");
  const { code, stdout, stderr } = sandbox.run("bash install.sh");
  assert.equal(code, 1, stdout);
  assert.match(stderr, /The masters that run have other secrets than those that were carried here/);
  assert.equal(sandbox.run(`[[ ! -e ${installed} ]]`).code, 0);
});

test("secrets that were carried stay for services that are not selected yet", { skip }, () => {
  const sandbox = host();
  carry(sandbox);
  const { stdout, stderr } = sandbox.run(
    `${functions}; SELECTION=,zookeeper,; ${put}; ls ${installed}/jaas.conf secrets/zk.url; [[ -e ${installed}/zk.url ]] || echo LATER`,
  );
  assert.match(stdout, /jaas\.conf\nsecrets\/zk\.url\nLATER$/m, stderr);
});

/** A ZooKeeper that keeps the ACL of each of its folders in a file, and repeats what it reads. */
const zookeeper = (acl: string) => `ACLS=$(mktemp -d); echo "'world,'anyone: ${acl}" >$ACLS/root
zookeeper_mode() { echo leader; }
zookeeper_client() {
  while read -r command words; do
    echo "[zk: CONNECTED] $command $words"
    words="\${words#-R } "
    path=\${words%% *}; path=\${path#/}; path=$ACLS/\${path:-root}
    acl=\${words#* }; acl=\${acl#"" }
    case $command in
      getAcl) cat $path || true ;;
      create) [[ -e $path ]] || echo "$acl" >$path ;;
      setAcl) echo "$acl" >$path; [[ $path != */root ]] || echo asked >>/var/asked ;;
    esac
  done | sed -E "s/digest:mesos:[^:]*/'digest,'mesos:x/; s/world:anyone/'world,'anyone/"
}`;

test("ZooKeeper is closed once, and nothing that it repeats is shown", { skip }, () => {
  const sandbox = host();
  carry(sandbox);
  const { stdout, stderr, code } = sandbox.run(
    `${functions}; ${put}; ${zookeeper("cdrwa")}; close_zookeeper; close_zookeeper; wc -l </var/asked`,
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /ZooKeeper closed: only Mesos and Marathon write there\n1$/m);
  assert.doesNotMatch(stdout + stderr, /[0-9a-f]{64}/);
});

test("what a cluster from before has left open in ZooKeeper is closed too", { skip }, () => {
  const sandbox = host();
  carry(sandbox);
  const { stdout, stderr, code } = sandbox.run(
    `${functions}; ${put}; ${zookeeper("r")}; echo "'world,'anyone: cdrwa" >$ACLS/mesos
close_zookeeper; cat $ACLS/mesos`,
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /ZooKeeper closed.*\ndigest:mesos:\S+:cdrwa,world:anyone:r/);
});

test(
  "a ZooKeeper that stays open is a failure; one without a quorum waits for the others",
  { skip },
  () => {
    const sandbox = host();
    carry(sandbox);
    const open = sandbox.run(
      `${functions}; ${put}; ${zookeeper("cdrwa")}; zookeeper_client() { cat; echo "'world,'anyone"; echo ": cdrwa"; }; close_zookeeper`,
    );
    assert.equal(open.code, 1);
    assert.match(open.stderr, /ZooKeeper could not be closed to strangers\./);
    const alone = sandbox.run(`${functions}; zookeeper_mode() { :; }; close_zookeeper`);
    assert.equal(alone.code, 0, alone.stderr);
    assert.match(alone.stdout, /ZooKeeper has no quorum yet/);
  },
);

/** A closed ZooKeeper: the ACL of /mesos is in a file, and each setAcl is counted. */
const closed = String.raw`touch /var/asked; zookeeper_mode() { echo leader; }
zookeeper_client() {
  while IFS= read -r line; do
    echo "[zk: CONNECTED] $line"
    case $line in
      "getAcl /") printf "'world,'anyone\n: r\n" ;;
      "setAcl -R /mesos "*) sed 's/.* //' <<<"$line" >/var/acl; echo asked >>/var/asked ;;
      "getAcl /mesos") tr , '\n' </var/acl | sed -E "s/^digest:(.*):cdrwa/'digest,'\1/" ;;
      "getAcl /marathon") echo "'digest,'marathon:x" ;;
    esac
  done
}
owners() {
  sed -i "s|^create /mesos .*|create /mesos \"\" $1,world:anyone:r|" ${installed}/close-zookeeper
}`;

test(
  "what Mesos keeps in ZooKeeper goes to its new user when the password is rotated, and at each run while there are two",
  { skip },
  () => {
    const sandbox = host();
    carry(sandbox);
    const [old, both, now] = [
      "digest:mesos:a=:cdrwa",
      "digest:mesos:a=:cdrwa,digest:mesos:b=:cdrwa",
      "digest:mesos:b=:cdrwa",
    ];
    const times = 'close_zookeeper; close_zookeeper; echo "times=$(wc -l </var/asked)"';
    const { stdout, stderr, code } = sandbox.run(
      `${functions}; ${put}; ${closed}
for acl in ${[old, both, now].join(" ")}; do owners $acl; ${times}; done; cat /var/acl; stat -c %a ${installed}/owners`,
    );
    assert.equal(code, 0, stderr);
    assert.deepEqual(stdout.match(/^times=\d$/gm), ["times=1", "times=3", "times=4"]);
    assert.match(stdout, /^digest:mesos:b=:cdrwa,world:anyone:r$/m);
    assert.equal(stdout.match(/belongs to their new users/g)?.length, 2);
    const refused = sandbox.run(
      `${functions}; ${closed}; owners ${both}; ${closed.replace("-R /mesos", "-R /nothing")}; close_zookeeper`,
    );
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /What is in ZooKeeper cannot be given to the new users/);
  },
);

test("verify.sh of a host says that its ZooKeeper was never closed", { skip }, () => {
  const sandbox = host();
  carry(sandbox);
  const verify = (acl: string) =>
    sandbox.run(
      `echo 'zookeeper_serves() { :; }; zookeeper_client() { printf "%s\\n" "'"'"'world,'"'"'anyone" ": ${acl}" "'"'"'digest,'"'"'mesos:x"; }' >>lib/to-do.sh
bash verify.sh --services=zookeeper --timeout 0`,
    );
  sandbox.run(`${functions}; ${put}`);
  const open = verify("cdrwa");
  assert.match(open.stdout, /^FAIL {2}ZooKeeper is closed to strangers/m, open.stderr);
  assert.match(verify("r").stdout, /^PASS {2}ZooKeeper is closed to strangers/m);
});

test("an image without the login that Mesos uses is refused", { skip }, () => {
  const { code, stderr } = host().run(
    `${functions}; has_sasl_module() { false; }; require_sasl_modules`,
  );
  assert.equal(code, 1);
  assert.match(stderr, /lacks the login that Mesos uses, libcrammd5\.so\./);
});
