"""The operator's calls about agents at /api/v1, and what they do to the list of agents."""
from web import Reply


def answer(members, call):
    """The leader's reply to a call, or None for one that the stand-in does not know."""
    kind = call.get("type")
    if kind == "GET_AGENTS":
        agents = [listed(members, agent) for agent in list(members.agents.values())]
        return Reply(200, {"type": kind, "get_agents": {"agents": agents}})
    if kind not in CALLS:
        return None
    given = call.get(kind.lower(), {})
    if isinstance(given.get("max_grace_period"), str):
        return Reply(400, b"Not expecting a JSON string for field 'max_grace_period'")
    agent_id, content = given.get("agent_id", {}).get("value"), members.registry.content
    if agent_id in content["gone"]:
        return Reply(200)
    is_lost = agent_id in content["unreachable"] or agent_id in content["agents"]
    if agent_id not in members.agents and not (kind == "MARK_AGENT_GONE" and is_lost):
        return Reply(400, b"Unknown agent")
    CALLS[kind](members, agent_id, given)
    return Reply(200)


def drain(members, agent_id, given):
    """Any other form of the grace than seconds is taken, and means nothing."""
    config = {"mark_gone": given.get("mark_gone", False)}
    if "max_grace_period" in given:
        config["max_grace_period"] = {"seconds": given["max_grace_period"].get("seconds", 0)}
    set_mark(members, agent_id, {"state": "DRAINING", "config": config})


def deactivate(members, agent_id, _):
    set_mark(members, agent_id, members.mark(agent_id) or {})


def reactivate(members, agent_id, _):
    members.registry.update(lambda content: content["marks"].pop(agent_id, None))


def mark_gone(members, agent_id, _=None):
    members.registry.update(lambda content: forget(content, agent_id))
    members.agents.pop(agent_id, None)


def forget(content, agent_id):
    content["gone"].append(agent_id)
    for kind in ("agents", "unreachable", "marks"):
        content[kind].pop(agent_id, None)


def set_mark(members, agent_id, mark):
    members.registry.update(lambda content: content["marks"].update({agent_id: mark}))


CALLS = {"DRAIN_AGENT": drain, "DEACTIVATE_AGENT": deactivate, "REACTIVATE_AGENT": reactivate, "MARK_AGENT_GONE": mark_gone}


def go_on(members, agent):
    """A drained agent reports without tasks: the drain is at its end."""
    mark = members.mark(agent["id"]) or {}
    if mark.get("state") != "DRAINING" or agent["tasks"]:
        return
    if mark["config"]["mark_gone"]:
        mark_gone(members, agent["id"])
    else:
        set_mark(members, agent["id"], {**mark, "state": "DRAINED"})


def marks(members, agent):
    """The fields of an agent that tell of its mark, as /slaves and GET_AGENTS have them."""
    mark = members.mark(agent["id"])
    drained = {"drain_info": mark} if mark else {}
    return {"deactivated": mark is not None, **drained}


def listed(members, agent):
    info = {"id": {"value": agent["id"]}, "hostname": agent["hostname"], "port": agent["port"]}
    return {"agent_info": info, "active": members.is_active(agent), **marks(members, agent)}
