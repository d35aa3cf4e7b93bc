"""The endpoints of the agent."""
import time

from master_http import effective_flags
from web import Reply


def handler(agent):
    def answer(request):
        if request.method == "POST" and request.path in ("/standin/task", "/standin/stray"):
            return Reply(200, agent.tasks.start(request.path.removeprefix("/standin/")))
        page = PAGES.get(request.path.removeprefix("/slave(1)") or "/")
        return page(agent) if page and request.method == "GET" else Reply(404)

    return answer


def metrics(agent):
    return {
        "slave/registered": float(agent.registered),
        "slave/uptime_secs": time.time() - agent.started,
        "slave/recovery_errors": 0.0,
        "slave/tasks_running": 0.0,
    }


def state(agent):
    return {
        "id": agent.state.id or "",
        "pid": f"slave(1)@{agent.place.ip}:{agent.place.announced_port}",
        "hostname": agent.place.hostname,
        "version": "1.11.0",
        "start_time": agent.started,
        "master_hostname": agent.leader.hostname if agent.leader else "",
        "attributes": agent.attributes,
        "resources": agent.resources,
        "flags": effective_flags(agent.flags),
        "frameworks": [],
    }


def containers(agent):
    return [{"container_id": f"standin-{pid}", "executor_id": str(pid)} for pid in agent.tasks.running("task")]


PAGES = {
    "/health": lambda agent: Reply(200),
    "/metrics/snapshot": lambda agent: Reply(200, metrics(agent)),
    "/flags": lambda agent: Reply(200, {"flags": effective_flags(agent.flags)}),
    "/version": lambda agent: Reply(200, {"version": "1.11.0"}),
    "/state": lambda agent: Reply(200, state(agent)),
    "/containers": lambda agent: Reply(200, containers(agent)),
    "/monitor/statistics": lambda agent: Reply(200, []),
}
