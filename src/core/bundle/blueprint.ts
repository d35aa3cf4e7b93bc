import type { Layer } from "../plan/layers.ts";

/** A file in `blueprints/`: text as it is, or a compiled template. */
export interface Blueprint {
  layer: Layer;
  /** Path in the bundle, with placeholders in brackets: `nodes/[master]/etc/mesos/zk`. */
  path: string;
  /** The file's text, or what makes it from the plan. */
  content: string | ((context: object) => string);
}

/** A file of a bundle. */
export interface BundleFile {
  /** Below the bundle's folder, with `/`. */
  path: string;
  mode: 0o644 | 0o755;
  content: string;
  /** SHA-256 of the content in UTF-8, 64 hexadecimal digits. */
  sha256: string;
}
