import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { keys } from "../support/terminal.ts";
import { answered, fields, needsTerminal, onHosts } from "../support/wizard-session.ts";

const { enter, down, up, esc, shiftTab, clearLine } = keys;

describe("changing answers in the wizard", { skip: needsTerminal }, () => {
  for (const [name, key] of [
    ["Esc", esc],
    ["Shift+Tab", shiftTab],
  ] as const) {
    test(`${name} goes back through every section, and the answers are still there`, () => {
      const { cwd } = answered(
        [],
        [
          ...onHosts,
          ["What now", key],
          ["\\[5/6\\] Advanced", key],
          ["\\[4/6\\] Offline", key],
          ["\\? Containerizer", key],
          ["\\[3/6\\] Marathon(?s:.)*\\? Marathon", key],
          ["\\? Security", key],
          ["\\? ssh user", key],
          ["agent-\\[1-5\\]", key],
          ["\\[2/6\\] Hosts(?s:.)*master-\\[1-3\\]", key],
          ["\\? Operating system", key],
          ["Install method", key],
          ["\\[1/6\\] Cluster(?s:.)*Cluster name(?s:.)*lab", key],
          ["This is the first question(?s:.)*lab", enter],
          ...onHosts.slice(1, 4),
          ...onHosts.slice(5),
          ["Generate the bundle", enter],
        ],
      );
      assert.equal((fields(cwd, "lab")["agents"] as unknown[]).length, 5);
    });
  }

  test("a number typed at the masters in the review gives that many, and nothing else is asked again", () => {
    const { cwd, screen } = answered(
      [],
      [
        ...onHosts,
        ["What now", `${down.repeat(3)}${enter}`],
        ["Which answer", `${down}${down}${down}${enter}`],
        ["Masters(?s:.)*→", `${clearLine}5${enter}`],
        ["→ master-\\[1-5\\]=10\\.0\\.0\\.\\[11-15\\]", enter],
        ["5 masters: quorum 3, survives 2 failures(?s:.)*Generate the bundle", enter],
      ],
    );
    assert.equal((fields(cwd, "lab")["masters"] as unknown[]).length, 5);
    assert.doesNotMatch(
      screen.slice(screen.indexOf("Which answer")),
      /\? (Number of|Agents|Marathon)/,
    );
  });

  test("a change that makes an answer pointless drops it and says so", () => {
    const { cwd } = answered(
      [],
      [
        ...onHosts,
        ["What now", `${down.repeat(3)}${enter}`],
        ["Which answer", `${down}${enter}`],
        ["Install method", `${up}${up}${enter}`],
        ["Removed answers that no longer apply: Operating system(?s:.)*Machines", `${up}${enter}`],
        ["Removed answers that no longer apply: Masters, Agents(?s:.)*Number of masters", enter],
        ["Number of agents", enter],
        ["Generate the bundle", enter],
      ],
    );
    const { method, masters } = fields(cwd, "lab");
    assert.deepEqual(
      { method, masters },
      {
        method: "docker",
        masters: [{ host: "master-1" }, { host: "master-2" }, { host: "master-3" }],
      },
    );
  });

  test("a wrong answer is refused with the reason, and what does not go with earlier answers cannot be chosen", () => {
    const { cwd } = answered(
      ["--out", "d/", "--name", "lab", "--set", "apt.repository=aventer"],
      [
        ["Install method", `${down}${enter}`],
        ["debian-13(?s:.)*has no packages for Debian 13(?s:.)*ubuntu-22.04", `${down}${enter}`],
        ["This option is not available", `${down}${enter}`],
        ["→ master-", `${clearLine}m-[1-2]=10.0.0.[1-2]${enter}`],
        ["2 masters are not supported", `${clearLine}m-1${enter}`],
        ['"m-1" has no address', `${clearLine}m-1=10.0.0.1${enter}`],
        ["→ agent-", `${clearLine}0${enter}`],
        ["Type a whole number, 1 or more", `${clearLine}a-1=10.0.0.300${enter}`],
        ['"10\\.0\\.0\\.300" is not an IPv4 address', `${clearLine}a-1=10.0.0.1${enter}`],
        ["is already the address of", `${clearLine}a-1=10.0.0.9${enter}`],
        ["ssh user", `admin${enter}`],
        ["\\? Security", enter],
        ["\\[3/6\\] Marathon", `${down}${enter}`],
        ["Containerizer(?s:.)*works here on cgroup v1 and v2 hosts", enter],
        ["\\[4/6\\] Offline", enter],
        ["Continue to the review", enter],
        ["Generate the bundle", enter],
      ],
    );
    const { name, method, os, masters, agents, marathon } = parse(
      readFileSync(join(cwd, "d/cluster.yaml"), "utf8"),
    );
    assert.deepEqual(
      { name, method, os, masters, agents, marathon },
      {
        name: "lab",
        method: "apt",
        os: "ubuntu-22.04",
        masters: [{ host: "m-1", address: "10.0.0.1" }],
        agents: [{ host: "a-1", address: "10.0.0.9" }],
        marathon: "off",
      },
    );
  });

  test("a system without built-in packages can be chosen, and the packages are asked for", () => {
    const { cwd } = answered(
      ["--method", "apt", "--name", "lab", "--masters", "m-1=10.0.0.1"],
      [
        ["Operating system", `${down}${enter}`],
        ["→ agent-", enter],
        ["ssh user", enter],
        ["\\? Security", enter],
        ["\\[3/6\\] Marathon", enter],
        ["Containerizer", enter],
        ["\\[4/6\\] Offline", enter],
        ["\\[5/6\\] Advanced(?s:.)*Mesos packages(?s:.)*your own repository", `${up}${enter}`],
        ["apt source line", `deb https://mirror.example.com/mesos trixie main${enter}`],
        ["Package layout", enter],
        ["fingerprint", `${"abab ".repeat(10)}${enter}`],
        ["Continue to the review", enter],
        ["Generate the bundle", enter],
      ],
    );
    const { os, apt } = fields(cwd, "lab");
    assert.deepEqual(
      { os, apt },
      {
        os: "debian-13",
        apt: {
          line: "deb https://mirror.example.com/mesos trixie main",
          layout: "mesosphere",
          fingerprint: "AB".repeat(20),
        },
      },
    );
  });

  test("who chose packages of their own by mistake goes back to the choice", () => {
    const { cwd } = answered(
      ["--method", "apt", "--name", "lab", "--masters", "m-1=10.0.0.1"],
      [
        ["Operating system", enter],
        ["→ agent-", enter],
        ["ssh user", enter],
        ["\\? Security", enter],
        ["\\[3/6\\] Marathon", enter],
        ["Containerizer", enter],
        ["\\[4/6\\] Offline", enter],
        ["Continue to the review", `${down.repeat(2)}${enter}`],
        ["Done(?s:.)*Limits(?s:.)*Mesos packages", `${down.repeat(2)}${enter}`],
        ["\\? Mesos packages", `${down}${enter}`],
        ["Mesos packages +line(?s:.)*apt source line", `${down.repeat(2)}${enter}`],
        ["apt source line(?s:.)*→", enter],
        ["Type an answer: there is no default", esc],
        ["Done(?s:.)*Mesos packages +line", `${down}${enter}`],
        ["\\? Mesos packages", `${up}${enter}`],
        ["Done(?s:.)*Mesos packages +aventer", esc],
        ["Continue to the review", enter],
        ["Generate the bundle", enter],
      ],
    );
    assert.deepEqual(fields(cwd, "lab")["apt"], { repository: "aventer" });
  });
});
