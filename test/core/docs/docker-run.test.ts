import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { dockerCommands } from "../../../src/core/docs/docker-run.ts";
import { goldenCases } from "../../golden/cases.ts";
import { bundleOf } from "../../support/bundle.ts";
import { planOf } from "../../support/plan.ts";
import { run } from "../../support/run.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

/** The words of a command, as a shell gives them to docker. */
const wordsOf = (command: string) =>
  run("bash", ["-c", `docker() { printf '%s\\0' "$@"; }\n${command}`])
    .stdout.split("\0")
    .slice(0, -1);

const after = (words: readonly string[], option: string) =>
  words.flatMap((word, index) => (words[index - 1] === option ? [word] : []));

/**
 * The fields of a service that the test compares, and the two that docker run has no option for.
 */
const compared = new Set([
  ...["image", "pull_policy", "restart", "init", "privileged", "pid", "stop_grace_period", "tmpfs"],
  "ulimits",
  ...["entrypoint", "ports", "volumes", "environment", "logging", "networks"],
  ...["user", "env_file", "healthcheck", "depends_on"],
]);

const hostile: Overrides = { flags: { master: { webui_dir: "/it's $HOME $(touch x) `x` \\ \"" } } };

for (const { name, spec } of [
  ...goldenCases.filter((golden) => golden.name.includes("docker-one-machine")),
  { name: "hostile text in a flag", spec: hostile },
]) {
  test(`${name}: each docker run is its service of the Compose file`, () => {
    const plan = planOf(specOf(spec));
    const compose = bundleOf(plan.spec, plan).find(({ path }) => path === "docker-compose.yml");
    const { name: project, networks, services } = parse(compose?.content ?? "", { merge: true });
    const [network, ...containers] = dockerCommands(plan);
    assert.deepEqual(wordsOf(network?.command ?? ""), [
      "network",
      "create",
      "--driver",
      "bridge",
      "--subnet",
      networks.cluster.ipam.config[0].subnet,
      `${project}_cluster`,
    ]);
    assert.deepEqual(
      containers.map(({ service }) => service),
      Object.keys(services),
    );
    for (const { service, command } of containers) {
      const [words, wanted] = [wordsOf(command), services[service]];
      const plain = (text: unknown) => String(text).replaceAll("$$", "$");
      assert.deepEqual(
        after(words, "--env"),
        Object.entries(wanted.environment).map(([key, value]) => `${key}=${plain(value)}`),
      );
      assert.deepEqual(
        after(words, "--volume"),
        (wanted.volumes ?? [])
          .filter((volume: unknown) => typeof volume === "string")
          .map((volume: string) => (volume.startsWith("/") ? volume : `${project}_${volume}`)),
      );
      assert.deepEqual(
        after(words, "--mount"),
        (wanted.volumes ?? [])
          .filter((volume: unknown) => typeof volume === "object")
          .map(
            ({ source, target }: { source: string; target: string }) =>
              `type=bind,source=${process.cwd()}/${project}/${source.slice(2)},target=${target},readonly`,
          ),
      );
      assert.deepEqual(
        [after(words, "--user"), after(words, "--env-file")],
        [
          wanted.user === undefined ? [] : [wanted.user],
          (wanted.env_file ?? []).map(
            (file: string) => `${process.cwd()}/${project}/${file.slice(2)}`,
          ),
        ],
      );
      assert.deepEqual(after(words, "--publish"), wanted.ports ?? []);
      assert.deepEqual(
        [after(words, "--ip"), after(words, "--network")],
        [[wanted.networks.cluster.ipv4_address], [`${project}_cluster`]],
      );
      assert.deepEqual(
        [after(words, "--restart"), after(words, "--entrypoint"), after(words, "--pid")],
        [["always"], wanted.entrypoint ?? [], wanted.pid === undefined ? [] : [wanted.pid]],
      );
      assert.deepEqual(
        [words.includes("--init"), words.includes("--privileged")],
        [wanted.init === true, wanted.privileged === true],
      );
      assert.deepEqual(
        [after(words, "--stop-timeout"), after(words, "--tmpfs"), after(words, "--pull")],
        [
          [wanted.stop_grace_period.replace(/s$/, "")],
          wanted.tmpfs ?? [],
          wanted.pull_policy === undefined ? [] : [wanted.pull_policy],
        ],
      );
      assert.deepEqual(
        [after(words, "--log-driver"), after(words, "--log-opt")],
        [
          [wanted.logging.driver],
          Object.entries(wanted.logging.options).map(([key, value]) => `${key}=${value}`),
        ],
      );
      const { soft, hard } = wanted.ulimits.nofile;
      assert.deepEqual(after(words, "--ulimit"), [`nofile=${soft}:${hard}`]);
      assert.equal(words.at(-1), wanted.image);
      assert.deepEqual(
        Object.keys(wanted).filter((field) => !compared.has(field)),
        [],
        "a field of the Compose file that no option of docker run stands for",
      );
    }
  });
}
