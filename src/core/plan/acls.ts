import { type AclAction, aclObjects, nestedContainerActions } from "../catalog/acls.ts";
import { frameworkPrincipals } from "../cluster/security.ts";
import type { ClusterSpec } from "../cluster/types.ts";

/** One line of acls.json: who may do something, to what. */
export interface Acl {
  action: AclAction;
  /** The value, as JSON. */
  rights: string;
}

/** The same for masters and agents: each asks for its own actions. */
export function aclsOf(
  spec: Pick<ClusterSpec, "security">,
  { executorsLogIn }: { executorsLogIn: boolean },
): Acl[] {
  const { tasks } = spec.security;
  const frameworks = ["marathon", ...frameworkPrincipals(spec)];
  return [
    acl("register_agents", ["agent"]),
    acl("register_frameworks", frameworks),
    acl("run_tasks", frameworks, tasks === "root" ? undefined : [tasks]),
    ...operatorActions.map((action) => acl(action, ["operator"])),
    ...(executorsLogIn ? [] : nestedContainerActions.map((action) => acl(action, undefined))),
  ];
}

const ofDaemons: readonly AclAction[] = [
  "register_agents",
  "register_frameworks",
  "run_tasks",
  ...nestedContainerActions,
];

/** What is left is for people. */
const operatorActions = (Object.keys(aclObjects) as AclAction[]).filter(
  (action) => !ofDaemons.includes(action),
);

/** Undefined: any. */
function acl(
  action: AclAction,
  principals: readonly string[] | undefined,
  objects?: readonly string[],
): Acl {
  const entity = (values: readonly string[] | undefined) =>
    values === undefined ? { type: "ANY" } : { values };
  const rights = { principals: entity(principals), [aclObjects[action]]: entity(objects) };
  return { action, rights: JSON.stringify([rights]) };
}
