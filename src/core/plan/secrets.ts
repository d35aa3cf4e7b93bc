import { frameworkPrincipals } from "../cluster/security.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import {
  marathonVariableFiles,
  type OwnSecretsPlan,
  ownSecretsOf,
  withOwnFiles,
} from "./own-secrets.ts";
import {
  type PasswordFiles,
  type PasswordsPlan,
  passwordFilesOf,
  passwordsOf,
} from "./passwords.ts";

/** Who needs which secrets: those of level passwords, and the operator's own. */
export interface SecretsPlan {
  /** Whether daemons, frameworks and people need passwords. */
  hasPasswords: boolean;
  /** What they need; undefined: no passwords. */
  passwords: PasswordsPlan | undefined;
  passwordFiles: PasswordFiles;
  /** Those of the operator's own; undefined: none. */
  ownSecrets: OwnSecretsPlan | undefined;
  /** Whether secrets lie on hosts, of either kind. */
  hasSecrets: boolean;
  /** Files with variables of Marathon that hold secrets. */
  marathonVariableFiles: readonly string[];
  /** Whether Marathon answers nobody without a password. */
  marathonAsksLogin: boolean;
  /** Whether Marathon needs files that only root may read. */
  marathonReadsSecrets: boolean;
  /** Whether it needs those, or such variables. */
  marathonHasSecrets: boolean;
  /** The principals of the frameworks beside Marathon. */
  frameworkPrincipals: readonly string[];
}

export function secretsPlan(spec: ClusterSpec): SecretsPlan {
  const passwords = passwordsOf(spec);
  const ownSecrets = ownSecretsOf(spec);
  const passwordFiles = withOwnFiles(spec, passwordFilesOf(spec));
  const variableFiles = marathonVariableFiles(spec, passwords);
  const marathonReadsSecrets = passwordFiles.marathon.length > 0;
  return {
    hasPasswords: passwords !== undefined,
    passwords,
    passwordFiles,
    ownSecrets,
    hasSecrets: passwords !== undefined || ownSecrets !== undefined,
    marathonVariableFiles: variableFiles,
    marathonAsksLogin:
      passwords?.marathonVariables !== undefined ||
      Object.hasOwn(spec.flags.marathon, "http_credentials"),
    marathonReadsSecrets,
    marathonHasSecrets: marathonReadsSecrets || variableFiles.length > 0,
    frameworkPrincipals: frameworkPrincipals(spec),
  };
}
