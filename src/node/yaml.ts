/** What we use of yaml, and nothing else: a lazy import of the package itself would ship all of it. */
export { LineCounter, parse, parseDocument } from "yaml";
