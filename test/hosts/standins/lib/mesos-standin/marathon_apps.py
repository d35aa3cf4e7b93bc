"""Marathon's state in ZooKeeper: its framework's ID, apps, and the instance that stands for each task."""
import io
import json
import re
import socket
import tarfile
import threading
import time
import uuid

import zk
from web import Reply

SEGMENT = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
RESERVED = ("restart", "tasks", "versions")
DEFAULTS = {"cpus": 1, "mem": 128, "disk": 0, "instances": 1}
KINDS = {"framework-id": None, "apps": {}, "instance": {}, "runtime-configuration": None}


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


class State:
    def __init__(self, session, path):
        self.session, self.path, self.lock = session, path, threading.RLock()

    def load(self, kind):
        if kind == "instance":
            return self.instances()
        try:
            return json.loads(self.session.get(f"{self.path}/{kind}") or "null") or KINDS[kind]
        except zk.NoNode:
            return KINDS[kind]

    def store(self, kind, content):
        if kind == "instance":
            self.store_instances(content)
        else:
            self.put(kind, content)

    def put(self, name, content):
        data = json.dumps(content).encode()
        try:
            self.session.set(f"{self.path}/{name}", data)
        except zk.NoNode:
            self.session.make_path(f"{self.path}/{name}")
            self.session.set(f"{self.path}/{name}", data)

    def instances(self):
        """Each is a znode of its own; one that goes meanwhile is none."""
        found = {}
        for name in self.names("instance"):
            try:
                found[name] = json.loads(self.session.get(f"{self.path}/instance/{name}"))
            except (zk.NoNode, ValueError):
                pass
        return found

    def store_instances(self, content):
        for name, instance in content.items():
            self.put(f"instance/{name}", instance)
        for name in self.names("instance"):
            if name not in content:
                self.session.delete(f"{self.path}/instance/{name}")

    def names(self, kind):
        try:
            return self.session.children(f"{self.path}/{kind}")
        except zk.NoNode:
            return []

    def backup(self, file):
        with tarfile.open(file, "w") as archive:
            for kind in ("framework-id", "apps", "instance"):
                data = json.dumps(self.load(kind)).encode()
                info = tarfile.TarInfo(kind)
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))

    def restore(self, file):
        with tarfile.open(file) as archive:
            for member in archive.getmembers():
                self.store(member.name, json.load(archive.extractfile(member)))


class Apps:
    def __init__(self, state):
        self.state = state

    def put(self, app, replace):
        problem = problem_of(app)
        if problem:
            return Reply(422, {"message": "Object is not valid", "details": [{"path": problem[0], "errors": [problem[1]]}]})
        app = {**DEFAULTS, **app, "id": "/" + app["id"].strip("/"), "version": _stamp()}
        with self.state.lock:
            known = self.state.load("apps")
            is_known = app["id"] in known
            if is_known and not replace:
                return Reply(409, {"message": f"An app with id [{app['id']}] already exists."})
            self.state.store("apps", {**known, app["id"]: app})
        deployment = str(uuid.uuid4())
        if replace:
            return Reply(200 if is_known else 201, {"version": app["version"], "deploymentId": deployment})
        return Reply(201, {**view(app, [], []), "deployments": [{"id": deployment}]})

    def remove(self, app_id):
        with self.state.lock:
            known = self.state.load("apps")
            if app_id not in known:
                return missing(app_id)
            self.state.store("apps", {key: app for key, app in known.items() if key != app_id})
        return Reply(200, {"version": _stamp(), "deploymentId": str(uuid.uuid4())})


def missing(app_id):
    return Reply(404, {"message": f"App '{app_id}' does not exist"})


def view(app, instances, agents):
    """The app as GET shows it: without an agent it waits for ever."""
    own = [instance for instance in instances if instance["appId"] == app["id"]]
    running = len([instance for instance in own if instance["state"] == "TASK_RUNNING"])
    staged = len(own) - running
    healthy = running if passes_checks(app, agents) else 0
    unhealthy = running - healthy if app.get("healthChecks") else 0
    deployments = [] if running == app["instances"] and staged == 0 else [{"id": f"deployment-{app['version']}"}]
    return {**app, "tasksRunning": running, "tasksStaged": staged, "tasksHealthy": healthy, "tasksUnhealthy": unhealthy, "tasks": own, "deployments": deployments}


def passes_checks(app, agents):
    """Marathon asks HTTP and TCP checks itself, under the agent's host name; the others are made on the agent."""
    checks = app.get("healthChecks", [])
    by_marathon = [check for check in checks if check.get("protocol", "HTTP") in ("HTTP", "HTTPS", "TCP")]
    return bool(checks) and (not by_marathon or all(resolves(agent["hostname"]) for agent in agents))


def resolves(name):
    try:
        return bool(socket.gethostbyname(name))
    except OSError:
        return False


def _stamp():
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
