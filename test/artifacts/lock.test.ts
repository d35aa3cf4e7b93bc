import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import type { Artifact } from "../../src/core/plan/artifacts.ts";
import { goldenBundles } from "../support/golden-bundles.ts";
import { offlineBundle } from "../support/offline-folder.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { writeFiles } from "../support/source-files.ts";
import { onHosts } from "../support/spec.ts";

const temporary = temporaryFolder();
const bundles = [...goldenBundles((name) => name.startsWith("offline-"))].map((bundle) => {
  const content = (path: string) =>
    bundle.files.find((file) => file.path === path)?.content ??
    assert.fail(`${bundle.name} has no ${path}`);
  return {
    ...bundle,
    lock: JSON.parse(content("artifacts/lock.json")) as { artifacts: Artifact[] },
    sbom: JSON.parse(content("artifacts/sbom.planned.cdx.json")) as unknown,
  };
});

test("there are offline bundles of every method", () =>
  assert.deepEqual([...new Set(bundles.map(({ plan }) => plan.method))].sort(), [
    "apt",
    "docker",
    "source",
  ]));

/** What a method needs, and who supplies it. */
const suppliers = (name: string) =>
  Object.fromEntries(
    (
      bundles.find((bundle) => bundle.name === `offline-${name}-3m`)?.lock.artifacts ??
      assert.fail(name)
    ).map((artifact) => [artifact.name, artifact.supplier]),
  );

for (const [name, wanted] of [
  [
    "docker-one-machine",
    {
      "zookeeper:3.9.6": "image",
      "openeuler/mesos:1.11.0-oe2403sp1": "image",
      "mesosphere/marathon:v1.11.24": "image",
    },
  ],
  [
    "docker-hosts",
    Object.fromEntries(
      ["zookeeper:3.9.6", "ours/mesos:1.11.0", "mesosphere/marathon:v1.11.24"].map((image) => [
        `registry.example.com:5000/mirror/${image}`,
        "image",
      ]),
    ),
  ],
  [
    "apt-aventer",
    {
      "apt-key.asc": "fetch",
      "mesosphere/marathon:v1.11.24": "image",
      ...Object.fromEntries(
        [
          "zookeeper",
          "aventer-mesos",
          "libapr1",
          "libcurl4",
          "libsasl2-modules",
          "libsvn1",
          "libunwind8",
          "docker.io",
          "logrotate",
        ].map((name) => [name, "apt"]),
      ),
    },
  ],
  [
    "apt-line",
    {
      "apt-key.asc": "operator",
      zookeeper: "apt",
      mesos: "apt",
      marathon: "apt",
      "openjdk-17-jre-headless": "apt",
      logrotate: "apt",
    },
  ],
  [
    "apt-debs",
    {
      mesos: "operator",
      marathon: "operator",
      zookeeper: "apt",
      "default-jre-headless": "apt",
      logrotate: "apt",
    },
  ],
  [
    "source-image",
    {
      "mesos-1.11.x-debian-13-amd64.tar.gz": "operator",
      "mesos-1.11.x-debian-13-amd64.tar.gz.sha256": "operator",
      "mesosphere/marathon:v1.11.24": "image",
      zookeeper: "apt",
      "docker.io": "apt",
      "docker-cli": "apt",
      logrotate: "apt",
    },
  ],
  [
    "source-tarball",
    {
      ...Object.fromEntries(
        [
          "mesos-1.11.x-debian-12-amd64.tar.gz",
          "mesos-1.11.x-debian-12-amd64.tar.gz.sha256",
          "marathon-1.11.24-9ee9f3ceb.tgz",
        ].map((name) => [name, "operator"]),
      ),
      zookeeper: "apt",
      "default-jre-headless": "apt",
      logrotate: "apt",
    },
  ],
] as const) {
  test(`the lock of ${name} lists all that it needs, and who supplies it`, () =>
    assert.deepEqual(suppliers(name), wanted));
}

test("nothing is invented: of all checksums one is known, and what no locator gives says how one comes by it", () => {
  for (const { lock } of bundles) {
    for (const artifact of lock.artifacts) {
      assert.deepEqual([artifact.size, artifact.sha256, artifact.sha512], [null, null, null]);
      assert.equal(
        artifact.sha1,
        artifact.name === "marathon-1.11.24-9ee9f3ceb.tgz"
          ? "974b48fb9ecc5457fc9e6c03009a0d81685b75cd"
          : null,
      );
      assert.ok(artifact.locators.length > 0 || artifact.obtain, artifact.name);
      assert.ok(artifact.supplier !== "operator" || artifact.locators.length === 0, artifact.name);
    }
  }
});

/** The arrays of lock.conf as Bash reads them. */
function sourcedLock(content: string): Record<string, string[]> {
  const script =
    'set -u; source <(cat); for name in FILES IMAGES PACKAGES SUPPLIED_DEBS; do declare -n list=$name; printf "%s\\0" "$name" "${#list[@]}" "${list[@]}"; done';
  const words = run("bash", ["-c", script], { input: content }).stdout.split("\0");
  const lists: Record<string, string[]> = {};
  for (let at = 0; at < words.length - 1; at += 2 + Number(words[at + 1]))
    lists[words[at] ?? ""] = words.slice(at + 2, at + 2 + Number(words[at + 1]));
  return lists;
}

