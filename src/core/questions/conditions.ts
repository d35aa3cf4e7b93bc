import type { Build } from "../catalog/builds.ts";
import { fillDefaults } from "../cluster/defaults.ts";
import {
  buildOf,
  defaultMarathon,
  type LayoutName,
  layoutOf,
  servesOs,
} from "../cluster/derived.ts";
import { specSchema } from "../cluster/schema.ts";
import type { AptSource, ClusterSpec, WrittenSpec } from "../cluster/types.ts";
import type { Answers } from "./question.ts";

// Which questions count beside which answers, and what answers that may be incomplete come to.

export const always = () => true;
export const never = () => false;

/** Docker where nothing is answered. */
export const methodIn = ({ method = "docker" }: Answers): ClusterSpec["method"] => method;

export const isDocker = (answers: Answers) => methodIn(answers) === "docker";
export const isApt = (answers: Answers) => methodIn(answers) === "apt";
export const isSource = (answers: Answers) => methodIn(answers) === "source";
export const isNative = (answers: Answers) => !isDocker(answers);

/** On how many machines: as answered, or as the masters' addresses show; undefined: unknown. */
export function machinesIn({ machines, masters }: Answers): Answers["machines"] {
  if (machines !== undefined || masters === undefined) return machines;
  return masters.some(hasAddress) ? "several" : "one";
}

const hasAddress = (entry: WrittenSpec["masters"][number]) =>
  typeof entry === "string" ? entry.includes("=") : entry.address !== undefined;

export const onSeveralMachines = (answers: Answers) =>
  isNative(answers) || machinesIn(answers) === "several";
export const onOneMachine = (answers: Answers) => !onSeveralMachines(answers);

/** Whether the built-in repository has packages for the operating system. */
export const aventerServes = ({ os = specSchema.properties.os.default }: Answers) =>
  servesOs("aventer", os);
export const defaultPackages = (answers: Answers) => (aventerServes(answers) ? "aventer" : "debs");

/** Where apt's packages come from: as answered, or as `apt` shows; undefined: unknown. */
export function packagesIn({ packages, apt }: Answers): Answers["packages"] {
  if (packages !== undefined || apt === undefined) return packages;
  if (apt.debs !== undefined) return "debs";
  return apt.line !== undefined ? "line" : "aventer";
}
const packages = (answers: Answers) => packagesIn(answers) ?? defaultPackages(answers);

/** Packages of the operator's own, from a source line or from files. */
export const isPackages = (answers: Answers) => isApt(answers) && packages(answers) !== "aventer";
export const isLine = (answers: Answers) => isApt(answers) && packages(answers) === "line";
export const isDebs = (answers: Answers) => isApt(answers) && packages(answers) === "debs";
/** Where apt takes Mesos from, as far as it is answered. */
function aptIn(answers: Answers): AptSource {
  if (!isPackages(answers)) return { repository: "aventer" };
  const { repository: _, ...own } = answers.apt ?? {};
  return own;
}
export const layoutIn = (answers: Answers): LayoutName => layoutOf(aptIn(answers));

/** ClusterD, from its repository or as packages with its layout. */
export const isClusterd = (answers: Answers) => isApt(answers) && layoutIn(answers) === "aventer";

/** The build that the masters and agents will run. */
export const buildIn = (answers: Answers): Build =>
  buildOf({ ...fillDefaults(answers), method: methodIn(answers), apt: aptIn(answers) });

export const runsMarathon = ({ marathon }: Answers) => marathon !== "off";
export const marathonDefault = (answers: Answers) =>
  defaultMarathon(methodIn(answers), layoutIn(answers));
export const marathonImage = (answers: Answers) =>
  (answers.marathon ?? marathonDefault(answers)) === "image";
