import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";

const label = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * What is wrong with a host name, or undefined. RFC 1123: labels of 1 to 63 letters, digits and
 * dashes, 253 characters in all.
 */
export function hostNameProblem(host: string): Message | undefined {
  if (host.length > 253)
    return msg`Host name ${quoteForMessage(host)} has ${host.length} characters; at most 253 are allowed.`;
  if (/^[\d.]+$/.test(host))
    return msg`${quoteForMessage(host)} is not a host name: it has only digits and dots. Put a name before the address: NAME=${host}.`;
  if (host.startsWith("@"))
    return msg`${quoteForMessage(host)} is not a host name. A file of hosts is read by --masters @FILE and --agents @FILE only.`;
  const [, name, address] = /^([\w.-]+)[:@]((?:\d+\.){3}\d+)$/.exec(host) ?? [];
  if (name !== undefined && address !== undefined)
    return msg`${quoteForMessage(host)} is not a host name. Write a host and its address as ${name}=${address}.`;
  const bad = host.split(".").find((part) => !label.test(part));
  if (bad === undefined) return undefined;
  if (bad === "")
    return msg`Host name ${quoteForMessage(host)} has an empty part. Use a name such as node-1 or node-1.example.com.`;
  if (bad.length > 63)
    return msg`In host name ${quoteForMessage(host)}, the part ${quoteForMessage(bad)} has ${bad.length} characters; at most 63 are allowed.`;
  return msg`${quoteForMessage(host)} is not a host name: each part consists of letters, digits and dashes, and starts and ends with a letter or digit.`;
}

const octet = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const dottedQuad = new RegExp(`^${octet}(\\.${octet}){3}$`);

/**
 * Four decimal numbers of 0 to 255 without leading zeros: the only form that every program reads
 * the same way.
 */
export function isIpv4(text: string): boolean {
  return dottedQuad.test(text);
}

/** At least two colons among hexadecimal digits. */
export const isIpv6 = (text: string): boolean =>
  /^[\da-f:.]+$/i.test(text) && text.split(":").length > 2;

/** What is wrong with a host's address, or undefined. Mesos listens on IPv4 only. */
export function addressProblem(address: string): Message | undefined {
  if (isIpv6(address))
    return msg`${quoteForMessage(address)} is an IPv6 address, and Mesos listens on IPv4 only. Use the host's IPv4 address.`;
  if (address.includes(":"))
    return msg`${quoteForMessage(address)} contains a port or a URL. Write only the IPv4 address.`;
  if (!isIpv4(address))
    return msg`${quoteForMessage(address)} is not an IPv4 address. Use four numbers from 0 to 255 without leading zeros, such as 10.0.0.11.`;
  const first = Number(address.split(".")[0]);
  if (first === 0)
    return msg`${quoteForMessage(address)} means "this network", not a host. Use the address at which the other hosts reach this one.`;
  if (first === 127)
    return msg`${quoteForMessage(address)} is a loopback address: every host would talk to itself. Use the address at which the other hosts reach this one.`;
  if (first >= 224)
    return msg`${quoteForMessage(address)} is a multicast or reserved address. Use the host's own address.`;
  return undefined;
}
