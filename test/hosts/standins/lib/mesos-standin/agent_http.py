"""The endpoints of the agent."""
import time

import acls
import process
from master_http import effective_flags
from web import Reply


def handler(agent):
    def answer(request):
        path = request.path.removeprefix("/slave(1)") or "/"
        refusal = agent.guard.refusal(request, path)
        if refusal:
            return refusal
        if request.method == "POST":
            return POSTS[request.path](agent, request) if request.path in POSTS else Reply(404)
        if path == "/containers" and not agent.guard.may_view(request, "view_containers"):
            return Reply(200, [])
        page = PAGES.get(path)
        return page(agent) if page else Reply(404)

    return answer


def metrics(agent):
    return {
        # As soon as a master is detected, also for an agent that is not let in.
        "slave/registered": float(agent.leader is not None),
        "slave/uptime_secs": time.time() - agent.started,
        "slave/recovery_errors": 0.0,
        "slave/tasks_running": float(len(agent.tasks.running())),
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
    return [
        {"container_id": f"standin-{task['pid']}", "executor_id": task["id"], "framework_id": task["framework_id"]}
        for task in agent.tasks.running()
    ]


def launch(agent, request):
    if agent.state.id is None or agent.is_draining:
        return Reply(503)
    task = request.json()
    if not acls.allows(agent.flags.get("acls"), "run_tasks", task.get("framework_principal"), task.get("user")):
        process.log(f"Authorization failed for task {task['id']}")
        return Reply(403, {"message": f"Principal '{task.get('framework_principal')}' no authorized to launch task {task['id']} under user '{task.get('user')}'"})
    return Reply(200, agent.tasks.launch(task))


def kill(agent, request):
    agent.tasks.end(request.json()["id"])
    return Reply(200)


def lone_task(agent, _):
    """A task without a framework."""
    task = {"id": f"standin-{time.monotonic()}", "name": "standin", "framework_id": "standin", "framework_name": "standin"}
    return Reply(200, agent.tasks.launch({**task, "user": "root", "cmd": "sleep 100000; : standin-task", "env": {}, "kill_seconds": 3}))


POSTS = {
    "/standin/launch": launch,
    "/standin/kill": kill,
    "/standin/task": lone_task,
    "/standin/stray": lambda agent, _: Reply(200, agent.tasks.stray()),
}
PAGES = {
    "/health": lambda agent: Reply(200),
    "/metrics/snapshot": lambda agent: Reply(200, metrics(agent)),
    "/flags": lambda agent: Reply(200, {"flags": effective_flags(agent.flags)}),
    "/version": lambda agent: Reply(200, {"version": "1.11.0"}),
    "/state": lambda agent: Reply(200, state(agent)),
    "/containers": lambda agent: Reply(200, containers(agent)),
    "/monitor/statistics": lambda agent: Reply(200, []),
}