test("an image that is pinned by its digest is fetched by it, and known on the hosts by its tag", () => {
  const digest = `sha256:${"5".repeat(64)}`;
  const bundle = offlineBundle(temporary, {
    ...onHosts,
    method: "docker",
    images: { registry: "registry.lan:5000", mesos: `ours/mesos:1@${digest}` },
  });
  const image = "registry.lan:5000/ours/mesos:1";
  assert.deepEqual(sourcedLock(bundle.read("lock.conf"))["IMAGES"]?.slice(3, 6), [
    "images/mesos.tar",
    image,
    digest,
  ]);
  const { artifacts } = JSON.parse(bundle.read("lock.json")) as { artifacts: Artifact[] };
  assert.deepEqual(artifacts.find(({ name }) => name === image)?.locators, [`${image}@${digest}`]);
  const compose = bundle.read("../nodes/a-1/docker-compose.yml");
  assert.match(compose, new RegExp(`image: "?${image}"?\n`));
});

test("lock.conf says to the scripts what lock.json says to everybody", () => {
  for (const {
    name,
    files,
    lock: { artifacts },
  } of bundles) {
    const { FILES, IMAGES, PACKAGES, SUPPLIED_DEBS } = sourcedLock(
      files.find(({ path }) => path === "artifacts/lock.conf")?.content ?? "",
    );
    const of = (...suppliers: Artifact["supplier"][]) =>
      artifacts.filter(({ supplier }) => suppliers.includes(supplier));
    assert.deepEqual(
      PACKAGES,
      of("apt").map(({ name: each }) => each),
      name,
    );
    assert.deepEqual(
      IMAGES,
      of("image").flatMap(({ file, name: each }) => [file, each, ""]),
      name,
    );
    assert.deepEqual(
      SUPPLIED_DEBS,
      of("operator")
        .filter(({ file }) => file === null)
        .map(({ name: each }) => each),
      name,
    );
    const known = ({ sha1, signature }: Artifact) => {
      if (sha1 !== null) return `sha1:${sha1}`;
      if (signature === null || !("keyFingerprint" in signature)) return "";
      return `openpgp:${signature.keyFingerprint}`;
    };
    assert.deepEqual(
      FILES,
      of("fetch", "operator")
        .filter(({ file }) => file !== null)
        .flatMap((each) => [each.file, known(each), each.locators.join(" "), each.obtain ?? ""]),
      name,
    );
  }
});

// --- the software bill of materials
// ---------------------------------------------------------------

const schemas = join(
  import.meta.dirname,
  "../../node_modules/@cyclonedx/cyclonedx-library/res/schema",
);
const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), "utf8"));

/** CycloneDX's own schema; formats such as iri-reference are not its point here. */
const ajv = new Ajv({ strict: false, validateFormats: false });
for (const name of ["spdx", "jsf-0.82"])
  ajv.addSchema({
    ...schemaOf(name),
    $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
  });
const isSbom = ajv.compile(schemaOf("bom-1.5"));

const faults = (sbom: unknown) => (isSbom(sbom) ? [] : isSbom.errors);

test("the planned SBOM of every offline bundle is CycloneDX", () => {
  for (const { name, sbom } of bundles) assert.deepEqual(faults(sbom), [], name);
});

test("an SBOM with an unknown field, a bad hash or a licence that nobody knows would be noticed", () => {
  const [{ sbom } = assert.fail()] = bundles.filter(({ name }) =>
    name.startsWith("offline-docker-one"),
  );
  const text = JSON.stringify(sbom);
  for (const [from, to] of [
    ['"version":1', '"version":"1"'],
    ['"hashes":[]', '"hashes":[{"alg":"SHA-256","content":"x"}]'],
    ["Apache-2.0", "Apache"],
    ['"container"', '"box"'],
  ] as const) {
    assert.notDeepEqual(faults(JSON.parse(text.replace(from, to))), [], to);
  }
});

test("the SBOM of what was fetched is CycloneDX, with every package and every checksum", () => {
  const { plan, files } =
    bundles.find(({ name }) => name === "offline-apt-aventer-3m") ?? assert.fail();
  const folder = join(temporary, plan.name);
  writeFiles(folder, files);
  mkdirSync(join(folder, "artifacts/debs"));
  mkdirSync(join(folder, "artifacts/images"));
  const stanza = (name: string, version: string) =>
    `Package: ${name}\nVersion: ${version}\nArchitecture: amd64\nDescription: text\n ${name}: "quoted" \\ text\nFilename: ./${name}_${version}_amd64.deb\nSHA256: ${"a".repeat(64)}\n\n`;
  const bundle = {
    ...offlineBundle(temporary, { method: "docker" }),
    artifacts: join(folder, "artifacts"),
  };
  run("bash", ["-c", 'cat >"$0"', join(bundle.artifacts, "debs/Packages")], {
    input: stanza("libstdc++6", "12.2.0-14+deb12u1") + stanza("some-jre", "1:17.0~1"),
  });
  run("bash", ["-c", 'echo image >"$0"', join(bundle.artifacts, "images/marathon.tar")]);
  const { stdout, stderr, code } = run("bash", [join(bundle.artifacts, "sbom.sh")]);
  assert.equal(code, 0, stderr);
  const sbom = JSON.parse(stdout);
  assert.deepEqual(faults(sbom), []);
  const components: { name: string; purl: string; hashes: { content: string }[] }[] =
    sbom.components;
  assert.deepEqual(
    components.map(({ name, purl }) => [name, purl]),
    [
      ["mesosphere/marathon", "pkg:docker/mesosphere/marathon@v1.11.24?arch=amd64"],
      ["libstdc++6", "pkg:deb/ubuntu/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1?arch=amd64&distro=noble"],
      ["some-jre", "pkg:deb/ubuntu/some-jre@1%3A17.0~1?arch=amd64&distro=noble"],
    ],
  );
  for (const { hashes } of components) assert.match(hashes[0]?.content ?? "", /^[0-9a-f]{64}$/);
});
