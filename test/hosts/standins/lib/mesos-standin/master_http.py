"""The endpoints of the master; on a follower those that describe the cluster point to the leader."""
import json
import time

import operator_calls
from web import Reply

LEADER_ONLY = {"/state", "/state-summary", "/slaves", "/frameworks", "/tasks", "/roles"}


def handler(master):
    def answer(request):
        path = request.path.removeprefix("/master") or "/"
        if request.method == "POST":
            return post(master, path, request)
        if path in LEADER_ONLY and not master.elected():
            return redirect(master, f"/master{path}")
        page = PAGES.get(path)
        return page(master) if page else Reply(404)

    return answer


def post(master, path, request):
    members = {"/standin/agents": master.agents, "/standin/frameworks": master.frameworks}.get(path)
    if path == "/api/v1":
        return api(master, request)
    if members is None:
        return Reply(404)
    if not (master.elected() and master.log.recovered()):
        return Reply(503, {"message": "not the leading master, or its registry is not recovered yet"})
    return master.register(members, request.json())


def api(master, request):
    call = request.json()
    if call.get("type") == "GET_HEALTH":
        return Reply(200, {"type": "GET_HEALTH", "get_health": {"healthy": True}})
    if not master.elected():
        return redirect(master, request.path)
    return operator_calls.answer(master, call) or Reply(404)


def redirect(master, path=""):
    if master.leader is None:
        return Reply(503, b"No leader elected")
    return Reply(307, headers={"Location": f"//{master.leader.hostname}:{master.leader.port}{path}"})


def metrics(master):
    agents, frameworks = len(master.active(master.agents)), len(master.active(master.frameworks))
    connected = len([agent for agent in list(master.agents.values()) if master.is_connected(agent)])
    return {
        "master/elected": float(master.elected()),
        "master/uptime_secs": time.time() - master.started,
        "master/slaves_active": float(agents),
        "master/slaves_connected": float(connected),
        "master/slaves_inactive": float(len(master.agents) - agents),
        "master/slaves_disconnected": float(len(master.agents) - connected),
        "master/frameworks_active": float(frameworks),
        "master/frameworks_connected": float(frameworks),
        "registrar/log/recovered": float(master.log.recovered()),
        "registrar/log/ensemble_size": float(master.log.replicas),
    }


def effective_flags(flags):
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in flags.items()}


def agent_view(master, agent):
    return {
        **operator_calls.marks(agent),
        "id": agent["id"],
        "hostname": agent["hostname"],
        "port": agent["port"],
        "pid": f"slave(1)@{agent['ip']}:{agent['port']}",
        "attributes": agent["attributes"],
        "resources": agent["resources"],
        "registered_time": agent["registered"],
        "active": master.is_active(agent),
        "version": "1.11.0",
    }


def framework_view(master, framework):
    alive = master.is_active(framework)
    return {
        "id": framework["id"],
        "name": framework["name"],
        "hostname": framework["hostname"],
        "pid": f"scheduler-1@{framework['ip']}:{framework['port']}",
        "webui_url": framework["webui_url"],
        **({"principal": framework["principal"]} if framework.get("principal") else {}),
        "registered_time": framework["registered"],
        "active": alive,
        "connected": alive,
        "tasks": framework["tasks"],
    }


def slaves(master):
    return {"slaves": [agent_view(master, agent) for agent in list(master.agents.values())]}


def frameworks(master):
    return {"frameworks": [framework_view(master, f) for f in list(master.frameworks.values())], "completed_frameworks": []}


def state(master):
    info = master.info()
    agents = len(master.active(master.agents))
    return {
        **{key: info[key] for key in ("id", "pid", "hostname", "version")},
        "start_time": master.started,
        "elected_time": master.elected_at,
        "cluster": master.flags.get("cluster", ""),
        "leader": info["pid"],
        "leader_info": info,
        "activated_slaves": agents,
        "deactivated_slaves": len(master.agents) - agents,
        "flags": effective_flags(master.flags),
        **slaves(master),
        **frameworks(master),
    }


PAGES = {
    "/": lambda master: Reply(200, b"<html><title>Mesos (stand-in)</title></html>", {"Content-Type": "text/html"}),
    "/health": lambda master: Reply(200),
    "/redirect": redirect,
    "/metrics/snapshot": lambda master: Reply(200, metrics(master)),
    "/flags": lambda master: Reply(200, {"flags": effective_flags(master.flags)}),
    "/version": lambda master: Reply(200, {"version": "1.11.0"}),
    "/state": lambda master: Reply(200, state(master)),
    "/state-summary": lambda master: Reply(200, state(master)),
    "/slaves": lambda master: Reply(200, slaves(master)),
    "/frameworks": lambda master: Reply(200, frameworks(master)),
    "/tasks": lambda master: Reply(200, {"tasks": [t for f in list(master.frameworks.values()) for t in f["tasks"]]}),
}
