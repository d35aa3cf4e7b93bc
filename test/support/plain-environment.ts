/** The environment of a plain shell: nobody to ask, no colours forced. */
export const plainEnvironment = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  LANG: "C.UTF-8",
  TERM: "xterm",
} as const;
