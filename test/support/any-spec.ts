import fc from "fast-check";
import { specSchema } from "../../src/core/cluster/schema.ts";
import type { ClusterSpec } from "../../src/core/cluster/types.ts";
import { checkSpec } from "../../src/core/cluster/validate.ts";
import { printableText } from "./hostile.ts";

const { os, language, arch, containerizer, source, limits } = specSchema.properties;

const scalar = fc.oneof(
  fc.integer({ min: 0, max: 99999 }),
  fc.constantFrom(
    "r1",
    "yes",
    "no",
    "null",
    "012",
    "1e3",
    "0x10",
    "[1-9]",
    "1.5",
    "-",
    ".",
    "a/b",
    0.5,
    1e21,
    9007199254740993,
  ),
);
const word = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_./-]{1,9}$/),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "yes",
    "n",
    "null",
    "1e3",
    "12",
    "-",
    "a".repeat(2000),
  ),
);
const attributes = fc.dictionary(word, scalar, { maxKeys: 4, noNullPrototype: true });
const resources = fc.dictionary(
  fc.constantFrom("cpus", "mem", "cpus(prod)", "mem(eng/web)", "licences", "n", "12"),
  fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constantFrom(0.5, "0.125", "8192")),
  { maxKeys: 4, noNullPrototype: true },
);

/** Flags that take any text, with what their type asks for: a path, or no blanks. */
const noBlanks = printableText.map((text) => `x${text.replace(/[\s,:/]/gu, "")}`);
const free = (names: readonly string[], values: fc.Arbitrary<string | number | boolean>) =>
  fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 3, noNullPrototype: true });
const paths = noBlanks.map((text) => `/${text}`);
const flags = fc.record(
  {
    master: free(["webui_dir", "external_log_file", "log_dir"], paths),
    agent: fc.oneof(
      free(["launcher_dir", "docker_store_dir", "sandbox_directory", "frameworks_home"], paths),
      free(
        ["appc_simple_discovery_uri_prefix", "ip6_discovery_command"],
        printableText.map((text) => `x${text}x`),
      ),
    ),
    marathon: free(
      ["framework_name", "metrics_name_prefix", "webui_url"],
      printableText.map((text) => `x${text}x`),
    ),
    zookeeper: fc.oneof(
      free(
        ["maxClientCnxns", "autopurge.purgeInterval", "weight.1"],
        fc.integer({ min: 1, max: 9 }),
      ),
      free(
        ["admin.commandURL", "metricsProvider.className"],
        noBlanks.map((text) => text.replaceAll("\\", "")),
      ),
    ),
  },
  { requiredKeys: [] },
);

const mesosphere = {
  layout: "mesosphere",
  fingerprint: "0123456789ABCDEF0123456789ABCDEF01234567",
};
const kinds = fc.constantFrom(
  { method: "docker", onHosts: false },
  { method: "docker", onHosts: true },
  { method: "apt", onHosts: true },
  {
    method: "apt",
    onHosts: true,
    apt: { debs: "supplied", layout: "aventer", pin: { mesos: "=1.11.0-0.7.1" } },
  },
  {
    method: "apt",
    onHosts: true,
    apt: { ...mesosphere, line: "deb [arch=amd64] https://mirror.lan/mesos;$x %s bookworm main" },
  },
  {
    method: "apt",
    onHosts: true,
    apt: {
      ...mesosphere,
      line: "deb [arch=amd64] https://mirror.lan/mesos;$(x)%n{{a}}&# bookworm main".replace(
        "$(x)",
        "(x)",
      ),
    },
    marathon: "image",
  },
  { method: "source", onHosts: true },
  { method: "source", onHosts: true, marathon: "tarball" },
  { method: "source", onHosts: true, marathon: "off" },
);

const written = fc
  .record({
    kind: kinds,
    masters: fc.constantFrom(1, 3, 5),
    agents: fc.integer({ min: 1, max: 3 }),
    bothRoles: fc.boolean(),
    attributes,
    resources,
  })
  .chain(({ kind: { onHosts, ...kind }, masters, agents, bothRoles, ...offer }) =>
    fc.record(
      {
        ...Object.fromEntries(
          Object.entries(kind).map(([field, value]) => [field, fc.constant(value)]),
        ),
        name: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/),
        masters: fc.constant([
          onHosts
            ? `h-[1-${masters}].Example.com=10.0.0.[1-${masters}]`
            : `h-[1-${masters}].Example.com`,
        ]),
        agents: fc.constant([
          {
            host: `${bothRoles ? "h" : "a"}-[1-${Math.min(agents, masters)}].Example.com`,
            ...(onHosts && {
              address: `10.0.${bothRoles ? 0 : 1}.[1-${Math.min(agents, masters)}]`,
            }),
            ...offer,
          },
        ]),
        flags,
        os: fc.constantFrom(...os.enum),
        language: fc.constantFrom(...language.enum),
        arch: fc.constantFrom(...arch.enum),
        containerizer: fc.constantFrom(...containerizer.enum),
        ports: fc.record(
          {
            marathon: fc.integer({ min: 10_000, max: 20_000 }),
            agent: fc.integer({ min: 20_001, max: 30_000 }),
          },
          { requiredKeys: [] },
        ),
        ssh: fc.record(
          {
            user: fc.constantFrom("root", "admin", "_x-1"),
            port: fc.integer({ min: 1, max: 65_535 }),
          },
          { requiredKeys: [] },
        ),
        images: fc.record(
          {
            registry: fc.constantFrom("", "r.lan:5000", "r.lan/a/b"),
            mesos: fc.constantFrom("me/mesos:1", `mesos@sha256:${"a".repeat(64)}`),
          },
          { requiredKeys: [] },
        ),
        source: fc.record(
          {
            ref: fc.constantFrom(...source.properties.ref.enum),
            url: fc.constantFrom(
              "https://git.lan/$(touch CANARY)';\"`touch%20CANARY`",
              "ssh://git.lan/mesos",
            ),
          },
          { requiredKeys: [] },
        ),
        offline: fc.boolean(),
        memory: fc.record(
          { zookeeper: fc.constantFrom(64, "auto"), marathon: fc.constantFrom(2048, "auto") },
          { requiredKeys: [] },
        ),
        logs: fc.constantFrom({}, { days: 1 }, { days: "forever" }),
        limits: fc.constantFrom(...limits.enum),
        network: fc.constantFrom("172.30.0.0/24", "10.9.0.0/16"),
      },
      {
        requiredKeys: ["name", "method", "masters", "agents", ...(kind.apt ? ["apt"] : [])],
      } as object,
    ),
  );

/**
 * Complete specs without problems, over every method and field, with hostile texts where a spec
 * takes any text.
 */
export const anySpec: fc.Arbitrary<ClusterSpec> = written
  .map((value) => checkSpec(value))
  .filter((checked) => checked.spec !== undefined)
  .map((checked) => (checked as { spec: ClusterSpec }).spec);
