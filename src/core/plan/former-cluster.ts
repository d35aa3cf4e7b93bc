import type { Endpoint } from "./nodes.ts";

/** What a bundle with steps says of the cluster before them. */
export interface FormerCluster {
  /** Whether secrets of it exist, which are taken over. */
  hasPasswords: boolean;
  /** The hosts that leave it. */
  leaving: readonly Endpoint[];
  /** Whether secrets are taken from its bundle, or made, or its login alone is taken. */
  takesSecrets: boolean;
  makesSecrets: boolean;
  takesLogin: boolean;
}

/** Of a bundle without steps. */
export const noFormerCluster: FormerCluster = {
  hasPasswords: false,
  leaving: [],
  takesSecrets: false,
  makesSecrets: false,
  takesLogin: false,
};
