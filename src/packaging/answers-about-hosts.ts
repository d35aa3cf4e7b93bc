/** What reads and offers answers about hosts: shipped as one file, since no other question needs it. */

export { resizeHosts } from "../core/hosts/defaults.ts";
export { hostsIn, parseHosts } from "../core/hosts/parse-hosts.ts";
export { setAgentProperties } from "../core/questions/agent-properties.ts";
