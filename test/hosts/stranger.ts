import type { Host } from "./host.ts";
import type { Rig } from "./rig.ts";

/** A host that no cluster knows, at an address that is nobody's. */
export const startStranger = (rig: Rig): Promise<Host> =>
  rig.host({ name: "stranger.lan", address: "10.77.0.9", image: "plain" });

/** Those of the ports that let a stranger in. */
export async function reachedBy(
  stranger: Host,
  address: string,
  ports: readonly number[],
): Promise<number[]> {
  const said = await stranger.must(
    `for port in ${ports.join(" ")}; do
      ! timeout 10 bash -c "exec 3<>/dev/tcp/${address}/$port" 2>/dev/null || echo $port
    done`,
  );
  return said.split("\n").filter(Boolean).map(Number);
}
