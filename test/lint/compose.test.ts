import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { planMaster } from "../../src/core/plan/master-plan.ts";
import { bundleOf } from "../support/bundle.ts";
import { distinctFiles } from "../support/golden-bundles.ts";
import { printableText } from "../support/hostile.ts";
import { placeOwnSecrets } from "../support/own-secrets.ts";
import { planOf } from "../support/plan.ts";
import { environmentOf } from "../support/read-bundle.ts";
import { has, type Ran, run, temporaryFolder, unless } from "../support/run.ts";
import { specOf } from "../support/spec.ts";

const folder = temporaryFolder();

/**
 * Compose v2: the plugin that the real-host tests keep, or the one of this machine. Reading a file
 * needs no Docker.
 */
function findCompose(): readonly string[] | undefined {
  const kept = `${process.env["RIG_CACHE"] ?? "/var/cache/create-mesos-cluster-rig"}/docker-config/cli-plugins/docker-compose`;
  return [[kept], ["docker", "compose"]].find(
    ([program = "", ...args]) =>
      (program !== kept || existsSync(kept)) && has(program, ...args, "version"),
  );
}

const compose = findCompose();
const skip = unless(compose !== undefined, "docker compose");

/** What Compose makes of a file, or says about it. */
const config = (content: string, ...options: string[]): Ran => configWith("", content, ...options);

/** The same where secrets/env/marathon has this content. */
function configWith(variables: string, content: string, ...options: string[]): Ran {
  const place = mkdtempSync(join(folder, "compose-"));
  // Compose refuses a file whose secrets are missing; hosts have them.
  mkdirSync(join(place, "secrets/env"), { recursive: true });
  writeFileSync(join(place, "secrets/marathon.env"), "");
  writeFileSync(join(place, "secrets/env/marathon"), variables);
  writeFileSync(
    join(place, "docker-compose.yml"),
    content.replaceAll("/etc/create-mesos-cluster/secrets", join(place, "secrets")),
  );
  const [program = "", ...args] = compose ?? [];
  // A variable that Compose put in would show.
  return run(program, [...args, "--project-directory", place, "config", ...options], {
    cwd: place,
    env: { PATH: process.env["PATH"] ?? "", HOME: place, MESOS_IP: "PUT IN", x: "PUT IN" },
  });
}

const files = distinctFiles((path) => path.endsWith("docker-compose.yml"));

test("there are compose files to read", () => assert.ok(files.length >= 8, `${files.length}`));

for (const {
  name,
  file: { path, content },
} of files) {
  test(`Compose takes ${path} of ${name} without a word`, { skip }, () =>
    assert.deepEqual(config(content, "--quiet"), { code: 0, stdout: "", stderr: "" }),
  );
}

test(
  "a secret variable of Marathon comes out of Compose as its operator wrote it",
  { skip },
  () => {
    const bundle = placeOwnSecrets(folder);
    bundle.put();
    assert.equal(bundle.secrets().code, 0);
    const read = (name: string) => readFileSync(bundle.at(name), "utf8");
    const { stdout, stderr } = configWith(
      read("secrets/hosts/m-1.lan/env/marathon"),
      read("nodes/m-1.lan/docker-compose.yml"),
      "--format",
      "json",
    );
    const { environment } = JSON.parse(stdout.replaceAll("$$", "$") || stderr).services.marathon;
    assert.equal(environment.MARATHON_SSL_KEYSTORE_PASSWORD, 'hunter $pass #"1');
  },
);

interface Configured {
  services: Record<
    string,
    {
      environment: Record<string, string>;
      image: string;
      entrypoint: string[];
      networks?: Record<string, { ipv4_address?: string }>;
      restart: string;
    }
  >;
}

/** The services as Compose will start them; it prints every $ doubled. */
function servicesOf(files: readonly BundleFile[]): Configured["services"] {
  const { stdout, stderr, code } = config(
    files.find(({ path }) => path.endsWith("docker-compose.yml"))?.content ?? "",
    "--format",
    "json",
  );
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout.replaceAll("$$", "$")).services;
}

test(
  "Compose gives each service of one machine its own fixed address, its environment and its program",
  { skip },
  () => {
    const plan = planOf(specOf({ masters: ["m-[1-3]"], agents: ["a-[1-2]"] }));
    const services = servicesOf(bundleOf(plan.spec, plan));
    const addresses = Object.values(services).map(
      ({ networks }) => networks?.["cluster"]?.ipv4_address,
    );
    assert.equal(new Set(addresses).size, 11);
    for (const master of plan.masters.map((each) => planMaster(plan, each))) {
      assert.deepEqual(
        services[`mesos-master-${master.number}`]?.environment,
        environmentOf(master.environment),
      );
      assert.deepEqual(
        services[`mesos-master-${master.number}`]?.networks?.["cluster"]?.ipv4_address,
        master.mesos,
      );
      assert.deepEqual(
        services[`zookeeper-${master.number}`]?.environment,
        environmentOf(master.zookeeperEnvironment),
      );
      assert.deepEqual(
        services[`marathon-${master.number}`]?.environment,
        environmentOf(master.marathonEnvironment),
      );
    }
    assert.deepEqual(
      [services["mesos-master-1"]?.entrypoint, services["mesos-agent-1"]?.entrypoint],
      [["mesos-master"], ["mesos-agent"]],
    );
    for (const [service, { restart }] of Object.entries(services))
      assert.equal(restart, "always", service);
  },
);

test("hostile text in a flag comes out of Compose as it went in", { skip }, () => {
  fc.assert(
    fc.property(printableText, (text) => {
      const name = `x${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "")}x`;
      const services = servicesOf(
        bundleOf(
          specOf({
            flags: { marathon: { framework_name: name }, master: { webui_dir: `/${name}` } },
          }),
        ),
      );
      assert.equal(services["marathon-1"]?.environment["MARATHON_FRAMEWORK_NAME"], name);
      assert.equal(services["mesos-master-1"]?.environment["MESOS_WEBUI_DIR"], `/${name}`);
    }),
    { numRuns: 8, examples: [["$$ ${x} $MESOS_IP"]] },
  );
});

for (const [what, content] of [
  ["an unknown field", "services: { a: { image: x, restrat: always } }\n"],
  ["a field twice", "services: { a: { image: x, image: y } }\n"],
  [
    "an address outside its network's form",
    "services: { a: { image: x, ports: ['127.0.0.1:99999:80'] } }\n",
  ],
] as const) {
  test(`Compose would have said something about ${what}`, { skip }, () =>
    assert.notEqual(config(content, "--quiet").code, 0),
  );
}
