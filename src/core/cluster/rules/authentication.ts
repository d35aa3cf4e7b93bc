import { msg } from "../../i18n/message.ts";
import { effectiveText } from "../flags.ts";
import { lockedOut, locksOutScripts } from "../locked-out.ts";
import { secretForms } from "../own-secrets.ts";
import { hasPasswords } from "../security.ts";
import type { Rule } from "../types.ts";

/**
 * Each row: with this flag on and the built-in authenticator, the daemon exits unless it has the
 * credentials.
 */
const checks = [
  {
    program: "master",
    flag: "authenticate_agents",
    by: "authenticators",
    builtIn: "crammd5",
    credentials: "credentials",
  },
  {
    program: "master",
    flag: "authenticate_frameworks",
    by: "authenticators",
    builtIn: "crammd5",
    credentials: "credentials",
  },
  {
    program: "master",
    flag: "authenticate_http_frameworks",
    by: "http_framework_authenticators",
    builtIn: "basic",
    credentials: "credentials",
  },
  {
    program: "master",
    flag: "authenticate_http_readonly",
    by: "http_authenticators",
    builtIn: "basic",
    credentials: "credentials",
  },
  {
    program: "master",
    flag: "authenticate_http_readwrite",
    by: "http_authenticators",
    builtIn: "basic",
    credentials: "credentials",
  },
  {
    program: "agent",
    flag: "authenticate_http_readonly",
    by: "http_authenticators",
    builtIn: "basic",
    credentials: "http_credentials",
  },
  {
    program: "agent",
    flag: "authenticate_http_readwrite",
    by: "http_authenticators",
    builtIn: "basic",
    credentials: "http_credentials",
  },
] as const;

/**
 * Demanding passwords without having any stops the daemon. Source: docs/authentication.md. Level
 * passwords takes none of these flags.
 */
export const authenticationFlags: Rule = (spec) =>
  (hasPasswords(spec) ? [] : checks)
    .filter(
      ({ program, flag, by, builtIn, credentials }) =>
        isTrue(effectiveText(spec, program, flag)) &&
        (effectiveText(spec, program, by) ?? builtIn).split(",").includes(builtIn) &&
        !Object.hasOwn(spec.flags[program], credentials),
    )
    .map(({ program, flag, credentials }) => ({
      at: `flags.${program}.${flag}`,
      message: locksOutScripts(spec, { program, name: credentials })
        ? lockedOut(flag)
        : msg`${flag} needs ${credentials} as well, which takes ${secretForms.file}. Set both or neither.`,
    }));

const isTrue = (text: string | undefined) => text === "true" || text === "1";
