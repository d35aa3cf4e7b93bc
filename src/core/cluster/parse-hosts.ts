import { splitHosts } from "./host-ranges.ts";

/**
 * Reads an answer about hosts: a count (`3` → `master-[1-3]`), or short forms separated by commas or blanks. At
 * most 5 digits: more hosts than that are not a count that somebody meant.
 */
export function parseHosts(text: string, role: "master" | "agent"): string[] {
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined;
  if (count === undefined) return splitHosts(text);
  if (count === 0) return [];
  return [count === 1 ? `${role}-1` : `${role}-[1-${count}]`];
}
