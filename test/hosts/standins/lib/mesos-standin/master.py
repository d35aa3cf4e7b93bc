"""mesos-master, the stand-in: contends in the real ZooKeeper, and says of the cluster only what it has seen."""
import json
import os
import sys
import time
import uuid

import acls
import credentials
import detector
import election
import flags as flag_parser
import http_guard
import members
import place
import process
import registry
import replicated_log
import web
import zk
from master_http import handler


class Master:
    def __init__(self, flags, spot):
        self.flags, self.place, self.started = flags, spot, time.time()
        self.id = str(uuid.uuid4())
        self.log = replicated_log.Replica(flags["work_dir"], int(flags.get("quorum", 1)), flags.get("log_auto_initialize", True))
        self.leader, self.elected_at, self.ensemble_size = None, None, 0
        self.registry = registry.Registry(self.log)
        known = credentials.known_principals(flags.get("credentials"))
        self.guard = http_guard.Guard(flags, known, http_guard.OPEN_AT_MASTERS, "mesos-master")
        self.members = members.Members(self.id, self.registry, flags, known)

    def elected(self):
        return self.leader is not None and self.leader.id == self.id

    def is_ready(self):
        """Elected, and its registry is there."""
        return self.elected() and self.registry.is_fetched()

    def info(self):
        address = {"hostname": self.place.hostname, "ip": self.place.ip, "port": self.place.announced_port}
        pid = f"master@{self.place.ip}:{self.place.announced_port}"
        return {"address": address, "capabilities": [], "hostname": self.place.hostname, "id": self.id, "pid": pid, "port": self.place.announced_port, "version": "1.11.0"}

    def contend(self, servers, path):
        """Joins the election and follows it until the session ends; a leader that loses it must not go on."""
        timeout = int(self.flags.get("zk_session_timeout", 10) * 1000)
        session = zk.Session(servers, timeout, login=zk.login_in(self.flags["zk"]), others_read=True).connect()
        contest = election.Contest(session, path, "json.info_")
        replicas = election.Contest(session, f"{path}/log_replicas", "")
        try:
            replicas.join(f"log-replica(1)@{self.address()}".encode())
            contest.join(json.dumps(self.info()).encode())
        except zk.NoAuth as error:
            what = "ephemeral node at " if error.args[0].startswith(path + "/") else ""
            process.refuse(f"Failed to create {what}'{error.args[0]}' in ZooKeeper: not authenticated")
        try:
            while True:
                self.follow(detector.read_leader(contest.leader()), addresses(session, replicas.path))
                time.sleep(0.5)
        except zk.Expired:
            if self.elected():
                process.refuse("Lost leadership... committing suicide!")
            self.leader = None

    def follow(self, leader, replicas):
        was_elected, self.leader = self.elected(), leader
        if self.elected() and not was_elected:
            process.log("Elected as the leading master!")
            self.elected_at = time.time()
        self.ensemble_size = len(replicas)
        self.log.see([address for address in replicas if address != self.address()])
        if not self.elected():
            return
        if not self.registry.is_fetched():
            self.fetch()
        else:
            self.members.look_after()

    def fetch(self):
        self.registry.fetch()
        timeout = self.flags.get("registry_fetch_timeout", 60)
        if self.registry.is_fetched():
            process.log("Recovered the registry")
        elif time.time() - self.elected_at > timeout:
            process.crash(f"Recovery failed: Failed to recover registrar: Failed to perform fetch within {timeout / 60:g}mins")

    def address(self):
        return f"{self.place.ip}:{self.place.port}"


def addresses(session, path):
    """Who is in the log's group. A master that died is listed until its session ends, and must not count beside its successor."""
    found = set()
    for name in session.children(path):
        try:
            found.add(session.get(f"{path}/{name}").decode().rpartition("@")[2])
        except zk.NoNode:
            pass
    return found


def check(flags):
    """What the real master refuses after its flags are read."""
    if not flags.get("work_dir"):
        raise flag_parser.FlagError("--work_dir needed for replicated log based registry")
    if flags.get("zk") and not flags.get("quorum"):
        raise flag_parser.FlagError("Need to specify --quorum for replicated log based registry when using ZooKeeper")
    if flags.get("agent_reregister_timeout", 600) < 600:
        raise flag_parser.FlagError("Invalid value for --agent_reregister_timeout: Must be at least 10mins")
    credentials.known_principals(flags.get("credentials"))
    acls.check(flags.get("acls"))
    for name in ("readonly", "readwrite"):
        if flags.get(f"authenticate_http_{name}") and not flags.get("credentials"):
            raise flag_parser.FlagError(f"No credentials provided for the default 'basic' HTTP authenticator for realm 'mesos-master-{name}'")
    if flags.get("authenticate_http_frameworks") and not flags.get("http_framework_authenticators"):
        raise flag_parser.FlagError("Missing --http_framework_authenticators flag to be used with --authenticate_http_frameworks")
    if (flags.get("authenticate_frameworks") or flags.get("authenticate_agents")) and not flags.get("credentials"):
        process.log("No credentials provided, authentication requests will be refused")
    return zk.parse_url(flags["zk"].strip()) if flags.get("zk") else None


def main():
    process.need_libraries()
    try:
        flags = flag_parser.load("master", sys.argv[1:], os.environ)
        if flags.get("help") or flags.get("version"):
            print("mesos 1.11.0" if flags.get("version") else "Usage: mesos-master [options]")
            return
        spot = place.place_of(flags, os.environ, 5050)
        ensemble = check(flags)
    except (flag_parser.FlagError, ValueError) as error:
        process.refuse(str(error))
    if flags.get("log_dir"):
        process.open_log(flags["log_dir"], "mesos-master")
    process.end_on_sigterm()
    master = Master(flags, spot)
    web.serve(master.place.bind_ip, master.place.port, handler(master), on_reset=process.log_reset)
    process.log(f"Master {master.id} ({master.place.hostname}) started on {master.place.ip}:{master.place.port}")
    while ensemble:
        master.contend(*ensemble)
    while True:
        master.follow(detector.read_leader(json.dumps(master.info())), {master.address()})
        time.sleep(0.5)
