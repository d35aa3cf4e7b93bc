/** What reads and offers answers about hosts: shipped as one file, since no other question needs it. */
export { hostsIn } from "../core/cluster/host-defaults.ts";
export { layOffers } from "../core/cluster/offers-text.ts";
export { parseHosts } from "../core/cluster/parse-hosts.ts";
export { resizeHosts } from "../core/cluster/resize-hosts.ts";
