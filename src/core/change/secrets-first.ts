import { type Message, msg } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";

/** What is done with secrets in the folder of the new bundle before the first step. */
interface SecretsFirst {
  what: Message;
  command: string;
}

export const takeSecrets = "bash secrets.sh --from FOLDER";
export const makeSecrets = "bash secrets.sh";
export const takeLogin = "mkdir -p secrets && cp FOLDER/secrets/netrc secrets/";

const passwordsStay: SecretsFirst = {
  what: msg`First take the cluster's secrets into this bundle: \`bash secrets.sh --from FOLDER\`, with the folder of the bundle that it was installed from. That makes those of new hosts and frameworks alone. Where you carry a host's folder to it by hand, \`bash secrets.sh --host HOST\` makes what goes with it.`,
  command: takeSecrets,
};

const passwordsCome: SecretsFirst = {
  what: msg`First make the cluster's passwords and keys: \`bash secrets.sh\`. They lie in \`secrets/\`, and in no archive: keep a copy elsewhere. Where you carry a host's folder to it by hand, \`bash secrets.sh --host HOST\` makes what goes with it.`,
  command: makeSecrets,
};

const passwordsGo: SecretsFirst = {
  what: msg`Until the last of these steps daemons ask for the operator's login. First take it into this bundle: \`mkdir -p secrets && cp FOLDER/secrets/netrc secrets/\`, with the folder of the bundle that the cluster was installed from.`,
  command: takeLogin,
};

const ownSecrets: SecretsFirst = {
  what: msg`First take the secrets of your own that flags name, which lie in the folder \`secrets\` of the old bundle: \`bash secrets.sh --from FOLDER\`. Put those there that it had not. Where you carry a host's folder to it by hand, \`bash secrets.sh --host HOST\` makes what goes with it.`,
  command: takeSecrets,
};

/** On one machine nothing is carried: change.sh alone takes own secrets along. */
export function secretsFirst(before: ClusterPlan, after: ClusterPlan): SecretsFirst[] {
  const hasOwn = after.ownSecrets !== undefined && !after.oneMachine;
  return [...passwords(before, after), ...(hasOwn ? [ownSecrets] : [])];
}

/** The commands alone, each once. */
export const secretsCommands = (before: ClusterPlan, after: ClusterPlan): string[] => [
  ...new Set(secretsFirst(before, after).map(({ command }) => command)),
];

function passwords(before: ClusterPlan, after: ClusterPlan): SecretsFirst[] {
  if (after.hasPasswords) return [before.hasPasswords ? passwordsStay : passwordsCome];
  return before.hasPasswords ? [passwordsGo] : [];
}
