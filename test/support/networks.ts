import { has, unless } from "./run.ts";

/** Machines as network namespaces on one bridge, each with an address, for whoever has nftables. */
export const skipNetworks = unless(
  has("unshare", "--map-root-user", "--net", "--mount", "nft", "list", "tables"),
  "nftables in network namespaces",
);

/** Listens on ports until it is killed. */
const listener = `for (const port of process.argv.slice(1).map(Number))
  require("node:net").createServer((socket) => socket.end()).listen(port, "0.0.0.0");`;

/**
 * Shell that runs in namespaces of its own: machines by name with address and the ports on which they
 * listen. After it, `at NAME COMMAND…` runs a command on one, and `reach NAME ADDRESS PORT` prints
 * what a connection comes to: open, closed, refused or silent.
 */
export function machines(
  list: Readonly<Record<string, { address: string; ports?: readonly number[] }>>,
): string {
  const each = Object.entries(list).map(
    ([name, { address, ports = [] }]) => `
ip netns add ${name}
ip link add v-${name} type veth peer name eth0 netns ${name}
ip link set v-${name} master br0 up
ip -n ${name} addr add ${address}/16 dev eth0
ip -n ${name} link set lo up
ip -n ${name} link set eth0 up
${ports.length === 0 ? "" : `at ${name} "$NODE" -e '${listener}' ${ports.join(" ")} >/run/${name}.log 2>&1 &`}`,
  );
  return `set -euo pipefail
at() { ip netns exec "$@"; }
reach() {
  local said code=0
  said=$(LC_ALL=C at "$1" timeout 2 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$2" "$3" 2>&1) || code=$?
  case $code,$said in
    0,*) echo open ;;
    124,*) echo silent ;;
    *"No route to host"*) echo refused ;;
    *) echo closed ;;
  esac
}
mount -t tmpfs none /run
mkdir -p /run/netns
ip link add br0 type bridge
ip link set br0 up
${each.join("\n")}
sleep 1
`;
}
