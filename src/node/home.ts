import { homedir } from "node:os";

/** `~/hosts.csv`, where no shell expanded it: after "=" or "@", or in quotes. */
export const expandHome = (path: string): string => path.replace(/^~(?=\/|$)/, homedir());
