import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { standinsOnly } from "./real-programs.ts";
import { waitFor } from "./run.ts";

/** A daemon of the stand-ins on this machine. */
interface Daemon {
  log(): string;
  code(): number | null;
  stop(): void;
}

const standins = join(import.meta.dirname, "standins");
const folder = mkdtempSync(join(tmpdir(), "standin-logins-"));
const started: ChildProcess[] = [];
after(() => {
  for (const child of started) child.kill("SIGKILL");
});

let ports = { master: 15050, agent: 15051 };
beforeEach(() => {
  ports = { master: ports.master + 2, agent: ports.agent + 2 };
});

function put(name: string, content: unknown, mode = 0o600): string {
  const path = join(mkdtempSync(join(folder, "file-")), name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content), { mode });
  return path;
}

function start(
  program: "mesos-master" | "mesos-agent",
  flags: Record<string, string>,
  home = standins,
): Daemon {
  const given = Object.entries({ ip: "127.0.0.1", hostname: "127.0.0.1", ...flags });
  const child = spawn("python3", [
    join(home, "bin", program),
    ...given.map(([name, value]) => `--${name}=${value}`),
  ]);
  started.push(child);
  let text = "";
  child.stderr.on("data", (piece) => {
    text += piece;
  });
  return { log: () => text, code: () => child.exitCode, stop: () => child.kill("SIGKILL") };
}

const startMaster = (flags: Record<string, string> = {}) =>
  start("mesos-master", {
    port: String(ports.master),
    work_dir: mkdtempSync(join(folder, "m-")),
    ...flags,
  });
const startAgent = (flags: Record<string, string> = {}, home = standins) => {
  const basic = {
    port: String(ports.agent),
    work_dir: mkdtempSync(join(folder, "a-")),
    master: `127.0.0.1:${ports.master}`,
    systemd_enable_support: "false",
  };
  return start("mesos-agent", { ...basic, ...flags }, home);
};
const says = (daemon: Daemon, words: RegExp) =>
  waitFor(String(words), async () => words.test(daemon.log()) || undefined);
const ends = async (daemon: Daemon, code: number, words: RegExp) => {
  await waitFor("its end", async () => daemon.code() !== null || undefined);
  assert.match(daemon.log(), words);
  assert.equal(daemon.code(), code);
};

/** The status of an answer; `user`: name:password. */
async function status(port: number, path: string, user = "", options: RequestInit = {}) {
  const headers = user === "" ? {} : { Authorization: `Basic ${btoa(user)}` };
  const url = `http://127.0.0.1:${port}${path}`;
  return (await fetch(url, { ...options, headers, redirect: "manual" })).status;
}

const secrets = { agent: "a1", marathon: "m1", operator: "o1" };
const credentials = (list: Record<string, string> = secrets) =>
  put("credentials.json", {
    credentials: Object.entries(list).map(([principal, secret]) => ({ principal, secret })),
  });
const credential = (secret: string) => put("agent.json", { principal: "agent", secret });
const closed = () => ({ credentials: credentials(), authenticate_agents: "true" });
const forAll = { type: "ANY" };
const only = (name: string) => ({ values: [name] });

test("stand-in: a master lets an agent with the right secret in", standinsOnly, async () => {
  const master = startMaster(closed());
  const agent = startAgent({ credential: credential("a1") });
  await says(agent, /Successfully authenticated with master/);
  await says(master, /Registered .*-S0/);
});

for (const [what, flags, secret, reason] of [
  ["a wrong secret", closed, "other", "authentication failure"],
  ["a secret of which the master knows nothing", () => ({}), "a1", "user not found"],
] as const)
  test(`stand-in: an agent with ${what} ends with 1`, standinsOnly, async () => {
    const master = startMaster(flags());
    const agent = startAgent({ credential: credential(secret) });
    await ends(agent, 1, /EXIT with status 1: Master master@.* refused authentication/);
    assert.match(master.log(), new RegExp(`Authentication failure: ${reason}`));
  });

test(
  "stand-in: an agent without a secret lives on, and only the master says why",
  standinsOnly,
  async () => {
    const master = startMaster(closed());
    const agent = startAgent();
    await says(master, /Refusing re-registration of agent .* because it is not authenticated/);
    assert.match(agent.log(), /No credentials provided\. Attempting to register without/);
    assert.doesNotMatch(agent.log(), /Registered with|refused authentication/);
    assert.equal(agent.code(), null);
  },
);

test(
  "stand-in: an agent that ACLs do not name is passed over in silence",
  standinsOnly,
  async () => {
    const acls = {
      permissive: false,
      register_agents: [{ principals: only("x"), agents: forAll }],
    };
    const master = startMaster({ ...closed(), acls: `file://${put("acls.json", acls)}` });
    const agent = startAgent({ credential: credential("a1") });
    await says(master, /Not authorized to reregister agent providing resources/);
    assert.equal(agent.code(), null);
  },
);

