"""Windows of maintenance, and machines that are down."""
from web import Reply


def post(master, path, given):
    return CALLS[path](master.members, given)


def schedule(members, given):
    members.registry.update(lambda content: content.update(schedule=given if given.get("windows") else {}))
    return Reply(200)


def down(members, machines):
    """The agents are sent away when they report next."""
    members.registry.update(lambda content: content["down"].extend(machines))
    return Reply(200)


def up(members, machines):
    known = members.registry.content["down"]
    for machine in machines:
        if machine not in known:
            return Reply(400, f"Machine '{machine['hostname']}' is not in DOWN mode and cannot be brought up".encode())
    members.registry.update(lambda content: bring_up(content, machines))
    return Reply(200)


def bring_up(content, machines):
    content["down"] = [machine for machine in content["down"] if machine not in machines]
    windows = content["schedule"].get("windows", [])
    for window in windows:
        window["machine_ids"] = [machine for machine in window["machine_ids"] if machine not in machines]
    left = [window for window in windows if window["machine_ids"]]
    content["schedule"] = {"windows": left} if left else {}


CALLS = {"/maintenance/schedule": schedule, "/machine/down": down, "/machine/up": up}
