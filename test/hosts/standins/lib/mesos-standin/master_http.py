"""The endpoints of the master; on a follower those that describe the cluster point to the leader."""
import json
import time
import urllib.parse

import maintenance
import master_pages
import operator_calls
import replicated_log
from web import Reply


def handler(master):
    def answer(request):
        path = request.path.removeprefix("/master") or "/"
        refusal = master.guard.refusal(request, path)
        if refusal:
            return refusal
        if path == replicated_log.PATH:
            return Reply(200, master.log.entry) if request.method == "GET" else master.log.accept(request.json())
        if path.startswith("/standin/"):
            return answer_member(master, path, request) if master.is_ready() else Reply(503)
        page = PAGES.get(path)
        if page and request.method == "GET":
            return page(master)
        return answer_as_leader(master, path, request)

    return answer


def answer_member(master, path, request):
    """Agents and frameworks log in on a way of their own; a framework also learns there of agents and tasks."""
    lists = {"/standin/slaves": master_pages.slaves, "/standin/tasks": lambda master, _: {"tasks": master_pages.tasks(master)}}
    if path in lists:
        return Reply(200, lists[path](master, {}))
    member = request.json()
    calls = {
        "/standin/agents": master.members.register_agent,
        "/standin/gone-agents": master.members.unregister,
        "/standin/frameworks": master.members.register_framework,
    }
    return calls[path](member) if path in calls else Reply(404)


def answer_as_leader(master, path, request):
    if path == "/api/v1" and request.json().get("type") == "GET_HEALTH":
        return Reply(200, {"type": "GET_HEALTH", "get_health": {"healthy": True}})
    if path == "/registrar(1)/registry":
        return Reply(200, master.registry.pages() if master.is_ready() else {})
    if path not in LEADER_ONLY:
        return Reply(404)
    if not master.elected():
        return redirect(master, f"/master{path}")
    if not master.is_ready():
        return Reply(503, b"Master has not finished recovery")
    return LEADER_ONLY[path](master, request)


def api(master, request):
    return operator_calls.answer(master.members, request.json()) or Reply(404)


def page_of(make):
    """A page that may be asked about one member; it lists what ACLs let the user see."""

    def answer(master, request):
        wanted = dict(urllib.parse.parse_qsl(request.query))
        page = make(master, wanted)
        hidden = {kind: [] for kind in ("frameworks", "tasks") if kind in page and not master.guard.may_view(request, f"view_{kind}")}
        return Reply(200, {**page, **hidden})

    return answer


def teardown(master, request):
    """The framework and all of its tasks; agents are told."""
    framework_id = dict(urllib.parse.parse_qsl(request.body.decode())).get("frameworkId")
    return Reply(200) if master.members.tear_down(framework_id) else Reply(400, b"No framework found with specified ID")


def weights(master, request):
    if request.method == "PUT":
        new = request.json()
        known = {row["role"]: row for row in [*master.registry.content["weights"], *new]}
        master.registry.update(lambda content: content.update(weights=list(known.values())))
    return Reply(200, master.registry.content["weights"])


def schedule(master, request):
    if request.method == "POST":
        return maintenance.post(master, "/maintenance/schedule", request.json())
    return Reply(200, master.registry.content["schedule"])


def machines(path):
    return lambda master, request: maintenance.post(master, path, request.json())


def redirect(master, path=""):
    if master.leader is None:
        return Reply(503, b"No leader elected")
    return Reply(307, headers={"Location": f"//{master.leader.hostname}:{master.leader.port}{path}"})


def metrics(master):
    ready = master.is_ready()
    agents = list(master.members.agents.values()) if ready else []
    active = len(master.members.active_agents()) if ready else 0
    connected = len([agent for agent in agents if not agent["closed"]])
    frameworks = len(master.members.active_frameworks()) if ready else 0
    return {
        "master/elected": float(master.elected()),
        "master/uptime_secs": time.time() - master.started,
        "master/slaves_active": float(active),
        "master/slaves_connected": float(connected),
        "master/slaves_inactive": float(len(agents) - active),
        "master/slaves_disconnected": float(len(agents) - connected),
        "master/slaves_unreachable": float(len(master.registry.content["unreachable"]) if ready else 0),
        "master/tasks_running": float(len(master.members.tasks()) if ready else 0),
        "master/frameworks_active": float(frameworks),
        "master/frameworks_connected": float(frameworks),
        "registrar/log/recovered": float(master.log.is_voting()),
        "registrar/log/ensemble_size": float(master.ensemble_size),
    }


def effective_flags(flags):
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in flags.shown.items()}


PAGES = {
    "/": lambda master: Reply(200, b"<html><title>Mesos (stand-in)</title></html>", {"Content-Type": "text/html"}),
    "/health": lambda master: Reply(200),
    "/redirect": redirect,
    "/metrics/snapshot": lambda master: Reply(200, metrics(master)),
    "/flags": lambda master: Reply(200, {"flags": effective_flags(master.flags)}),
    "/version": lambda master: Reply(200, {"version": "1.11.0"}),
}
LEADER_ONLY = {
    "/api/v1": api,
    "/state": page_of(master_pages.state),
    "/state-summary": page_of(master_pages.summary),
    "/slaves": page_of(master_pages.slaves),
    "/frameworks": page_of(master_pages.frameworks),
    "/tasks": page_of(lambda master, _: {"tasks": master_pages.tasks(master)}),
    "/roles": page_of(lambda master, _: {"roles": [{"name": "*", "weight": 1.0}]}),
    "/quota": page_of(lambda master, _: {"infos": master.registry.content["quota"]}),
    "/weights": weights,
    "/maintenance/schedule": schedule,
    "/machine/down": machines("/machine/down"),
    "/machine/up": machines("/machine/up"),
    "/teardown": teardown,
}
