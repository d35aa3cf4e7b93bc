import { addressOffsets } from "../cluster/derived.ts";

/**
 * The fixed address of a container: `network` 172.30.0.0/24, the second master → 172.30.0.22.
 * `number` counts from 1.
 */
export function containerAddress(
  network: string,
  role: keyof typeof addressOffsets,
  number: number,
): string {
  const base = (network.split("/")[0] ?? "")
    .split(".")
    .reduce((sum, part) => sum * 256 + Number(part), 0);
  const address = base + addressOffsets[role] + number;
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}
