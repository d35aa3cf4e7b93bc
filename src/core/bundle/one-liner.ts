import { quoting } from "./quoting.ts";

/**
 * In characters: Linux refuses a longer single argument (MAX_ARG_STRLEN, 128 KB), as in `ssh HOST
 * "$(…)"`. A shell reads a longer command from a pipe or a file.
 */
export const maxArgumentLength = 131_000;

/**
 * A command that makes the bundle's folder anywhere, with nothing but coreutils, gzip and tar. It
 * unpacks only what has
 * the checksum, into a folder of its own, which is renamed at the end: complete, or not there at
 * all.
 * @param name the bundle's folder, at the top of the archive
 * @param base64 the archive (tar.gz) in base64
 * @param digest its SHA-256, in hexadecimal digits
 */
export function oneLiner(name: string, base64: string, digest: string): string {
  const folder = quoting.sh(name);
  // Joined by && and not by `set -e`, which is off wherever somebody writes && or || behind the
  // command.
  return [
    `(if [ -e ${folder} ] || [ -L ${folder} ]; then echo "${name} already exists here: use another folder, or move it." >&2; exit 1; fi`,
    `t=$(mktemp -d ./.${folder}.XXXXXX) && trap 'rm -rf "$t"' EXIT && printf %s ${base64} | base64 -d >"$t/b" && if [ "$(sha256sum <"$t/b")" != "${digest}  -" ]; then echo "The command is damaged: copy the whole command again." >&2; exit 1; fi && tar -xzpof "$t/b" -C "$t" && mv "$t"/${folder} . && echo "Created ${name}. Next: cd ${name}, and read README.md")`,
  ].join("; ");
}
