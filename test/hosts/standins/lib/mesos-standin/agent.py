"""mesos-agent, the stand-in: finds the leader through ZooKeeper and reports to it every second."""
import os
import shutil
import signal
import sys
import time

import acls
import agent_state
import agent_tasks
import credentials
import delays
import detector
import flags as flag_parser
import http_guard
import modules
import place
import process
import web
import zk
from agent_http import handler


class Agent:
    def __init__(self, flags, spot):
        self.flags, self.place, self.started = flags, spot, time.time()
        self.attributes = flags.get("attributes", {})
        self.resources = flags.get("resources", f"cpus:{os.cpu_count()};mem:1024")
        self.state = agent_state.AgentState(flags["work_dir"])
        info = {"attributes": self.attributes, "hostname": self.place.hostname, "resources": self.resources}
        self.state.recover(info, flags.get("reconfiguration_policy", "equal"))
        self.tasks = agent_tasks.Tasks(flags["work_dir"], self.state)
        self.leader, self.registered, self.is_draining = None, False, False
        self.credential = credentials.own_credential(flags.get("credential"))
        known = credentials.known_principals(flags.get("http_credentials"))
        self.guard = http_guard.Guard(flags, known, http_guard.OPEN, "mesos-agent")
        session_ms = int(flags.get("zk_session_timeout", 10) * 1000)
        self.detector = detector.Detector(flags["master"].strip(), session_ms)

    def report(self):
        """One registration with the leading master; the master may send the agent away for good."""
        self.leader = self.detector.leader
        if self.leader is None:
            self.registered = False
            return
        member = {
            "id": self.state.id,
            "hostname": self.place.hostname,
            "ip": self.place.ip,
            "port": self.place.announced_port,
            "attributes": self.attributes,
            "resources": self.resources,
            "tasks": self.tasks.running(),
            **({"credential": self.credential} if self.credential else {}),
        }
        try:
            reply = web.ask(self.leader.ip, self.leader.port, "POST", "/standin/agents", member)
        except OSError as error:
            reply = web.Reply(0, str(error).encode())
        if reply.status == 409:
            process.log(f"Master asked agent to shut down: {reply.body.decode()}")
            self.tasks.end_all()
            process.refuse("Finished shutting down", 0)
        if reply.status == 401:
            process.refuse(f"EXIT with status 1: Master master@{self.leader.ip}:{self.leader.port} refused authentication")
        if reply.status == 200 and not self.registered:
            if self.credential:
                process.log(f"Successfully authenticated with master master@{self.leader.ip}:{self.leader.port}")
            process.log(f"Registered with master {self.leader.ip}:{self.leader.port}")
        # Whom the master passes over does not know why.
        if reply.status not in (200, 403):
            process.log(f"Not registered with {self.leader.ip}:{self.leader.port}: {reply.body.decode()}")
        self.registered = reply.status == 200
        if self.registered:
            self.learn(web.json.loads(reply.body))

    def learn(self, answer):
        """Its ID, and whether the operator has it drained: then its tasks end."""
        self.state.keep(answer["id"])
        for task in self.tasks.running():
            if task["framework_id"] in answer["torn_down"]:
                self.tasks.end(task["id"])
        self.is_draining = "state" in (answer["mark"] or {})
        if self.is_draining:
            self.tasks.end()

    def leave(self, *_):
        """On SIGUSR1: unregisters, ends when its executors have ended; what they have forgotten stays."""
        process.log("Received SIGUSR1 signal; unregistering and shutting down")
        if self.registered:
            try:
                web.ask(self.leader.ip, self.leader.port, "POST", "/standin/gone-agents", {"id": self.state.id})
            except OSError as error:
                process.log(str(error))
        self.tasks.end_all()
        os._exit(0)


def check(flags):
    """What the real agent refuses after its flags are read."""
    if not flags.get("master"):
        raise flag_parser.FlagError("Missing required option `--master` or `--master_detector`")
    if not flags.get("work_dir"):
        raise flag_parser.FlagError("Missing required flag 'work_dir'")
    modules.load(flags)
    credentials.own_credential(flags.get("credential"))
    credentials.known_principals(flags.get("http_credentials"))
    acls.check(flags.get("acls"))
    check_executors(flags)
    for name in ("readonly", "readwrite"):
        if flags.get(f"authenticate_http_{name}") and not flags.get("http_credentials"):
            raise flag_parser.FlagError(f"No credentials provided for the default 'basic' HTTP authenticator for realm 'mesos-agent-{name}'")
    if flags["master"].startswith("zk://"):
        zk.parse_url(flags["master"].strip())
    for name in flags.get("containerizers", "mesos").split(","):
        if name not in ("mesos", "docker"):
            raise flag_parser.FlagError(f"Unknown or unsupported containerizer: {name}")
        if name == "docker" and not shutil.which("docker"):
            raise flag_parser.FlagError("Could not create DockerContainerizer: Failed to create docker: Failed to get docker version")
    isolation = flags.get("isolation", "posix/cpu,posix/mem").split(",")
    for isolator in isolation:
        if isolator not in flag_parser.known_flags()["isolators"]:
            raise flag_parser.FlagError(f"Unknown or unsupported isolator '{isolator}'")
    if os.environ.get("STANDIN_BUILD") == "c1b42f79d" and flags.get("launcher") == "posix" and any(isolator.startswith("cgroups/") for isolator in isolation):
        process.crash('Check failed: flags.launcher == "linux"')
    for name, value in flags.get("attributes", {}).items():
        if value is None:
            process.crash(f"Invalid attribute key:value pair '{name}'")
    if flags.get("systemd_enable_support", True) and not os.path.isdir("/run/systemd/system"):
        raise flag_parser.FlagError("Failed to initialize systemd: Failed to locate systemd runtime directory")


def check_executors(flags):
    """Tokens of executors, in builds with SSL."""
    key = flags.get("jwt_secret_key")
    if flags.get("authenticate_http_executors") and not key:
        raise flag_parser.FlagError("stand-in: authenticate_http_executors needs a jwt_secret_key")
    if key and not os.path.isfile(key.removeprefix("file://")):
        raise flag_parser.FlagError(f"stand-in: no key lies at '{key}'")


def main():
    process.need_libraries()
    try:
        flags = flag_parser.load("agent", sys.argv[1:], os.environ)
        if flags.get("help") or flags.get("version"):
            print("mesos 1.11.0" if flags.get("version") else "Usage: mesos-agent [options]")
            return
        spot = place.place_of(flags, os.environ, 5051)
        check(flags)
    except (flag_parser.FlagError, ValueError) as error:
        process.refuse(str(error))
    if flags.get("log_dir"):
        process.open_log(flags["log_dir"], "mesos-agent")
    process.end_on_sigterm()
    agent = Agent(flags, spot)
    signal.signal(signal.SIGUSR1, agent.leave)
    web.serve(agent.place.bind_ip, agent.place.port, handler(agent), on_reset=process.log_reset)
    process.log(f"Agent {agent.state.id or '(new)'} ({agent.place.hostname}) started on {agent.place.ip}:{agent.place.port}")
    if not agent.credential:
        process.log("No credentials provided. Attempting to register without authentication")
    if agent.state.id:
        time.sleep(delays.AGENT_RECOVERY)
    while True:
        agent.report()
        time.sleep(1 if agent.registered else 0.5)
