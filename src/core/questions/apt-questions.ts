import { valueAt } from "../cluster/paths.ts";
import { say } from "../i18n/message.ts";
import { isApt, isLine, isPackages, never } from "./conditions.ts";
import { field, helperQuestion } from "./fields.ts";
import type { Question } from "./question.ts";

/** Where apt finds Mesos. */
export const aptQuestions: readonly Question[] = [
  helperQuestion({
    key: "apt",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: say`Packages of Mesos`,
    condition: isApt,
    defaultFor: () => "aventer",
    get: aptSource,
    help: say`AVENTER's repository has ClusterD, the maintained fork of Mesos. Packages of your own may bring Marathon too.`,
    choices: () => [
      {
        value: "aventer",
        note: say`ClusterD from AVENTER's repository: Debian 12, Ubuntu 22.04 and 24.04`,
      },
      { value: "line", note: say`a repository or mirror of your own` },
      { value: "debs", note: say`.deb files that you put into artifacts/supplied/` },
    ],
  }),
  field({
    key: "apt.repository",
    section: "advanced",
    title: say`Repository that this tool knows`,
    takes: "NAME",
    askedByDefault: never,
    defaultFor: () => "aventer",
    alwaysWritten: true,
    condition: (answers) => isApt(answers) && !isPackages(answers),
  }),
  field({
    key: "apt.debs",
    section: "advanced",
    title: say`Supplied packages`,
    takes: "supplied",
    askedByDefault: never,
    defaultFor: () => "supplied",
    condition: (answers) => answers["apt"] === "debs" && isApt(answers),
    alwaysWritten: true,
  }),
  field({
    key: "apt.line",
    section: "advanced",
    group: "programs",
    title: say`Source line`,
    takes: "LINE",
    condition: isLine,
    askedByDefault: isLine,
  }),
  field({
    key: "apt.layout",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: say`Layout of the packages`,
    takes: "LAYOUT",
    defaultFor: () => "mesosphere",
    condition: isPackages,
    askedByDefault: isPackages,
    alwaysWritten: true,
    choices: () => [
      { value: "mesosphere", note: say`package mesos, service mesos-slave` },
      { value: "aventer", note: say`package aventer-mesos, service mesos-agent` },
    ],
  }),
  field({
    key: "apt.fingerprint",
    section: "advanced",
    group: "programs",
    title: say`Fingerprint of the repository's key`,
    takes: "HEX",
    condition: isLine,
    askedByDefault: isLine,
  }),
  field({
    key: "apt.pin.mesos",
    section: "advanced",
    group: "programs",
    title: say`Version of the package to hold`,
    takes: "=VERSION",
    condition: isApt,
  }),
];

/** Which of the three sources a spec names; undefined: none. */
function aptSource(spec: unknown): "debs" | "line" | "aventer" | undefined {
  const apt = valueAt(spec, ["apt"]);
  if (typeof apt !== "object" || apt === null) return undefined;
  if ("debs" in apt) return "debs";
  return "line" in apt ? "line" : "aventer";
}
