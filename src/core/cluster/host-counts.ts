import { maxNames } from "../hosts/ranges.ts";

/**
 * The same spec with lists of hosts in place of numbers: on Docker `masters: 3` means
 * `masters: ["master-[1-3]"]`, as the flag does. Other methods need the addresses of hosts, so there
 * a number stays what it is: a mistake.
 */
export function withHostLists<Spec extends object>(written: Spec): Spec {
  if (!("method" in written) || written.method !== "docker") return written;
  const lists = (["master", "agent"] as const).flatMap((role) => {
    const count: unknown = Reflect.get(written, `${role}s`);
    return isCount(count) ? [[`${role}s`, [numberedHosts(role, count)]] as const] : [];
  });
  // Spec keeps its type: a list is what these fields hold.
  return { ...written, ...Object.fromEntries(lists) };
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= maxNames;

const numberedHosts = (role: string, count: number) =>
  count === 1 ? `${role}-1` : `${role}-[1-${count}]`;
