import assert from "node:assert/strict";
import { test } from "node:test";
import { operatingSystems } from "../../../src/core/catalog/operating-systems.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { unverifiedOf } from "../../../src/core/plan/unverified.ts";
import { bundleOf } from "../../support/bundle.ts";
import { completed, type Overrides, onHosts, specOf } from "../../support/spec.ts";

const debs = { debs: "supplied", layout: "mesosphere" } as const;
const line = {
  line: "deb https://r.example.com ./",
  layout: "mesosphere",
  fingerprint: "0123456789ABCDEF0123456789ABCDEF01234567",
} as const;
const ways = [
  ["package that is supplied", { method: "apt", marathon: "package", apt: debs }],
  ["package of a repository", { method: "apt", marathon: "package", apt: line }],
  ["tarball", { method: "source", marathon: "tarball" }],
] as const satisfies readonly (readonly [string, Overrides])[];

/** Where each system has a Java 17 or 21, by Debian's names. */
const javas = [
  ["debian-12", "amd64", "default-jre-headless", "default-java", false],
  ["debian-13", "amd64", "default-jre-headless", "default-java", false],
  ["ubuntu-22.04", "amd64", "openjdk-17-jre-headless", "java-17-openjdk-amd64", true],
  ["ubuntu-22.04", "arm64", "openjdk-17-jre-headless", "java-17-openjdk-arm64", true],
  ["ubuntu-24.04", "amd64", "default-jre-headless", "default-java", true],
  ["ubuntu-26.04", "amd64", "openjdk-21-jre-headless", "java-21-openjdk-amd64", true],
] as const;

for (const [way, spec] of ways) {
  for (const [os, arch, wanted, folder, marked] of javas) {
    test(`${os} on ${arch}: Marathon from its ${way} gets ${wanted}, on masters alone`, () => {
      const files = bundleOf(specOf({ ...onHosts, ...spec, os, arch }));
      const contentOf = (path: string) =>
        files.find((file) => file.path === `nodes/${path}`)?.content ?? "";
      const packagesOn = (host: string) =>
        /^PACKAGES=\((.*)\)$/m.exec(contentOf(`${host}/node.conf`));
      assert.ok(packagesOn("m-1")?.[1]?.split(" ").includes(wanted), packagesOn("m-1")?.[1]);
      assert.doesNotMatch(packagesOn("a-1")?.[1] ?? "no packages", /jre|no packages/);
      const units = files.filter(({ path }) => /^nodes\/m-1\/.*\/marathon\.service/.test(path));
      assert.match(
        units.map(({ content }) => content).join(""),
        new RegExp(`^Environment=.*\\bJAVA_HOME=/usr/lib/jvm/${folder}( |$)`, "m"),
      );
      assert.match(
        contentOf("m-1/etc/default/marathon"),
        /^JDK_JAVA_OPTIONS=--add-opens=java\.base\/java\.lang=ALL-UNNAMED$/m,
      );
    });

    test(`${os} on ${arch}: README ${marked ? "says" : "does not say"} that Marathon from its ${way} was not tried on its Java`, () => {
      const notes = unverifiedOf(completed({ ...onHosts, ...spec, os, arch }));
      assert.equal(
        notes.some(({ note }) => /^Marathon .*its Java/.test(formatMessage(note))),
        marked,
      );
    });
  }
}

for (const os of Object.keys(operatingSystems) as (keyof typeof operatingSystems)[]) {
  test(`${os}: Marathon's image brings its own Java`, () => {
    const spec = completed({ ...onHosts, method: "source", os });
    assert.ok(!unverifiedOf(spec).some(({ note }) => /its Java/.test(formatMessage(note))));
    const conf = bundleOf(spec).find(({ path }) => path === "nodes/m-1/node.conf");
    assert.match(conf?.content ?? "", /^PACKAGES=\( zookeeper \)$/m);
  });
}
