"""What the leading master shows of its cluster."""
import operator_calls
import values


def slaves(master, wanted):
    chosen = [agent for agent in list(master.members.agents.values()) if wanted.get("slave_id") in (None, agent["id"])]
    awaited = master.members.awaited()
    recovered = [{"id": agent_id, "hostname": agent["hostname"]} for agent_id, agent in awaited.items() if wanted.get("slave_id") in (None, agent_id)]
    return {"slaves": [agent_view(master, agent) for agent in chosen], "recovered_slaves": recovered}


def agent_view(master, agent):
    return {
        **operator_calls.marks(master.members, agent),
        "id": agent["id"],
        "hostname": agent["hostname"],
        "port": agent["port"],
        "pid": f"slave(1)@{agent['ip']}:{agent['port']}",
        "attributes": agent["attributes"],
        "resources": values.amounts(agent["resources"]),
        "used_resources": values.amounts(f"cpus:{len(agent['tasks']) / 10};mem:{len(agent['tasks']) * 32}"),
        "registered_time": agent["registered"],
        "active": master.members.is_active(agent),
        "version": "1.11.0",
    }


def tasks(master):
    return [{key: task[key] for key in ("id", "name", "slave_id", "framework_id", "executor_id", "state")} for task in master.members.tasks()]


def frameworks(master, wanted):
    known = [framework_view(master, framework) for framework in list(master.members.frameworks.values())]
    known += left_frameworks(master)
    is_wanted = lambda each: wanted.get("framework_id") in (None, each["id"])
    completed = [framework_view(master, framework) for framework in list(master.members.torn_down.values())]
    return {"frameworks": list(filter(is_wanted, known)), "completed_frameworks": list(filter(is_wanted, completed))}


def framework_view(master, framework):
    alive = not framework["closed"] and framework["id"] not in master.members.torn_down
    return {
        "id": framework["id"],
        "name": framework["name"],
        "hostname": framework["hostname"],
        "pid": f"scheduler-1@{framework['ip']}:{framework['port']}",
        "webui_url": framework["webui_url"],
        **principal_of(framework.get("principal")),
        "registered_time": framework["registered"],
        "active": alive,
        "connected": alive,
        "tasks": [task for task in tasks(master) if task["framework_id"] == framework["id"]],
    }


def left_frameworks(master):
    """Those of which only tasks are left."""
    found = {}
    for task in master.members.tasks():
        if task["framework_id"] not in {**master.members.frameworks, **master.members.torn_down}:
            found.setdefault(task["framework_id"], task)
    return [
        {
            "id": each,
            "name": task["framework_name"],
            **principal_of(task.get("framework_principal")),
            "active": False,
            "connected": False,
            "tasks": [task for task in tasks(master) if task["framework_id"] == each],
        }
        for each, task in found.items()
    ]


def principal_of(principal):
    return {"principal": principal} if principal else {}


def summary(master, _):
    states = ("TASK_STAGING", "TASK_RUNNING")
    count = lambda agent, state: len([task for task in agent["tasks"] if task["state"] == state])
    rows = [{"id": agent["id"], "hostname": agent["hostname"], **{state: count(agent, state) for state in states}} for agent in list(master.members.agents.values())]
    return {"hostname": master.place.hostname, "cluster": master.flags.get("cluster", ""), "slaves": rows, **frameworks(master, {})}


def state(master, wanted):
    info = master.info()
    agents = len(master.members.active_agents())
    return {
        **{key: info[key] for key in ("id", "pid", "hostname", "version")},
        "start_time": master.started,
        "elected_time": master.elected_at,
        "cluster": master.flags.get("cluster", ""),
        "leader": info["pid"],
        "leader_info": info,
        "activated_slaves": agents,
        "deactivated_slaves": len(master.members.agents) - agents,
        "flags": {name: str(value) for name, value in master.flags.shown.items()},
        **slaves(master, wanted),
        **frameworks(master, wanted),
    }
