"""Who may do what: the local authorizer of masters and agents."""
from flags import FlagError

# The object of each action. A key that is not here is ignored without a word, as the real ones do.
OBJECTS = {
    "register_agents": "agents",
    "register_frameworks": "roles",
    "run_tasks": "users",
    "teardown_frameworks": "framework_principals",
    "get_endpoints": "paths",
    "view_flags": "flags",
    **dict.fromkeys(["view_frameworks", "view_tasks", "view_executors", "view_containers", "access_sandboxes"], "users"),
    **dict.fromkeys(["view_roles", "get_quotas", "update_quotas", "update_weights"], "roles"),
    "access_mesos_logs": "logs",
    "set_log_level": "level",
    **dict.fromkeys(["get_maintenance_schedules", "get_maintenance_statuses", "update_maintenance_schedules", "start_maintenances", "stop_maintenances"], "machines"),
    **dict.fromkeys(["drain_agents", "deactivate_agents", "reactivate_agents", "mark_agents_gone"], "agents"),
}


def check(acls):
    """Refuses a row without its principals or its object."""
    for action, thing in OBJECTS.items():
        for index, row in enumerate((acls or {}).get(action, [])):
            for field in ("principals", thing):
                if field not in row:
                    raise FlagError(f"Missing required fields: {action}[{index}].{field}")


def allows(acls, action, principal, thing=None):
    """The first row that fits decides; without one, `permissive`. No thing: any."""
    if acls is None:
        return True
    for row in acls.get(action, []):
        if fits(row["principals"], principal) and (thing is None or fits(row[OBJECTS[action]], thing)):
            return "NONE" not in (row["principals"].get("type"), row[OBJECTS[action]].get("type"))
    return acls.get("permissive", True)


def fits(entity, value):
    return entity.get("type") in ("ANY", "NONE") or value in entity.get("values", [])
