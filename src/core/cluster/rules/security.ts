import { operatingSystems } from "../../catalog/operating-systems.ts";
import { addressProblem, isIpv4 } from "../../hosts/check-host.ts";
import { type Message, msg } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { isOneMachine } from "../derived.ts";
import { writtenFlags } from "../flags.ts";
import {
  frameworkEntry,
  frameworkPrincipals,
  hasFirewall,
  hasPasswords,
  isSetByPasswords,
  ownPrincipals,
} from "../security.ts";
import type { Rule } from "../types.ts";

/** One Docker machine publishes its web pages on 127.0.0.1 alone. */
export const firewallOnHosts: Rule = (spec) =>
  hasFirewall(spec) && isOneMachine(spec)
    ? [
        {
          at: "security.level",
          message: msg`On one Docker machine a firewall would keep nobody out: its ports are on 127.0.0.1 and on a network of the containers alone. Use open.`,
        },
      ]
    : [];

/** Addresses and networks that can stand in the table of a firewall. */
export const admittedAddresses: Rule = ({ security: { admins, frameworks } }) => [
  ...admins.flatMap((admin, index) => {
    const message = admin.includes("/") ? networkProblem(admin) : addressProblem(admin);
    return message === undefined ? [] : [{ at: `security.admins[${index}]`, message }];
  }),
  ...frameworks.flatMap((framework, index) => {
    const { address } = frameworkEntry(framework);
    const message = address === undefined ? undefined : addressProblem(address);
    return message === undefined ? [] : [{ at: `security.frameworks[${index}]`, message }];
  }),
];

/** A firewall lets hosts in; without passwords a name alone opens nothing. */
export const frameworksWithHosts: Rule = (spec) =>
  hasFirewall(spec) && !hasPasswords(spec)
    ? spec.security.frameworks.flatMap((framework, index) =>
        frameworkEntry(framework).address === undefined
          ? [
              {
                at: `security.frameworks[${index}]`,
                message: msg`A firewall lets hosts in, and ${framework} has none. Write it like ${`${framework}=10.0.9.5`}; one that runs on hosts of the cluster needs no entry.`,
              },
            ]
          : [],
      )
    : [];

/** A principal has one password and one row of rights. */
export const ownPrincipalsAreTaken: Rule = (spec) =>
  hasPasswords(spec)
    ? frameworkPrincipals(spec)
        .filter((name) => ownPrincipals.some((own) => own === name))
        .map((name) => ({
          at: "security.frameworks",
          message: msg`${name} is a principal of the cluster itself. Let the framework register as another one.`,
        }))
    : [];

/** The level sets them itself, with what they need. */
export const flagsThatPasswordsSet: Rule = (spec) =>
  writtenFlags(spec)
    .filter((flag) => isSetByPasswords(spec, flag))
    .map(({ name, at }) => ({ at, message: msg`Level passwords sets ${name} itself. Remove it.` }));

/** Facts: ZooKeeper's logins were tried with 3.8 and 3.9. */
export const passwordsNeedNewZookeeper: Rule = (spec) => {
  const { title, zookeeper } = operatingSystems[spec.os];
  return hasPasswords(spec) && spec.method !== "docker" && zookeeper.startsWith("3.4.")
    ? [
        {
          at: "security.level",
          message: msg`Level passwords was not tried with ZooKeeper ${zookeeper} of ${title}. Use another operating system, or level firewall.`,
        },
      ]
    : [];
};

function networkProblem(network: string): Message | undefined {
  const [, address = "", bits = ""] = /^([^/]+)\/(\d{1,2})$/.exec(network) ?? [];
  if (!isIpv4(address) || Number(bits) > 32)
    return msg`${quoteForMessage(network)} is not a network. Write it like 10.0.9.0/24.`;
  if (Number(bits) === 0)
    return msg`${network} is everybody. Name the networks of your administrators, or use level open.`;
  const number = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  if (number % 2 ** (32 - Number(bits)) !== 0)
    return msg`${quoteForMessage(network)} has host bits set. Use the network's first address.`;
  return undefined;
}

/** Whom nothing keeps out needs no permission. */
export const admittedWithoutFirewall: Rule = (spec) => {
  const { admins, frameworks } = spec.security;
  if (hasFirewall(spec) || admins.length + frameworks.length === 0) return [];
  return [
    {
      at: "security",
      message: msg`Level open lets everybody in, so admins and frameworks are not used. To keep others out: level: firewall.`,
    },
  ];
};
