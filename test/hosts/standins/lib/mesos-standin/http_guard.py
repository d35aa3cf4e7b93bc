"""Whom a daemon answers over HTTP: those who log in, what ACLs let them do, and what is open to all."""
import acls
import credentials
from web import Reply

OPEN = {"/health", "/version", "/help", "/system/stats.json", "/__processes__"}
OPEN_AT_MASTERS = {*OPEN, "/", "/redirect"}
CALLS = {"DRAIN_AGENT": "drain_agents", "DEACTIVATE_AGENT": "deactivate_agents", "REACTIVATE_AGENT": "reactivate_agents", "MARK_AGENT_GONE": "mark_agents_gone"}
# By method and path; what a page lists is left out of it by its maker.
ACTIONS = {
    ("GET", "/flags"): "view_flags",
    ("GET", "/metrics/snapshot"): "get_endpoints",
    ("PUT", "/weights"): "update_weights",
    ("POST", "/teardown"): "teardown_frameworks",
    ("POST", "/maintenance/schedule"): "update_maintenance_schedules",
    ("POST", "/machine/down"): "start_maintenances",
    ("POST", "/machine/up"): "stop_maintenances",
}


class Guard:
    def __init__(self, flags, known, open_paths, realm):
        self.acls, self.known, self.open_paths, self.realm = flags.get("acls"), known, open_paths, realm
        self.disabled = flags.get("firewall_rules", {}).get("disabled_endpoints", {}).get("paths", [])
        self.asks = {"GET": flags.get("authenticate_http_readonly", False)}
        self.asks_writers = flags.get("authenticate_http_readwrite", False)

    def refusal(self, request, path):
        """The answer to a request that is not let in; None where it is."""
        if path in self.disabled:
            return Reply(403, b"Endpoint is disabled")
        if path in self.open_paths or path.startswith("/standin/"):
            return None
        principal = credentials.basic_user(request.headers, self.known)
        if principal is None and self.asks.get(request.method, self.asks_writers):
            return Reply(401, headers={"WWW-Authenticate": f'Basic realm="{self.realm}"'})
        action = CALLS.get(request.json().get("type")) if path == "/api/v1" and request.body else ACTIONS.get((request.method, path))
        if action and not acls.allows(self.acls, action, principal):
            return Reply(403)
        return None

    def may_view(self, request, action):
        """Whether a page shows its list to who asks."""
        return acls.allows(self.acls, action, credentials.basic_user(request.headers, self.known))
