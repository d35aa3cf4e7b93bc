/**
 * The actions that Mesos asks its ACLs about, with the name of their object. An action that Mesos
 * does not know is taken without a word, so no other one can be written. Facts: the working set of
 * November 2026, Mesos 1.11.1.
 */
export const aclObjects = {
  register_agents: "agents",
  register_frameworks: "roles",
  run_tasks: "users",
  teardown_frameworks: "framework_principals",
  get_endpoints: "paths",
  view_flags: "flags",
  view_frameworks: "users",
  view_tasks: "users",
  view_executors: "users",
  view_containers: "users",
  access_sandboxes: "users",
  view_roles: "roles",
  get_quotas: "roles",
  update_quotas: "roles",
  update_weights: "roles",
  access_mesos_logs: "logs",
  set_log_level: "level",
  get_maintenance_schedules: "machines",
  get_maintenance_statuses: "machines",
  update_maintenance_schedules: "machines",
  start_maintenances: "machines",
  stop_maintenances: "machines",
  drain_agents: "agents",
  deactivate_agents: "agents",
  reactivate_agents: "agents",
  mark_agents_gone: "agents",
  launch_nested_containers_as_user: "users",
  launch_nested_containers_under_parent_with_user: "users",
  launch_nested_container_sessions_as_user: "users",
  launch_nested_container_sessions_under_parent_with_user: "users",
  kill_nested_containers: "users",
  wait_nested_containers: "users",
  remove_nested_containers: "users",
  attach_containers_input: "users",
  attach_containers_output: "users",
} as const;

export type AclAction = keyof typeof aclObjects;

/** What an executor does at its agent where no token says which executor it is. */
export const nestedContainerActions = [
  "launch_nested_containers_as_user",
  "launch_nested_containers_under_parent_with_user",
  "launch_nested_container_sessions_as_user",
  "launch_nested_container_sessions_under_parent_with_user",
  "kill_nested_containers",
  "wait_nested_containers",
  "remove_nested_containers",
  "attach_containers_input",
  "attach_containers_output",
] as const satisfies readonly AclAction[];
