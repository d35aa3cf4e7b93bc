import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { onlyImages } from "../support/offline-folder.ts";
import { programsWithout } from "../support/programs-without.ts";
import { temporaryFolder } from "../support/run.ts";

const temporary = temporaryFolder();
const digest = `sha256:${"5".repeat(64)}`;

/**
 * Stand-ins for docker and podman: they know the images that are listed in a file, and registry.lan
 * serves good/*.
 */
const engine = (name: string) => `#!/bin/bash
echo "${name} $*" >>"$ENGINE_LOG"
here=$ENGINE_HERE
case $1 in
  info) [[ -z \${ENGINE_DOWN:-} ]] ;;
  pull) [[ $4 == */good/* || $4 == registry.lan/* ]] || { echo "manifest unknown" >&2; exit 1; }; echo "$4" >>"$here" ;;
  tag) echo "$3" >>"$here" ;;
  image) grep -qxF -- "\${@: -1}" "$here" || exit 1
    case $* in *Architecture*) echo "\${ENGINE_ARCH:-amd64}" ;; *RepoDigests*) [[ -n \${ENGINE_LOCAL:-} ]] || echo "good/x@${digest}" ;; *Id*) echo "sha256:id" ;; esac ;;
  save) [[ -z \${ENGINE_FAILS:-} ]] || { echo half >"$3"; echo "write $3: no space left on device" >&2; exit 1; }; echo "archive of $4" >"$3" ;;
  load) echo "Loaded $4" >>"$ENGINE_LOG"; [[ -n \${ENGINE_OTHER:-} ]] || sed 's/archive of //' "$4" >>"$here" ;;
esac
`;
const skopeo = `#!/bin/bash
echo "skopeo $*" >>"$ENGINE_LOG"
case $1 in copy) echo "archive of \${@: -1}" >"$(cut -d: -f2 <<<"\${@: -1}")" ;; inspect) echo "good/x@${digest}" ;; esac
`;

const programs = programsWithout(temporary, "docker", "podman", "skopeo");

/** A PATH with these engines, and none of the machine's own. */
function engines(...names: readonly string[]) {
  const folder = mkdtempSync(join(temporary, "engines-"));
  for (const name of names) {
    writeFileSync(join(folder, name), name === "skopeo" ? skopeo : engine(name));
    chmodSync(join(folder, name), 0o755);
  }
  const env = {
    PATH: `${folder}:${programs}`,
    ENGINE_LOG: join(folder, "log"),
    ENGINE_HERE: join(folder, "here"),
  };
  writeFileSync(env.ENGINE_LOG, "");
  writeFileSync(env.ENGINE_HERE, "");
  return {
    env,
    log: () => readFileSync(env.ENGINE_LOG, "utf8"),
    has: (image: string) => writeFileSync(env.ENGINE_HERE, `${image}\n`, { flag: "a" }),
  };
}

const images = [{ file: "images/mesos.tar", name: "good/mesos:1" }];

for (const name of ["docker", "podman"] as const) {
  test(`an image is pulled for the nodes' processor, saved and pinned by its digest (stand-in for ${name})`, async () => {
    const { env, log } = engines(name);
    const { run, read } = onlyImages(temporary, images);
    const { code, stdout, stderr } = await run("fetch.sh", [], env);
    assert.equal(code, 0, stdout + stderr);
    assert.match(
      log(),
      new RegExp(`^${name} pull --platform linux/amd64 docker\\.io/good/mesos:1$`, "m"),
    );
    assert.equal(
      read("recorded.tsv"),
      `images/mesos.tar\tdocker.io/good/mesos:1\tgood/x@${digest}\n`,
    );
    assert.equal(read("images/mesos.tar"), "archive of good/mesos:1\n");
    const before = log();
    assert.equal((await run("fetch.sh", [], env)).code, 0);
    assert.equal(log(), before);
    assert.equal((await run("check.sh")).code, 0);
  });
}

test("skopeo needs no daemon (stand-in)", async () => {
  const { env, log } = engines("skopeo");
  const { run, read } = onlyImages(temporary, [
    ...images,
    { file: "images/zookeeper.tar", name: "zookeeper:3.9.6" },
  ]);
  const { code, stdout, stderr } = await run("fetch.sh", [], { ...env, ENGINE_DOWN: "yes" });
  assert.equal(code, 0, stdout + stderr);
  assert.match(
    log(),
    /^skopeo copy --quiet --override-os linux --override-arch amd64 docker:\/\/docker\.io\/library\/zookeeper:3\.9\.6 docker-archive:partial\/zookeeper\.tar:docker\.io\/library\/zookeeper:3\.9\.6$/m,
  );
  assert.match(read("recorded.tsv"), new RegExp(`good/x@${digest}`));
});

test("an image that is here already is taken as it is: it may have been built here (stand-in)", async () => {
  const { env, log, has } = engines("docker");
  has("ours/mesos:1");
  const { run, read } = onlyImages(temporary, [{ file: "images/mesos.tar", name: "ours/mesos:1" }]);
  assert.equal((await run("fetch.sh", [], { ...env, ENGINE_LOCAL: "yes" })).code, 0);
  assert.doesNotMatch(log(), / pull /);
  assert.match(read("recorded.tsv"), /\tsha256:id$/m);
});

