import { say } from "../i18n/message.ts";
import { field } from "./question-rows.ts";

/** The first question, in a module of its own: it is on the screen before the other rows are loaded. */
export const nameQuestion = field({
  key: "name",
  section: "cluster",
  title: say`Cluster name`,
  help: say`It names the cluster in Mesos, the folder and the file: 1 to 63 of a-z, 0-9 and -, no - at either end.`,
  flag: "name",
  takes: "NAME",
  usual: () => "mesos",
});
