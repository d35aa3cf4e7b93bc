import type { Build } from "../catalog/builds.ts";
import { images } from "../catalog/images.ts";
import { buildBy, defaultMarathon, type LayoutName, servesOs } from "../cluster/derived.ts";
import { specSchema } from "../cluster/schema.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import type { Answers } from "./question.ts";

// Which questions count beside which answers. Answers may be incomplete or wrong; the check of the
// spec refuses those.

export const always = () => true;
export const never = () => false;

/** Docker where nothing is answered; undefined for an unknown method, which the check refuses. */
export function methodIn({ method }: Answers): ClusterSpec["method"] | undefined {
  if (method === undefined) return "docker";
  return specSchema.properties.method.enum.find((known) => known === method);
}

export const isDocker = (answers: Answers) => methodIn(answers) === "docker";
export const isApt = (answers: Answers) => methodIn(answers) === "apt";
export const isSource = (answers: Answers) => methodIn(answers) === "source";
export const isNative = (answers: Answers) => !isDocker(answers);

/** Whether the hosts have addresses: as answered, or as the masters show. */
export function onSeveralMachines({ machines, masters = "", ...rest }: Answers): boolean {
  return (
    isNative(rest) || (machines === undefined ? masters.includes("=") : machines === "several")
  );
}
export const onOneMachine = (answers: Answers) => !onSeveralMachines(answers);

/** Whether the built-in repository has packages for the operating system. */
export const aventerServes = ({ os }: Answers) =>
  servesOs("aventer", os ?? specSchema.properties.os.default);
export const defaultPackages = (answers: Answers) => (aventerServes(answers) ? "aventer" : "debs");
const packagesIn = (answers: Answers) => answers["apt"] ?? defaultPackages(answers);

/** Packages of the operator's own, from a source line or from files. */
export const isPackages = (answers: Answers) => isApt(answers) && packagesIn(answers) !== "aventer";
export const isLine = (answers: Answers) => isApt(answers) && packagesIn(answers) === "line";
export const isDebs = (answers: Answers) => isApt(answers) && packagesIn(answers) === "debs";
export const layoutIn = (answers: Answers): LayoutName =>
  isPackages(answers) && (answers["apt.layout"] ?? "mesosphere") === "mesosphere"
    ? "mesosphere"
    : "aventer";

/** ClusterD, from its repository or as packages with its layout. */
export const isClusterd = (answers: Answers) => isApt(answers) && layoutIn(answers) === "aventer";

/** The build that the masters and agents will run. */
export const buildIn = (answers: Answers): Build =>
  buildBy({
    method: methodIn(answers) ?? "docker",
    layout: layoutIn(answers),
    mesosImage: answers["images.mesos"] ?? images.mesos.reference,
    sourceRef: answers["source.ref"] ?? specSchema.properties.source.properties.ref.default,
  });

export const runsMarathon = ({ marathon }: Answers) => marathon !== "off";
export const marathonImage = (answers: Answers) =>
  (answers["marathon"] ?? marathonDefault(answers)) === "image";
export const marathonDefault = (answers: Answers) =>
  defaultMarathon(methodIn(answers) ?? "docker", layoutIn(answers));
