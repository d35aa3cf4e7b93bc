import { operatingSystems } from "../catalog/operating-systems.ts";

/** What other tools call the fields of a host. */
const fields: Readonly<Record<string, string>> = {
  hostname: "host",
  name: "host",
  fqdn: "host",
  ip: "address",
  addr: "address",
  ipv4: "address",
  ip_address: "address",
  ansible_host: "address",
  private_ip: "address",
};

/** What people call values: the codenames of the operating systems. */
const values: ReadonlyMap<string, string> = new Map(
  Object.entries(operatingSystems).map(([name, { codename }]) => [codename, name]),
);

/** The known field that another word stands for. */
export function fieldOfSynonym(word: string, known: readonly string[]): string | undefined {
  const field = Object.hasOwn(fields, word.toLowerCase()) ? fields[word.toLowerCase()] : undefined;
  return field !== undefined && known.includes(field) ? field : undefined;
}

/** The known value that another word stands for. */
export function valueOfSynonym(word: string, known: readonly unknown[]): string | undefined {
  const value = values.get(word.toLowerCase());
  return value !== undefined && known.includes(value) ? value : undefined;
}
