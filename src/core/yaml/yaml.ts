/** What reads YAML, to be loaded when there is some. */
export { formatYamlError } from "./errors.ts";
export { readYaml } from "./read.ts";