test("an image whose digest is pinned is asked for by it, also where its tag is here already (stand-in)", async () => {
  const { env, log, has } = engines("docker");
  has("good/mesos:1");
  const { run, read } = onlyImages(temporary, [
    { file: "images/mesos.tar", name: "good/mesos:1", digest },
  ]);
  const { code, stdout, stderr } = await run("fetch.sh", [], env);
  assert.equal(code, 0, stdout + stderr);
  assert.doesNotMatch(stdout, /by its tag/);
  const pinned = `docker.io/good/mesos@${digest}`;
  assert.match(log(), new RegExp(`^docker pull --platform linux/amd64 ${pinned}$`, "m"));
  assert.match(log(), new RegExp(`^docker tag ${pinned} good/mesos:1$`, "m"));
  assert.match(log(), /^docker save --output partial\/mesos\.tar good\/mesos:1$/m);
  assert.equal(read("recorded.tsv"), `images/mesos.tar\t${pinned}\t${pinned}\n`);
  assert.equal((await run("check.sh")).code, 0);
});

test("of an image without a digest it is said that its registry decides (stand-in)", async () => {
  const { stdout } = await onlyImages(temporary, images).run("fetch.sh", [], engines("docker").env);
  assert.match(stdout, /it was asked for by its tag: the registry decided what came/);
});

test("a registry inside takes the place of Docker Hub, and the image keeps its name (stand-in)", async () => {
  const { env, log } = engines("docker");
  const { run, read } = onlyImages(temporary, [
    { file: "images/zookeeper.tar", name: "zookeeper:3.9.6" },
  ]);
  assert.equal((await run("fetch.sh", ["--mirror", "docker.io=registry.lan/hub"], env)).code, 0);
  assert.match(
    log(),
    /pull --platform linux\/amd64 registry\.lan\/hub\/library\/zookeeper:3\.9\.6$/m,
  );
  assert.equal(read("images/zookeeper.tar"), "archive of zookeeper:3.9.6\n");
});

for (const [what, image, more, says] of [
  [
    "that nobody has",
    "gone/mesos:1",
    {},
    /images\/mesos\.tar: the image gone\/mesos:1 cannot be fetched as docker\.io\/gone\/mesos:1, see above\. Set another image under images in cluster\.yaml, or docker save it elsewhere and supply mesos\.tar/,
  ],
  [
    "for another processor",
    "good/mesos:1",
    { ENGINE_ARCH: "arm64" },
    /it is for arm64, but the hosts are amd64/,
  ],
  ["that cannot be saved", "good/mesos:1", { ENGINE_FAILS: "yes" }, /no space left on device/],
  [
    "without Docker, podman or skopeo",
    "good/mesos:1",
    { ENGINE_DOWN: "yes" },
    /install docker\.io, podman or skopeo/,
  ],
] as const) {
  test(`an image ${what} is named as missing, and nothing of it stays (stand-in)`, async () => {
    const { env } = engines("docker");
    const { run, artifacts } = onlyImages(temporary, [{ file: "images/mesos.tar", name: image }]);
    const { code, stdout, stderr } = await run("fetch.sh", [], { ...env, ...more });
    assert.equal(code, 1);
    assert.match(stdout + stderr, says);
    assert.ok(!existsSync(join(artifacts, "images/mesos.tar")));
  });
}

test("an image whose tag has moved since it was first fetched is refused (stand-in)", async () => {
  const { env } = engines("docker");
  const { run, write } = onlyImages(temporary, images);
  write(
    "recorded.tsv",
    `images/mesos.tar\tdocker.io/good/mesos:1\tgood/x@sha256:${"0".repeat(64)}\n`,
  );
  assert.match(
    (await run("fetch.sh", [], env)).stderr,
    /good\/mesos:1 is not the image that was recorded first \(good\/x@sha256:0+, now good\/x@sha256:5+\)/,
  );
});

test("an image's archive from elsewhere can be supplied", async () => {
  const { env } = engines();
  const { run, read } = onlyImages(temporary, images);
  const folder = mkdtempSync(join(temporary, "elsewhere-"));
  writeFileSync(join(folder, "mesos.tar"), "archive of good/mesos:1\n");
  assert.equal((await run("fetch.sh", ["--supply", join(folder, "mesos.tar")], env)).code, 0);
  assert.equal(read("images/mesos.tar"), "archive of good/mesos:1\n");
});

test("load.sh loads what is whole, and refuses a damaged archive and one of another image (stand-in)", async () => {
  const { env, log } = engines("docker");
  const { run, write, artifacts } = onlyImages(temporary, [
    ...images,
    { file: "images/zookeeper.tar", name: "good/zookeeper:1" },
  ]);
  assert.equal((await run("fetch.sh", [], env)).code, 0);
  const fresh = engines("docker");
  assert.equal((await run("load.sh", ["good/mesos:1"], fresh.env)).code, 0);
  assert.match(fresh.log(), /Loaded images\/mesos\.tar/);
  assert.doesNotMatch(fresh.log(), /zookeeper/);
  assert.match(
    (await run("load.sh", [], { ...engines("docker").env, ENGINE_OTHER: "yes" })).stderr,
    /images\/mesos\.tar does not contain the image good\/mesos:1/,
  );
  mkdirSync(join(artifacts, "images"), { recursive: true });
  write("images/mesos.tar", "archive of evil/mesos:1\n");
  const refused = engines("docker");
  assert.match((await run("load.sh", [], refused.env)).stderr, /images\/mesos\.tar is damaged/);
  assert.doesNotMatch(refused.log(), /Loaded/);
  assert.doesNotMatch(log(), /evil/);
});
