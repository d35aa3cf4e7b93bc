import { operatingSystems } from "../../catalog/operating-systems.ts";
import { deadHosts, repositories } from "../../catalog/repositories.ts";
import { list, say } from "../../i18n/message.ts";
import { show } from "../../i18n/quote.ts";
import type { ClusterSpec } from "../cluster-spec.ts";
import { parseSourceLine } from "../derived.ts";
import type { Problem, Rule } from "../problem.ts";
import { specSchema } from "../schema.ts";

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
        message: say`apt names ${ways} sources of Mesos. Give exactly one: repository: aventer, or line, or debs: supplied.`,
      },
    ];
  if (repository !== undefined && layout !== undefined)
    return [
      { at: "apt.layout", message: say`A known repository has its own layout. Remove layout.` },
    ];
  if (repository === undefined && layout === undefined)
    return [
      {
        at: "apt",
        message: say`Say whose layout the packages have: layout: mesosphere (package mesos, service mesos-slave) or aventer (aventer-mesos, mesos-agent).`,
      },
    ];
  return [];
};

/** `deb [options] URI SUITE [COMPONENTS]`; the key is ours to name, so that its fingerprint is checked. */
export const aptLineSyntax: Rule = (spec) => {
  const { line } = spec.apt;
  if (!isApt(spec) || line === undefined) return [];
  const parts = parseSourceLine(line);
  const at = "apt.line";
  if (parts === undefined)
    return [
      {
        at,
        message: say`${show(line)} is not a one-line apt source. Write deb URI SUITE COMPONENT, such as "deb https://mirror.example.com/mesos bookworm main".`,
      },
    ];
  if (!/^[A-Za-z0-9,=_ -]*$/.test(parts.options))
    return [
      {
        at,
        message: say`The options ${show(parts.options)} have characters that do not belong there. Use such as [arch=amd64].`,
      },
    ];
  if (/signed-by|trusted|allow-|check-/i.test(parts.options))
    return [
      {
        at,
        message: say`Leave signed-by, and what turns checks off, out of the line: give the key's fingerprint in apt.fingerprint, and install.sh adds the key it checked.`,
      },
    ];
  if (parts.suite.endsWith("/") !== (parts.components === ""))
    return [
      { at, message: say`A suite that ends in / takes no component, any other suite needs one.` },
    ];
  if (/\/\/[^/]*@/.test(parts.uri))
    return [
      {
        at,
        message: say`The address holds a user or password. Put them into /etc/apt/auth.conf.d on the hosts.`,
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
          remedy: say`repository: aventer, a mirror of your own, or debs: supplied`,
        }
      : {
          at: "source.url",
          text: method === "source" ? source.url : undefined,
          remedy: say`${specSchema.properties.source.properties.url.default}, or a mirror of your own`,
        };
  const host = /:\/\/([^/:]+)/.exec(named.text ?? "")?.[1]?.toLowerCase() ?? "";
  const reason = Object.hasOwn(deadHosts, host)
    ? deadHosts[host as keyof typeof deadHosts]
    : undefined;
  return reason === undefined
    ? []
    : [{ at: named.at, message: say`${host} is gone: ${reason}. Use ${named.remedy}.` }];
};

export const aptNeedsFingerprint: Rule = (spec) =>
  isApt(spec) && spec.apt.line !== undefined && spec.apt.fingerprint === undefined
    ? [
        {
          at: "apt.fingerprint",
          message: say`Missing. Give the 40 hexadecimal digits of the key that signs this source (gpg --show-keys FILE), and put the key into artifacts/supplied/apt-key.asc.`,
        },
      ]
    : [];

export const aptRepositoryServesOs: Rule = (spec) => {
  const { repository } = spec.apt;
  if (!isApt(spec) || repository === undefined) return [];
  const lines: Partial<Record<ClusterSpec["os"], string>> = repositories[repository].lines;
  if (lines[spec.os] !== undefined) return [];
  return [
    {
      at: "os",
      message: say`${repositories[repository].title} has no packages for ${operatingSystems[spec.os].title}. Use ${list(Object.keys(lines))}, or packages of your own (apt.line or apt.debs).`,
    },
  ];
};
