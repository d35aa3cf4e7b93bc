import { say } from "../i18n/message.ts";

/** What is asked together, in the order of the wizard, which counts them, and the page. `advanced` is skipped unless somebody opens it. */
export const sections = {
  cluster: say`Cluster`,
  hosts: say`Hosts`,
  marathon: say`Marathon`,
  offline: say`Offline`,
  advanced: say`Advanced`,
};

/** The entries of the advanced menu. */
export const groups = {
  machines: say`Processor and network`,
  programs: say`Where the programs come from`,
  ports: say`Ports`,
  offers: say`What the agents offer`,
  flags: say`Flags of the programs`,
  access: say`ssh, language`,
};

export type Section = keyof typeof sections;
export type Group = keyof typeof groups;
