import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { copyNode, script } from "./bundle.ts";
import { type Cluster, makeCluster, SECONDS } from "./cluster.ts";
import { failed, succeeded } from "./expecting.ts";
import type { Host } from "./host.ts";
import { waitFor } from "./run.ts";
import type { Scenario } from "./scenarios.ts";
import type { Suite } from "./side-by-side.ts";

const scenario: Scenario = {
  id: "first",
  os: "debian-12",
  method: "source",
  by: "folders by hand",
  masters: 3,
  agents: 0,
  shared: true,
  marathon: "off",
};

export const firstBoot: Suite = (rig, first) =>
  describe(
    "first boot with one of three masters missing (stand-in Mesos)",
    { concurrency: 1 },
    () => {
      let cluster: Cluster;
      before(async () => {
        // The real time-out is a minute; then the leader aborts and another one tries.
        cluster = await makeCluster(rig(), scenario, first, (spec) => ({
          ...spec,
          flags: { master: { registry_fetch_timeout: "20secs" } },
        }));
      });
      after(() => cluster?.remove());

      const install = async (host: Host) => {
        await copyNode(cluster.bundle, host);
        await succeeded(host.run(script("install.sh"), { seconds: SECONDS }));
      };

      test("two of three install, and verify.sh says which master is missing and that the replicated log waits for it", async () => {
        await Promise.all(cluster.masters.slice(0, 2).map(install));
        // Between two leaders there is none for some seconds: asked again until one leads.
        const said = await waitFor(
          "a leader that waits",
          async () => {
            const output = await failed(cluster.script("verify.sh", "--timeout", "3"), 1);
            return output.includes("its replicated log (registrar/log/recovered is 0) is waiting")
              ? output
              : undefined;
          },
          90,
        );
        assert.match(said, /master-3\.first\.lan \([\d.]+:\d+\) does not answer/);
        assert.match(
          said,
          /its replicated log .* is waiting for master-3\.first\.lan\n.*start master-3\.first\.lan/,
        );
        await waitFor(
          "a leader that gave up and was started again",
          async () => {
            const restarts = await Promise.all(
              cluster.masters
                .slice(0, 2)
                .map((host) =>
                  host.must("systemctl show --property NRestarts --value mesos-master"),
                ),
            );
            return restarts.some((count) => Number(count) > 0) || undefined;
          },
          90,
        );
      });

      test("the third one installs, and the cluster becomes whole without a hand on the other two", async () => {
        await install(cluster.masters[2] as Host);
        await succeeded(cluster.script("verify.sh", "--timeout", "90"));
      });
    },
  );