test("stand-in: only an agent built with SSL knows tokens of executors", standinsOnly, async () => {
  const tokens = { authenticate_http_executors: "true", jwt_secret_key: put("jwt.key", "k1") };
  await ends(startAgent(tokens), 1, /Failed to load unknown flag 'authenticate_http_executors'/);
  const withSsl = join(folder, "with-ssl");
  cpSync(standins, withSsl, { recursive: true });
  writeFileSync(join(withSsl, "lib/mesos-standin/configured"), "--enable-ssl\n");
  await says(startAgent(tokens, withSsl), /Agent .* started on/);
});

for (const [flags, said] of [
  [{ credentials: '{"credentials":[]}' }, /Failed to read credentials file '\{"/],
  [
    { credentials: () => put("old", "agent a1\n") },
    /Invalid json format: syntax error at line 1 near: agent a1/,
  ],
  [{ authenticate_http_readonly: "true" }, /No credentials provided for the default 'basic' HTTP/],
  [
    { authenticate_http_frameworks: "true", credentials },
    /Missing --http_framework_authenticators flag/,
  ],
  [
    { acls: () => `file://${put("acls", { register_frameworks: [{ principals: forAll }] })}` },
    /Missing required fields: register_frameworks\[0\]\.roles/,
  ],
  [{ acls: () => `file://${put("acls", "{")}` }, /Failed to load flag 'acls':/],
] as const)
  test(`stand-in: a master ends with 1: ${said.source}`, standinsOnly, async () => {
    const texts = Object.entries(flags).map(([name, value]) => [
      name,
      typeof value === "function" ? value() : value,
    ]);
    await ends(startMaster(Object.fromEntries(texts)), 1, said);
  });

test("stand-in: what a master takes without a word", standinsOnly, async () => {
  const acls = { shutdown_frameworks: [{}] };
  const master = startMaster({
    acls: `file://${put("acls", acls)}`,
    credentials: put("one.json", { principal: "operator", secret: "o1" }, 0o644),
    authenticate_frameworks: "true",
  });
  await says(master, /Master .* started on/);
  assert.match(master.log(), /Permissions on credentials file '.*' are too open/);
});

test(
  "stand-in: HTTP asks for a login but for what is open, and ACLs decide the rest",
  standinsOnly,
  async () => {
    const operator = { principals: only("operator") };
    const acls = {
      permissive: false,
      get_endpoints: [{ ...operator, paths: forAll }],
      view_flags: [{ ...operator, flags: forAll }],
      drain_agents: [{ ...operator, agents: forAll }],
      register_agents: [{ principals: only("agent"), agents: forAll }],
    };
    const path = put("acls", acls);
    const both = { authenticate_http_readonly: "true", authenticate_http_readwrite: "true" };
    const rules = { disabled_endpoints: { paths: ["/__processes__"] } };
    const known = credentials();
    const master = startMaster({
      ...both,
      credentials: known,
      acls: `file://${path}`,
      firewall_rules: JSON.stringify(rules),
    });
    const lists = put("http.json", { credentials: [{ principal: "operator", secret: "o1" }] });
    startAgent({
      ...both,
      credential: credential("a1"),
      http_credentials: lists,
      acls: `file://${path}`,
    });
    await says(master, /Registered .*-S0/);
    const drain = { method: "POST", body: '{"type":"DRAIN_AGENT"}' };
    for (const [port, page, user, wanted, options] of [
      [ports.master, "/health", "", 200],
      [ports.master, "/redirect", "", 307],
      [ports.master, "/__processes__", "operator:o1", 403],
      [ports.master, "/metrics/snapshot", "", 401],
      [ports.master, "/state", "operator:other", 401],
      [ports.master, "/state", "agent:a1", 200],
      [ports.master, "/flags", "agent:a1", 403],
      [ports.master, "/flags", "operator:o1", 200],
      [ports.master, "/api/v1", "", 401, drain],
      [ports.master, "/api/v1", "agent:a1", 403, drain],
      [ports.master, "/api/v1", "operator:o1", 400, drain],
      [ports.agent, "/health", "", 200],
      [ports.agent, "/containers", "", 401],
      [ports.agent, "/state", "agent:a1", 401],
      [ports.agent, "/metrics/snapshot", "operator:o1", 200],
    ] as const)
      assert.equal(await status(port, page, user, options), wanted, `${page} as ${user}`);
    const url = `http://127.0.0.1:${ports.master}/flags`;
    const flags = await fetch(url, { headers: { Authorization: `Basic ${btoa("operator:o1")}` } });
    assert.match(await flags.text(), new RegExp(`"credentials":"${known}"`));
  },
);
