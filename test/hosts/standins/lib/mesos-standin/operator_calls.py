"""The operator's calls about agents at /api/v1, and what they do to the list of agents."""
from web import Reply


def answer(master, call):
    """The leader's reply to a call, or None for one that the stand-in does not know."""
    kind = call.get("type")
    if kind == "GET_AGENTS":
        return Reply(200, {"type": kind, "get_agents": {"agents": [listed(master, agent) for agent in list(master.agents.values())]}})
    if kind not in CALLS:
        return None
    given = call.get(kind.lower(), {})
    if isinstance(given.get("max_grace_period"), str):
        return Reply(400, b"Not expecting a JSON string for field 'max_grace_period'")
    agent_id = given.get("agent_id", {}).get("value")
    if agent_id in master.gone:
        return Reply(200)
    if agent_id not in master.agents:
        return Reply(400, b"Unknown agent")
    CALLS[kind](master, master.agents[agent_id], given)
    return Reply(200)


def drain(_, agent, given):
    config = {key: given[key] for key in ("max_grace_period", "mark_gone") if key in given}
    agent["mark"] = {"state": "DRAINING", "config": config}


def deactivate(_, agent, __):
    agent["mark"] = agent.get("mark") or {}


def reactivate(_, agent, __):
    agent["mark"] = None


def mark_gone(master, agent, _):
    master.gone.add(agent["id"])
    master.agents.pop(agent["id"], None)


CALLS = {"DRAIN_AGENT": drain, "DEACTIVATE_AGENT": deactivate, "REACTIVATE_AGENT": reactivate, "MARK_AGENT_GONE": mark_gone}


def go_on(master, agent):
    """A drained agent reports without tasks: the drain is at its end."""
    mark = agent.get("mark") or {}
    if mark.get("state") != "DRAINING" or agent["tasks"] > 0:
        return
    if mark["config"].get("mark_gone"):
        mark_gone(master, agent, None)
    else:
        agent["mark"] = {**mark, "state": "DRAINED"}


def marks(agent):
    """The fields of an agent that tell of its mark, as /slaves and GET_AGENTS have them."""
    mark = agent.get("mark")
    drained = {"drain_info": mark} if mark else {}
    return {"deactivated": mark is not None, **drained}


def listed(master, agent):
    info = {"id": {"value": agent["id"]}, "hostname": agent["hostname"], "port": agent["port"]}
    return {"agent_info": info, "active": master.is_active(agent), **marks(agent)}
