"""The agents and frameworks of the leading master: who is admitted, connected, awaited, given up."""
import time

import acls
import credentials
import place
import process
import web
from operator_calls import go_on

SILENT_SECONDS = 6  # agents and frameworks report every second


class Members:
    def __init__(self, master_id, registry, flags, known):
        self.known, self.acls = known, flags.get("acls")
        self.must_log_in = {kind: flags.get(f"authenticate_{kind}", False) for kind in ("agents", "frameworks")}
        self.master_id, self.registry = master_id, registry
        self.agents, self.frameworks, self.count = {}, {}, 0
        self.ping_seconds = flags.get("agent_ping_timeout", 15) * int(flags.get("max_agent_ping_timeouts", 5))
        self.reregister_seconds = flags.get("agent_reregister_timeout", 600)
        self.since, self.torn_down = None, {}

    def awaited(self):
        """Agents of the registry that have not come back since this master leads."""
        return {agent_id: agent for agent_id, agent in self.registry.content["agents"].items() if agent_id not in self.agents}

    def mark(self, agent_id):
        return self.registry.content["marks"].get(agent_id)

    def is_active(self, agent):
        """Connected, and neither drained nor deactivated."""
        return not agent["closed"] and self.mark(agent["id"]) is None

    def active_agents(self):
        return [agent for agent in list(self.agents.values()) if self.is_active(agent)]

    def active_frameworks(self):
        return [framework for framework in list(self.frameworks.values()) if not framework["closed"]]

    def tasks(self):
        return [{**task, "slave_id": agent["id"]} for agent in list(self.agents.values()) for task in agent["tasks"]]

    def refused_login(self, kind, member, who):
        """Who fails to log in ends (401); who has to and does not is passed over (403)."""
        if member.get("credential"):
            return None if credentials.has_succeeded(self.known, member["credential"], who) else web.Reply(401)
        if not self.must_log_in[kind]:
            return None
        process.log(f"Refusing re-registration of {who} because it is not authenticated")
        return web.Reply(403)

    def refused_framework(self, framework):
        """Answers to a framework that ends with them. Of one without a scheduler, its tasks on the agents tell the principal."""
        refused = self.refused_login("frameworks", framework, f"scheduler-1@{framework['ip']}:{framework['port']}")
        if refused:
            return refused
        principal = framework.get("principal")
        if not acls.allows(self.acls, "register_frameworks", principal, "*"):
            return web.Reply(403, {"message": "Not authorized to register framework with roles { * }"})
        tasks = [{"principal": task.get("framework_principal")} for task in self.tasks() if task["framework_id"] == framework.get("id")]
        before = self.frameworks.get(framework.get("id")) or (tasks[0] if tasks else framework)
        if before.get("principal") != principal:
            process.log(f"Framework {framework['id']} which had a principal '{before.get('principal') or '<NONE>'}' tried to (re)subscribe with a new principal '{principal or '<NONE>'}'")
            return web.Reply(403, {"message": "Changing framework's principal is not allowed."})
        return None

    def refused_agent(self, agent):
        who = f"agent at slave(1)@{agent['ip']}:{agent['port']}"
        refused = self.refused_login("agents", agent, who)
        principal = (agent.get("credential") or {}).get("principal")
        if refused or acls.allows(self.acls, "register_agents", principal):
            return refused
        process.log(f"Refusing re-registration of {who}: Not authorized to reregister agent providing resources {agent['resources']}")
        return web.Reply(403)

    def tear_down(self, framework_id):
        """Whether there was such a framework. Its agents end what it runs when they report next."""
        tasks = [task for task in self.tasks() if task["framework_id"] == framework_id]
        framework = self.frameworks.pop(framework_id, None) or (left_of(tasks[0]) if tasks else None)
        if framework is None:
            return False
        self.torn_down[framework_id] = framework
        return True

    def register_framework(self, framework):
        if framework.get("id") in self.torn_down:
            return web.Reply(410, {"message": "Framework has been removed"})
        refused = self.refused_framework(framework)
        if refused:
            return refused
        if not place.answers(framework["ip"], framework["port"]):
            return unreachable(framework)
        framework["id"] = framework.get("id") or self.new_id("-{:04d}")
        self.frameworks[framework["id"]] = self.seen(self.frameworks, framework)
        return web.Reply(200, {"id": framework["id"]})

    def register_agent(self, agent):
        """Keeps it in the registry, if it may come and can be reached where it says it is."""
        refused = self.refused_agent(agent)
        if refused:
            return refused
        known = self.registry.content["agents"].get(agent.get("id")) or self.registry.content["unreachable"].get(agent.get("id"))
        if agent.get("id") in self.registry.content["gone"]:
            return web.Reply(409, {"message": "Agent has been marked gone"})
        if machine_of(agent) in self.registry.content["down"]:
            return web.Reply(409, {"message": "Machine is DOWN"})
        if known and known != machine_of(agent):
            return web.Reply(409, {"message": "Agent attempted to reregister with different IP / hostname"})
        if not place.answers(agent["ip"], agent["port"]):
            return unreachable(agent)
        agent["id"] = agent.get("id") or self.new_id("-S{}")
        self.registry.update(lambda content: admit(content, agent))
        self.agents[agent["id"]] = self.seen(self.agents, agent)
        go_on(self, agent)
        return web.Reply(200, {"id": agent["id"], "mark": self.mark(agent["id"]), "torn_down": sorted(self.torn_down)})

    def unregister(self, agent):
        self.agents.pop(agent["id"], None)
        self.registry.update(lambda content: content["agents"].pop(agent["id"], None))
        return web.Reply(200)

    def new_id(self, ending):
        self.count += 1
        return self.master_id + ending.format(self.count - 1)

    def seen(self, members, member):
        if member["id"] not in members:
            process.log(f"Registered {member['id']} at {member['ip']}:{member['port']} ({member['hostname']})")
        registered = members.get(member["id"], {}).get("registered", time.time())
        return {**member, "registered": registered, "seen": time.monotonic(), "closed": False}

    def look_after(self):
        """Notices who has ended, and gives up who is away for too long."""
        self.since = self.since or time.monotonic()
        for member in [*list(self.agents.values()), *list(self.frameworks.values())]:
            member["closed"] = member["closed"] or has_ended(member)
        now = time.monotonic()
        lost = [agent["id"] for agent in list(self.agents.values()) if now - agent["seen"] > self.ping_seconds]
        if now - self.since > self.reregister_seconds:
            lost += self.awaited()
        for agent_id in lost:
            process.log(f"Marked {agent_id} as unreachable")
            self.registry.update(lambda content: content["unreachable"].update({agent_id: content["agents"].pop(agent_id)}))
            self.agents.pop(agent_id, None)


def has_ended(member):
    """Its connection is closed, or its place taken by another. One that is switched off is not noticed at once."""
    state = place.port_state(member["ip"], member["port"])
    return state == "closed" or (state == "open" and time.monotonic() - member["seen"] > SILENT_SECONDS)


def left_of(task):
    """A framework of which only tasks are left."""
    return {"id": task["framework_id"], "name": task["framework_name"], "principal": task.get("framework_principal"), "hostname": "", "ip": "", "port": 0, "webui_url": "", "registered": 0, "closed": True}


def machine_of(agent):
    return {"hostname": agent["hostname"], "ip": agent["ip"]}


def admit(content, agent):
    content["unreachable"].pop(agent["id"], None)
    content["agents"][agent["id"]] = machine_of(agent)


def unreachable(member):
    message = f"Cannot reach {member['hostname']} at {member['ip']}:{member['port']}"
    process.log(message)
    return web.Reply(502, {"message": message})
