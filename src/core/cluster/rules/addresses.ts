import { type Message, say } from "../../i18n/message.ts";
import { show } from "../../i18n/quote.ts";
import type { ClusterSpec } from "../cluster-spec.ts";
import type { Rule } from "../problem.ts";
import { duplicates, placedHosts } from "./hosts.ts";

const octet = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const dottedQuad = new RegExp(`^${octet}(\\.${octet}){3}$`);

/** Four decimal numbers of 0 to 255 without leading zeros: the only form that every program reads the same way. */
export function isIpv4(text: string): boolean {
  return dottedQuad.test(text);
}

/** What is wrong with a host's address, or undefined. Mesos listens on IPv4 only. */
export function addressProblem(address: string): Message | undefined {
  if (/^[\da-f:.]*:[\da-f:.]*:[\da-f:.]*$/i.test(address))
    return say`${show(address)} is an IPv6 address, and Mesos listens on IPv4 only. Use the host's IPv4 address.`;
  if (address.includes(":"))
    return say`${show(address)} contains a port or a URL. Write only the IPv4 address.`;
  if (!isIpv4(address))
    return say`${show(address)} is not an IPv4 address. Write four numbers of 0 to 255 without leading zeros, such as 10.0.0.11.`;
  const first = Number(address.split(".")[0]);
  if (first === 0)
    return say`${show(address)} means "this network", not a host. Give the address that the other hosts reach.`;
  if (first === 127)
    return say`${show(address)} is a loopback address: every host would talk to itself. Give the address that the other hosts reach.`;
  if (first >= 224)
    return say`${show(address)} is a multicast or reserved address. Give the host's own address.`;
  return undefined;
}

export const strictAddresses: Rule = (spec) =>
  placedHosts(spec).flatMap(({ address, at }) => {
    const message = address === undefined ? undefined : addressProblem(address);
    return message === undefined ? [] : [{ at: `${at}.address`, message }];
  });

/** Two hosts cannot share an address; a host in both roles has the same one in both. */
export const uniqueAddresses: Rule = (spec) => {
  const placed = placedHosts(spec).filter(({ address }) => address !== undefined);
  const shared = duplicates(placed, ({ address }) => `${address}`)
    .filter(([again, first]) => again.host.toLowerCase() !== first.host.toLowerCase())
    .map(([again, first]) => ({
      at: `${again.at}.address`,
      message: say`${again.address ?? ""} already belongs to ${show(first.host)} in ${first.role}. Each host has its own address.`,
    }));
  const split = duplicates(placed, ({ host }) => host.toLowerCase())
    .filter(([again, first]) => again.role !== first.role && again.address !== first.address)
    .map(([again, first]) => ({
      at: `${again.at}.address`,
      message: say`${show(again.host)} has ${again.address ?? ""} here and ${first.address ?? ""} in ${first.role}. One host has one address.`,
    }));
  return [...shared, ...split];
};

/** Addresses for all hosts, or for none: then everything runs on one Docker machine. */
export const allOrNoAddresses: Rule = (spec) => {
  const without = placedHosts(spec).filter(({ address }) => address === undefined);
  const hosts = spec.masters.length + spec.agents.length;
  if (without.length === 0 || (without.length === hosts && spec.method === "docker")) return [];
  return without.length === hosts
    ? [noAddresses(spec)]
    : without.map(({ host, at }) => ({
        at,
        message:
          spec.method === "docker"
            ? say`${show(host)} has no address, but other hosts have one. Add it, such as ${host}=ADDRESS, or remove all addresses to run everything on one machine.`
            : say`${show(host)} has no address, but other hosts have one. Add it, such as ${host}=ADDRESS.`,
      }));
};

const noAddresses = ({ method }: ClusterSpec) => ({
  at: "masters",
  message: say`Method ${method} installs on several machines, so every host needs an IPv4 address: write master-1=10.0.0.11. Only method docker can run without addresses, on one machine.`,
});
