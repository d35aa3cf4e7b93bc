"""Keeps as many tasks running as the apps want: starts them on active agents, and ends those that nobody knows."""
import json
import random
import time
import uuid

import web

LAUNCH_SECONDS = 5  # a task that was launched is listed by then
UNKNOWN_SECONDS = 15  # an agent that a new leader does not know may still come back


class Tasks:
    def __init__(self, state, principal, user):
        """Tasks run as the user, where their app names none."""
        self.state, self.registered = state, time.monotonic()
        self.principal, self.user = principal, user

    def reconcile(self, master, framework):
        """One round, with what the leading master lists; nothing is concluded from a master that is not ready."""
        slaves, tasks = ask(master, "/standin/slaves"), ask(master, "/standin/tasks")
        if slaves is None or tasks is None:
            return
        agents = {agent["id"]: agent for agent in slaves["slaves"]}
        awaited = {agent["id"] for agent in slaves["recovered_slaves"]}
        listed = {task["id"]: task for task in tasks["tasks"] if task["framework_id"] == framework}
        with self.state.lock:
            known = self.state.load("instance")
            instances = {key: seen for key, each in known.items() if (seen := self.seen(each, listed, agents, awaited))}
            self.scale(self.state.load("apps"), instances, agents, framework)
            if instances != known:
                self.state.store("instance", instances)
        for task in listed.values():
            if task["id"] not in instances:
                tell(agents.get(task["slave_id"]), "kill", {"id": task["id"]})

    def seen(self, instance, listed, agents, awaited):
        """The instance with its state; None where its task is lost."""
        if instance["id"] in listed:
            return {**instance, "state": listed[instance["id"]]["state"]}
        if instance["slaveId"] in awaited:
            return instance
        if instance["slaveId"] in agents:
            return instance if time.time() - instance["launched"] < LAUNCH_SECONDS else None
        return instance if time.monotonic() - self.registered < UNKNOWN_SECONDS else None

    def scale(self, apps, instances, agents, framework):
        """Adds to and takes from the instances."""
        for key in [key for key, each in instances.items() if each["appId"] not in apps]:
            del instances[key]
        for app in apps.values():
            own = [key for key, each in instances.items() if each["appId"] == app["id"]]
            for key in own[app["instances"] :]:
                del instances[key]
            for _ in range(app["instances"] - len(own)):
                owner = {"framework_id": framework, "framework_principal": self.principal, "user": app.get("user", self.user)}
                launched = launch(app, instances, agents, owner)
                if launched:
                    instances[launched["id"]] = launched


def launch(app, instances, agents, owner):
    """On the active agent with the fewest tasks; None without one."""
    active = [agent for agent in agents.values() if agent["active"]]
    count = lambda agent: len([each for each in instances.values() if each["slaveId"] == agent["id"]])
    agent = min(active, key=count, default=None)
    if agent is None:
        return None
    name = app["id"].strip("/").replace("/", "_")
    port = str(random.randrange(31000, 32000))
    task = {
        "id": f"{name}.instance-{uuid.uuid1()}._app.1",
        "name": name,
        **owner,
        "framework_name": "marathon",
        "cmd": app.get("cmd") or "sleep 100000",
        "env": {"PORT": port, "PORT0": port, "HOST": agent["hostname"]},
        "kill_seconds": app.get("taskKillGracePeriodSeconds", 3),
    }
    if not tell(agent, "launch", task):
        return None
    return {"id": task["id"], "appId": app["id"], "slaveId": agent["id"], "host": agent["hostname"], "launched": time.time(), "state": "TASK_STAGING"}


def tell(agent, call, body):
    """Whether an agent has done it."""
    if agent is None:
        return False
    ip, _, port = agent["pid"].rpartition("@")[2].rpartition(":")
    try:
        return web.ask(ip, int(port), "POST", f"/standin/{call}", body).status == 200
    except OSError:
        return False


def ask(master, page):
    try:
        reply = web.ask(master.ip, master.port, "GET", page)
    except OSError:
        return None
    return json.loads(reply.body) if reply.status == 200 else None
