"""Marathon's REST API. A standby sends every request to the leader, /ping included."""
import re
import time
import urllib.parse

import credentials
import marathon_apps
import web
from web import Reply

SECRET = ("zk", "http_credentials", "mesos_authentication_secret")
WAIT_FOR_LEADER = 2.5  # seconds: 10 tries, 250 ms apart


def handler(marathon):
    def answer(request):
        if not is_known(marathon, request):
            return Reply(401, headers={"WWW-Authenticate": 'Basic realm="null"'})
        end = time.monotonic() + WAIT_FOR_LEADER
        while marathon.leader is None and time.monotonic() < end:
            time.sleep(0.25)
        if marathon.leader is None:
            no_leader = request.path == "/v2/leader"
            return Reply(404 if no_leader else 502, {"message": "There is no leader"})
        if not marathon.leads():
            return proxy(marathon, request)
        reply = route(marathon, request)
        return reply._replace(headers={**reply.headers, "X-Marathon-Leader": f"http://{marathon.name}"})

    return answer


def is_known(marathon, request):
    """With a password, everything asks for it, /ping too."""
    name, _, secret = (marathon.options.get("http_credentials") or "").partition(":")
    return not name or credentials.basic_user(request.headers, {name: secret}) is not None


def proxy(marathon, request):
    if "X-Marathon-Via" in request.headers:
        return Reply(502, {"message": "Detected proxying loop"})
    host, _, port = marathon.leader.rpartition(":")
    headers = {"X-Marathon-Via": marathon.name, "Content-Type": request.headers.get("Content-Type") or "application/json"}
    if request.headers.get("Authorization"):
        headers["Authorization"] = request.headers["Authorization"]
    try:
        reply = web.ask(host, int(port), request.method, f"{request.path}?{request.query}", request.body or None, headers)
    except OSError as error:
        return Reply(502, {"message": f"Error while proxying request to the leader: {error}"})
    kept = {name: value for name, value in reply.headers.items() if name in ("Content-Type", "X-Marathon-Leader")}
    return Reply(reply.status, reply.body, kept)


def route(marathon, request):
    path = re.sub("/+", "/", request.path).rstrip("/") or "/"
    if path == "/v2/apps" or path.startswith("/v2/apps/"):
        return apps(marathon, request, path.removeprefix("/v2/apps"))
    page = PAGES.get((request.method, path))
    return page(marathon, request) if page else Reply(404, {"message": f"HTTP 404 Not Found: {path}"})


def apps(marathon, request, app_id):
    if request.method in ("POST", "PUT"):
        try:
            app = request.json()
        except ValueError as error:
            return Reply(400, {"message": "Invalid JSON", "details": str(error)})
        return marathon.apps.put({"id": app_id, **app} if app_id else app, replace=request.method == "PUT")
    if request.method == "DELETE":
        return marathon.apps.remove(app_id)
    known = views(marathon)
    if not app_id:
        return Reply(200, {"apps": known})
    found = [app for app in known if app["id"] == app_id]
    return Reply(200, {"app": found[0]}) if found else marathon_apps.missing(app_id)


def views(marathon):
    agents, instances = marathon.agents(), list(marathon.state.load("instance").values())
    return [marathon_apps.view(app, instances, agents) for app in marathon.state.load("apps").values()]


def info(marathon, _):
    return Reply(
        200,
        {
            "name": marathon.options.get("framework_name", "marathon"),
            "version": "1.11.24",
            "elected": True,
            "leader": marathon.name,
            "frameworkId": marathon.state.load("framework-id"),
            "marathon_config": {name: value for name, value in marathon.options.items() if name not in SECRET},
            "zookeeper_config": {"zk": re.sub("//[^@/]*@", "//xxxxxxxx:xxxxxxxx@", marathon.options["zk"])},
            "http_config": {"http_port": marathon.port},
        },
    )


def ping(_, request):
    as_json = "application/json" in (request.headers.get("Accept") or "")
    return Reply(200, b'"pong"' if as_json else b"pong", {"Content-Type": "application/json" if as_json else "text/plain"})


def abdicate(marathon, request):
    wanted = {name: url for name, url in urllib.parse.parse_qsl(request.query) if name in ("backup", "restore")}
    if wanted:
        marathon.state.store("runtime-configuration", wanted)
    marathon.end_soon("Abdicating leadership", 103)
    return Reply(200, {"message": "Leadership abdicated"})


def queue(marathon, _):
    waiting = [app for app in views(marathon) if len(app["tasks"]) < app["instances"]]
    return Reply(200, {"queue": [{"app": app, "count": app["instances"] - len(app["tasks"])} for app in waiting]})


def deployments(marathon, _):
    return Reply(200, [deployment for app in views(marathon) for deployment in app["deployments"]])


def groups(marathon, _):
    return Reply(200, {"id": "/", "apps": views(marathon), "groups": []})


def no_pods(*_):
    return Reply(200, [])


PAGES = {
    ("GET", "/"): lambda *_: Reply(200, b"<html><title>Marathon (stand-in)</title></html>", {"Content-Type": "text/html"}),
    ("GET", "/ping"): ping,
    ("GET", "/v2/info"): info,
    ("GET", "/v2/leader"): lambda marathon, _: Reply(200, {"leader": marathon.name}),
    ("DELETE", "/v2/leader"): abdicate,
    ("GET", "/v2/queue"): queue,
    ("GET", "/v2/deployments"): deployments,
    ("GET", "/v2/groups"): groups,
    ("GET", "/v2/pods"): no_pods,
    ("GET", "/v2/pods/::status"): no_pods,
    ("GET", "/metrics"): lambda *_: Reply(200, {}),
}
