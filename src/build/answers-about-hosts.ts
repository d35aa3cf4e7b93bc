/** What reads and offers answers about hosts: shipped as one file, since no other question needs it. */
export { hostsIn } from "../core/spec/host-defaults.ts";
export { layOffers } from "../core/spec/offers-text.ts";
export { parseHosts } from "../core/spec/parse-hosts.ts";
export { resizeHosts } from "../core/spec/resize-hosts.ts";
