"""Marathon's apps, kept in ZooKeeper. No task runs: an app counts as running a second after it was posted, if there is an agent."""
import json
import re
import socket
import threading
import time
import uuid

import zk
from web import Reply

SEGMENT = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
RESERVED = ("restart", "tasks", "versions")
DEFAULTS = {"cpus": 1, "mem": 128, "disk": 0, "instances": 1}
START_SECONDS = 1


def problem_of(app):
    """Why Marathon would answer 422, or None."""
    segments = str(app.get("id", "")).strip("/").split("/")
    if not all(SEGMENT.fullmatch(segment) for segment in segments) or segments[-1] in RESERVED:
        return "/id", "must fully match the expression for path identifiers"
    docker = app.get("container", {}).get("docker", {})
    if "cmd" in app and "args" in app:
        return "/", "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'"
    if not ("cmd" in app or "args" in app or docker.get("image")):
        return "/", "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'"
    modes = {network.get("mode", "container") for network in app.get("networks", [])}
    if modes & {"container", "container/bridge"} and "portDefinitions" in app:
        return "/portDefinitions", "not allowed with container networking"
    if modes == {"host"} and "portMappings" in app.get("container", {}):
        return "/container/portMappings", "not allowed with host networking"
    return None


class Apps:
    def __init__(self, session, path):
        self.session, self.path, self.lock = session, path, threading.Lock()
        self.session.make_path(path)

    def load(self):
        """{"framework": id or None, "apps": {id: app}}"""
        try:
            return json.loads(self.session.get(f"{self.path}/standin") or "{}") or {"framework": None, "apps": {}}
        except zk.NoNode:
            self.session.make_path(f"{self.path}/standin")
            return {"framework": None, "apps": {}}

    def store(self, content):
        self.session.set(f"{self.path}/standin", json.dumps(content).encode())

    def remember_framework(self, framework):
        with self.lock:
            self.store({**self.load(), "framework": framework})

    def put(self, app, replace):
        problem = problem_of(app)
        if problem:
            return Reply(422, {"message": "Object is not valid", "details": [{"path": problem[0], "errors": [problem[1]]}]})
        app = {**DEFAULTS, **app, "id": "/" + app["id"].strip("/"), "version": _stamp(), "since": time.time()}
        with self.lock:
            content = self.load()
            known = app["id"] in content["apps"]
            if known and not replace:
                return Reply(409, {"message": f"An app with id [{app['id']}] already exists."})
            self.store({**content, "apps": {**content["apps"], app["id"]: app}})
        deployment = str(uuid.uuid4())
        if replace:
            return Reply(200 if known else 201, {"version": app["version"], "deploymentId": deployment})
        return Reply(201, {**view(app, 0), "deployments": [{"id": deployment}]})

    def remove(self, app_id):
        with self.lock:
            content = self.load()
            if app_id not in content["apps"]:
                return missing(app_id)
            self.store({**content, "apps": {key: app for key, app in content["apps"].items() if key != app_id}})
        return Reply(200, {"version": _stamp(), "deploymentId": str(uuid.uuid4())})


def missing(app_id):
    return Reply(404, {"message": f"App '{app_id}' does not exist"})


def view(app, agents):
    """The app as GET shows it: without an agent it waits for ever."""
    running = app["instances"] if agents and time.time() - app["since"] > START_SECONDS else 0
    staged = app["instances"] - running
    tasks = [{"id": f"{app['id'].strip('/').replace('/', '_')}.instance-{n}", "appId": app["id"], "state": "TASK_RUNNING"} for n in range(running)]
    healthy = running if passes_checks(app, agents) else 0
    unhealthy = running - healthy if app.get("healthChecks") else 0
    deployments = [{"id": f"deployment-{app['version']}"}] if staged else []
    shown = {key: value for key, value in app.items() if key != "since"}
    return {**shown, "tasksRunning": running, "tasksStaged": staged, "tasksHealthy": healthy, "tasksUnhealthy": unhealthy, "tasks": tasks, "deployments": deployments}


def passes_checks(app, agents):
    """Marathon asks HTTP and TCP checks itself, under the agent's host name; the others are made on the agent."""
    checks = app.get("healthChecks", [])
    by_marathon = [check for check in checks if check.get("protocol", "HTTP") in ("HTTP", "HTTPS", "TCP")]
    return bool(checks) and (not by_marathon or all(resolves(agent["hostname"]) for agent in agents or []))


def resolves(name):
    try:
        return bool(socket.gethostbyname(name))
    except OSError:
        return False


def _stamp():
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
