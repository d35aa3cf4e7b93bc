import { operatingSystems } from "../../catalog/operating-systems.ts";
import { deadHosts, repositories } from "../../catalog/repositories.ts";
import { list, msg } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { parseSourceLine, servesOs } from "../derived.ts";
import { specSchema } from "../schema.ts";
import type { ClusterSpec, Problem, Rule } from "../types.ts";

const isApt = ({ method }: ClusterSpec) => method === "apt";

/** One of the three ways, with the fields that it needs and no others. */
export const aptSourceShape: Rule = (spec) => {
  if (!isApt(spec)) return [];
  const { repository, line, debs, layout } = spec.apt;
  const ways = [repository, line, debs].filter((way) => way !== undefined).length;
  if (ways !== 1)
    return [
      {
        at: "apt",
        message: msg`apt names ${ways} sources for Mesos. Set exactly one: repository: aventer, or line, or debs: supplied.`,
      },
    ];
  if (repository !== undefined && layout !== undefined)
    return [
      { at: "apt.layout", message: msg`A built-in repository has its own layout. Remove layout.` },
    ];
  if (repository === undefined && layout === undefined)
    return [
      {
        at: "apt",
        message: msg`Set the layout that the packages have: layout: mesosphere (package mesos, service mesos-slave) or aventer (aventer-mesos, mesos-agent).`,
      },
    ];
  return [];
};

/**
 * `deb [options] URI SUITE [COMPONENTS]`; the key is ours to name, so that its fingerprint is
 * checked.
 */
export const aptLineSyntax: Rule = (spec) => {
  const { line } = spec.apt;
  if (!isApt(spec) || line === undefined) return [];
  const parts = parseSourceLine(line);
  const at = "apt.line";
  if (parts === undefined)
    return [
      {
        at,
        message: msg`${quoteForMessage(line)} is not a one-line apt source. Write deb URI SUITE COMPONENT, such as "deb https://mirror.example.com/mesos bookworm main".`,
      },
    ];
  if (!/^[A-Za-z0-9,=_ -]*$/.test(parts.options))
    return [
      {
        at,
        message: msg`The options ${quoteForMessage(parts.options)} contain characters that are not allowed. Write them like [arch=amd64].`,
      },
    ];
  if (/signed-by|trusted|allow-|check-/i.test(parts.options))
    return [
      {
        at,
        message: msg`Remove signed-by and anything that turns checks off from the line. Set the key's fingerprint in apt.fingerprint; install.sh checks the key and adds it.`,
      },
    ];
  if (parts.suite.endsWith("/") !== (parts.components === ""))
    return [
      { at, message: msg`A suite that ends in / takes no component; any other suite needs one.` },
    ];
  if (/\/\/[^/]*@/.test(parts.uri))
    return [
      {
        at,
        message: msg`The URI contains a user name or a password. Put them in /etc/apt/auth.conf.d on the hosts.`,
      },
    ];
  return [];
};

export const liveAptHost: Rule = ({ apt, source, method }): Problem[] => {
  const named =
    method === "apt"
      ? {
          at: "apt.line",
          text: apt.line,
          remedy: msg`repository: aventer, your own mirror, or debs: supplied`,
        }
      : {
          at: "source.url",
          text: method === "source" ? source.url : undefined,
          remedy: msg`${specSchema.properties.source.properties.url.default}, or your own mirror`,
        };
  const host = /:\/\/([^/:]+)/.exec(named.text ?? "")?.[1]?.toLowerCase() ?? "";
  const reason = Object.hasOwn(deadHosts, host)
    ? deadHosts[host as keyof typeof deadHosts]
    : undefined;
  return reason === undefined
    ? []
    : [{ at: named.at, message: msg`${host} is out of service: ${reason}. Use ${named.remedy}.` }];
};

export const aptNeedsFingerprint: Rule = (spec) =>
  isApt(spec) && spec.apt.line !== undefined && spec.apt.fingerprint === undefined
    ? [
        {
          at: "apt.fingerprint",
          message: msg`Missing. Set it to the 40 hexadecimal digits of the key that signs this source (gpg --show-keys FILE), and put the key in artifacts/supplied/apt-key.asc.`,
        },
      ]
    : [];

export const aptRepositoryServesOs: Rule = (spec) => {
  const { repository } = spec.apt;
  if (!isApt(spec) || repository === undefined) return [];
  if (servesOs(repository, spec.os)) return [];
  return [
    {
      at: "os",
      message: msg`${repositories[repository].title} has no packages for ${operatingSystems[spec.os].title}. Use ${list(Object.keys(repositories[repository].lines))}, or your own packages (apt.line or apt.debs; in the wizard, Mesos packages under Advanced settings).`,
    },
  ];
};
