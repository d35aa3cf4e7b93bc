/** What reads YAML, to be loaded when there is some. */
export { messageOfSlip } from "./message-of-slip.ts";
export { nearestPlace } from "./places.ts";
export { readYaml } from "./read-yaml.ts";
export { yamlSlips } from "./yaml-slips.ts";
