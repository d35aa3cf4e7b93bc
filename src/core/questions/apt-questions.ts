import { msg } from "../i18n/message.ts";
import {
  aventerServes,
  defaultPackages,
  isApt,
  isDebs,
  isLine,
  isPackages,
  never,
  packagesIn,
} from "./conditions.ts";
import { field, helperQuestion } from "./fields.ts";
import type { Question } from "./question.ts";

const aventerChoice = {
  value: "aventer",
  note: msg`ClusterD from AVENTER's repository: Debian 12, Ubuntu 22.04 and 24.04`,
};

const packageSources = ["aventer", "line", "debs"] as const;

/**
 * Where apt finds Mesos: asked by itself where the built-in repository has no packages for the
 * operating system.
 */
export const aptQuestions: readonly Question[] = [
  helperQuestion({
    key: "apt",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: msg`Mesos packages`,
    condition: isApt,
    askedByDefault: (answers) => !aventerServes(answers),
    defaultFor: defaultPackages,
    read: packagesIn,
    write: (answers, text) => ({
      ...answers,
      packages: packageSources.find((each) => each === text) ?? "aventer",
    }),
    clear: ({ packages: _, ...answers }) => answers,
    help: msg`AVENTER's repository provides ClusterD, a maintained fork of Mesos. Your own packages may include Marathon too.`,
    choices: (answers) => [
      ...(aventerServes(answers) ? [aventerChoice] : []),
      { value: "line", note: msg`your own repository or mirror` },
      { value: "debs", note: msg`.deb files that you put into artifacts/supplied/` },
    ],
  }),
  field({
    key: "apt.repository",
    section: "advanced",
    title: msg`Built-in repository`,
    takes: "NAME",
    askedByDefault: never,
    defaultFor: () => "aventer",
    alwaysWritten: true,
    condition: (answers) => isApt(answers) && !isPackages(answers),
  }),
  field({
    key: "apt.debs",
    section: "advanced",
    title: msg`Supplied packages`,
    takes: "supplied",
    askedByDefault: never,
    defaultFor: () => "supplied",
    condition: isDebs,
    alwaysWritten: true,
  }),
  field({
    key: "apt.line",
    section: "advanced",
    group: "programs",
    title: msg`apt source line`,
    takes: "LINE",
    condition: isLine,
    askedByDefault: isLine,
  }),
  field({
    key: "apt.layout",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: msg`Package layout`,
    takes: "LAYOUT",
    defaultFor: () => "mesosphere",
    condition: isPackages,
    askedByDefault: isPackages,
    alwaysWritten: true,
    choices: () => [
      { value: "mesosphere", note: msg`package mesos, service mesos-slave` },
      { value: "aventer", note: msg`package aventer-mesos, service mesos-agent` },
    ],
  }),
  field({
    key: "apt.fingerprint",
    section: "advanced",
    group: "programs",
    title: msg`Repository key fingerprint`,
    parse: (text) => text.replace(/\s/g, "").toUpperCase(),
    takes: "HEX",
    condition: isLine,
    askedByDefault: isLine,
  }),
  field({
    key: "apt.pin.mesos",
    section: "advanced",
    group: "programs",
    title: msg`Pinned package version`,
    takes: "=VERSION",
    condition: isApt,
  }),
];
